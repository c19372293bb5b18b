#include <QtTest>
#include <QtWidgets>

#include "app/explore/explore_charts.h"
#include "app/explore/explore_inspector.h"
#include "app/explore/explore_place.h"
#include "app/explore/metric_table.h"
#include "app/explore/shown_table.h"
#include "app/explore/starting_table.h"
#include "app/explore/variable_box.h"
#include "app/explore/variable_tree.h"
#include "app/overview/chart_panel.h"
#include "app/overview/figure_text.h"
#include "app/place_fixture.h"
#include "app/shell/table_view.h"
#include "base/number.h"

using namespace manyi;
using namespace manyi::app;

using ExplorePlaceFixture = test::PlaceFixture<ExplorePlace, &ExplorePlace::tableShown>;

class ExploreTest : public ExplorePlaceFixture {
    Q_OBJECT

    RowItem row(const char* name) const { return {idOf(name), {}}; }
    TableView* table() const { return m_place->findChild<TableView*>("metricTable"); }
    QString rowLabel(int row) const { return table()->model()->headerData(row, Qt::Vertical).toString().trimmed(); }
    int rowOf(const QString& label) const
    {
        for (int i = 0; i < table()->model()->rowCount(); ++i)
            if (rowLabel(i).contains(label))
                return i;
        return -1;
    }
    QString cell(const QString& label, int column) const
    {
        return table()->model()->index(rowOf(label), column).data().toString();
    }
    ExploreQuestion question(std::vector<RowItem> rows, std::vector<base::VariableId> by) const
    {
        ExploreQuestion made;
        made.rows = std::move(rows);
        made.by = std::move(by);
        plan(made, *m_project->questionnaire(), m_session->wording());
        return made;
    }

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void startsWithSatisfactionByTheFirstGroup()
    {
        QCOMPARE(table()->model()->columnCount(), 4); // total and three regions
        QVERIFY(rowOf("CSAT") > 0);
        QVERIFY(rowOf("NPS") > rowOf("CSAT"));
    }

    void cellsSayWhatCanBeCounted()
    {
        const QStringList regions{"", "East", "North", "West"};
        for (int column = 0; column < 4; ++column) {
            const auto keep = [&](const test::Answer& a) { return column == 0 || a.region == regions[column]; };
            QCOMPARE(table()->model()->headerData(column, Qt::Horizontal).toString().section(' ', 0, 0),
                     column == 0 ? QString("Total") : regions[column]);
            QCOMPARE(cell("CSAT", column), numberText(test::countedTopTwo(m_answers, keep), 1));
            QCOMPARE(cell("NPS", column), numberText(test::countedNps(m_answers, keep), 1));
            QCOMPARE(cell("Base n", column), column == 0 ? QString("600") : QString("200"));
        }
    }

    void cellsEqualComputeMetrics()
    {
        base::Progress progress;
        analysis::MetricRequest request;
        request.metrics = {*domain::parseMetric("csat:satisfaction")};
        request.by = {idOf("region")};
        request.options = m_project->metricOptions();
        const auto direct = engine::metrics(*m_project, {}, request, progress);
        QVERIFY(direct.has_value());
        const auto* model = static_cast<MetricTableModel*>(table()->model());
        for (std::size_t i = 0; i < direct->front().groups.size(); ++i) {
            const auto* shown = model->cell(model->index(rowOf("CSAT"), static_cast<int>(i) + 1));
            const auto& expected = direct->front().groups[i];
            QCOMPARE(*shown->figure->value, *expected.value);
            QCOMPARE(*shown->figure->lower, *expected.lower);
            QCOMPARE(*shown->figure->upper, *expected.upper);
            QVERIFY(expected.againstRest.has_value());
            QCOMPARE(shown->arrow != 0, expected.againstRest->significant);
        }
        // The East was made better than the others.
        QCOMPARE(model->cell(model->index(rowOf("CSAT"), 1))->arrow, 1);
    }

    void answersAddToAHundred()
    {
        double sum = 0;
        const auto* model = static_cast<MetricTableModel*>(table()->model());
        int answers = 0;
        for (int i = 0; i < model->rowCount(); ++i) {
            if (model->table().rows[i].line.kind != ExploreLine::Kind::Answer || model->table().rows[i].line.item != 0)
                continue;
            ++answers;
            sum += *model->cell(model->index(i, 1))->figure->value;
        }
        QVERIFY(answers >= 4);
        QVERIFY(std::abs(sum - 100) < 1e-9);
    }

