#include <QApplication>
#include <QTest>

#include "analysis/fuzzy/field_service.h"
#include "report/indicators/indicator_report.h"
#include "report/indicators/judgement_form.h"
#include "report/layout/geometry.h"
#include "report/layout/paginator.h"

using namespace manyi;
using namespace manyi::report;

class IndicatorReportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepsArePrintedAsAPaperDoes();
    void weightSetStandsWithTheScore();
    void inconsistencyIsSaid();
    void whatLacksIsNamed();
    void groupsAreSortedByScore();
    void bothLanguagesStayOnTheirPages();
    void wideStepsStayOnTheirPages();
    void largeMatricesArePrintedInBlocksOfColumns();
    void radarShowsTheFirstLevelByGroup();
    void judgementFormAsksEveryPair();
};

namespace {

IndicatorFigures figuresOf(const domain::IndicatorSystem& system)
{
    std::vector<analysis::LeafMembership> leaves;
    for (const domain::Indicator* leaf : domain::leavesOf(system.goal))
        leaves.push_back(*analysis::typedMembership(system, *leaf));
    analysis::EvaluationResult result;
    result.weights = analysis::hierarchyWeights(system);
    result.total.evaluation = analysis::evaluate(system, result.weights, leaves, {});
    return indicatorFigures(system, result, {});
}

QString printed(const IndicatorFigures& figures, base::Language language = base::Language::English)
{
    return toText(indicatorReport(figures, {}, base::Wording(language)));
}

// Nothing is set beyond the margins, and no page is filled over its end.
void checkPages(const ReportDocument& document)
{
    const LaidOutDocument laidOut = paginate(document);
    QVERIFY(!laidOut.pages.empty());
    for (const LaidOutPage& page : laidOut.pages) {
        for (const PageItem& item : page.items) {
            const auto* text = std::get_if<TextItem>(&item);
            if (text == nullptr)
                continue;
            const QRectF bounds = boundsOf(*text);
            QVERIFY(bounds.left() >= page::left - 1);
            QVERIFY2(bounds.right() <= page::right + 1, qPrintable(text->line.runs.front().text));
            QVERIFY(bounds.bottom() <= page::height);
        }
    }
}

} // namespace

void IndicatorReportTest::stepsArePrintedAsAPaperDoes()
{
    const QString text = printed(figuresOf(test::fieldService()));
    QVERIFY(text.contains("HEADLINE Service quality scores 81.1, graded good; the short board is Response speed"));
    QVERIFY(text.contains("λmax 3.0055 | CI 0.003 | RI 0.58 | CR 0.005 | ≤ 0.10"));
    QVERIFY(text.contains("[1 0.52 3.18] | [1.93 1 4.92] | [0.31 0.20 1]"));
    QVERIFY(text.contains("Weights A | 0.319 0.573 0.108"));
    QVERIFY(text.contains("[0.155 0.501 0.344 0]"));
    QVERIFY(text.contains("[0.221 0.669 0.110 0]"));
    QVERIFY(text.contains("S = 95 × 0.221 + 80 × 0.669 + 60 × 0.110 + 35 × 0 = 81.1"));
    QVERIFY(text.contains("good = 0.319 × 0.501 + 0.573 × 0.700 + 0.108 × 1 = 0.669"));
    QVERIFY(text.contains("α = (nβ − 1) / (2γ(n − 1)) = 1.26: very effective"));
    QVERIFY(text.contains("RI from the table: Saaty 1980."));
}

void IndicatorReportTest::weightSetStandsWithTheScore()
{
    const QString text = printed(figuresOf(test::fieldService()));
    QVERIFY(text.contains("Weights: judgements (5 experts, geometric mean of the judgements (AIJ); principal "
                          "eigenvector)."));
    domain::IndicatorSystem equal = test::fieldService();
    equal.goal.weights.source = domain::WeightSource::Equal;
    equal.goal.children[0].weights.source = domain::WeightSource::Equal;
    QVERIFY(printed(figuresOf(equal)).contains("Weights: equal weights."));
}

