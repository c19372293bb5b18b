#include "app/explore/explore_charts.h"

#include <algorithm>
#include <limits>

#include "app/overview/figure_text.h"
#include "app/overview/overview_charts.h"
#include "app/texts.h"
#include "charts/metric_charts.h"

namespace manyi::app {

namespace {

using analysis::MetricResult;

constexpr std::size_t mostAxes = 8;
constexpr std::size_t mostSeries = 3;

const MetricResult* mainResult(const ExploreQuestion& question, const ExploreFigures& figures, std::size_t item)
{
    const int line = mainLine(question, item);
    return line < 0 ? nullptr : &figures.results[question.lines[line].metric];
}

std::vector<const MetricResult*> mainResults(const ExploreQuestion& question, const ExploreFigures& figures)
{
    std::vector<const MetricResult*> list;
    for (std::size_t i = 0; i < question.rows.size(); ++i)
        if (const auto* result = mainResult(question, figures, i))
            list.push_back(result);
    return list;
}

QString nameOf(const MetricResult& result, const domain::Questionnaire& questionnaire)
{
    const auto* variable = questionnaire.find(result.variable);
    return variable ? fromUtf8(variable->label.empty() ? variable->name : variable->label) : QString();
}

QString titleOf(const MetricResult& result, const domain::Questionnaire& questionnaire, const base::Wording& wording)
{
    const auto* variable = questionnaire.find(result.variable);
    const QString title = variable ? domain::metricTitle(result.metric, *variable, wording) : QString();
    return Texts::tr("%1: %2").arg(nameOf(result, questionnaire), title);
}

double shown(const analysis::Figure& figure)
{
    const bool hidden = !figure.value || figure.smallBase == analysis::SmallBase::Hidden;
    return hidden ? std::numeric_limits<double>::quiet_NaN() : *figure.value;
}

QString groupName(const analysis::GroupKey& key)
{
    QStringList names;
    for (const auto& label : key.labels)
        names << fromUtf8(label);
    return names.join(" · ");
}

QString byName(const MetricResult& result, const domain::Questionnaire& questionnaire)
{
    QStringList names;
    for (const auto id : result.by)
        if (const auto* variable = questionnaire.find(id))
            names << fromUtf8(variable->label.empty() ? variable->name : variable->label);
    return names.join(" × ");
}

charts::ChartSpec quadrant(const MetricResult& across, const MetricResult& up,
                           const domain::Questionnaire& questionnaire, const base::Wording& wording)
{
    charts::ChartSpec spec;
    spec.kind = charts::ChartKind::Scatter;
    spec.title = Texts::tr("%1 and %2 by %3")
                     .arg(nameOf(across, questionnaire), nameOf(up, questionnaire), byName(across, questionnaire));
    spec.subtitle = Texts::tr("lines: total of all selected answers · n %1").arg(countText(up.total.basis.n));
    spec.legend = false;
    spec.categoryAxis.title = titleOf(across, questionnaire, wording);
    spec.valueAxis.title = titleOf(up, questionnaire, wording);
    spec.categoryAxis.unit = domain::metricUnit(across.metric);
    spec.valueAxis.unit = domain::metricUnit(up.metric);
    charts::ChartSeries series;
    for (std::size_t i = 0; i < up.groups.size() && i < across.groups.size(); ++i) {
        charts::ChartPoint point;
        point.value = shown(up.groups[i]);
        point.x = shown(across.groups[i]);
        point.label = groupName(up.keys[i]);
        point.n = up.groups[i].basis.n;
        point.smallBase = up.groups[i].smallBase != analysis::SmallBase::No;
        spec.categories << point.label;
        if (up.keys[i].codes.size() == 1)
            spec.categoryKeys.push_back(static_cast<qint64>(up.keys[i].codes.front()));
        series.points.push_back(point);
    }
    spec.series.push_back(std::move(series));
    if (up.total.value)
        spec.references.push_back({*up.total.value, {}, {}, numberText(*up.total.value, 1), false});
    if (across.total.value)
        spec.references.push_back({*across.total.value, {}, {}, numberText(*across.total.value, 1), true});
    return spec;
}

charts::ChartSpec radar(const std::vector<const MetricResult*>& results, const domain::Questionnaire& questionnaire,
                        const base::Wording& wording)
{
    charts::ChartSpec spec;
    spec.kind = charts::ChartKind::Radar;
    const MetricResult& first = *results.front();
    const auto* variable = questionnaire.find(first.variable);
    spec.title = Texts::tr("%1 of %2 questions by %3")
                     .arg(variable ? domain::metricTitle(first.metric, *variable, wording) : QString())
                     .arg(std::min(results.size(), mostAxes))
                     .arg(byName(first, questionnaire));
    spec.subtitle = Texts::tr("n %1").arg(countText(first.total.basis.n));
    spec.valueAxis.unit = domain::metricUnit(first.metric);
    const std::size_t axes = std::min(results.size(), mostAxes);
    for (std::size_t i = 0; i < axes; ++i)
        spec.categories << nameOf(*results[i], questionnaire);
    for (std::size_t group = 0; group < std::min(first.keys.size(), mostSeries); ++group) {
        charts::ChartSeries series;
        series.name = groupName(first.keys[group]);
        series.toneIndex = static_cast<int>(group);
        for (std::size_t i = 0; i < axes; ++i) {
            charts::ChartPoint point;
            point.value = shown(results[i]->groups[group]);
            point.label = numberText(point.value, domain::shownDecimals(results[i]->metric));
            point.n = results[i]->groups[group].basis.n;
            series.points.push_back(point);
        }
        spec.series.push_back(std::move(series));
    }
    return spec;
}

// Axes of a radar share a scale: only metrics of the same kind and unit go together.
std::vector<const MetricResult*> alike(std::vector<const MetricResult*> results)
{
    if (!results.empty())
        std::erase_if(results, [first = results.front()](const MetricResult* other) {
            return other->metric.kind != first->metric.kind;
        });
    return results;
}

} // namespace

QString chartName(ExploreChart kind)
{
    switch (kind) {
    case ExploreChart::Shares:
        return Texts::tr("Shares by group");
    case ExploreChart::Bars:
        return Texts::tr("Bars with intervals");
    case ExploreChart::HeatMap:
        return Texts::tr("Heat map");
    case ExploreChart::Line:
        return Texts::tr("Line over waves");
    case ExploreChart::Pareto:
        return Texts::tr("Pareto");
    case ExploreChart::Quadrant:
        return Texts::tr("Quadrants");
    case ExploreChart::Radar:
        return Texts::tr("Radar");
    }
    return {};
}

std::vector<ExploreChart> chartsFor(const ExploreQuestion& question, const ExploreFigures& figures,
                                    const domain::Questionnaire& questionnaire)
{
    std::vector<ExploreChart> kinds;
    const auto results = mainResults(question, figures);
    if (!question.by.empty() && !results.empty()) {
        const auto* first = questionnaire.find(question.by.front());
        if (question.by.size() == 1 && first && first->role == domain::Role::Wave)
            kinds.push_back(ExploreChart::Line);
        kinds.push_back(ExploreChart::Shares);
        kinds.push_back(ExploreChart::Bars);
        if (results.size() >= 2) {
            kinds.push_back(ExploreChart::HeatMap);
            kinds.push_back(ExploreChart::Quadrant);
        }
        if (alike(results).size() >= 3 && results.front()->groups.size() >= 2)
            kinds.push_back(ExploreChart::Radar);
    }
    if (figures.frequency)
        kinds.push_back(ExploreChart::Pareto);
    return kinds;
}

charts::ChartSpec exploreChart(ExploreChart kind, std::size_t item, const ExploreQuestion& question,
                               const ExploreFigures& figures, const domain::Questionnaire& questionnaire,
                               const base::Wording& wording)
{
    const auto all = mainResults(question, figures);
    const auto* one = mainResult(question, figures, item);
    if (!one && !all.empty())
        one = all.front();
    if (kind == ExploreChart::Pareto && figures.frequency) {
        const RowItem& first = question.rows.front();
        const auto* variable = questionnaire.find(first.variable);
        const auto* whole = questionnaire.findQuestion(first.question);
        const QString title = whole ? fromUtf8(whole->text) : variable ? fromUtf8(variable->label) : QString();
        return charts::pareto(*figures.frequency, title, wording);
    }
    if (!one)
        return {};
    switch (kind) {
    case ExploreChart::Shares:
        return sharesByGroup(*one, questionnaire, wording);
    case ExploreChart::Line:
        return charts::waveLine(*one, questionnaire, wording);
    case ExploreChart::HeatMap: {
        std::vector<MetricResult> results;
        for (const auto* result : all)
            results.push_back(*result);
        return charts::heatMap(results, questionnaire, wording);
    }
    case ExploreChart::Quadrant:
        if (all.size() >= 2)
            return quadrant(*all[0], *all[1], questionnaire, wording);
        break;
    case ExploreChart::Radar:
        return radar(alike(all), questionnaire, wording);
    default:
        break;
    }
    return charts::groupBars(*one, questionnaire, wording);
}

} // namespace manyi::app
