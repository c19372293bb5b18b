#include <QAbstractItemModelTester>
#include <QDialog>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <cmath>

#include "app/commands/project_facts.h"
#include "app/data/batch_dialogs.h"
#include "app/data/data_place.h"
#include "app/data/grid_model.h"
#include "app/data/grid_view.h"
#include "app/data/value_labels_dialog.h"
#include "app/data/variables_model.h"
#include "app/shell/table_view.h"
#include "app/test_project.h"
#include "app/theme/theme.h"

using namespace manyi;
using namespace manyi::app;

class tst_data : public QObject {
    Q_OBJECT
    TestProject m_projects;

    static const domain::Variable& region(const domain::Questionnaire& questionnaire)
    {
        return *questionnaire.find(questionnaire.hierarchies.front().levels.front());
    }
    static GridRows rowsOf(engine::Project& project, const data::Filter& filter, const GridOrder& order)
    {
        base::Progress progress;
        auto rows = gridRows(project, filter, order, progress);
        if (!rows)
            qFatal("%s", rows.error().message.c_str());
        return std::move(*rows);
    }

private Q_SLOTS:
    void initTestCase() { theme::initialise(); }

    void modelKeepsTheRulesOfModels()
    {
        const auto project = m_projects.open();
        GridModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(rowsOf(*project, {}, {}));
        QCOMPARE(model.rowCount(), 2000);
        QCOMPARE(model.columnCount(), static_cast<int>(project->questionnaire()->variables.size()));
        base::Progress progress;
        model.setDataset(*project->wholeDataset(progress));
        model.setLabels(false);
        model.setRows(rowsOf(
            *project, *data::parseFilter("missing(" + project->questionnaire()->variables.back().name + ")"), {}));
    }

    void cellsReadAsTheDataset()
    {
        const auto project = m_projects.open();
        base::Progress progress;
        const auto dataset = *project->wholeDataset(progress);
        const domain::Variable& variable = region(dataset->questionnaire());
        GridModel model;
        model.setRows(rowsOf(*project, {}, {}));
        const int column = model.columnOf(variable.id);
        QVERIFY(column >= 0);
        if (!model.loaded(column))
            QCOMPARE(model.index(0, column).data().toString(), QStringLiteral("…"));
        model.setDataset(dataset);
        QVERIFY(model.loaded(column));
        for (const int row : {0, 7, 1999}) {
            QCOMPARE(model.index(row, column).data().toString(),
                     QString::fromStdString(dataset->display(variable.id, static_cast<std::size_t>(row), true)));
        }
        model.setLabels(false);
        const double code = data::valueAt(*dataset->column(variable.id), 7);
        QCOMPARE(model.index(7, column).data().toString(), QString::number(code));
        QCOMPARE(model.headerData(7, Qt::Vertical, Qt::DisplayRole).toString(), QStringLiteral("8"));
    }

    void missingIsAGreyDot()
    {
        const auto project = m_projects.open();
        base::Progress progress;
        const auto dataset = *project->wholeDataset(progress);
        GridModel model;
        model.setRows(rowsOf(*project, {}, {}));
        model.setDataset(dataset);
        bool found = false;
        for (int column = 0; column < model.columnCount() && !found; ++column) {
            for (int row = 0; row < model.rowCount() && !found; ++row) {
                const auto* values = dataset->column(model.variable(column));
                if (std::holds_alternative<data::TextValues>(*values) ||
                    !std::isnan(data::valueAt(*values, static_cast<std::size_t>(row))))
                    continue;
                QCOMPARE(model.index(row, column).data().toString(), QStringLiteral("·"));
                QVERIFY(model.index(row, column).data(table_role::Secondary).toBool());
                found = true;
            }
        }
        QVERIFY(found);
    }

