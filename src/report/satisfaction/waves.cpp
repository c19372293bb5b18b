#include "report/satisfaction/waves.h"

#include <cmath>

namespace manyi::report {

namespace {

QString labelOf(const analysis::MetricResult& result, std::size_t group)
{
    const auto& labels = result.keys.at(group).labels;
    return labels.empty() ? QString() : text(labels.front());
}

bool isSameFigure(const analysis::Figure& a, const analysis::Figure& b)
{
    return a.basis.n == b.basis.n && a.value.has_value() == b.value.has_value() &&
           (!a.value || std::abs(*a.value - *b.value) < 1e-9);
}

// True when the filter leaves one wave: the last one of byWave is then the report's total.
bool isOneWave(const analysis::SummaryMetric& metric)
{
    return metric.byWave && !metric.byWave->groups.empty() &&
           isSameFigure(metric.byWave->groups.back(), metric.total.total);
}

} // namespace

std::optional<WaveChange> latestChange(const analysis::SummaryMetric& metric)
{
    if (!metric.byWave || metric.byWave->groups.size() < 2)
        return std::nullopt;
    const analysis::MetricResult& byWave = *metric.byWave;
    const std::size_t latest = byWave.groups.size() - 1;
    const analysis::Figure& now = byWave.groups[latest];
    if (!now.sinceLast || !now.value || now.smallBase != analysis::SmallBase::No)
        return std::nullopt;
    WaveChange change;
    change.now = &now;
    change.before = &byWave.groups[latest - 1];
    change.nowLabel = labelOf(byWave, latest);
    change.beforeLabel = labelOf(byWave, latest - 1);
    change.comparison = *now.sinceLast;
    change.wholeReport = isOneWave(metric);
    return change;
}

QString waveText(const Material& material)
{
    const auto& waves = material.summary.waves;
    if (waves.empty())
        return {};
    for (const analysis::SummaryMetric& metric : material.summary.metrics)
        if (isOneWave(metric))
            return labelOf(*metric.byWave, metric.byWave->groups.size() - 1);
    if (waves.size() == 1)
        return text(waves.front());
    return QStringLiteral("%1 – %2").arg(text(waves.front()), text(waves.back()));
}

bool hasTrend(const analysis::SummaryMetric& metric)
{
    if (!metric.byWave)
        return false;
    int values = 0;
    for (const analysis::Figure& figure : metric.byWave->groups)
        values += figure.value ? 1 : 0;
    return values > 1;
}

} // namespace manyi::report
