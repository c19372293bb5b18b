#include "report/satisfaction_report.h"

#include "report/indicators/indicator_report.h"
#include "report/satisfaction/figure_text.h"
#include "report/satisfaction/material.h"
#include "report/satisfaction/waves.h"

namespace manyi::report {

namespace {

LayoutWords wordsOf(const Material& material)
{
    LayoutWords words = layoutWords(material.wording);
    words.smallBase = QStringLiteral("n < %1").arg(material.summary.request.options.markBelow);
    return words;
}

// Filter, weight, wave and intervals: on every page.
QString footerText(const Material& material)
{
    const auto& summary = material.summary;
    const QString filter =
        material.facts.filterText.isEmpty() ? material.wording.translate("Report", "none") : material.facts.filterText;
    const QString weight = material.weighted() ? material.weightText() : material.wording.translate("Report", "none");
    QStringList parts{material.wording.translate("Report", "Filter: %1").arg(filter),
                      material.wording.translate("Report", "Weight: %1").arg(weight)};
    if (!summary.waves.empty())
        parts << material.wording.translate("Report", "Wave: %1").arg(waveText(material));
    parts << material.wording.translate("Report", "Intervals: %1").arg(confidenceText(summary.request.options));
    return parts.join(QStringLiteral("\u2003\u2003"));
}

} // namespace

LayoutWords layoutWords(const base::Wording& wording)
{
    LayoutWords words;
    words.figure = wording.translate("Report", "Figure %1");
    words.table = wording.translate("Report", "Table %1");
    words.continued = wording.translate("Report", "%1 (continued)");
    words.onPage = wording.translate("Report", "Page %1");
    words.pages = wording.translate("Report", "%1 pages");
    words.notSignificant = wording.translate("Report", "n.s.");
    return words;
}

ReportDocument satisfactionReport(const analysis::SatisfactionSummary& summary,
                                  const domain::Questionnaire& questionnaire, const ReportFacts& facts,
                                  const base::Wording& wording, const std::vector<IndicatorFigures>& indicators)
{
    const Material material{summary, questionnaire, facts, wording};
    ReportDocument document;
    document.title =
        facts.title.isEmpty() ? material.wording.translate("Report", "Customer satisfaction summary") : facts.title;
    document.runningHead =
        facts.client.isEmpty() ? document.title : QStringLiteral("%1 · %2").arg(document.title, facts.client);
    document.language = material.chinese() ? QStringLiteral("zh") : QStringLiteral("en");
    document.author = facts.client;
    document.footer = footerText(material);
    document.pageOf = material.wording.translate("Report", "Page %1 of %2");
    document.words = wordsOf(material);
    addCover(document, material);
    addSummaryPage(document, material);
    addMethodNote(document, material);
    addSampleProfile(document, material);
    addMetricPages(document, material);
    addTrendPages(document, material);
    for (const IndicatorFigures& figures : indicators)
        addIndicatorPages(document, figures, wording);
    addAppendix(document, material);
    return document;
}

ReportDocument satisfactionReport(const analysis::SatisfactionSummary& summary,
                                  const domain::Questionnaire& questionnaire, const ReportFacts& facts,
                                  const base::Wording& wording)
{
    return satisfactionReport(summary, questionnaire, facts, wording, {});
}

} // namespace manyi::report