    void filterAndSort()
    {
        const auto project = m_projects.open();
        const domain::Variable variable = region(*project->questionnaire());
        const auto rows = rowsOf(*project, {}, {variable.id, true, false});
        QCOMPARE(rows.rows.size(), std::size_t(2000));
        double before = HUGE_VAL;
        std::uint32_t rowBefore = 0;
        for (const std::uint32_t row : rows.rows) {
            const double value = data::valueAt(*rows.dataset->column(variable.id), row);
            if (std::isnan(value))
                break;
            QVERIFY(value <= before);
            if (value == before)
                QVERIFY(row > rowBefore); // stable
            before = value;
            rowBefore = row;
        }
        const std::string label = variable.labels.front().label;
        const auto only = rowsOf(*project, *data::parseFilter(variable.name + " = \"" + label + "\""), {});
        QVERIFY(!only.rows.empty());
        for (const std::uint32_t row : only.rows)
            QCOMPARE(data::valueAt(*only.dataset->column(variable.id), row), variable.labels.front().code);
    }

    void placeShowsTheRowsOfAFigure()
    {
        Session session;
        session.setProject(m_projects.open());
        DataPlace place(session);
        place.resize(1100, 700);
        QSignalSpy shown(&place, &DataPlace::rowsShown);
        place.show();
        QVERIFY(shown.wait());
        auto* view = place.findChild<GridView*>();
        QCOMPARE(view->model()->rowCount(), 2000);
        const domain::Variable variable = region(*session.project()->questionnaire());
        place.showRows(*data::parseFilter(variable.name + " = \"" + variable.labels.front().label + "\""),
                       QStringLiteral("NPS · East"));
        QVERIFY(shown.wait());
        QVERIFY(view->model()->rowCount() < 2000);
        auto* banner = place.findChild<QFrame*>(QStringLiteral("rowsBanner"));
        QVERIFY(banner->isVisible());
        // Columns in view are loaded in the background.
        auto* model = qobject_cast<GridModel*>(view->model());
        QTRY_VERIFY(model->loaded(view->visibleColumns().front()));
        view->horizontalScrollBar()->setValue(view->horizontalScrollBar()->maximum());
        QTRY_VERIFY(model->loaded(view->visibleColumns().back()));
    }

    void scaleAndMissingAreReadAsWritten()
    {
        QVERIFY(!scaleFromText(QStringLiteral("5")).has_value());
        QVERIFY(!scaleFromText(QStringLiteral("5-1")).has_value());
        QVERIFY(!scaleFromText(QString())->has_value());
        for (const QString& text :
             {QStringLiteral("1-5"), QString::fromUtf8("1–5"), QStringLiteral("1..5"), QString::fromUtf8("1 至 5")}) {
            const auto scale = scaleFromText(text);
            QVERIFY2(scale && *scale, qPrintable(text));
            QCOMPARE((*scale)->minimum, 1.0);
            QCOMPARE((*scale)->maximum, 5.0);
            QCOMPARE(scaleText(*scale), QString::fromUtf8("1–5"));
        }
        const auto missing = missingFromText(QStringLiteral("98, -3..-1"));
        QVERIFY(missing.has_value());
        QCOMPARE(missing->size(), std::size_t(2));
        QCOMPARE(missingText(*missing), QStringLiteral("98, -3..-1"));
        QVERIFY(!missingFromText(QStringLiteral("98, abc")).has_value());
        QVERIFY(missingFromText(QString())->empty());
    }

    void variableEditsAreHandedOut()
    {
        const auto project = m_projects.open();
        VariablesModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setQuestionnaire(project->questionnaire());
        QSignalSpy edited(&model, &VariablesModel::edited), refused(&model, &VariablesModel::refused);
        const QString name = QString::fromStdString(model.variable(0)->name);
        QVERIFY(model.setData(model.index(0, VariablesModel::Label), QStringLiteral("A new text"), Qt::EditRole));
        QCOMPARE(edited.count(), 1);
        QCOMPARE(edited.front().at(0).value<domain::Variable>().label, std::string("A new text"));
        QVERIFY(edited.front().at(1).toString().contains(name));
        QVERIFY(model.setData(model.index(0, VariablesModel::Label), model.index(0, VariablesModel::Label).data(),
                              Qt::EditRole));
        QCOMPARE(edited.count(), 1); // nothing changed
        QVERIFY(!model.setData(model.index(0, VariablesModel::Name), QString(), Qt::EditRole));
        QCOMPARE(refused.count(), 1);
        model.setWritable(false);
        QVERIFY(!model.setData(model.index(0, VariablesModel::Label), QStringLiteral("x"), Qt::EditRole));
    }

