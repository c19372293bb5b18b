#include <QTest>

#include "charts/metric_charts.h"
#include "sample_results.h"

using namespace manyi;
using namespace manyi::charts;

namespace {

const base::Wording english(base::Language::English);

// CSAT of groups A, B, C, … against a total of 80: only values and p matter.
analysis::MetricResult groupsOf(const std::vector<std::pair<double, double>>& valueAndP, std::int64_t n = 500)
{
    static const char* const names[] = {"A", "B", "C", "D", "E", "F", "G", "H", "I", "J"};
    std::vector<sample::GroupRow> rows;
    for (std::size_t i = 0; i < valueAndP.size(); ++i) {
        const auto [value, p] = valueAndP[i];
        rows.push_back({names[i], names[i], n, value, value - 2, value + 2, p, {}});
    }
    return sample::result(domain::MetricKind::Csat, sample::csatId(), sample::regionId(),
                          {"All", "All", 5000, 80, 79, 81, 2, {}}, rows);
}

QString titleOf(const std::vector<std::pair<double, double>>& valueAndP)
{
    return groupBars(groupsOf(valueAndP), sample::questionnaire(), english).title;
}

analysis::MetricResult npsTotal(double value, double lower, double upper, const std::vector<double>& shares)
{
    auto result = sample::npsByRegion();
    result.groups.clear();
    result.keys.clear();
    result.by.clear();
    result.total.value = value;
    result.total.lower = lower;
    result.total.upper = upper;
    result.total.shares = shares;
    return result;
}

QString balanceOf(double value, double lower, double upper, const std::vector<double>& shares)
{
    return npsBars(npsTotal(value, lower, upper, shares), sample::questionnaire(), english).title;
}

analysis::MetricResult waves(double difference, bool significant)
{
    auto result = sample::npsByWave();
    result.groups.back().sinceLast->difference = difference;
    result.groups.back().sinceLast->significant = significant;
    return result;
}

QString waveTitle(double difference, bool significant)
{
    return waveLine(waves(difference, significant), sample::questionnaire(), english).title;
}

} // namespace

class MetricChartsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void groupFindingsNameOnlyTestedDifferences();
    void manyGroupsAreCounted();
    void smallBasesStayOutOfFindings();
    void balanceNeedsAnIntervalWithoutZero();
    void waveFindings();
    void seriesBreaksAreMarkedAndTold();
    void toneFollowsTheMetricsDirection();
    void hiddenGroupsHaveNoFigures();
    void halfWidthIsHalfTheInterval();
    void nominalGroupsFallAndOrdinalOnesKeepTheirOrder();
    void weightAndFilterAreNamedOnlyWhenSet();
    void totalCannotBePicked();
    void twoGroupingVariablesAreNotBrushed();
    void withoutGroupsTheTotalStandsAlone();
    void waveAxisBeginsWhereTheTextSays();
    void meansAreDotsOnTheirOwnAxis();
    void npsColoursOfTheAnswers();
    void paretoAddsUpTheRest();
    void heatColumnsOfUnlikeMetricsHaveTheirOwnSpan();
    void reversedScaleTurnsTheStack();
    void sparklineHasNoTexts();
};

void MetricChartsTest::groupFindingsNameOnlyTestedDifferences()
{
    QCOMPARE(titleOf({{90, 0.001}, {80, 0.9}, {70, 0.001}}), QStringLiteral("A is above the rest; C is below"));
    QCOMPARE(titleOf({{90, 0.001}, {71, 0.02}, {70, 0.001}}), QStringLiteral("A is above the rest; B and C are below"));
    QCOMPARE(titleOf({{90, 0.001}, {89, 0.02}, {70, 0.001}}), QStringLiteral("A and B are above the rest; C is below"));
    QCOMPARE(titleOf({{90, 0.001}, {89, 0.02}, {70, 0.001}, {71, 0.01}}),
             QStringLiteral("A and B are above the rest; C and D are below"));
    QCOMPARE(titleOf({{90, 0.001}, {80, 0.9}, {79, 0.6}}), QStringLiteral("A is above the rest"));
    QCOMPARE(titleOf({{70, 0.001}, {71, 0.01}, {72, 0.02}, {80, 0.6}}),
             QStringLiteral("A, B and C are below the rest"));
    QCOMPARE(titleOf({{99, 0.06}, {80, 0.9}, {50, 0.051}}), QStringLiteral("region: no group differs from the rest"));
    QCOMPARE(titleOf({{90, 0.001}, {70, 0.001}}), QStringLiteral("A is above B"));
    QCOMPARE(titleOf({{99, 2}, {80, 2}, {50, 2}}), QStringLiteral("CSAT, top 2 of 5 by region"));
}

