#include "charts/metric_charts.h"
#include "report/satisfaction/figure_text.h"
#include "report/satisfaction/sentences.h"

namespace manyi::report {

namespace {

constexpr std::size_t mostKpis = 4;

QString scaleUnit(const analysis::SummaryMetric& metric, const Material& m)
{
    const domain::Variable* variable = m.variable(metric.total.variable);
    const bool mean =
        domain::metricUnit(metric.total.metric).isEmpty() && metric.total.metric.kind == domain::MetricKind::Ces;
    if (!mean || variable == nullptr || !variable->scale || metric.total.metric.cesForm == domain::CesForm::NetTop)
        return domain::metricUnit(metric.total.metric);
    return QStringLiteral("/ %1").arg(variable->scale->maximum);
}

Kpi kpiOf(const analysis::SummaryMetric& metric, const Material& m)
{
    Kpi kpi;
    kpi.name = m.metricName(metric);
    kpi.value = valueText(metric.total.total, metric.total.metric);
    kpi.unit = scaleUnit(metric, m);
    kpi.interval = intervalText(metric.total.total, metric.total.metric);
    if (const auto change = latestChange(metric)) {
        const QString difference = differenceText(change->comparison, metric.total.metric);
        kpi.change = change->wholeReport
                         ? m.wording.translate("Report", "%1 since %2").arg(difference, change->beforeLabel)
                         : m.wording.translate("Report", "%1: %2, %3 since %4")
                               .arg(change->nowLabel, valueText(*change->now, metric.total.metric), difference,
                                    change->beforeLabel);
        kpi.arrow = arrowOf(change->comparison);
        const QString p = pStatement(change->comparison.adjustedP);
        kpi.changeNote = change->comparison.significant ? p : m.wording.translate("Report", "n.s., %1").arg(p);
    }
    kpi.target = QStringLiteral("n = %1").arg(count(static_cast<double>(metric.total.total.basis.n)));
    return kpi;
}

const analysis::SummaryMetric* npsMetric(const Material& m)
{
    for (const analysis::SummaryMetric& metric : m.summary.metrics)
        if (metric.total.metric.kind == domain::MetricKind::Nps && metric.total.total.shares.size() == 3)
            return &metric;
    return nullptr;
}

// "Promoters outnumber detractors" is a figure, not a comparison of groups: it is said when the interval lies off zero.
QString npsSentence(const analysis::Figure& figure, const Material& m)
{
    if (figure.lower && *figure.lower > 0)
        return m.wording.translate("Report", "Promoters outnumber detractors");
    if (figure.upper && *figure.upper < 0)
        return m.wording.translate("Report", "Detractors outnumber promoters");
    return m.wording.translate("Report", "Promoters and detractors balance within the interval");
}

// The question as a sentence: a bare label gets its full stop.
QString closed(const QString& question, const Material& m)
{
    const bool open = !question.isEmpty() && question.back().isLetterOrNumber();
    return open ? m.wording.translate("Report", "%1.").arg(question) : question;
}

Figure npsFigure(const analysis::SummaryMetric& metric, const Material& m)
{
    Figure figure;
    const analysis::Figure& total = metric.total.total;
    figure.title = npsSentence(total, m);
    const QString weighted =
        m.weighted() ? m.wording.translate("Report", "weighted") : m.wording.translate("Report", "unweighted");
    figure.base = m.wording.translate("Report", "%1 n = %2, %3. NPS = %4 − %5 = %6")
                      .arg(closed(text(metric.questionText), m), count(static_cast<double>(total.basis.n)), weighted,
                           fixed(total.shares[2], 1), fixed(total.shares[0], 1), valueText(total, metric.total.metric));
    figure.chart = charts::npsBars(metric.total, m.questionnaire, m.wording);
    return figure;
}

} // namespace

void addSummaryPage(ReportDocument& document, const Material& m)
{
    document.blocks.push_back(Section{m.wording.translate("Report", "One-page summary")});
    document.blocks.push_back(
        Headline{summaryHeadline(m), QStringLiteral("summary"), m.wording.translate("Report", "One-page summary")});
    KpiRow row;
    for (std::size_t i = 0; i < m.summary.metrics.size() && i < mostKpis; ++i)
        row.kpis.push_back(kpiOf(m.summary.metrics[i], m));
    if (!row.kpis.empty())
        document.blocks.push_back(row);
    if (const analysis::SummaryMetric* metric = npsMetric(m))
        document.blocks.push_back(npsFigure(*metric, m));
    const std::vector<Finding> list = findings(m);
    if (list.empty())
        document.blocks.push_back(Paragraph{m.wording.translate(
            "Report", "No comparison between groups or waves could be tested, so there are no findings to report; the "
                      "figures are on the pages that follow.")});
    else
        document.blocks.push_back(Findings{m.wording.translate("Report", "Findings"), list});
    const QString options =
        m.wording
            .translate("Report",
                       "▲▼ differences that are significant at the %1 level. Differences that are not significant are "
                       "marked as such and are not read as up or down.")
            .arg(percent(100 * m.summary.request.options.significance, 0));
    document.blocks.push_back(
        Notes{{{m.wording.translate("Report", "Marks."), options},
               {m.wording.translate("Report", "Intervals."),
                m.wording.translate("Report", "%1 confidence, on the effective n. Figures are %2.")
                    .arg(confidenceText(m.summary.request.options),
                         m.weighted() ? m.wording.translate("Report", "weighted")
                                      : m.wording.translate("Report", "unweighted"))}}});
}

} // namespace manyi::report
