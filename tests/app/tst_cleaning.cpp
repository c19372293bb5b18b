#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

#include "app/commands/edits.h"
#include "app/data/cleaning_dialog.h"
#include "app/data/cleaning_form.h"
#include "app/data/cleaning_model.h"
#include "app/data/cleaning_page.h"
#include "app/data/data_place.h"
#include "app/data/exclusion_dialogs.h"
#include "app/data/grid_view.h"
#include "app/test_project.h"
#include "app/theme/theme.h"
#include "engine/import.h"

using namespace manyi;
using namespace manyi::app;

// A project of 20 responses in two waves of 10. Planted:
// - response 20 has the id of response 19;
// - durations are 100 in wave A and 60 in wave B, but 20 for response 3 (A), 15 for 12 and 25 for 13 (both B): the
//   medians are 100 and 60, a third of them 33.3 and 20, so 3 and 12 are speeders, with a half 13 is one, too;
// - responses 7 and 8 answer 4 and 2 to all of q1 … q5, all others give five different answers.
class tst_cleaning : public QObject {
    Q_OBJECT
    TestProject m_settings; // of this program
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<engine::Project> m_project;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Edits> m_edits;

    QByteArray survey() const
    {
        QByteArray csv = "id,wave,duration,q1,q2,q3,q4,q5,visits\n";
        for (int i = 1; i <= 20; ++i) {
            const int duration = i == 3 ? 20 : i == 12 ? 15 : i == 13 ? 25 : i <= 10 ? 100 : 60;
            csv += QByteArray::number(i == 20 ? 1019 : 1000 + i) + (i <= 10 ? ",A," : ",B,") +
                   QByteArray::number(duration);
            for (int k = 1; k <= 5; ++k)
                csv += ',' + QByteArray::number(i == 7 ? 4 : i == 8 ? 2 : 1 + (i + k) % 5);
            csv += ',' + QByteArray::number(i) + '\n';
        }
        return csv;
    }
    std::shared_ptr<engine::Project> makeProject() const
    {
        const QString csv = m_folder->filePath(QStringLiteral("survey.csv"));
        QFile file(csv);
        if (!file.open(QIODevice::WriteOnly))
            return nullptr;
        file.write(survey());
        file.close();
        base::Progress progress;
        auto project = engine::Project::create(m_folder->filePath(QStringLiteral("survey.manyi")).toStdString());
        engine::ImportOptions options;
        options.settings = {
            {"id", "role", "id"},           {"wave", "role", "wave"},     {"duration", "role", "duration"},
            {"duration", "type", "number"}, {"visits", "role", "number"}, {"visits", "type", "number"}};
        for (const char* item : {"q1", "q2", "q3", "q4", "q5"})
            options.settings.push_back({item, "role", "scale-item"});
        auto plan = engine::planImport({csv.toStdString()}, options, project->get(), progress);
        if (!plan || !engine::runImport(**project, *plan, progress))
            return nullptr;
        return *project;
    }
    base::VariableId idOf(const char* name) const { return m_project->questionnaire()->findByText(name)->id; }
    std::vector<base::VariableId> grid() const { return {idOf("q1"), idOf("q2"), idOf("q3"), idOf("q4"), idOf("q5")}; }

    // A page on the project with the previews of all rules.
    std::unique_ptr<CleaningPage> openPage()
    {
        auto page = std::make_unique<CleaningPage>(*m_session);
        page->setEdits(*m_edits);
        page->resize(1040, 560);
        QObject::connect(m_session.get(), &Session::projectChanged, page.get(), &CleaningPage::refresh);
        QSignalSpy previewed(page.get(), &CleaningPage::previewed);
        page->show();
        page->refresh();
        if (!previewed.wait(20000))
            qWarning("no previews");
        return page;
    }
    template <class Check>
    static int rowOf(const CleaningModel& model)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.row(row)->rule && std::holds_alternative<Check>(model.row(row)->rule->check))
                return row;
        }
        return -1;
    }
    template <class Check>
    static QString foundOf(const CleaningModel& model)
    {
        return model.index(rowOf<Check>(model), CleaningModel::Found).data().toString();
    }
    template <class Widget>
    static Widget* child(QWidget& parent, const char* name)
    {
        return parent.findChild<Widget*>(QLatin1String(name));
    }
    template <class Check>
    static void select(CleaningPage& page, bool tick)
    {
        auto* model = page.findChild<CleaningModel*>();
        auto* view = child<QTableView>(page, "cleaningRules");
        view->setCurrentIndex(model->index(rowOf<Check>(*model), CleaningModel::Rule));
        if (tick)
            QTest::keyClick(view, Qt::Key_Space);
    }
    static void accept(QDialog& dialog)
    {
        dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    }