    void editedVariableIsOneNamedUndoStep()
    {
        Session session;
        session.setProject(m_projects.open());
        Edits edits(session, nullptr);
        FactsReader facts(session, nullptr);
        QSignalSpy read(&facts, &FactsReader::changed);
        domain::Variable variable = session.project()->questionnaire()->variables.front();
        const std::string before = variable.label;
        variable.label = "Changed by the test";
        edits.run(QStringLiteral("Change of label"),
                  [variable](store::ProjectFile& file) { return file.updateVariable(variable, "Change of label"); });
        QVERIFY(read.wait());
        QCOMPARE(undoName(facts.facts()), QStringLiteral("Change of label"));
        QCOMPARE(session.project()->questionnaire()->variables.front().label, std::string("Changed by the test"));
        edits.run(QStringLiteral("Undo"), [](store::ProjectFile& file) { return file.undo(); });
        QVERIFY(read.wait());
        QCOMPARE(redoName(facts.facts()), QStringLiteral("Change of label"));
        QCOMPARE(session.project()->questionnaire()->variables.front().label, before);
    }

    void failedEditIsTold()
    {
        Session session;
        session.setProject(m_projects.open());
        Edits edits(session, nullptr);
        QSignalSpy failed(&edits, &Edits::failed);
        edits.run(QStringLiteral("Something"), [](store::ProjectFile&) -> base::Status {
            return base::Error{base::ErrorCode::DiskFull, "full", ""};
        });
        QVERIFY(failed.wait());
        QCOMPARE(failed.front().at(0).toString(), QStringLiteral("Something"));
    }

    void reportWithoutProblemsSaysSo()
    {
        store::BatchInfo batch;
        batch.report.fileName = "clean.csv";
        batch.report.rowsRead = batch.report.rowsKept = 3;
        QWidget window;
        window.show();
        const auto shown = [&window] { return window.findChild<QDialog*>(QStringLiteral("batchReportDialog")); };
        showBatchReport(batch, &window);
        QVERIFY(shown()->findChild<QLabel*>(QStringLiteral("sentence"))->text().contains("Nothing was wrong"));
        QVERIFY(!shown()->findChild<TableView*>()->isVisible());
        QVERIFY(shown()->height() < 200);
        delete shown();
        batch.report.problems.push_back({domain::Severity::Warning, 2, "q1", "x", "No number.", "Left out.", 1});
        showBatchReport(batch, &window);
        QVERIFY(!shown()->findChild<QLabel*>(QStringLiteral("sentence"))->text().contains("Nothing was wrong"));
        QVERIFY(shown()->findChild<TableView*>()->isVisible());
    }

    void batchRemovedAndBack()
    {
        Session session;
        session.setProject(m_projects.open());
        Edits edits(session, nullptr);
        const auto batches = *session.project()->file()->batches();
        QVERIFY(!batches.empty());
        QSignalSpy changed(&session, &Session::projectChanged);
        edits.run(QString(), [id = batches.front().id](store::ProjectFile& file) { return file.removeBatch(id); });
        QVERIFY(changed.wait());
        QCOMPARE(session.project()->responseCount(), 2000 - batches.front().rows);
        edits.run(QString(), [](store::ProjectFile& file) { return file.undo(); });
        QVERIFY(changed.wait());
        QCOMPARE(session.project()->responseCount(), std::int64_t(2000));
    }
};

QTEST_MAIN(tst_data)
#include "tst_data.moc"
