#include "charts/metric_charts.h"
#include "report/satisfaction/figure_text.h"
#include "report/satisfaction/metric_table.h"
#include "report/satisfaction/sentences.h"

namespace manyi::report {

namespace {

constexpr std::size_t mostGroups = 12; // of a figure and its table; all groups are in the appendix

Lead leadOf(const analysis::SummaryMetric& metric, const Places& places, const Material& m)
{
    Lead lead;
    const analysis::Figure& total = metric.total.total;
    lead.text = placeLead(metric, places, m);
    lead.figure = valueText(total, metric.total.metric);
    lead.unit = domain::metricUnit(metric.total.metric);
    lead.caption = m.wording.translate("Report", "%1, total %2")
                       .arg(m.metricTitle(metric), intervalText(total, metric.total.metric))
                       .trimmed();
    lead.captionLines << QStringLiteral("n = %1").arg(count(static_cast<double>(total.basis.n)));
    if (m.weighted())
        lead.captionLines << m.wording.translate("Report", "effective n = %1").arg(count(total.basis.effectiveN));
    if (!total.value)
        lead.captionLines << m.wording.translate("Report", "not available: no valid answers");
    return lead;
}

QString figureTitle(const Places& places, const Material& m)
{
    const auto different = places.above.size() + places.below.size();
    if (places.tested == 0)
        return m.wording.translate("Report", "Figures by %1; none could be tested").arg(places.groupName);
    if (different == 0)
        return m.wording.translate("Report", "None of the %1 groups tested differs from the rest").arg(places.tested);
    const QString pattern = different == 1
                                ? m.wording.translate("Report", "%1 of the %2 groups tested differs from the rest")
                                : m.wording.translate("Report", "%1 of the %2 groups tested differ from the rest");
    return pattern.arg(QString::number(different), QString::number(places.tested));
}

QString figureBase(const Places& places, std::size_t shown, const Material& m)
{
    const QString weighted =
        m.weighted() ? m.wording.translate("Report", "weighted") : m.wording.translate("Report", "unweighted");
    const QString base = m.wording.translate("Report", "Base: respondents with a valid answer, %1, by %2.")
                             .arg(weighted, places.groupName);
    if (shown == places.result.groups.size())
        return base;
    return m.wording.translate("Report", "%1 %2 of %3 shown: the highest and the lowest; all are in the appendix.")
        .arg(base, QString::number(shown), QString::number(places.result.groups.size()));
}

charts::ChartSpec placeChart(const analysis::MetricResult& result, const Material& m)
{
    return result.metric.kind == domain::MetricKind::Nps ? charts::npsBars(result, m.questionnaire, m.wording)
                                                         : charts::groupBars(result, m.questionnaire, m.wording);
}

QString intervalMethod(const domain::Metric& metric, const analysis::MetricOptions& options, const Material& m)
{
    const QString confidence = confidenceText(options);
    switch (metric.kind) {
    case domain::MetricKind::Nps:
        return options.npsInterval == analysis::NpsInterval::AdjustedWald
                   ? m.wording.translate("Report", "%1, adjusted Wald on the effective n.").arg(confidence)
                   : m.wording.translate("Report", "%1, Wald on the effective n.").arg(confidence);
    case domain::MetricKind::Csat:
    case domain::MetricKind::Share:
    case domain::MetricKind::Frequency:
        return m.wording.translate("Report", "%1, Wilson on the effective n.").arg(confidence);
    default:
        return m.wording.translate("Report", "%1, on the effective n.").arg(confidence);
    }
}

QString testMethod(const Places& places, const Material& m)
{
    const QString correction = correctionName(places.result.options.correction, m);
    const QString level = percent(100 * places.result.options.significance, 0);
    if (places.tested == 0)
        return m.wording.translate("Report", "No test was possible.");
    return correction.isEmpty()
               ? m.wording
                     .translate(
                         "Report",
                         "Two-sided test of each group against its complement at the %1 level, without correction.")
                     .arg(level)
               : m.wording
                     .translate("Report",
                                "Two-sided test of each group against its complement at the %1 level, %2 correction.")
                     .arg(level, correction);
}

Notes notesOf(const analysis::SummaryMetric& metric, const Places& places, const Material& m)
{
    const domain::Variable* variable = m.variable(metric.total.variable);
    const analysis::Basis& basis = metric.total.total.basis;
    Notes notes;
    notes.notes.push_back({m.wording.translate("Report", "Question."), m.stated(text(metric.questionText))});
    if (variable != nullptr)
        notes.notes.push_back(
            {m.wording.translate("Report", "Definition."),
             m.wording.translate("Report", "%1: %2 %3")
                 .arg(m.metricTitle(metric), domain::metricDefinition(metric.total.metric, *variable, m.wording),
                      domain::metricFormula(metric.total.metric, *variable, m.wording))});
    notes.notes.push_back(
        {m.wording.translate("Report", "Interval and test."),
         m.wording.translate("Report", "%1 %2")
             .arg(intervalMethod(metric.total.metric, metric.total.options, m), testMethod(places, m))});
    QString missing =
        m.wording.translate("Report", "%1 without a valid answer.").arg(count(static_cast<double>(basis.missing)));
    if (basis.excluded > 0)
        missing = m.wording.translate("Report", "%1 %2 left out for an unusable weight.")
                      .arg(missing, count(static_cast<double>(basis.excluded)));
    notes.notes.push_back({m.wording.translate("Report", "Missing."), missing});
    return notes;
}

// Without places the page shows the answers themselves.
void addAnswers(ReportDocument& document, const analysis::SummaryMetric& metric, const Material& m)
{
    Figure figure;
    figure.title = m.wording.translate("Report", "Answers to the question");
    figure.base = m.wording.translate("Report", "n = %1, %2")
                      .arg(count(static_cast<double>(metric.distribution.basis.n)),
                           m.weighted() ? m.wording.translate("Report", "weighted")
                                        : m.wording.translate("Report", "unweighted"));
    figure.chart = charts::distribution(metric, m.questionnaire, m.wording);
    document.blocks.push_back(figure);
    document.blocks.push_back(answersTable(metric, m));
}

void addPlaces(ReportDocument& document, const analysis::SummaryMetric& metric, const Places& places, const Material& m)
{
    const analysis::MetricResult shown = shortened(places, mostGroups);
    Figure figure;
    figure.title = m.sentence(figureTitle(places, m));
    figure.base = m.sentence(figureBase(places, shown.groups.size(), m));
    figure.chart = placeChart(shown, m);
    document.blocks.push_back(figure);
    document.blocks.push_back(groupTable(metric, shown, places, m));
}

} // namespace

void addMetricPages(ReportDocument& document, const Material& m)
{
    if (m.summary.metrics.empty())
        return;
    document.blocks.push_back(Section{m.wording.translate("Report", "Metrics")});
    for (std::size_t i = 0; i < m.summary.metrics.size(); ++i) {
        const analysis::SummaryMetric& metric = m.summary.metrics[i];
        const Places places = placesOf(metric, m);
        const QString name = m.metricName(metric);
        const QString shortTitle =
            places.empty() ? name : m.wording.translate("Report", "%1 by %2").arg(name, places.groupName);
        document.blocks.push_back(Headline{placeHeadline(metric, places, m), Material::anchor(i), shortTitle});
        document.blocks.push_back(leadOf(metric, places, m));
        if (places.empty())
            addAnswers(document, metric, m);
        else
            addPlaces(document, metric, places, m);
        document.blocks.push_back(notesOf(metric, places, m));
    }
}

bool isShortenedOnPage(const Places& places)
{
    return places.result.groups.size() > mostGroups;
}

} // namespace manyi::report
