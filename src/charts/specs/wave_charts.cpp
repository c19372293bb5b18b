#include <algorithm>
#include <cmath>

#include "charts/metric_charts.h"
#include "charts/specs/axis.h"
#include "charts/specs/facts.h"
#include "charts/specs/findings.h"

namespace manyi::charts {

namespace {

ChartPoint wavePoint(const analysis::Figure& figure, const MetricFacts& facts)
{
    ChartPoint point = pointOf(figure, facts);
    point.tone = Tone::Series;
    point.arrow = Arrow::None;
    point.hollow = false;
    if (figure.sinceLast && figure.sinceLast->significant && !point.smallBase)
        point.arrow = figure.sinceLast->difference > 0 ? Arrow::Up : Arrow::Down;
    point.breakBefore = !figure.seriesBreak.empty();
    return point;
}

// The subtitle with the waves at which the series begins anew.
QString subtitleWithBreaks(const QString& subtitle, const analysis::MetricResult& byWave, const base::Wording& wording)
{
    QStringList waves;
    for (std::size_t i = 0; i < byWave.groups.size(); ++i) {
        if (!byWave.groups[i].seriesBreak.empty())
            waves << groupName(byWave.keys[i]);
    }
    if (waves.isEmpty())
        return subtitle;
    return wording.translate("Charts", "%1 · the series begins anew with %2")
        .arg(subtitle, waves.join(QStringLiteral(", ")));
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
    fixAxis(spec);
    spec.subtitle = subtitleOf(facts, true, false);
    spec.subtitle = subtitleWithBreaks(subtitleWithAxis(spec, facts), byWave, wording);
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
        point.breakBefore = !figure.seriesBreak.empty();
        point.value = figure.value && figure.smallBase != analysis::SmallBase::Hidden ? *figure.value : std::nan("");
        series.points.push_back(point);
    }
    spec.series = {series};
    return spec;
}

} // namespace manyi::charts
