#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>

#include "app/commands/recent_projects.h"
#include "app/data/data_place.h"
#include "app/overview/overview_place.h"
#include "app/shell/actions.h"
#include "app/shell/command_palette.h"
#include "app/shell/file_banner.h"
#include "app/shell/inspector/figure_card_view.h"
#include "app/shell/main_window.h"
#include "app/shell/method_viewer.h"
#include "app/shell/navigation.h"
#include "app/shell/places.h"
#include "app/shell/workspace.h"
#include "app/start/start_place.h"
#include "app/test_project.h"
#include "app/theme/theme.h"
#include "engine/indicators.h"

using namespace manyi;
using namespace manyi::app;

namespace {

// What a person reads in the window now.
std::map<const QObject*, QString> visibleTexts(const QWidget& window)
{
    std::map<const QObject*, QString> texts;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            texts[widget] = label->text();
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            texts[widget] = button->text();
        else if (const auto* line = qobject_cast<const QLineEdit*>(widget))
            texts[widget] = line->placeholderText();
    }
    for (const QAction* action : window.findChildren<QAction*>()) {
        if (!action->objectName().isEmpty())
            texts[action] = action->text();
    }
    for (const QMenu* menu : window.findChildren<QMenu*>())
        texts[menu] = menu->title();
    return texts;
}

// Texts that come from the survey, names of files and fixed terms are the same in every language.
bool isData(const QString& text, const engine::Project& project)
{
    static const QRegularExpression fixed(QStringLiteral("^(NPS|CSAT|CES|English|.*\\.csv|.*\\.manyi|Ctrl.*|~?/.*)"));
    if (fixed.match(text).hasMatch() || text.contains(QString::fromStdString(project.title())))
        return true;
    const auto questionnaire = project.questionnaire();
    return std::any_of(
        questionnaire->variables.begin(), questionnaire->variables.end(), [&](const domain::Variable& variable) {
            return text.contains(QString::fromStdString(variable.name)) ||
                   text.contains(QString::fromStdString(variable.label)) ||
                   std::any_of(variable.labels.begin(), variable.labels.end(), [&](const domain::ValueLabel& label) {
                       return !label.label.empty() && text == QString::fromStdString(label.label);
                   });
        });
}

// Names that the user gave in an indicator system (grades, indicators, experts), or a line made of nothing else.
bool isOfIndicators(QString text, engine::Project& project)
{
    text.remove(QRegularExpression(QStringLiteral("<[^>]*>"))).replace(QLatin1String("&nbsp;"), QLatin1String(" "));
    const auto systems = engine::indicatorSystems(project);
    if (!systems)
        return false;
    for (const domain::IndicatorSystem& system : *systems) {
        for (const domain::Grade& grade : system.grades)
            text.remove(QString::fromStdString(grade.name));
        for (const domain::Expert& expert : system.experts)
            text.remove(QString::fromStdString(expert.name));
        domain::walk(system.goal, [&](const domain::Indicator& indicator, int) {
            text.remove(QString::fromStdString(indicator.name));
        });
    }
    return !text.contains(QRegularExpression(QStringLiteral("[A-Za-z]{3,}")));
}

// A label or button that is narrower than what it has to show.
QStringList cutOff(const QWidget& window)
{
    QStringList problems;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty())
            continue;
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QPushButton*>(widget);
        if ((!label || label->wordWrap() || label->text().isEmpty()) && !button)
            continue;
        if (widget->width() + 1 < widget->sizeHint().width() &&
            widget->sizePolicy().horizontalPolicy() != QSizePolicy::Ignored)
            problems << QStringLiteral("%1 \"%2\": %3 of %4 px")
                            .arg(widget->objectName(), label ? label->text() : button->text())
                            .arg(widget->width())
                            .arg(widget->sizeHint().width());
    }
    return problems;
}

} // namespace

class tst_main_window : public QObject {
    Q_OBJECT
    TestProject m_projects;

