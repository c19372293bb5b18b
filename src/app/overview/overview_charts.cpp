#include "app/overview/overview_charts.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "app/overview/figure_text.h"
#include "app/texts.h"
#include "charts/metric_charts.h"
#include "charts/paint/scale.h"

namespace manyi::app {

namespace {

// Figures by the code of their group; the total under no key.
std::map<qint64, const analysis::Figure*> byCode(const analysis::MetricResult& result)
{
    std::map<qint64, const analysis::Figure*> figures;
    for (std::size_t i = 0; i < result.groups.size(); ++i)
        if (!result.keys[i].codes.empty())
            figures[static_cast<qint64>(result.keys[i].codes.front())] = &result.groups[i];
    return figures;
}

bool isTotal(const charts::ChartSpec& spec, int category)
{
    const auto& strong = spec.strongCategories;
    return std::find(strong.begin(), strong.end(), category) != strong.end();
}

const analysis::Figure* figureOf(const charts::ChartSpec& spec, int category, const analysis::MetricResult& result,
                                 const std::map<qint64, const analysis::Figure*>& groups)
{
    if (isTotal(spec, category))
        return &result.total;
    if (category >= static_cast<int>(spec.categoryKeys.size()))
        return nullptr;
    const auto found = groups.find(spec.categoryKeys[category]);
    return found == groups.end() ? nullptr : found->second;
}

charts::ChartPoint pointOf(const analysis::Figure* figure, const analysis::MetricResult& result)
{
    charts::ChartPoint point;
    point.value = std::numeric_limits<double>::quiet_NaN();
    if (!figure || !figure->value || figure->smallBase == analysis::SmallBase::Hidden)
        return point;
    point.value = *figure->value;
    point.lower = figure->lower;
    point.upper = figure->upper;
    point.n = figure->basis.n;
    point.smallBase = figure->smallBase != analysis::SmallBase::No;
    point.label = figureText(*figure, result.metric, result.options).value;
    return point;
}

const analysis::MetricResult* brushedResult(const OverviewFigures& figures, std::size_t metric, base::VariableId by,
                                            const Brush& brush)
{
    if (!figures.brushed || brush.variable == by || metric >= figures.brushed->summary.metrics.size())
        return nullptr;
    const auto& summary = figures.brushed->summary.metrics[metric];
    if (!summary.byPlace.by.empty() && summary.byPlace.by.front() == by)
        return &summary.byPlace;
    if (summary.byWave && !summary.byWave->by.empty() && summary.byWave->by.front() == by)
        return &*summary.byWave;
    if (metric < figures.brushed->bySegment.size() && figures.brushed->bySegment[metric].by.front() == by)
        return &figures.brushed->bySegment[metric];
    return nullptr;
}

// The axis was made for the line that stood alone.
void widenAxis(charts::Axis& axis, const charts::ChartSeries& line)
{
    if (!axis.minimum || !axis.maximum)
        return;
    charts::Range range{*axis.minimum, *axis.maximum};
    for (const auto& point : line.points) {
        if (std::isnan(point.value))
            continue;
        range.minimum = std::min(range.minimum, point.lower.value_or(point.value));
        range.maximum = std::max(range.maximum, point.upper.value_or(point.value));
    }
    if (range.minimum == *axis.minimum && range.maximum == *axis.maximum)
        return;
    range = charts::rounded(range, 4);
    axis.minimum = range.minimum;
    axis.maximum = range.maximum;
}

void addBrushedOf(charts::ChartSpec& spec, const analysis::MetricResult* brushed)
{
    if (brushed)
        addBrushed(spec, *brushed);
}

} // namespace

void addBrushed(charts::ChartSpec& spec, const analysis::MetricResult& brushed)
{
    const auto groups = byCode(brushed);
    charts::ChartSeries line;
    line.name = Texts::tr("Selected");
    line.tone = charts::Tone::Series;
    line.toneIndex = 1;
    charts::ChartColumn column;
    column.title = Texts::tr("Selected");
    for (int i = 0; i < spec.categories.size(); ++i) {
        line.points.push_back(pointOf(figureOf(spec, i, brushed, groups), brushed));
        column.cells << line.points.back().label;
    }
    if (spec.kind == charts::ChartKind::Line) {
        widenAxis(spec.valueAxis, line);
        spec.series.push_back(std::move(line));
    } else
        spec.columns.insert(spec.columns.begin() + std::min<std::ptrdiff_t>(1, std::ssize(spec.columns)), column);
}

charts::ChartSpec sharesByGroup(const analysis::MetricResult& result, const domain::Questionnaire& questionnaire,
                                const base::Wording& wording)
{
    const domain::Variable* variable = questionnaire.find(result.variable);
    if (result.metric.kind == domain::MetricKind::Nps)
        return charts::npsBars(result, questionnaire, wording);
    const bool scale = variable && variable->scale && variable->scale->maximum - variable->scale->minimum <= 6;
    const bool shares = result.metric.kind == domain::MetricKind::Csat ||
                        result.metric.kind == domain::MetricKind::Index ||
                        result.metric.kind == domain::MetricKind::Ces;
    if (scale && shares && !result.total.shares.empty())
        return charts::likertBars(result, questionnaire, wording);
    return charts::groupBars(result, questionnaire, wording);
}

OverviewCharts overviewCharts(const OverviewFigures& figures, std::size_t metric, const OverviewQuestion& question,
                              const domain::Questionnaire& questionnaire, const base::Wording& wording)
{
    OverviewCharts result;
    const auto& summary = figures.all.summary.metrics[metric];
    if (metric < figures.all.bySegment.size()) {
        result.distribution = sharesByGroup(figures.all.bySegment[metric], questionnaire, wording);
        addBrushedOf(result.distribution, brushedResult(figures, metric, question.segment, question.brush));
    } else {
        result.distribution = charts::distribution(summary, questionnaire, wording);
    }
    if (!summary.byPlace.by.empty()) {
        result.byPlace = charts::groupBars(summary.byPlace, questionnaire, wording);
        addBrushedOf(result.byPlace, brushedResult(figures, metric, summary.byPlace.by.front(), question.brush));
    } else {
        result.byPlace = charts::distribution(summary, questionnaire, wording);
    }
    if (summary.byWave && summary.byWave->groups.size() > 1) {
        result.byWave = charts::waveLine(*summary.byWave, questionnaire, wording);
        addBrushedOf(*result.byWave, brushedResult(figures, metric, figures.all.summary.waveVariable, question.brush));
    }
    return result;
}

} // namespace manyi::app
