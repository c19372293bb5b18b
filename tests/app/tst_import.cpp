#include "app/import/column_editor.h"
#include "app/import/mapping_model.h"
#include "app/import/problem_model.h"
#include "app/import/problems_panel.h"
#include "app/import/recipe_edits.h"
#include "app/import/value_label_model.h"
#include "app/import_wizard.h"
#include "app/shell/table_view.h"
#include "engine/import/column_changes.h"

using namespace manyi;
using namespace manyi::app;

class ImportTest : public test::ImportWizard {
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void writesWhatItShowed()
    {
        start(test::writeCsv(*m_folder, test::smallSurvey()));
        QCOMPARE(m_project->responseCount(), 0);
        finish();
        QCOMPARE(step(), 4);
        QCOMPARE(m_project->responseCount(), 600);
        QVERIFY(child<QLabel>("kept")->text().contains("600"));
        QSignalSpy finished(m_page.get(), &ImportPage::finished);
        QTest::mouseClick(child<QPushButton>("goToOverview"), Qt::LeftButton);
        QCOMPARE(finished.count(), 1);
        QVERIFY(m_project->file()->undo().has_value());
        QCOMPARE(m_project->responseCount(), 0);
    }

    void editedRoleAndNameAreWritten()
    {
        start(test::writeCsv(*m_folder, test::smallSurvey()));
        next();
        selectColumn("service");
        chooseRole(domain::Role::Channel);
        auto* name = child<QLineEdit>("variableName");
        name->selectAll();
        QTest::keyClicks(name, "desk");
        QTest::keyClick(name, Qt::Key_Return);
        finish();
        const auto* variable = m_project->questionnaire()->findByText("desk");
        QVERIFY(variable);
        QCOMPARE(variable->role, domain::Role::Channel);
        QCOMPARE(QString::fromStdString(variable->sourceColumn), QString("service"));
    }

    void ignoredColumnIsNotWritten()
    {
        start(test::writeCsv(*m_folder, test::smallSurvey()));
        next();
        selectColumn("comment");
        chooseRole(domain::Role::Ignore);
        finish();
        QVERIFY(!m_project->questionnaire()->findByText("comment"));
        QVERIFY(m_project->questionnaire()->findByText("age"));
    }

    void missingCodesChangeTheFigures()
    {
        start(file("q,region\n1,East\n2,East\n99,West\n5,West\n4,East\n3,West\n"));
        next();
        selectColumn("q");
        chooseRole(domain::Role::Csat);
        auto* missing = child<QLineEdit>("missing");
        missing->selectAll();
        QTest::keyClicks(missing, "99");
        QTest::keyClick(missing, Qt::Key_Return);
        finish();
        const auto* variable = m_project->questionnaire()->findByText("q");
        QVERIFY(variable && domain::isUserMissing(*variable, 99));
    }

    void cancelWritesNothing()
    {
        start(test::writeCsv(*m_folder, test::smallSurvey()));
        next();
        selectColumn("service");
        chooseRole(domain::Role::Channel);
        QSignalSpy cancelled(m_page.get(), &ImportPage::cancelled);
        const auto revision = m_project->revision();
        QTest::mouseClick(child<QPushButton>("cancel"), Qt::LeftButton);
        QCOMPARE(cancelled.count(), 1);
        QCOMPARE(m_project->responseCount(), 0);
        QCOMPARE(m_project->revision(), revision);
        QVERIFY(m_project->file()->history().empty());
    }

    // Escape may be meant for a list that has just closed.
    void escapeAsksBeforeItThrowsAway()
    {
        start(test::writeCsv(*m_folder, test::smallSurvey()));
        next();
        QSignalSpy cancelled(m_page.get(), &ImportPage::cancelled);
        QApplication::setActiveWindow(m_page.get());
        const auto question = [&] { return m_page->findChild<QMessageBox*>("questionMessage"); };
        QTest::keyClick(m_page.get(), Qt::Key_Escape);
        QTRY_VERIFY(question() && question()->isVisible());
        question()->button(QMessageBox::Cancel)->click(); // stays
        QTRY_VERIFY(!question());
        QCOMPARE(cancelled.count(), 0);
        QCOMPARE(step(), 1);
        QApplication::setActiveWindow(m_page.get());
        QTest::keyClick(m_page.get(), Qt::Key_Escape);
        QTRY_VERIFY(question() && question()->isVisible());
        question()->findChild<QPushButton*>("yes")->click();
        QTRY_COMPARE(cancelled.count(), 1);
    }

    void waveAndChannelAreWritten()
    {
        start(file("score\n1\n2\n3\n"));
        for (int i = 0; i < 3; ++i)
            next();
        child<QComboBox>("wave")->setCurrentText("2026Q3");
        child<QComboBox>("channel")->setCurrentText("web");
        finish();
        const auto batches = m_project->file()->batches();
        QCOMPARE(QString::fromStdString(batches->front().wave), QString("2026Q3"));
        QCOMPARE(QString::fromStdString(batches->front().channel), QString("web"));
    }

    void otherSeparatorReadsAnew()
    {
        start(file("a|b,c\n1|2,3\n4|5,6\n7|8,9\n"));
        auto* separator = child<QComboBox>("separator");
        const int bar = separator->findData(QChar('|'));
        QSignalSpy planned(m_page.get(), &ImportPage::planned);
        separator->setCurrentIndex(bar);
        Q_EMIT separator->activated(bar);
        QVERIFY(planned.wait(20000));
        next();
        const auto* table = child<TableView>("mappingTable");
        QCOMPARE(table->model()->columnCount(), 2);
        QCOMPARE(table->model()->headerData(1, Qt::Horizontal).toString(), QString("b,c"));
        QCOMPARE(table->model()->index(0, 1).data().toString(), QString("2,3"));
    }

