#pragma once

#include <QPointer>
#include <QWidget>
#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;

namespace manyi::app {

class Task;

// Work in the background, shown in place when it takes longer than half a second: what, how far, Cancel.
class JobStrip : public QWidget {
    Q_OBJECT
public:
    explicit JobStrip(QWidget* parent = nullptr);

    void follow(Task& task);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Job {
        QPointer<Task> task;
        QMetaObject::Connection progressed, finished;
        double fraction = 0;
        QString text;
        bool shown = false;
        bool cancelled = false;
    };
    Job* jobOf(const Task* task);
    void drop(const Task* task);
    void showNewest();
    std::vector<Job> m_jobs;
    QLabel* m_title;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

} // namespace manyi::app
