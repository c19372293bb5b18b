#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QtTest>

#include "app/shell/job_strip.h"
#include "app/tasks/task.h"
#include "app/tasks/task_event.h"

using namespace manyi;
using app::Task;

// Takes task events as the main window does.
class EventTaker : public QObject {
public:
    std::vector<Task*> tasks;
    bool event(QEvent* event) override
    {
        if (event->type() != app::TaskEvent::eventType())
            return QObject::event(event);
        tasks.push_back(&static_cast<app::TaskEvent*>(event)->task());
        event->accept();
        return true;
    }
};

class tst_task : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void deliversOnTheGuiThread()
    {
        Task task;
        QSignalSpy finished(&task, &Task::finished);
        int result = 0;
        QThread* where = nullptr;
        QThread* worker = nullptr;
        task.start<int>(
            QStringLiteral("work"),
            [&](base::Progress&) {
                worker = QThread::currentThread();
                return 42;
            },
            [&](int value) {
                result = value;
                where = QThread::currentThread();
            });
        QVERIFY(task.running());
        QCOMPARE(task.title(), QStringLiteral("work"));
        QVERIFY(finished.wait());
        QCOMPARE(result, 42);
        QCOMPARE(where, QThread::currentThread());
        QVERIFY(worker != where);
        QVERIFY(!task.running());
    }

    void stripOffersCancelForWhatCanBeStopped()
    {
        for (const bool stoppable : {true, false}) {
            app::JobStrip strip;
            Task task;
            task.setStoppable(stoppable);
            task.start<int>(
                QStringLiteral("Work"),
                [](base::Progress& progress) {
                    while (!progress.cancelled())
                        QThread::msleep(1);
                    return 0;
                },
                [](int) {});
            strip.follow(task);
            QTRY_VERIFY_WITH_TIMEOUT(!strip.isHidden(), 2000);
            auto* cancel = strip.findChild<QPushButton*>(QStringLiteral("jobCancel"));
            QCOMPARE(cancel->isHidden(), !stoppable);
            task.cancel();
        }
    }

    void cancelledResultIsDropped()
    {
        Task task;
        QSemaphore started;
        QSignalSpy finished(&task, &Task::finished);
        bool delivered = false;
        bool saw = false;
        task.start<int>(
            QString(),
            [&](base::Progress& progress) {
                started.release();
                while (!progress.cancelled())
                    QThread::yieldCurrentThread();
                saw = true;
                return 1;
            },
            [&](int) { delivered = true; });
        started.acquire();
        task.cancel();
        QVERIFY(finished.wait());
        QVERIFY(saw);
        QVERIFY(!delivered);
    }

    void newStartOutdatesTheOneBefore()
    {
        Task task;
        QSemaphore first;
        QSemaphore release;
        QSignalSpy finished(&task, &Task::finished);
        std::vector<int> delivered;
        task.start<int>(
            QString(),
            [&](base::Progress&) {
                first.release();
                release.acquire(); // does not look at cancelled()
                return 1;
            },
            [&](int value) { delivered.push_back(value); });
        first.acquire();
        task.start<int>(
            QString(), [](base::Progress&) { return 2; }, [&](int value) { delivered.push_back(value); });
        QVERIFY(finished.wait());
        release.release();
        QTest::qWait(20); // the late end of the first run
        QCOMPARE(delivered, std::vector<int>{2});
        QCOMPARE(finished.count(), 1);
    }

    void destructionCancelsAndWaits()
    {
        std::atomic<bool> ended = false;
        QSemaphore started;
        {
            Task task;
            task.start<int>(
                QString(),
                [&](base::Progress& progress) {
                    started.release();
                    while (!progress.cancelled())
                        QThread::yieldCurrentThread();
                    ended = true;
                    return 0;
                },
                [](int) { QFAIL("delivered after destruction"); });
            started.acquire();
        }
        QVERIFY(ended);
    }

    void progressArrives()
    {
        Task task;
        QSignalSpy progressed(&task, &Task::progressed), finished(&task, &Task::finished);
        task.start<int>(
            QString(),
            [](base::Progress& progress) {
                progress.report(0.5, "half");
                return 0;
            },
            [](int) {});
        QVERIFY(finished.wait());
        QCOMPARE(progressed.count(), 1);
        QCOMPARE(progressed.front().at(0).toDouble(), 0.5);
        QCOMPARE(progressed.front().at(1).toString(), QStringLiteral("half"));
    }

    void announcesItselfUpwards()
    {
        EventTaker taker;
        QObject between(&taker);
        Task task(&between);
        QSignalSpy finished(&task, &Task::finished);
        task.start<int>(
            QString(), [](base::Progress&) { return 0; }, [](int) {});
        QCOMPARE(taker.tasks, std::vector<Task*>{&task});
        QVERIFY(finished.wait());
    }

    void jobStripShowsOnlyLongJobs()
    {
        app::JobStrip strip;
        Task quick, slow;
        QSemaphore release;
        quick.start<int>(
            QString(), [](base::Progress&) { return 0; }, [](int) {});
        strip.follow(quick);
        slow.start<int>(
            QStringLiteral("Long work"),
            [&](base::Progress&) {
                release.acquire();
                return 0;
            },
            [](int) {});
        strip.follow(slow);
        QVERIFY(strip.isHidden());
        QTRY_VERIFY_WITH_TIMEOUT(!strip.isHidden(), 2000);
        QSignalSpy finished(&slow, &Task::finished);
        release.release();
        QVERIFY(finished.wait());
        QVERIFY(strip.isHidden());
    }
};

QTEST_MAIN(tst_task)
#include "tst_task.moc"
