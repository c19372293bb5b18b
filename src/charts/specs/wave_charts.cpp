#include <algorithm>
#include <cmath>

#include "charts/metric_charts.h"
#include "charts/paint/scale.h"
#include "charts/paint/style.h"
#include "charts/specs/facts.h"
#include "charts/specs/findings.h"

namespace manyi::charts {

namespace {

constexpr int axisSteps = 4;

ChartPoint wavePoint(const analysis::Figure& figure, const MetricFacts& facts)
{
    ChartPoint point = pointOf(figure, facts);
    point.tone = Tone::Series;
    point.arrow = Arrow::None;
    point.hollow = false;
    if (figure.sinceLast && figure.sinceLast->significant && !point.smallBase)
        point.arrow = figure.sinceLast->difference > 0 ? Arrow::Up : Arrow::Down;
    return point;
}

// The axis is fixed here, so that the text can say where it begins.
void setAxis(ChartSpec& spec)
{
    const Range data = valueRange(spec, false);
    const double margin = 0.04 * (data.maximum - data.minimum);
    const Range range = rounded({data.minimum - margin, data.maximum + margin}, axisSteps);
    spec.valueAxis.minimum = range.minimum;
    spec.valueAxis.maximum = range.maximum;
}

bool omitsZero(const ChartSpec& spec)
{
    return *spec.valueAxis.minimum > 0 || *spec.valueAxis.maximum < 0;
}

} // namespace

ChartSpec waveLine(const analysis::MetricResult& byWave, const domain::Questionnaire& questionnaire,
                   const base::Wording& wording)
{
    const MetricFacts facts(byWave, questionnaire, wording);
    ChartSpec spec;
    spec.kind = ChartKind::Line;
    spec.title = waveFinding(facts);
    spec.chartName =
        facts.by.isEmpty() ? facts.title : facts.wording.translate("Charts", "%1 by %2").arg(facts.title, facts.by);
    spec.categoryAxis.title = facts.by;
    spec.valueAxis.unit = facts.unit;
    spec.valueAxis.decimals = facts.decimals;
    spec.smallBaseNote = smallBaseText(facts);
    ChartSeries series;
    series.name = facts.shortTitle;
    for (std::size_t i = 0; i < byWave.groups.size(); ++i) {
        spec.categories << groupName(byWave.keys[i]);
        spec.categoryKeys.push_back(groupKey(byWave.keys[i]));
        series.points.push_back(wavePoint(byWave.groups[i], facts));
    }
    spec.series = {series};
    setAxis(spec);
    spec.subtitle = subtitleOf(facts, true, false);
    if (omitsZero(spec)) {
        const double from = *spec.valueAxis.minimum > 0 ? *spec.valueAxis.minimum : *spec.valueAxis.maximum;
        const int decimals = tickDecimals(ticks({*spec.valueAxis.minimum, *spec.valueAxis.maximum}, axisSteps));
        spec.subtitle =
            facts.wording.translate("Charts", "%1 · axis from %2").arg(spec.subtitle, shown(from, decimals));
    }
    return spec;
}

ChartSpec sparkline(const analysis::MetricResult& byWave)
{
    ChartSpec spec;
    spec.kind = ChartKind::Line;
    spec.valueAxis.labels = spec.categoryAxis.labels = false;
    spec.valueAxis.decimals = domain::shownDecimals(byWave.metric);
    ChartSeries series;
    for (std::size_t i = 0; i < byWave.groups.size(); ++i) {
        const analysis::Figure& figure = byWave.groups[i];
        spec.categories << groupName(byWave.keys[i]);
        ChartPoint point;
        point.n = figure.basis.n;
        point.value = figure.value && figure.smallBase != analysis::SmallBase::Hidden ? *figure.value : std::nan("");
        series.points.push_back(point);
    }
    spec.series = {series};
    return spec;
}

} // namespace manyi::charts