void MetricChartsTest::manyGroupsAreCounted()
{
    QCOMPARE(titleOf({{90, 0.001}, {91, 0.001}, {92, 0.001}, {93, 0.001}, {70, 0.001}, {80, 0.9}}),
             QStringLiteral("5 of 6 groups differ from the rest: 4 above, 1 below"));
    QCOMPARE(titleOf({{90, 0.001}, {91, 0.001}, {92, 0.001}, {93, 0.001}, {80, 0.9}}),
             QStringLiteral("4 of 5 groups are above the rest"));
}

void MetricChartsTest::smallBasesStayOutOfFindings()
{
    auto result = groupsOf({{90, 0.001}, {80, 0.9}, {79, 0.8}});
    result.groups[0].smallBase = analysis::SmallBase::Marked;
    const ChartSpec spec = groupBars(result, sample::questionnaire(), english);
    QCOMPARE(spec.title, QStringLiteral("region: no group differs from the rest"));
    QCOMPARE(spec.categories.last(), QStringLiteral("A"));
    QVERIFY(spec.series[0].points.back().smallBase);
    QVERIFY(spec.series[0].points.back().arrow == Arrow::None);
    QCOMPARE(spec.smallBaseNote, QStringLiteral("n < 50"));
}

void MetricChartsTest::balanceNeedsAnIntervalWithoutZero()
{
    QCOMPARE(balanceOf(42.5, 40.7, 44.3, {15.6, 26.3, 58.1}),
             QStringLiteral("Promoters outnumber detractors 3.7 to 1")); // 58.1 / 15.6 = 3.72
    QCOMPARE(balanceOf(-20, -30, -10, {50, 20, 30}),
             QStringLiteral("Detractors outnumber promoters 1.7 to 1")); // 50 / 30 = 1.67
    QCOMPARE(balanceOf(5, -3, 13, {40, 15, 45}),
             QStringLiteral("Neither promoters nor detractors are shown to prevail"));
    QCOMPARE(balanceOf(60, 50, 70, {0, 40, 60}), QStringLiteral("There are promoters and no detractors"));
}

void MetricChartsTest::waveFindings()
{
    QCOMPARE(waveTitle(2.6, true), QStringLiteral("NPS rose by 2.6 since 2026Q2"));
    QCOMPARE(waveTitle(-11.2, true), QStringLiteral("NPS fell by 11.2 since 2026Q2"));
    QCOMPARE(waveTitle(2.6, false), QStringLiteral("NPS shows no significant change since 2026Q2"));
    auto untested = sample::npsByWave();
    untested.groups.back().sinceLast.reset();
    QCOMPARE(waveLine(untested, sample::questionnaire(), english).title, QStringLiteral("NPS by wave"));
}

void MetricChartsTest::seriesBreaksAreMarkedAndTold()
{
    auto broken = sample::npsByWave();
    broken.groups[6].seriesBreak = "Asked by telephone";
    broken.groups[6].sinceLast.reset();
    const ChartSpec spec = waveLine(broken, sample::questionnaire(), english);
    QCOMPARE(spec.title, QStringLiteral("NPS by wave"));
    QVERIFY(spec.subtitle.contains(QStringLiteral("begins anew with 2026Q3")));
    QVERIFY(spec.series[0].points[6].breakBefore);
    QVERIFY(!spec.series[0].points[5].breakBefore);
    QVERIFY(sparkline(broken).series[0].points[6].breakBefore);
}

void MetricChartsTest::toneFollowsTheMetricsDirection()
{
    auto result = groupsOf({{90, 0.001}, {70, 0.001}, {80, 0.5}});
    QVERIFY(groupBars(result, sample::questionnaire(), english).series[0].points[0].tone == Tone::Good);
    result.metric.bottom = true;
    const ChartSpec bottom = groupBars(result, sample::questionnaire(), english);
    QVERIFY(bottom.series[0].points[0].tone == Tone::Bad);
    QVERIFY(bottom.series[0].points[0].arrow == Arrow::Up);
    QVERIFY(bottom.series[0].points[1].tone == Tone::Neutral);
}

