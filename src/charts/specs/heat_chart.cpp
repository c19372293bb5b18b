#include <algorithm>
#include <cmath>

#include "charts/metric_charts.h"
#include "charts/specs/facts.h"
#include "charts/specs/findings.h"

namespace manyi::charts {

namespace {

// What tells the columns apart: the metric when all ask the same question, else the question.
QStringList columnNames(const std::vector<MetricFacts>& metrics)
{
    const bool sameQuestion = std::all_of(metrics.begin(), metrics.end(), [&](const MetricFacts& m) {
        return m.result.variable == metrics.front().result.variable;
    });
    QStringList names;
    for (const MetricFacts& m : metrics)
        names << (sameQuestion || m.question.isEmpty() ? m.title : m.question);
    return names;
}

bool comparable(const std::vector<MetricFacts>& metrics)
{
    return std::all_of(metrics.begin(), metrics.end(), [&](const MetricFacts& m) {
        return m.result.metric.kind == metrics.front().result.metric.kind && m.decimals == metrics.front().decimals;
    });
}

double largestDeviation(const MetricFacts& facts)
{
    double largest = 0;
    for (const analysis::Figure& figure : facts.result.groups) {
        if (figure.value && facts.result.total.value && figure.smallBase == analysis::SmallBase::No)
            largest = std::max(largest, std::abs(*figure.value - *facts.result.total.value));
    }
    return largest;
}

ChartSeries columnOf(const MetricFacts& facts, const QString& name, const std::vector<std::size_t>& order, bool own)
{
    ChartSeries series;
    series.name = name;
    series.tone = Tone::Diverging;
    series.lowerIsBetter = !facts.higherIsBetter;
    series.span = own ? largestDeviation(facts) : 0;
    ChartPoint total = pointOf(facts.result.total, facts);
    series.points.push_back(total);
    for (const std::size_t i : order)
        series.points.push_back(i < facts.result.groups.size() ? pointOf(facts.result.groups[i], facts) : ChartPoint{});
    return series;
}

} // namespace

ChartSpec heatMap(const std::vector<analysis::MetricResult>& sameGroups, const domain::Questionnaire& questionnaire,
                  const base::Wording& wording)
{
    ChartSpec spec;
    spec.kind = ChartKind::HeatMap;
    if (sameGroups.empty())
        return spec;
    std::vector<MetricFacts> metrics;
    metrics.reserve(sameGroups.size());
    for (const analysis::MetricResult& result : sameGroups)
        metrics.emplace_back(result, questionnaire, wording);
    const MetricFacts& first = metrics.front();
    const QStringList names = columnNames(metrics);
    const auto order = groupOrder(sameGroups.front(), questionnaire);
    const bool same = comparable(metrics);
    spec.categories << first.wording.translate("Charts", "All");
    spec.categoryKeys.push_back(noKey);
    spec.strongCategories = {0};
    for (const std::size_t i : order) {
        spec.categories << groupName(first.result.keys[i]);
        spec.categoryKeys.push_back(groupKey(first.result.keys[i]));
    }
    for (std::size_t m = 0; m < metrics.size(); ++m)
        spec.series.push_back(columnOf(metrics[m], names.value(static_cast<qsizetype>(m)), order, !same));
    spec.title = heatFinding(metrics, names);
    spec.chartName = first.wording.translate("Charts", "Figures by %1").arg(first.by);
    spec.categoryAxis.title = first.by;
    spec.valueAxis.decimals = first.decimals;
    spec.valueAxis.unit = same ? first.unit : QString();
    spec.smallBaseNote = smallBaseText(first);
    MetricFacts plain = first;
    plain.question = QString();
    plain.title = same ? first.title : first.wording.translate("Charts", "Figures");
    spec.subtitle = first.wording.translate("Charts", "%1 · colour: difference from the column's total")
                        .arg(subtitleOf(plain, false, true));
    return spec;
}

} // namespace manyi::charts