    void missingFileIsSaid()
    {
        start(m_folder->filePath("none.csv"));
        QVERIFY(child<QLabel>("emptySentence")->isVisible());
        QVERIFY(!child<QLabel>("emptySentence")->text().isEmpty());
        QVERIFY(!child<QPushButton>("next")->isEnabled());
    }

    void secondWaveTakesTheRecipeOver()
    {
        const auto answers = test::smallSurvey();
        start(test::writeCsv(*m_folder, answers));
        next();
        selectColumn("service");
        chooseRole(domain::Role::Channel);
        finish();
        start(test::writeCsv(*m_folder, answers, "second.csv"));
        next();
        const auto* table = child<TableView>("mappingTable");
        for (int i = 0; i < table->model()->columnCount(); ++i)
            if (table->model()->headerData(i, Qt::Horizontal).toString() == "service")
                QCOMPARE(table->model()->headerData(i, Qt::Horizontal, MappingModel::RoleName).toString(),
                         roleText(domain::Role::Channel));
        finish();
        QCOMPARE(m_project->responseCount(), 1200);
        QCOMPARE(m_project->questionnaire()->withRole(domain::Role::Channel).size(), std::size_t(1));
    }

    void fixesChangeTheRecipe()
    {
        domain::Recipe recipe;
        domain::ColumnRecipe column;
        column.column = "q";
        column.type = domain::ValueType::Code;
        column.role = domain::Role::Csat;
        column.scale = domain::ScaleRange{1, 5};
        recipe.columns = {column};
        domain::ImportProblem problem;
        problem.column = "q";
        problem.value = "6";
        problem.action = "set to missing";
        const auto fixes = fixesFor(problem, recipe);
        QCOMPARE(fixes.front().text, QString("set to missing"));
        const auto chosen = [&](ProblemFix::Kind kind) {
            return *std::find_if(fixes.begin(), fixes.end(), [&](const auto& fix) { return fix.kind == kind; });
        };
        auto copy = recipe;
        applyFix(problem, chosen(ProblemFix::Kind::MissingCode), copy, {});
        QCOMPARE(copy.columns[0].missing.size(), std::size_t(1));
        QCOMPARE(copy.columns[0].missing[0].low, 6.0);
        copy = recipe;
        applyFix(problem, chosen(ProblemFix::Kind::Stretch), copy, {});
        QCOMPARE(copy.columns[0].scale->maximum, 6.0);
        copy = recipe;
        applyFix(problem, fixes.front(), copy, {});
        QVERIFY(copy.columns[0].missing.empty() && copy.columns[0].scale->maximum == 5);
    }

    void missingCodesAsText()
    {
        domain::ColumnRecipe column;
        column.type = domain::ValueType::Code;
        setMissingFromText(column, QString::fromUtf8("−2, 98..99，NA"));
        QCOMPARE(column.missing.size(), std::size_t(2));
        QCOMPARE(column.missing[0].low, -2.0);
        QCOMPARE(column.missing[1].low, 98.0);
        QCOMPARE(column.missing[1].high, 99.0);
        QCOMPARE(column.missingTexts.front(), std::string("NA"));
        QCOMPARE(missingToText(column), QString("-2, 98..99, NA"));
    }

    void labelsOfCodesAreEdited()
    {
        domain::ColumnRecipe column;
        column.type = domain::ValueType::Code;
        column.codes = {{"good", 1}, {"bad", 2}};
        column.labels = {{1, "good"}, {2, "bad"}};
        ValueLabelModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setColumn(column, nullptr);
        QVERIFY(model.setData(model.index(0, ValueLabelModel::Code), "5", Qt::EditRole));
        QCOMPARE(model.column().codes[0].code, 5.0);
        QCOMPARE(model.column().labels.back().label, std::string("good"));
        QVERIFY(model.setData(model.index(1, ValueLabelModel::Label), "poor", Qt::EditRole));
        QCOMPARE(model.index(1, ValueLabelModel::Label).data().toString(), QString("poor"));
        QVERIFY(!model.setData(model.index(1, ValueLabelModel::Code), "1.5", Qt::EditRole));
    }

    void listWithoutProblemsIsALine()
    {
        const auto panel = [this] {
            for (auto* each : m_page->findChildren<ProblemsPanel*>())
                if (each->isVisible())
                    return each;
            return static_cast<ProblemsPanel*>(nullptr);
        };
        start(file("id,score\n1,10\n2,20\n3,30\n"));
        next();
        QTRY_VERIFY(panel()->height() < 60);
        next();
        QTRY_VERIFY(panel()->height() < 60);
        finish();
        QTRY_VERIFY(panel()->height() < 60);
        domain::ImportProblem problem;
        problem.reason = "No number.";
        panel()->setProblems({problem}, {});
        QTRY_VERIFY(panel()->height() > 200);
    }

    void problemsAreWrittenAsCsv()
    {
        domain::ImportProblem problem;
        problem.severity = domain::Severity::Error;
        problem.row = 218;
        problem.column = "Q7";
        problem.value = "=6";
        problem.reason = "outside, 1 to 5";
        problem.action = "set to missing";
        problem.affectedRows = 3;
        const QString path = m_folder->filePath("problems.csv");
        QVERIFY(ProblemsPanel::exportList({problem}, path).has_value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("218,Q7,'=6,\"outside, 1 to 5\",set to missing,3"));
    }
};

QTEST_MAIN(ImportTest)
#include "tst_import.moc"