void MetricChartsTest::hiddenGroupsHaveNoFigures()
{
    auto result = groupsOf({{90, 0.001}, {70, 0.001}, {85, 2}});
    result.groups[2].smallBase = analysis::SmallBase::Hidden;
    result.groups[2].basis.n = 12;
    const ChartSpec spec = groupBars(result, sample::questionnaire(), english);
    QCOMPARE(spec.categories.last(), QStringLiteral("C"));
    QVERIFY(std::isnan(spec.series[0].points.back().value));
    QCOMPARE(spec.columns[0].cells.last(), QStringLiteral("–"));
    QCOMPARE(spec.columns[2].cells.last(), QStringLiteral("12"));
    QVERIFY(!toText(spec).contains(QStringLiteral("85")));
}

void MetricChartsTest::halfWidthIsHalfTheInterval()
{
    const ChartSpec spec = groupBars(sample::csatByRegion(), sample::questionnaire(), english);
    // Northwest: (80.9 - 71.3) / 2 = 4.8
    QCOMPARE(spec.columns[1].cells[spec.categories.indexOf(QStringLiteral("Northwest"))], QStringLiteral("4.8"));
    QCOMPARE(spec.references[0].label, QStringLiteral("All 83.1"));
}

void MetricChartsTest::nominalGroupsFallAndOrdinalOnesKeepTheirOrder()
{
    const auto result = groupsOf({{70, 0.5}, {90, 0.5}, {80, 0.5}});
    auto q = sample::questionnaire();
    QCOMPARE(groupBars(result, q, english).categories,
             QStringList({QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("A")}));
    q.variables[0].measure = domain::Measure::Ordinal;
    QCOMPARE(groupBars(result, q, english).categories,
             QStringList({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}));
}

void MetricChartsTest::weightAndFilterAreNamedOnlyWhenSet()
{
    auto result = groupsOf({{90, 0.001}, {70, 0.001}});
    QString subtitle = groupBars(result, sample::questionnaire(), english).subtitle;
    QVERIFY(!subtitle.contains(QStringLiteral("weighted")) && !subtitle.contains(QStringLiteral("filter")));
    result.total.basis.weight = "w";
    result.total.basis.filter = "wave = 2026Q3";
    result.options.correction = analysis::Correction::Holm;
    subtitle = groupBars(result, sample::questionnaire(), english).subtitle.replace(QChar(0x00A0), QLatin1Char(' '));
    QCOMPARE(subtitle, QStringLiteral("Overall satisfaction: CSAT, top 2 of 5, by region · 95 % intervals · tested "
                                      "against the rest, Holm 5 % · weighted · "
                                      "filter: wave = 2026Q3 · n 5,000"));
}

void MetricChartsTest::totalCannotBePicked()
{
    const ChartSpec spec = npsBars(sample::npsByRegion(), sample::questionnaire(), english);
    QCOMPARE(spec.categories.first(), QStringLiteral("All"));
    QCOMPARE(spec.categoryKeys.front(), noKey);
    QCOMPARE(spec.strongCategories, std::vector<int>{0});
    QCOMPARE(spec.categoryKeys[1], qint64(1)); // East
}

void MetricChartsTest::twoGroupingVariablesAreNotBrushed()
{
    auto result = groupsOf({{90, 0.001}, {70, 0.001}});
    result.by.push_back(sample::waveId());
    for (auto& key : result.keys) {
        key.codes.push_back(1);
        key.labels.push_back("2026Q3");
    }
    const ChartSpec spec = groupBars(result, sample::questionnaire(), english);
    QVERIFY(spec.categoryKeys.empty());
    QCOMPARE(spec.categories.first(), QStringLiteral("A · 2026Q3"));
}

void MetricChartsTest::withoutGroupsTheTotalStandsAlone()
{
    const ChartSpec spec = groupBars(npsTotal(42.5, 40.7, 44.3, {20.8, 15.9, 63.3}), sample::questionnaire(), english);
    QCOMPARE(spec.categories, QStringList{QStringLiteral("All")});
    QVERIFY(spec.references.empty());
    QCOMPARE(spec.series[0].points[0].value, 42.5);
}

void MetricChartsTest::waveAxisBeginsWhereTheTextSays()
{
    const ChartSpec spec = waveLine(sample::npsByWave(), sample::questionnaire(), english);
    QVERIFY(*spec.valueAxis.minimum <= 35.1 && *spec.valueAxis.maximum >= 44.3);
    QVERIFY(spec.subtitle.endsWith(QStringLiteral("axis from %1").arg(*spec.valueAxis.minimum)));
    auto fromZero = sample::npsByWave();
    fromZero.groups[0].value = 0;
    fromZero.groups[0].lower = -2;
    QVERIFY(!waveLine(fromZero, sample::questionnaire(), english).subtitle.contains(QStringLiteral("axis")));
}