private Q_SLOTS:
    void initTestCase() { theme::initialise(); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = makeProject();
        QVERIFY(m_project);
        m_session = std::make_unique<Session>();
        m_session->setProject(m_project);
        m_edits = std::make_unique<Edits>(*m_session, nullptr);
    }
    void cleanup()
    {
        m_edits.reset();
        m_session.reset();
        m_project.reset();
        m_folder.reset();
    }

    void suggestedRulesArePreviewed()
    {
        const auto page = openPage();
        auto* model = page->findChild<CleaningModel*>();
        QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(foundOf<domain::DuplicateKey>(*model), QStringLiteral("1"));
        QCOMPARE(foundOf<domain::DuplicateAnswers>(*model), QStringLiteral("0"));
        QCOMPARE(foundOf<domain::StraightLine>(*model), QStringLiteral("2"));
        QCOMPARE(foundOf<domain::Speeder>(*model), QStringLiteral("2"));
        QCOMPARE(foundOf<domain::Incomplete>(*model), QStringLiteral("0"));
        const int speeders = rowOf<domain::Speeder>(*model);
        QCOMPARE(model->index(speeders, CleaningModel::Share).data().toString(), QStringLiteral("10.0 %"));
        QCOMPARE(model->index(speeders, CleaningModel::Found).data(Qt::ToolTipRole).toString(),
                 QStringLiteral("A: 1 of 10 (10.0 %)\nB: 1 of 10 (10.0 %)"));
        for (const CleaningRow& row : model->rows())
            QVERIFY(!row.checked);
        QCOMPARE(m_project->responseCount(), std::int64_t(20));
        auto* exclude = child<QPushButton>(*page, "excludeFound");
        QVERIFY(!exclude->isEnabled());
        QCOMPARE(exclude->toolTip(), QStringLiteral("Tick the rules whose responses are to be excluded."));
    }

    void detailsShowMediansAndResponses()
    {
        const auto page = openPage();
        select<domain::Speeder>(*page, false);
        auto* waves = child<QTableView>(*page, "cleaningWaves")->model();
        QCOMPARE(waves->rowCount(), 2);
        QCOMPARE(waves->columnCount(), 6);
        const auto cells = [waves](int row) {
            QStringList texts;
            for (int column = 0; column < waves->columnCount(); ++column)
                texts << waves->index(row, column).data().toString();
            return texts.join(QLatin1Char('|'));
        };
        QCOMPARE(cells(0), QStringLiteral("A|10|1|10.0 %|100|33.3"));
        QCOMPARE(cells(1), QStringLiteral("B|10|1|10.0 %|60|20"));
        auto* found = child<QTableView>(*page, "cleaningFound")->model();
        QTRY_COMPARE(found->rowCount(), 2);
        QCOMPARE(found->headerData(1, Qt::Horizontal).toString(), QStringLiteral("id"));
        QCOMPARE(found->index(0, 1).data().toString(), QStringLiteral("1003"));
        QCOMPARE(found->index(1, 1).data().toString(), QStringLiteral("1012"));
    }

    void editedLimitIsKeptWithTheProject()
    {
        auto page = openPage();
        select<domain::Speeder>(*page, true);
        child<QPushButton>(*page, "editRule")->click();
        auto* dialog = page->findChild<CleaningDialog*>();
        QVERIFY(dialog);
        auto* found = child<QLabel>(*dialog, "ruleFound");
        QTRY_COMPARE(found->text(), QStringLiteral("Finds 2 of 20 responses (10.0 %)."));
        auto* share = child<QDoubleSpinBox>(*dialog, "share");
        QCOMPARE(share->text(), QStringLiteral("33.3 % of the median"));
        share->setValue(0);
        QVERIFY(!dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled());
        QCOMPARE(child<QLabel>(*dialog, "ruleProblem")->text(), QStringLiteral("The limit has to be above 0 %."));
        share->setValue(50);
        QTRY_COMPARE(found->text(), QStringLiteral("Finds 3 of 20 responses (15.0 %)."));
        accept(*dialog);
        auto* model = page->findChild<CleaningModel*>();
        QTRY_COMPARE(foundOf<domain::Speeder>(*model), QStringLiteral("3"));
        QVERIFY(model->row(rowOf<domain::Speeder>(*model))->checked); // as before the edit
        QTRY_VERIFY(m_edits->idle());
        const std::string kept = *m_project->file()->setting(settingCleaningRules);
        QVERIFY(kept.find("speeder:duration:share=0.5:within=wave\n") != std::string::npos);
        page = openPage();
        QCOMPARE(foundOf<domain::Speeder>(*page->findChild<CleaningModel*>()), QStringLiteral("3"));
    }

    void removedRuleIsOneUndoStep()
    {
        const auto page = openPage();
        auto* model = page->findChild<CleaningModel*>();
        const int rules = model->rowCount();
        select<domain::StraightLine>(*page, false);
        QTest::keyClick(child<QTableView>(*page, "cleaningRules"), Qt::Key_Delete);
        QTRY_VERIFY(m_edits->idle());
        QTRY_COMPARE(model->rowCount(), rules - 1);
        QCOMPARE(rowOf<domain::StraightLine>(*model), -1);
        m_edits->run(QString(), [](store::ProjectFile& file) { return file.undo(); });
        QTRY_COMPARE(model->rowCount(), rules);
        QVERIFY(rowOf<domain::StraightLine>(*model) >= 0);
    }

    void excludeUndoRestore()
    {
        const auto page = openPage();
        select<domain::StraightLine>(*page, true);
        select<domain::Speeder>(*page, true);
        QCOMPARE(child<QLabel>(*page, "rulesSum")->text(),
                 QStringLiteral("Together the ticked rules find 4 of 20 responses (20.0 %)."));
        QSignalSpy told(page.get(), &CleaningPage::message);
        child<QPushButton>(*page, "excludeFound")->click();
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(told.front().front().toString(),
                 QStringLiteral("Excluded responses: 4. Undo or Restore bring them back."));
        auto* sentence = child<QLabel>(*page, "exclusionsSentence");
        QTRY_COMPARE(sentence->text(), QStringLiteral("16 of 20 responses count; excluded: 4."));
        QCOMPARE(m_project->responseCount(), std::int64_t(16));
        auto* table = child<QTableView>(*page, "exclusions");
        QCOMPARE(table->model()->rowCount(), 2); // a step a rule, the newest first
        QVERIFY(table->model()->index(0, 0).data().toString().startsWith(QStringLiteral("Faster than")));
        // What is left is looked at again: no straight line any more.
        auto* model = page->findChild<CleaningModel*>();
        QTRY_COMPARE(foundOf<domain::StraightLine>(*model), QStringLiteral("0"));

        m_edits->run(QString(), [](store::ProjectFile& file) { return file.undo(); });
        QTRY_COMPARE(sentence->text(), QStringLiteral("18 of 20 responses count; excluded: 2."));

        // One of the two straight-liners comes back, then the other.
        child<QPushButton>(*page, "showExclusion")->click();
        auto* dialog = page->findChild<ExclusionDialog*>();
        QVERIFY(dialog);
        auto* list = child<QTableView>(*dialog, "excludedResponses");
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QCOMPARE(list->model()->index(0, 1).data().toString(), QStringLiteral("1007"));
        auto* restoreOne = child<QPushButton>(*dialog, "restoreSelected");
        QVERIFY(!restoreOne->isEnabled());
        list->selectRow(0);
        QTRY_VERIFY(restoreOne->isEnabled());
        restoreOne->click();
        QTRY_COMPARE(sentence->text(), QStringLiteral("19 of 20 responses count; excluded: 1."));
        child<QPushButton>(*page, "restoreExclusion")->click();
        auto* empty = child<QLabel>(*page, "exclusionsEmpty");
        QTRY_VERIFY(empty->isVisible());
        QCOMPARE(m_project->responseCount(), std::int64_t(20));
    }

    // Cancelled at the second rule: what the first one has excluded stays, a step of its own.
    void cancelBetweenRules()
    {
        struct Stops : base::Progress {
            void report(double fraction, std::string_view) override
            {
                if (fraction >= 0.5)
                    cancel();
            }
        } progress;
        const std::vector<domain::CleaningRule> rules{{domain::StraightLine{grid(), 4, 0}},
                                                      {domain::Speeder{idOf("duration"), 1.0 / 3.0, idOf("wave")}}};
        const auto done = engine::cleanByAll(*m_project, rules, progress);
        QVERIFY(!done && done.error().code == base::ErrorCode::Cancelled);
        QCOMPARE(m_project->responseCount(), std::int64_t(18));
        base::Progress whole;
        QVERIFY(engine::cleanByAll(*m_project, rules, whole).has_value());
        QCOMPARE(m_project->responseCount(), std::int64_t(16));
    }

    // A running edit that is cancelled tells so and makes way for those behind it.
    void cancelledEditMakesWay()
    {
        QSemaphore running;
        QSignalSpy failed(m_edits.get(), &Edits::failed);
        bool done = false;
        m_edits->runLong(
            QStringLiteral("Long"),
            [&](store::ProjectFile&, base::Progress& progress) -> base::Status {
                running.release();
                while (!progress.cancelled())
                    QThread::msleep(1);
                return base::Error{base::ErrorCode::Cancelled, {}, {}};
            },
            [&] { done = true; });
        m_edits->setSetting("title", "Behind it", QStringLiteral("Title"));
        auto* task = m_edits->findChild<Task*>();
        QVERIFY(task && task->stoppable());
        QVERIFY(running.tryAcquire(1, 20000));
        task->cancel();
        QTRY_VERIFY(m_edits->idle());
        QVERIFY(!done);
        QCOMPARE(failed.count(), 1);
        QCOMPARE(m_project->title(), std::string("Behind it"));
        QVERIFY(!task->stoppable()); // a setting is written before anybody could stop it
    }

    void readOnlyProjectSaysWhy()
    {
        const auto page = openPage();
        select<domain::Speeder>(*page, true);
        page->setWritable(false);
        auto* exclude = child<QPushButton>(*page, "excludeFound");
        QVERIFY(!exclude->isEnabled());
        QVERIFY(exclude->toolTip().startsWith(QStringLiteral("The project is read-only")));
        QVERIFY(!child<QPushButton>(*page, "addRule")->isEnabled());
    }

    void rulesAsTheyAreKept()
    {
        const auto questionnaire = m_project->questionnaire();
        const auto suggested = cleaningRows({}, *questionnaire);
        QVERIFY(!suggested.empty());
        const auto again = cleaningRows(cleaningSetting(suggested), *questionnaire);
        QCOMPARE(again.size(), suggested.size());
        for (std::size_t i = 0; i < again.size(); ++i)
            QVERIFY(again[i].rule == suggested[i].rule);
        // No rules at all are not the suggested ones; a rule whose variable is gone stays in the list.
        QVERIFY(cleaningRows(cleaningSetting({}), *questionnaire).empty());
        const auto unknown = cleaningRows("speeder:gone\n", *questionnaire);
        QCOMPARE(unknown.size(), std::size_t(1));
        QVERIFY(!unknown.front().rule);
        QVERIFY(unknown.front().reason.contains(QStringLiteral("gone")));
        QCOMPARE(cleaningSetting(unknown), std::string("speeder:gone\n"));
    }

    void formsGiveBackWhatTheyWereGiven()
    {
        const std::vector<domain::CleaningRule> rules{
            {domain::DuplicateKey{{idOf("id"), idOf("visits")}, true}},
            {domain::DuplicateAnswers{true, true}},
            {domain::SameDevice{idOf("id"), {}, 0, 3}},
            {domain::StraightLine{grid(), 4, 0.2}},
            {domain::Speeder{idOf("duration"), 1.0 / 3.0, idOf("wave")}},
            {domain::Speeder{idOf("duration"), 0.4, {}}},
            {domain::OutOfScale{}},
            {domain::OutOfScale{{idOf("q1"), idOf("q3")}}},
            {domain::Inconsistent{"visits = 0 and q1 = 5"}},
            {domain::AttentionCheck{idOf("q2"), {2, 3}, false}},
            {domain::Incomplete{{}, 0.5}},
            {domain::Incomplete{grid(), 0.75}},
        };
        for (const domain::CleaningRule& rule : rules) {
            CleaningForm form(*m_session, rule);
            QVERIFY2(form.rule() == rule, domain::toJson(form.rule()).c_str());
            QCOMPARE(form.problem(), QString());
        }
        CleaningForm attention(*m_session, rules[9]);
        QSignalSpy changed(&attention, &CleaningForm::changed);
        QVERIFY(changed.wait()); // the answers have been counted
        QVERIFY(attention.rule() == rules[9]);
        QCOMPARE(child<QListWidget>(attention, "answerChecks")->count(), 5);
    }

    void newRulesSayWhatIsMissing()
    {
        for (const char* kind :
             {"duplicate-key", "same-device", "straight-line", "speeder", "inconsistent", "attention-check"}) {
            CleaningForm form(*m_session, *domain::cleaningRuleOfKind(kind));
            QVERIFY2(!form.problem().isEmpty(), kind);
        }
        CleaningForm inconsistent(*m_session, *domain::cleaningRuleOfKind("inconsistent"));
        auto* edit = child<QLineEdit>(inconsistent, "expressionEdit");
        edit->setText(QStringLiteral("visits = 0 and nobody = 5"));
        QVERIFY(inconsistent.problem().contains(QStringLiteral("nobody")));
        edit->setText(QStringLiteral("visits = 0 and q1 = 5"));
        QCOMPARE(inconsistent.problem(), QString());
        CleaningForm line(*m_session, {domain::StraightLine{{idOf("q1"), idOf("q2"), idOf("q3")}, 4, 0}});
        QVERIFY(line.problem().contains(QLatin1Char('4')));
    }

    void selectedResponsesAreExcludedByHand()
    {
        DataPlace place(*m_session);
        place.setEdits(*m_edits);
        place.resize(1100, 700);
        QSignalSpy shown(&place, &DataPlace::rowsShown);
        place.show();
        QVERIFY(shown.wait());
        auto* grid = place.findChild<GridView*>();
        auto* action = place.findChild<QAction*>(QStringLiteral("actionExcludeResponses"));
        const auto excludeFirstRow = [&](const QString& reason) {
            grid->selectRow(0);
            action->trigger();
            auto* dialog = place.findChild<ExcludeDialog*>();
            QVERIFY(dialog);
            auto* ok = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
            child<QLineEdit>(*dialog, "excludeReason")->setText(QStringLiteral("  "));
            QVERIFY(!ok->isEnabled());
            child<QLineEdit>(*dialog, "excludeReason")->setText(reason);
            QVERIFY(ok->isEnabled());
            ok->click();
            QVERIFY(shown.wait());
            delete dialog;
        };
        const auto responses = m_project->responseRows();
        const std::int64_t first = responses->response(0), second = responses->response(1);
        excludeFirstRow(QStringLiteral("Test interview"));
        QCOMPARE(grid->model()->rowCount(), 19);
        excludeFirstRow(QStringLiteral("Asked to be removed"));
        QCOMPARE(grid->model()->rowCount(), 18);
        const auto exclusions = *m_project->file()->exclusions();
        QCOMPARE(exclusions.size(), std::size_t(2));
        QVERIFY(exclusions[0].responses == std::vector<std::int64_t>{first});
        QVERIFY(exclusions[1].responses == std::vector<std::int64_t>{second});
        QCOMPARE(exclusions[1].reason, std::string("Asked to be removed"));
        QVERIFY(place.methodPage().isEmpty());
        place.showTab(DataPlace::Tab::Cleaning);
        QCOMPARE(place.methodPage(), QStringLiteral("cleaning"));
        QVERIFY(!action->isEnabled());
        auto* sentence = child<QLabel>(place, "exclusionsSentence");
        QTRY_COMPARE(sentence->text(), QStringLiteral("18 of 20 responses count; excluded: 2."));
    }
};

QTEST_MAIN(tst_cleaning)
#include "tst_cleaning.moc"