void IndicatorReportTest::inconsistencyIsSaid()
{
    domain::IndicatorSystem system = test::fieldService();
    for (domain::Judgement& judgement : system.judgements) {
        if (judgement.node.value == 2 && judgement.first.value == 6)
            judgement.value = 1.0 / 9; // against 1 and 2
    }
    const QString text = printed(figuresOf(system));
    QVERIFY(text.contains("The consistency ratio is above 0.10 at Response speed"));
    QVERIFY(text.contains("> 0.10"));
}

void IndicatorReportTest::whatLacksIsNamed()
{
    domain::IndicatorSystem system = test::fieldService();
    std::erase_if(system.judgements, [](const domain::Judgement& judgement) { return judgement.node.value == 2; });
    const QString text = printed(figuresOf(system));
    QVERIFY(text.contains("There is no overall figure yet. What is missing: Response speed: not judged."));
    QVERIFY(text.contains("The weights cannot be had: not judged."));
}

void IndicatorReportTest::groupsAreSortedByScore()
{
    IndicatorFigures figures = figuresOf(test::fieldService());
    figures.groupName = QStringLiteral("Branch");
    IndicatorEvaluation low = figures.total;
    low.label = QStringLiteral("Low");
    low.evaluation.result.score = 60;
    IndicatorEvaluation none = figures.total;
    none.label = QStringLiteral("None");
    none.evaluation.result = {};
    IndicatorEvaluation high = figures.total;
    high.label = QStringLiteral("High");
    figures.groups = {none, low, high};
    const QString text = printed(figures);
    const qsizetype start = text.indexOf(QStringLiteral("Scores by Branch"));
    QVERIFY(start > 0);
    QVERIFY(text.indexOf("High", start) < text.indexOf("Low", start));
    QVERIFY(text.indexOf("Low", start) < text.indexOf("None", start));
}

void IndicatorReportTest::bothLanguagesStayOnTheirPages()
{
    const IndicatorFigures figures = figuresOf(test::fieldService());
    for (const base::Language language : {base::Language::English, base::Language::Chinese})
        checkPages(indicatorReport(figures, {}, base::Wording(language)));
    QVERIFY(printed(figures, base::Language::Chinese).contains(QStringLiteral("综合得分 81.1，等级为 good")));
}

// Nine factors with long names and seven grades.
void IndicatorReportTest::wideStepsStayOnTheirPages()
{
    domain::IndicatorSystem system = test::fieldService();
    system.goal.children.clear();
    system.judgements.clear();
    system.grades.clear();
    for (int grade = 0; grade < 7; ++grade)
        system.grades.push_back({"A grade with a long name " + std::to_string(grade), 100.0 - grade, {}});
    for (std::int64_t id = 10; id < 19; ++id) {
        domain::Indicator leaf;
        leaf.id = {id};
        leaf.name = "An indicator with quite a long name, number " + std::to_string(id);
        leaf.data.kind = domain::IndicatorData::Kind::Typed;
        leaf.data.membership.assign(7, 1.0 / 7);
        system.goal.children.push_back(leaf);
        for (std::int64_t other = 10; other < id; ++other)
            system.judgements.push_back({{1}, {1}, {other}, {id}, 1.5});
    }
    checkPages(indicatorReport(figuresOf(system), {}, base::Wording(base::Language::English)));
}

namespace {

// One level of `count` indicators; the first counts three times as much as each of the others, which are alike.
domain::IndicatorSystem manyIndicators(int count)
{
    domain::IndicatorSystem system = test::fieldService();
    system.goal.children.clear();
    system.judgements.clear();
    for (std::int64_t id = 10; id < 10 + count; ++id) {
        domain::Indicator leaf;
        leaf.id = {id};
        leaf.name = "Indicator with a name of its own, " + std::to_string(id - 9);
        leaf.data.kind = domain::IndicatorData::Kind::Typed;
        leaf.data.membership = {0.25, 0.25, 0.25, 0.25};
        system.goal.children.push_back(leaf);
        for (std::int64_t other = 10; other < id; ++other)
            system.judgements.push_back({{1}, {1}, {other}, {id}, other == 10 ? 3.0 : 1.0});
    }
    return system;
}

} // namespace