    static void waitForOverview(const MainWindow& window)
    {
        auto* overview = window.findChild<OverviewPlace*>();
        QVERIFY(overview);
        QSignalSpy shown(overview, &OverviewPlace::figuresShown);
        QVERIFY(shown.wait(20000));
    }

private Q_SLOTS:
    void initTestCase()
    {
        theme::initialise();
        theme::apply(charts::ThemeKind::Light);
    }

    void startsOnTheStartPage()
    {
        Session session;
        MainWindow window(session);
        window.show();
        QCOMPARE(window.findChild<Workspace*>()->currentName(), QStringLiteral("start"));
        QVERIFY(!window.findChild<Navigation*>()->isVisible());
        session.setProject(m_projects.open());
        QCOMPARE(window.findChild<Workspace*>()->currentName(), QStringLiteral("overview"));
        QVERIFY(window.findChild<Navigation*>()->isVisible());
        waitForOverview(window);
    }

    void placesAreMadeWhenShown()
    {
        Session session;
        MainWindow window(session);
        window.show();
        session.setProject(m_projects.open());
        auto* workspace = window.findChild<Workspace*>();
        QVERIFY(!workspace->find(QStringLiteral("explore")));
        for (const PlaceEntry& entry : placeEntries()) {
            window.showPlace(QLatin1String(entry.objectName));
            QCOMPARE(workspace->currentName(), QLatin1String(entry.objectName));
            QVERIFY2(!workspace->current()->accessibleName().isEmpty(), entry.objectName);
        }
    }

    void everyActionHasNameAndText()
    {
        Session session;
        MainWindow window(session);
        QSet<QString> shortcuts;
        for (const QAction* action : window.actions()) {
            QVERIFY(!action->objectName().isEmpty());
            QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
            for (const QKeySequence& key : action->shortcuts()) {
                QVERIFY2(!shortcuts.contains(key.toString()), qPrintable(key.toString()));
                shortcuts.insert(key.toString());
            }
        }
        for (const QAction* top : window.menuBar()->actions())
            QVERIFY2(top->menu() && !top->menu()->isEmpty(), qPrintable(top->text()));
    }

    void undoNamesTheStep()
    {
        Session session;
        MainWindow window(session);
        session.setProject(m_projects.open());
        auto* undo = window.findChild<QAction*>(QStringLiteral("actionUndo"));
        auto* redo = window.findChild<QAction*>(QStringLiteral("actionRedo"));
        QVERIFY(session.project()->file()->setSetting("title", "Another title", "Change of title").has_value());
        session.projectEdited();
        QTRY_COMPARE(undo->text(), QStringLiteral("&Undo Change of title"));
        QVERIFY(undo->isEnabled());
        undo->trigger();
        QTRY_COMPARE(redo->text(), QStringLiteral("&Redo Change of title"));
        redo->trigger();
        QTRY_COMPARE(undo->text(), QStringLiteral("&Undo Change of title"));
        QCOMPARE(session.project()->title(), std::string("Another title"));
    }

    void figurePickedIsExplained()
    {
        Session session;
        MainWindow window(session);
        window.show();
        session.setProject(m_projects.open());
        waitForOverview(window);
        auto* card = window.findChild<FigureCardView*>();
        QTRY_VERIFY(card->hasCard());
        QVERIFY(!card->findChild<QLabel*>(QStringLiteral("figureValue"))->text().isEmpty());
        QVERIFY(!card->findChild<QLabel*>(QStringLiteral("definition"))->text().isEmpty());
        QVERIFY(card->findChild<QLabel*>(QStringLiteral("formula"))->text().contains(QStringLiteral("<br>")));
        card->findChild<QPushButton*>(QStringLiteral("showRows"))->click();
        QCOMPARE(window.findChild<Workspace*>()->currentName(), QStringLiteral("data"));
        QTRY_VERIFY(window.findChild<QFrame*>(QStringLiteral("rowsBanner"))->isVisible());
    }