void MetricChartsTest::meansAreDotsOnTheirOwnAxis()
{
    const ChartSpec spec = groupBars(sample::cesByRegion(), sample::questionnaire(), english);
    QVERIFY(spec.dots);
    // The group of 41 counts with its 5.30, not with its interval from 4.79 to 5.81: the data reach from 5.17 to 5.55,
    // which steps of 0.2 hold between 5.0 and 5.6.
    QVERIFY(std::abs(*spec.valueAxis.minimum - 5.0) < 1e-9);
    QVERIFY(std::abs(*spec.valueAxis.maximum - 5.6) < 1e-9);
    QVERIFY(spec.subtitle.endsWith(QStringLiteral("axis from 5.0")));
    QVERIFY(!groupBars(sample::csatByRegion(), sample::questionnaire(), english).dots);
}

void MetricChartsTest::npsColoursOfTheAnswers()
{
    const ChartSpec spec = distribution(sample::npsAnswers(), sample::questionnaire(), english);
    QVERIFY(!spec.horizontal);
    const auto& points = spec.series[0].points;
    QVERIFY(points[6].tone == Tone::Detractor && points[7].tone == Tone::Passive && points[8].tone == Tone::Passive &&
            points[9].tone == Tone::Promoter);
    QCOMPARE(points[1].label, QStringLiteral("<1"));
    QCOMPARE(points[10].label, QStringLiteral("42"));
}

void MetricChartsTest::paretoAddsUpTheRest()
{
    analysis::FrequencyTable table;
    for (int i = 0; i < 20; ++i) {
        analysis::Frequency row;
        row.code = i;
        row.n = i + 1;
        row.weightedN = i + 1;
        row.validShare = 1;
        table.rows.push_back(row);
    }
    table.rows[3].userMissing = true;
    const ChartSpec spec = pareto(table, QStringLiteral("Causes"), english);
    QCOMPARE(spec.categories.size(), qsizetype(12));
    QCOMPARE(spec.categories.first(), QStringLiteral("19"));
    QCOMPARE(spec.categories.last(), QStringLiteral("Others"));
    // 1 … 20 without the missing 4; eleven largest (20 … 10) are named: the rest is 1+2+3+5+6+7+8+9 = 41.
    QCOMPARE(spec.series[0].points.back().value, 41.0);
    QCOMPARE(spec.categoryKeys.back(), noKey);
}

void MetricChartsTest::heatColumnsOfUnlikeMetricsHaveTheirOwnSpan()
{
    const ChartSpec alike = heatMap(sample::heat(), sample::heatQuestionnaire(), english);
    QCOMPARE(alike.series[0].span, 0.0);
    QCOMPARE(alike.categories.first(), QStringLiteral("All"));
    auto mixed = std::vector<analysis::MetricResult>{sample::csatByRegion(), sample::npsByRegion()};
    mixed[1].groups.resize(7);
    mixed[0].groups.resize(7);
    mixed[0].keys.resize(7);
    const ChartSpec unlike = heatMap(mixed, sample::questionnaire(), english);
    QCOMPARE(unlike.series[0].span, 83.1 - 76.1); // Northwest is farthest from the total
    QVERIFY(unlike.series[0].name != unlike.series[1].name);
    QVERIFY(heatMap({}, sample::questionnaire(), english).series.empty());
}

void MetricChartsTest::reversedScaleTurnsTheStack()
{
    auto q = sample::questionnaire();
    q.variables[2].reversed = true;
    const ChartSpec spec = likertBars(sample::csatByRegion(), q, english);
    QCOMPARE(spec.series[0].name, QStringLiteral("Very satisfied"));
    QCOMPARE(spec.series[0].points[0].value, 39.0);
    QCOMPARE(spec.series[4].name, QStringLiteral("Very dissatisfied"));
}

void MetricChartsTest::sparklineHasNoTexts()
{
    const ChartSpec spec = sparkline(sample::npsByWave());
    QVERIFY(!spec.valueAxis.labels && !spec.categoryAxis.labels);
    QVERIFY(spec.title.isEmpty());
    QCOMPARE(spec.series[0].points.size(), std::size_t(7));
}

QTEST_GUILESS_MAIN(MetricChartsTest)
#include "tst_metric_charts.moc"