    void sharesOfRowsAndTotalsAndCounts()
    {
        ExploreQuestion asked = question({row("service")}, {idOf("region")});
        base::Progress progress;
        for (const auto share : {CellShare::Row, CellShare::Total, CellShare::Count}) {
            asked.options.share = share;
            const auto figures = exploreFigures(*m_project, asked, progress);
            QVERIFY(figures.has_value());
            const auto made = metricTable(asked, *figures, *m_project->questionnaire());
            // Counter × East: 100 of 300 Counter answers, of 600 in all.
            const QString text = made.rows[1].cells[1].text;
            QCOMPARE(text, share == CellShare::Count ? QString("100")
                           : share == CellShare::Row ? QString("33.3")
                                                     : QString("16.7"));
        }
    }

    void rowsAndColumnsByKeyboard()
    {
        auto* tree = m_place->findChild<VariableTree*>("variables");
        const auto find = [&](const QString& name) {
            const auto found = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, name, 1,
                                                    Qt::MatchStartsWith | Qt::MatchRecursive);
            return found.isEmpty() ? QModelIndex() : found.front();
        };
        QVERIFY(find("age").isValid());
        tree->setCurrentIndex(find("age"));
        wait([&] { QTest::keyClick(tree, Qt::Key_Return); });
        double sum = 0;
        for (const auto& answer : m_answers)
            sum += answer.age;
        const auto* model = static_cast<MetricTableModel*>(table()->model());
        QString mean;
        for (int i = 0; i < model->rowCount(); ++i)
            if (model->table().rows[i].line.kind == ExploreLine::Kind::Mean && model->table().rows[i].line.item == 2)
                mean = model->index(i, 0).data().toString();
        QCOMPARE(mean, numberText(sum / 600, 2));

