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

// The group that the report's total is, when the filter leaves one wave.
std::optional<std::size_t> onlyWave(const analysis::SummaryMetric& metric)
{
    if (!metric.byWave)
        return std::nullopt;
    for (std::size_t i = metric.byWave->groups.size(); i-- > 0;)
        if (isSameFigure(metric.byWave->groups[i], metric.total.total))
            return i;
    return std::nullopt;
}

std::optional<std::size_t> latestWave(const analysis::SummaryMetric& metric)
{
    if (const auto only = onlyWave(metric))
        return only;
    if (!metric.byWave)
        return std::nullopt;
    for (std::size_t i = metric.byWave->groups.size(); i-- > 0;)
        if (metric.byWave->groups[i].value)
            return i;
    return std::nullopt;
}

} // namespace

std::optional<WaveChange> latestChange(const analysis::SummaryMetric& metric)
{
    const auto latest = latestWave(metric);
    if (!latest || *latest == 0)
        return std::nullopt;
    const analysis::MetricResult& byWave = *metric.byWave;
    const analysis::Figure& now = byWave.groups[*latest];
    if (!now.sinceLast || !now.value || now.smallBase != analysis::SmallBase::No)
        return std::nullopt;
    WaveChange change;
    change.now = &now;
    change.before = &byWave.groups[*latest - 1];
    change.nowLabel = labelOf(byWave, *latest);
    change.beforeLabel = labelOf(byWave, *latest - 1);
    change.comparison = *now.sinceLast;
    change.wholeReport = onlyWave(metric).has_value();
    return change;
}

QString waveText(const Material& material)
{
    const auto& waves = material.summary.waves;
    if (waves.empty())
        return {};
    for (const analysis::SummaryMetric& metric : material.summary.metrics)
        if (const auto only = onlyWave(metric))
            return labelOf(*metric.byWave, *only);
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