void IndicatorReportTest::largeMatricesArePrintedInBlocksOfColumns()
{
    for (const int count : {10, 15}) {
        const IndicatorFigures figures = figuresOf(manyIndicators(count));
        for (const base::Language language : {base::Language::English, base::Language::Chinese})
            checkPages(indicatorReport(figures, {}, base::Wording(language)));
        const QString text = printed(figures);
        QVERIFY(text.contains(QStringLiteral("The matrix of %1 × %1 judgements is printed below.").arg(count)));
    }
    const QString ten = printed(figuresOf(manyIndicators(10)));
    QVERIFY(ten.contains("1 Indicator with a name of its own, 1 | 1 | 3 | 3 | 3 | 3 | 3 | 3 | 3 | 3 | 3"));
    QVERIFY(ten.contains("10 Indicator with a name of its own, 10 | 1/3 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1"));
    const QString fifteen = printed(figuresOf(manyIndicators(15)));
    QVERIFY(fifteen.contains("columns 1 to 8"));
    QVERIFY(fifteen.contains("columns 9 to 15"));
    QVERIFY(fifteen.contains("1 Indicator with a name of its own, 1 | 1 | 3 | 3 | 3 | 3 | 3 | 3 | 3\n"));
    QVERIFY(fifteen.contains("1 Indicator with a name of its own, 1 | 3 | 3 | 3 | 3 | 3 | 3 | 3\n"));
    QVERIFY(!printed(figuresOf(manyIndicators(9))).contains("is printed below"));
}

void IndicatorReportTest::radarShowsTheFirstLevelByGroup()
{
    domain::IndicatorSystem system = manyIndicators(4);
    IndicatorFigures figures = figuresOf(system);
    figures.groupName = QStringLiteral("Branch");
    for (const double score : {70.0, 90.0, 80.0, 60.0}) {
        IndicatorEvaluation group = figures.total;
        group.label = QStringLiteral("Branch of %1").arg(score);
        group.evaluation.result.score = score;
        figures.groups.push_back(group);
    }
    const auto radarOf = [&] {
        const ReportDocument document = indicatorReport(figures, {}, base::Wording(base::Language::English));
        checkPages(document);
        for (const Block& block : document.blocks) {
            const auto* figure = std::get_if<Figure>(&block);
            if (figure != nullptr && figure->chart.kind == charts::ChartKind::Radar)
                return figure->chart;
        }
        return charts::ChartSpec{};
    };
    const charts::ChartSpec radar = radarOf();
    QCOMPARE(radar.categories.size(), 4);
    QCOMPARE(radar.series.size(), 3U);
    QCOMPARE(radar.series[0].name, QStringLiteral("Branch of 90"));
    QCOMPARE(radar.series[1].name, QStringLiteral("All together"));
    QCOMPARE(radar.series[2].name, QStringLiteral("Branch of 60"));
    // Memberships of a quarter each: (95 + 80 + 60 + 35) / 4.
    QCOMPARE(radar.series[0].points[0].value, 67.5);
    figures.groups.resize(2);
    QCOMPARE(radarOf().series.size(), 2U);
    figures.groups.resize(1);
    QCOMPARE(radarOf().series.size(), 0U);
}

void IndicatorReportTest::judgementFormAsksEveryPair()
{
    const domain::IndicatorSystem system = test::fieldService();
    for (const base::Language language : {base::Language::English, base::Language::Chinese}) {
        const ReportDocument document = judgementForm(system, base::Wording(language));
        checkPages(document);
        const QString text = toText(document);
        QVERIFY(text.contains("*Response speed* | 9 | 8 | 7"));
        QVERIFY(text.contains("8 | 9 | *Telephone*"));
        QCOMPARE(text.count("HEADLINE"), 2);
        QCOMPARE(text.count("| 9 | 8 | 7 | 6 | 5 | 4 | 3 | 2 | 1 |"), 6);
    }
}

QTEST_MAIN(IndicatorReportTest)
#include "tst_indicator_report.moc"