        tree->setCurrentIndex(find("service"));
        wait([&] { QTest::keyClick(tree, Qt::Key_Return, Qt::ShiftModifier); });
        QCOMPARE(table()->model()->columnCount(), 1 + 3 * 2);
        auto* box = m_place->findChild<VariableBox*>("columnsBox");
        wait([&] { QTest::keyClick(box->findChild<QAbstractButton*>("chip0"), Qt::Key_Delete); });
        QCOMPARE(table()->model()->columnCount(), 1 + 2);
    }

    void draggingCarriesTheVariable()
    {
        const std::unique_ptr<QMimeData> mime(toMime(row("age")));
        QVERIFY(fromMime(mime.get()) == std::optional(row("age")));
        QVERIFY(!fromMime(std::make_unique<QMimeData>().get()));
    }

    void chartFollowsTheKind()
    {
        auto* chart = m_place->findChild<ChartPanel*>("exploreChart");
        const auto kinds =
            chartsFor(question({row("satisfaction"), row("recommend")}, {idOf("wave")}),
                      *exploreFigures(*m_project, question({row("satisfaction"), row("recommend")}, {idOf("wave")}),
                                      *std::make_unique<base::Progress>()),
                      *m_project->questionnaire());
        QCOMPARE(kinds.front(), ExploreChart::Line);
        for (const auto kind :
             {ExploreChart::Bars, ExploreChart::HeatMap, ExploreChart::Pareto, ExploreChart::Quadrant}) {
            Q_EMIT chart->choiceChanged(static_cast<qint64>(kind));
            QVERIFY2(!chart->view()->spec().series.empty(), qPrintable(chartName(kind)));
        }
        QCOMPARE(chart->view()->spec().kind, charts::ChartKind::Scatter);
        const auto east = [](const test::Answer& a) { return a.region == "East"; };
        QVERIFY(std::abs(chart->view()->spec().series[0].points[0].value - test::countedNps(m_answers, east)) < 1e-9);
        QVERIFY(std::abs(*chart->view()->spec().series[0].points[0].x - test::countedTopTwo(m_answers, east)) < 1e-9);
    }

    void selectedCellIsExplainedAndFiltered()
    {
        auto* inspector = qobject_cast<ExploreInspector*>(m_place->inspector());
        QVERIFY(inspector);
        table()->setCurrentIndex(table()->model()->index(rowOf("NPS"), 1));
        QVERIFY(inspector->findChild<QLabel*>("cellName")->text().contains("East"));
        const auto east = [](const test::Answer& a) { return a.region == "East"; };
        QCOMPARE(inspector->findChild<QLabel*>("cellValue")->text(), numberText(test::countedNps(m_answers, east), 1));

        QSignalSpy picked(m_place.get(), &Place::figurePicked);
        inspector->findChild<QPushButton*>("showDefinition")->click();
        QCOMPARE(picked.count(), 1);
        QCOMPARE(picked.front().front().value<FigureCard>().groupLabel, QString("East"));
        QSignalSpy rows(m_place.get(), &Place::showRowsRequested);
        inspector->findChild<QPushButton*>("showRows")->click();
        QCOMPARE(rows.count(), 1);

        wait([&] { inspector->findChild<QPushButton*>("filterToCell")->click(); });
        QCOMPARE(m_session->chips().size(), std::size_t(1));
        QCOMPARE(cell("Base n", 0), QString("200"));
    }

    void optionsAreSettingsOfTheProject()
    {
        auto* inspector = qobject_cast<ExploreInspector*>(m_place->inspector());
        const auto before = m_project->file()->history().size();
        auto* answers = inspector->findChild<QCheckBox*>("answers");
        const int rows = table()->model()->rowCount();
        QSignalSpy changed(m_session.get(), &Session::projectChanged);
        answers->click();
        QVERIFY(changed.wait(20000));
        wait([] {});
        QVERIFY(table()->model()->rowCount() < rows);
        QCOMPARE(m_project->file()->history().size(), before + 1);
        const auto stored = m_project->file()->setting(exploreSetting);
        QVERIFY(stored.has_value());
        QVERIFY(!exploreOptionsFrom(*stored).answers);
        QVERIFY(m_project->file()->undo().has_value());
        wait([&] { m_session->projectEdited(); });
        QCOMPARE(table()->model()->rowCount(), rows);
        QVERIFY(answers->isChecked());
    }

    void optionsSurviveAsText()
    {
        ExploreOptions options;
        options.share = CellShare::Count;
        options.letters = true;
        options.bars = false;
        QVERIFY(exploreOptionsFrom(toText(options)) == options);
        QVERIFY(exploreOptionsFrom("") == ExploreOptions{});
    }

    void lettersNameTheColumnsBelow()
    {
        ExploreQuestion asked = question({row("satisfaction")}, {idOf("region")});
        base::Progress progress;
        const auto figures = exploreFigures(*m_project, asked, progress);
        const auto& csat = figures->results[asked.lines[mainLine(asked, 0)].metric];
        const auto below = pairwise(csat);
        QVERIFY(below[0] == (std::vector<std::size_t>{1, 2})); // East above North and West
        QVERIFY(below[1].empty() && below[2].empty());
    }

    void startsWithTheFirstClosedQuestionWhereNothingIsRated()
    {
        domain::Questionnaire unrated = *m_project->questionnaire();
        for (auto& variable : unrated.variables)
            variable.role = domain::Role::Ignore;
        const auto rows = startingRows(unrated);
        QCOMPARE(rows.size(), std::size_t(1));
        QVERIFY(canStandAsRow(rows[0], unrated) && canGroup(rows[0], unrated));
        QVERIFY(canStandAsRow(row("age"), unrated) && !canGroup(row("age"), unrated)); // a number makes no columns
        QVERIFY(startingRows({}).empty());
        QVERIFY(startingColumns({}).empty());
    }

    void detailsOfACellCompareItWithTheRest()
    {
        const auto asked = question({row("satisfaction")}, {idOf("region")});
        base::Progress progress;
        const ShownTable shown{asked, *exploreFigures(*m_project, asked, progress), m_project->questionnaire()};
        const auto table = metricTable(shown.question, shown.figures, *shown.questionnaire);
        const int main = mainLine(asked, 0);
        const auto details = cellDetails(shown, table, main, 1, m_session->wording());
        QVERIFY(details.has_value());
        const auto rest = [](const test::Answer& a) { return a.region != "East"; };
        QCOMPARE(details->other, numberText(test::countedTopTwo(m_answers, rest), 1));
        QVERIFY(details->group && details->arrow == 1 && details->arrowGood);
        QVERIFY(!cellDetails(shown, table, main, 0, m_session->wording())->group); // the total
        QVERIFY(!cellDetails(shown, table, -1, -1, m_session->wording()));
        QCOMPARE(cellCard(shown, table, main, 1)->groupLabel, QString("East"));
        QVERIFY(!cellCard(shown, table, -1, -1));
    }

    void brushingTintsTheColumn()
    {
        const auto code =
            static_cast<qint64>(*domain::codeOf(*m_project->questionnaire()->findByText("region"), "North"));
        m_session->setBrush({idOf("region"), {code}});
        QVERIFY(table()->model()->index(0, 2).data(table_role::Tint).isValid());
        QVERIFY(!table()->model()->index(0, 1).data(table_role::Tint).isValid());
        m_session->setBrush({});
        QVERIFY(!table()->model()->index(0, 2).data(table_role::Tint).isValid());
    }

    void copyHoldsLabelsAndCells()
    {
        const auto copy = copied(static_cast<MetricTableModel*>(table()->model())->table());
        QCOMPARE(copy.header.size(), 5);
        const int nps = rowOf("NPS");
        QCOMPARE(copy.rows[nps][0].text, rowLabel(nps));
        QVERIFY(copy.rows[nps][1].text.startsWith(cell("NPS", 0)));
    }

    void modelKeepsTheRules()
    {
        QAbstractItemModelTester tester(table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        wait([this] { m_place->setColumns({idOf("service")}); });
        QCOMPARE(table()->model()->columnCount(), 3);
    }
};

QTEST_MAIN(ExploreTest)
#include "tst_explore.moc"
