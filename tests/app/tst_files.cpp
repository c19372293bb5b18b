#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTimer>

#include "app/commands/recent_projects.h"
#include "app/import/import_page.h"
#include "app/overview/overview_place.h"
#include "app/shell/filter/filter_bar.h"
#include "app/shell/inspector/inspector.h"
#include "app/shell/main_window.h"
#include "app/shell/navigation.h"
#include "app/shell/workspace.h"
#include "app/start/drop_zone.h"
#include "app/test_project.h"
#include "app/theme/theme.h"

using namespace manyi;
using namespace manyi::app;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

// The next file dialog is answered with this path.
void answerFileDialog(const QString& path)
{
    auto* timer = new QTimer;
    QObject::connect(timer, &QTimer::timeout, timer, [timer, path] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        timer->deleteLater();
        timer->stop();
        dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
    });
    timer->start(50);
}

template <typename Widget>
Widget* shown(const QWidget& window, const char* name)
{
    for (Widget* widget : window.findChildren<Widget*>(QLatin1String(name))) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

void drop(QWidget& target, const QStringList& files)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& file : files)
        urls << QUrl::fromLocalFile(file);
    data.setUrls(urls);
    const QPoint middle = target.rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent fall(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &fall);
    QVERIFY(fall.isAccepted());
}

} // namespace

// What happens with files: type, drops, damage, names, restore points, and the new start at another scale.
class tst_files : public QObject {
    Q_OBJECT
    TestProject m_projects;

    QString survey()
    {
        const QString path = m_projects.path(QStringLiteral("survey.csv"));
        write(path, "ID,Q7 Overall satisfaction\n1,5\n2,4\n3,1\n");
        return path;
    }

private Q_SLOTS:
    void initTestCase()
    {
        theme::initialise();
        theme::apply(charts::ThemeKind::Light);
    }

    // What the desktop recognises a project by is what the store writes.
    void magicOfTheFileType()
    {
        const QString type =
            QString::fromUtf8(bytesOf(QStringLiteral(MANYI_SOURCE_DIR "/resources/desktop/manyi.xml")));
        const QRegularExpression rule(QStringLiteral("type=\"big32\" offset=\"(\\d+)\" value=\"0x([0-9A-F]{8})\""));
        const auto match = rule.match(type);
        QVERIFY(match.hasMatch());
        const QByteArray project = bytesOf(QString::fromStdString(m_projects.open()->path()));
        QCOMPARE(project.mid(match.captured(1).toInt(), 4).toHex().toUpper(), match.captured(2).toLatin1());
    }

    void droppedSurveyIsImported()
    {
        Session session;
        MainWindow window(session);
        window.show();
        drop(*window.findChild<DropZone*>(), {survey()});
        QTRY_VERIFY_WITH_TIMEOUT(window.findChild<ImportPage*>() && window.findChild<ImportPage*>()->isVisible(),
                                 10000);
        QVERIFY(isUntitled(QString::fromStdString(session.project()->path())));
    }

    void droppedProjectIsOpened()
    {
        Session session;
        MainWindow window(session);
        window.show();
        const QString path = QString::fromStdString(m_projects.open()->path());
        drop(window, {path});
        QTRY_VERIFY_WITH_TIMEOUT(session.project(), 10000);
        QCOMPARE(QString::fromStdString(session.project()->path()), path);
    }

    void damagedFileIsNotTouched()
    {
        const QString path = m_projects.path(QStringLiteral("damaged.manyi"));
        QByteArray bytes = bytesOf(QString::fromStdString(m_projects.open()->path()));
        bytes.replace(100, 60000, QByteArray(60000, '\xff')); // behind the header with the application's mark
        write(path, bytes);
        Session session;
        MainWindow window(session);
        window.show();
        window.openPaths({path});
        QTRY_VERIFY_WITH_TIMEOUT(shown<QMessageBox>(window, "damagedMessage"), 10000);
        auto* box = shown<QMessageBox>(window, "damagedMessage");
        QVERIFY(!box->informativeText().isEmpty());
        QCOMPARE(box->buttons().size(), 2); // copy what can be read, cancel; there are no restore points
        QVERIFY(!session.project());
        QCOMPARE(bytesOf(path), bytes);
    }

