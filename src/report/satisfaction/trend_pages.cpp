#include "base/number.h"
#include "charts/metric_charts.h"
#include "report/satisfaction/figure_text.h"
#include "report/satisfaction/metric_table.h"
#include "report/satisfaction/sentences.h"

namespace manyi::report {

namespace {

Headline headlineOf(std::size_t index, const Material& m)
{
    const analysis::SummaryMetric& metric = m.summary.metrics[index];
    const QString name = m.metricName(metric);
    const auto change = latestChange(metric);
    const QString sentence =
        change ? waveHeadline(metric, *change, m) : m.wording.translate("Report", "%1 by wave").arg(name);
    return {sentence, Material::trendAnchor(index), m.sentence(m.wording.translate("Report", "%1 by wave").arg(name))};
}

int significantSteps(const analysis::MetricResult& byWave)
{
    int steps = 0;
    for (const analysis::Figure& figure : byWave.groups)
        steps += isTested(figure.sinceLast, figure) && figure.sinceLast->significant ? 1 : 0;
    return steps;
}

QString figureTitle(const analysis::MetricResult& byWave, const Material& m)
{
    const int steps = significantSteps(byWave);
    if (steps == 0)
        return m.wording.translate("Report", "No wave differs significantly from the one before");
    return m.wording.translate("Report", "Waves that differ significantly from the one before: %1").arg(steps);
}

// Says where the axis begins when that is not at zero.
QString figureBase(const analysis::SummaryMetric& metric, const charts::ChartSpec& chart, const Material& m)
{
    const QString confidence = confidenceText(metric.byWave->options);
    const QString weighted =
        m.weighted() ? m.wording.translate("Report", "weighted") : m.wording.translate("Report", "unweighted");
    const double from = chart.valueAxis.minimum.value_or(0);
    if (from <= 0)
        return m.wording.translate("Report", "%1 by wave with %2 intervals, %3.")
            .arg(m.metricTitle(metric), confidence, weighted);
    return m.wording.translate("Report", "%1 by wave with %2 intervals, %3. The axis begins at %4.")
        .arg(m.metricTitle(metric), confidence, weighted, text(base::formatNumber(from)));
}

QString noChangeLead(const analysis::SummaryMetric& metric, const Material& m)
{
    const std::string& broken = metric.byWave->groups.back().seriesBreak;
    if (broken.empty())
        return m.wording.translate("Report", "The change between the last two waves could not be tested.");
    return m.wording
        .translate("Report", "The last wave is not compared with the one before, because the series begins "
                             "anew with it: %1")
        .arg(text(broken));
}

Lead leadOf(const analysis::SummaryMetric& metric, const Material& m)
{
    Lead lead;
    const auto change = latestChange(metric);
    lead.text = change ? waveLead(metric, *change, m) : noChangeLead(metric, m);
    if (!change)
        return lead;
    lead.figure = differenceText(change->comparison, metric.total.metric);
    lead.caption = m.wording.translate("Report", "%1, change since %2").arg(m.metricName(metric), change->beforeLabel);
    lead.captionLines << pStatement(change->comparison.adjustedP)
                      << m.wording.translate("Report", "n = %1 after %2")
                             .arg(count(static_cast<double>(change->now->basis.n)),
                                  count(static_cast<double>(change->before->basis.n)));
    return lead;
}

} // namespace

void addTrendPages(ReportDocument& document, const Material& m)
{
    bool started = false;
    for (std::size_t i = 0; i < m.summary.metrics.size(); ++i) {
        const analysis::SummaryMetric& metric = m.summary.metrics[i];
        if (!hasTrend(metric))
            continue;
        if (!started)
            document.blocks.push_back(Section{m.wording.translate("Report", "Trend")});
        started = true;
        document.blocks.push_back(headlineOf(i, m));
        document.blocks.push_back(leadOf(metric, m));
        Figure figure;
        figure.title = m.sentence(figureTitle(*metric.byWave, m));
        figure.chart = charts::waveLine(*metric.byWave, m.questionnaire, m.wording);
        figure.base = m.sentence(figureBase(metric, figure.chart, m));
        document.blocks.push_back(figure);
        document.blocks.push_back(waveTable(metric, m));
        document.blocks.push_back(Notes{
            {{m.wording.translate("Report", "Waves."),
              m.wording.translate(
                  "Report", "Independent samples; the filter of the report applies except for its choice of wave.")},
             {m.wording.translate("Report", "Test."),
              m.wording.translate("Report",
                                  "Two-sided, each wave against the one before, from both standard errors.")}}});
    }
}

} // namespace manyi::report