    void paletteFindsCommandsPlacesAndVariables()
    {
        Session session;
        MainWindow window(session);
        window.show();
        session.setProject(m_projects.open());
        window.findChild<QAction*>(QStringLiteral("actionFindCommand"))->trigger();
        auto* palette = window.findChild<CommandPalette*>();
        QVERIFY(palette->isVisible());
        auto* edit = palette->findChild<QLineEdit*>();
        auto* list = palette->findChild<QListWidget*>();
        edit->setText(QStringLiteral("explore"));
        QCOMPARE(list->item(0)->text(), QStringLiteral("Explore"));
        const std::string variable = session.project()->questionnaire()->variables.back().name;
        edit->setText(QString::fromStdString(variable));
        QVERIFY(list->count() > 0);
        // What nothing is called like runs nothing.
        edit->setText(QStringLiteral("qqqzzz"));
        QCOMPARE(list->item(0)->text(), QStringLiteral("Nothing is called like that."));
        QTest::keyClick(edit, Qt::Key_Down);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(palette->isVisible());
        edit->setText(QStringLiteral("explore"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(window.findChild<Workspace*>()->currentName(), QStringLiteral("explore"));
    }

    void readOnlyProjectSaysWhy()
    {
        Session session;
        MainWindow window(session);
        window.show();
        const std::string path = m_projects.open()->path();
        session.setProject(*engine::Project::open(path, store::OpenMode::ReadOnly));
        auto* banner = window.findChild<FileBanner*>();
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(!banner->findChild<QLabel*>(QStringLiteral("bannerText"))->text().isEmpty());
        QVERIFY(banner->findChild<QPushButton*>(QStringLiteral("bannerSaveAs"))->isVisible());
        QVERIFY(!window.findChild<QAction*>(QStringLiteral("actionMakeRestorePoint"))->isEnabled());
    }

    void readOnlyReasonsDiffer()
    {
        ProjectFacts facts;
        QVERIFY(readOnlyText(facts).isEmpty());
        facts.readOnly = true;
        QSet<QString> texts;
        for (const auto reason :
             {store::ReadOnlyReason::Asked, store::ReadOnlyReason::NoPermission, store::ReadOnlyReason::OtherInstance,
              store::ReadOnlyReason::NewerVersion, store::ReadOnlyReason::Damaged}) {
            facts.reason = reason;
            facts.readOnlyDetail = QStringLiteral("host, someone");
            texts.insert(readOnlyText(facts));
        }
        QCOMPARE(texts.size(), 5);
    }

    void themeSwitchesLive()
    {
        Session session;
        MainWindow window(session);
        window.show();
        window.findChild<QAction*>(QStringLiteral("actionDarkTheme"))->trigger();
        QCOMPARE(session.theme(), charts::ThemeKind::Dark);
        QCOMPARE(QGuiApplication::palette().color(QPalette::Window), charts::tokens(charts::ThemeKind::Dark).window);
        window.findChild<QAction*>(QStringLiteral("actionLightTheme"))->trigger();
        QCOMPARE(QGuiApplication::palette().color(QPalette::Window), charts::tokens(charts::ThemeKind::Light).window);
    }

    void languageSwitchLeavesNothingBehind()
    {
        if (base::Wording(base::Language::Chinese).translate("Places", "Overview") == QLatin1String("Overview"))
            QSKIP("no Chinese translation is built in");
        Session session;
        MainWindow window(session);
        window.show();
        session.setProject(m_projects.open());
        waitForOverview(window);
        QStringList left;
        for (const PlaceEntry& entry : placeEntries()) {
            window.showPlace(QLatin1String(entry.objectName));
            QTest::qWait(300);
            const auto english = visibleTexts(window);
            session.setLanguage(base::Language::Chinese);
            QTest::qWait(500);
            static const QRegularExpression words(QStringLiteral("[A-Za-z]{3,}"));
            for (const auto& [object, text] : visibleTexts(window)) {
                const auto before = english.find(object);
                static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
                const bool same =
                    before != english.end() && before->second == text && QString(text).remove(tags).contains(words);
                if (same && !isData(text, *session.project()) && !isOfIndicators(text, *session.project()))
                    left << QStringLiteral("%1 (%2): %3")
                                .arg(object->objectName(), QLatin1String(entry.objectName), text);
            }
            session.setLanguage(base::Language::English);
            QTest::qWait(200);
        }
        left.removeDuplicates();
        QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1Char('\n'))));
    }

    void leastSizeCutsNothingOff_data()
    {
        QTest::addColumn<bool>("chinese");
        QTest::newRow("English") << false;
        QTest::newRow("Chinese") << true;
    }
    void leastSizeCutsNothingOff()
    {
        QFETCH(bool, chinese);
        Session session;
        if (chinese)
            session.setLanguage(base::Language::Chinese);
        MainWindow window(session);
        window.show();
        window.resize(1100, 700);
        session.setProject(m_projects.open());
        waitForOverview(window);
        QStringList problems;
        for (const PlaceEntry& entry : placeEntries()) {
            window.showPlace(QLatin1String(entry.objectName));
            QTest::qWait(400);
            QVERIFY2(window.width() <= 1100 && window.height() <= 700,
                     qPrintable(QStringLiteral("%1 makes the window %2 x %3")
                                    .arg(QLatin1String(entry.objectName))
                                    .arg(window.width())
                                    .arg(window.height())));
            // The place may be filled and laid out a moment later on a busy machine.
            QStringList cut;
            (void)QTest::qWaitFor([&] { return (cut = cutOff(window)).isEmpty(); }, 5000);
            for (const QString& problem : cut)
                problems << QStringLiteral("%1: %2").arg(QLatin1String(entry.objectName), problem);
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    }

    void recentProjectsAreRemembered()
    {
        QSettings().remove(QStringLiteral("recent")); // what other tests left there
        m_projects.open();                            // makes the sample
        const QString path = m_projects.path(QStringLiteral("sample.manyi"));
        rememberProject({path, QStringLiteral("Sample"), 2000, QDateTime::currentDateTime()});
        rememberProject(
            {m_projects.path(QStringLiteral("gone.manyi")), QStringLiteral("Gone"), 1, QDateTime::currentDateTime()});
        const auto recent = recentProjects();
        QCOMPARE(recent.size(), std::size_t(1)); // the other file does not exist
        QCOMPARE(recent.front().title, QStringLiteral("Sample"));
        QCOMPARE(recent.front().responses, qint64(2000));
        rememberProject({path, QStringLiteral("Again"), 3000, QDateTime::currentDateTime()});
        QCOMPARE(recentProjects().size(), std::size_t(1));
        forgetProject(path);
        QVERIFY(recentProjects().empty());
    }

    void untitledProjectsAreOfferedAgain()
    {
        const QString path = newUntitledPath();
        QVERIFY(isUntitled(path));
        QVERIFY(engine::Project::create(path.toStdString()).has_value());
        const auto found = untitledProjects();
        QVERIFY(std::any_of(found.begin(), found.end(), [&](const RecentProject& p) { return p.path == path; }));
        QVERIFY(newUntitledPath() != path);
        QFile::remove(path);
    }

    void methodPagesAreThere()
    {
        if (methodPages().isEmpty())
            QSKIP("docs/methods is empty");
        for (const QString& page : methodPages())
            QVERIFY2(!methodFile(page, base::Language::English).isEmpty() ||
                         !methodFile(page, base::Language::Chinese).isEmpty(),
                     qPrintable(page));
    }
};

QTEST_MAIN(tst_main_window)
#include "tst_main_window.moc"
