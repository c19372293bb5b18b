#include "charts/metric_charts.h"
#include "report/satisfaction/figure_text.h"
#include "report/satisfaction/material.h"
#include "report/satisfaction/waves.h"

namespace manyi::report {

namespace {

QString sampleText(const Material& m)
{
    const QString selected = count(static_cast<double>(m.summary.selected));
    if (m.summary.selected == m.summary.rows)
        return QStringLiteral("n = %1").arg(selected);
    return m.wording.translate("Report", "n = %1 of %2 in the data")
        .arg(selected, count(static_cast<double>(m.summary.rows)));
}

QString coverageText(const Material& m)
{
    QStringList parts;
    for (const domain::Hierarchy& hierarchy : m.questionnaire.hierarchies)
        for (const base::VariableId level : hierarchy.levels)
            for (const analysis::SampleProfile& profile : m.summary.profile)
                if (profile.variable == level) {
                    int answered = 0;
                    for (const analysis::Frequency& row : profile.table.rows)
                        answered += row.n > 0 && !row.userMissing ? 1 : 0;
                    parts << m.wording.translate("Report", "%1: %2")
                                 .arg(m.variableLabel(level), QString::number(answered));
                }
    return parts.join(m.chinese() ? QStringLiteral("，") : QStringLiteral(", "));
}

QString filterAndWeight(const Material& m)
{
    const QString filter =
        m.facts.filterText.isEmpty() ? m.wording.translate("Report", "no filter") : m.facts.filterText;
    const QString weight = m.weighted() ? m.stated(m.facts.weightText) : m.wording.translate("Report", "unweighted");
    return m.wording.translate("Report", "%1; %2").arg(filter, weight);
}

QString versionText(const Material& m)
{
    if (m.facts.version.isEmpty())
        return m.stated(m.facts.date);
    return m.facts.date.isEmpty() ? m.facts.version
                                  : m.wording.translate("Report", "%1, %2").arg(m.facts.version, m.facts.date);
}

// The first NPS with a trend, else the first metric that has one.
const analysis::SummaryMetric* trendMetric(const Material& m)
{
    const analysis::SummaryMetric* found = nullptr;
    for (const analysis::SummaryMetric& metric : m.summary.metrics) {
        if (!hasTrend(metric))
            continue;
        if (metric.total.metric.kind == domain::MetricKind::Nps)
            return &metric;
        found = found == nullptr ? &metric : found;
    }
    return found;
}

// What kind of report it is, when the title is the project's, and the wave.
QString kickerText(const QString& title, const Material& m)
{
    const QString kind = m.wording.translate("Report", "Customer satisfaction summary");
    const QString waves = waveText(m);
    if (title == kind)
        return waves.isEmpty() ? m.wording.translate("Report", "Survey report") : waves;
    return waves.isEmpty() ? kind : QStringLiteral("%1 · %2").arg(kind, waves);
}

} // namespace

QString fieldworkText(const Material& m)
{
    if (!m.summary.firstDate || !m.summary.lastDate)
        return m.stated(QString());
    return m.wording.translate("Report", "%1 to %2").arg(dateText(*m.summary.firstDate), dateText(*m.summary.lastDate));
}

QString effectiveText(const Material& m)
{
    const QString effective = count(m.summary.effectiveN);
    if (!m.weighted() || m.summary.effectiveN <= 0)
        return m.wording.translate("Report", "%1 (unweighted)").arg(effective);
    return m.wording.translate("Report", "%1 (design effect %2)").arg(effective, fixed(m.designEffect(), 2));
}

void addCover(ReportDocument& document, const Material& m)
{
    Cover cover;
    cover.kicker = kickerText(document.title, m);
    cover.title = document.title;
    cover.client = m.facts.client;
    cover.facts = {{m.wording.translate("Report", "Client"), m.stated(m.facts.client)},
                   {m.wording.translate("Report", "Wave"), m.stated(waveText(m))},
                   {m.wording.translate("Report", "Fieldwork"), fieldworkText(m)},
                   {m.wording.translate("Report", "Population"), m.stated(m.facts.population)},
                   {m.wording.translate("Report", "Mode"), m.stated(m.facts.mode)},
                   {m.wording.translate("Report", "Sample"), sampleText(m)},
                   {m.wording.translate("Report", "Effective n"), effectiveText(m)},
                   {m.wording.translate("Report", "Coverage"), m.stated(coverageText(m))},
                   {m.wording.translate("Report", "Filter, weight"), filterAndWeight(m)},
                   {m.wording.translate("Report", "Version"), versionText(m)}};
    if (const analysis::SummaryMetric* metric = trendMetric(m)) {
        cover.trend = charts::waveLine(*metric->byWave, m.questionnaire, m.wording);
        cover.trend->title = m.wording.translate("Report", "%1 with %2 interval")
                                 .arg(m.metricName(*metric), confidenceText(metric->byWave->options));
        cover.trend->subtitle.clear();
    }
    cover.imprint = m.wording.translate("Report", "Made with Manyi %1").arg(QStringLiteral(MANYI_VERSION));
    if (!m.facts.fingerprint.isEmpty())
        cover.imprint += QStringLiteral("\u2003\u2003") +
                         m.wording.translate("Report", "Data fingerprint %1").arg(m.facts.fingerprint);
    document.blocks.push_back(cover);
}

} // namespace manyi::report