    // A project that gets a name leaves nothing behind where it had none.
    void saveAsTakesTheUntitledProjectAway()
    {
        const QString untitled = newUntitledPath();
        QVERIFY(QFile::copy(QString::fromStdString(m_projects.open()->path()), untitled));
        Session session;
        MainWindow window(session);
        window.show();
        window.openPaths({untitled});
        QTRY_VERIFY_WITH_TIMEOUT(session.project(), 10000);
        QVERIFY(session.project()->file()->makeRestorePoint("before").has_value());
        QVERIFY(QFileInfo(untitled + QStringLiteral(".restore")).isDir());
        const QString named = m_projects.path(QStringLiteral("named.manyi"));
        answerFileDialog(named);
        window.findChild<QAction*>(QStringLiteral("actionSaveAs"))->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(QString::fromStdString(session.project()->path()), named, 20000);
        QTRY_VERIFY(!QFile::exists(untitled));
        QVERIFY(!QFile::exists(untitled + QStringLiteral(".restore")));
        QCOMPARE(session.project()->responseCount(), 2000);
    }

    void restorePointOpensAsACopy()
    {
        Session session;
        MainWindow window(session);
        window.show();
        session.setProject(m_projects.open());
        const std::string original = session.project()->path();
        QVERIFY(session.project()->file()->makeRestorePoint("as it was").has_value());
        session.projectEdited();
        auto* points = window.findChild<QAction*>(QStringLiteral("actionRestorePoints"));
        const auto listed = [&] { // the facts are read in the background
            points->trigger();
            auto* dialog = shown<QDialog>(window, "restorePointsDialog");
            if (dialog && dialog->findChild<QPushButton*>(QStringLiteral("openRestorePoint"))->isEnabled())
                return true;
            if (dialog)
                dialog->close();
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(listed(), 10000);
        const QString copy = m_projects.path(QStringLiteral("as it was.manyi"));
        answerFileDialog(copy);
        shown<QDialog>(window, "restorePointsDialog")
            ->findChild<QPushButton*>(QStringLiteral("openRestorePoint"))
            ->click();
        QTRY_COMPARE_WITH_TIMEOUT(QString::fromStdString(session.project()->path()), copy, 20000);
        QCOMPARE(session.project()->responseCount(), 2000);
        QVERIFY(QFile::exists(QString::fromStdString(original)));
    }

    // The list of recent projects knows how many responses there are now, not how many there were when it was opened.
    void recentProjectsAreKeptUpToDate()
    {
        Session session;
        MainWindow window(session);
        window.show();
        session.setProject(m_projects.open());
        rememberProject({QString::fromStdString(session.project()->path()), QStringLiteral("old"), 0, {}});
        session.projectEdited();
        QCOMPARE(recentProjects().front().responses, 2000);
        QCOMPARE(recentProjects().front().title, QString::fromStdString(session.project()->title()));
    }

    void anotherScaleStartsTheProgramAgain()
    {
        Session session;
        MainWindow window(session);
        window.show();
        session.setProject(m_projects.open());
        window.findChild<QAction*>(QStringLiteral("actionScale150"))->trigger();
        QVERIFY(!window.isVisible());
        QCOMPARE(QSettings().value(QStringLiteral("view/scale")).toInt(), 150);
        QCOMPARE(qApp->property("restartWith").toStringList(),
                 QStringList{QString::fromStdString(session.project()->path())});
        QSettings().remove(QStringLiteral("view/scale"));
        qApp->setProperty("restartWith", QVariant());
    }

    void f6GoesThroughThePanes()
    {
        Session session;
        MainWindow window(session);
        window.show();
        session.setProject(m_projects.open());
        QSignalSpy figures(window.findChild<OverviewPlace*>(), &OverviewPlace::figuresShown);
        QVERIFY(figures.wait(20000));
        QApplication::setActiveWindow(&window);
        auto* next = window.findChild<QAction*>(QStringLiteral("actionNextPane"));
        const std::vector<QWidget*> panes{window.findChild<Navigation*>(), window.findChild<FilterBar*>(),
                                          window.findChild<Workspace*>(), window.findChild<Inspector*>()};
        const auto paneInFocus = [&] {
            for (std::size_t i = 0; i < panes.size(); ++i) {
                if (panes[i]->isAncestorOf(QApplication::focusWidget()))
                    return static_cast<int>(i);
            }
            return -1;
        };
        next->trigger();
        const int first = paneInFocus();
        QVERIFY(first >= 0);
        for (int step = 1; step <= 4; ++step) {
            next->trigger();
            QCOMPARE(paneInFocus(), (first + step) % 4);
        }
    }
};

QTEST_MAIN(tst_files)
#include "tst_files.moc"
