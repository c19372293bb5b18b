#include "report/satisfaction/figure_text.h"
#include "report/satisfaction/material.h"
#include "report/satisfaction/waves.h"

namespace manyi::report {

QString fieldworkText(const Material& m);
QString effectiveText(const Material& m);

namespace {

QString weightStatement(const Material& m)
{
    if (!m.weighted())
        return m.wording.translate("Report", "Unweighted.");
    return m.wording.translate("Report", "Weighted by %1; effective n %2.").arg(m.facts.weightText, effectiveText(m));
}

QString responsesStatement(const Material& m)
{
    const QString selected = count(static_cast<double>(m.summary.selected));
    const QString rows = count(static_cast<double>(m.summary.rows));
    return counted(m.wording,
                   QT_TRANSLATE_N_NOOP(
                       "Report",
                       "%1 responses of %2 in the data; effective n %3. Each figure is printed with its own base."),
                   m.summary.selected)
        .arg(selected, rows, effectiveText(m));
}

QString exclusionsStatement(const Material& m)
{
    std::int64_t all = 0;
    QStringList reasons;
    for (const auto& exclusion : m.facts.exclusions) {
        all += exclusion.responses;
        reasons << m.wording.translate("Report", "%1: %2")
                       .arg(m.reasonOf(exclusion), count(static_cast<double>(exclusion.responses)));
    }
    if (reasons.isEmpty())
        return m.wording.translate("Report", "None.");
    return counted(m.wording, QT_TRANSLATE_N_NOOP("Report", "%1 responses do not count in any figure. %2"),
                   static_cast<std::size_t>(all))
        .arg(count(static_cast<double>(all)),
             reasons.mid(0, 6).join(m.chinese() ? QStringLiteral("；") : QStringLiteral("; ")));
}

QString filesStatement(const Material& m)
{
    QStringList names;
    for (const domain::ImportReport& batch : m.facts.batches)
        names << text(batch.fileName);
    if (names.isEmpty() && !m.facts.fileName.isEmpty())
        names << m.facts.fileName;
    return m.stated(names.mid(0, 6).join(m.chinese() ? QStringLiteral("、") : QStringLiteral(", ")));
}

QString testStatement(const Material& m)
{
    const analysis::MetricOptions& options = m.summary.request.options;
    const QString correction = correctionName(options.correction, m);
    const QString level = percent(100 * options.significance, 0);
    return correction.isEmpty()
               ? m.wording
                     .translate("Report", "Two-sided at the %1 level, without correction for several tests; each group "
                                          "against the rest of the "
                                          "sample, each wave against the one before.")
                     .arg(level)
               : m.wording
                     .translate("Report", "Two-sided at the %1 level, %2 correction over the groups of a metric; each "
                                          "group against the rest of "
                                          "the sample, each wave against the one before.")
                     .arg(level, correction);
}

QString marginStatement(const Material& m)
{
    return m.wording
        .translate("Report",
                   "%1 intervals stand beside every figure: Wilson for shares, adjusted Wald for the NPS, t for means, "
                   "each on the "
                   "effective n. They hold sampling error only, and for a sample that is not random they are a guide.")
        .arg(confidenceText(m.summary.request.options));
}

QString smallBaseStatement(const Material& m)
{
    const analysis::MetricOptions& options = m.summary.request.options;
    return m.wording
        .translate(
            "Report",
            "Groups with fewer than %1 answers are hatched and not tested; with fewer than %2 no value is printed.")
        .arg(options.markBelow)
        .arg(options.hideBelow);
}

} // namespace

// The items of the AAPOR disclosure list (Code of Ethics, section III); what is unknown is printed as not stated.
void addMethodNote(ReportDocument& document, const Material& m)
{
    document.blocks.push_back(Section{m.wording.translate("Report", "Method note")});
    document.blocks.push_back(
        Headline{m.wording.translate("Report", "How this survey was made and how its figures are to be read"),
                 QStringLiteral("method"), m.wording.translate("Report", "Method note")});
    document.blocks.push_back(
        Lead{m.wording.translate("Report", "The list follows the disclosure elements of the American Association for "
                                           "Public Opinion Research (AAPOR). What "
                                           "the project does not record is printed as not stated."),
             {},
             {},
             {},
             {}});
    const QString none = m.stated(QString());
    const std::vector<std::pair<QString, QString>> items{
        {m.wording.translate("Report", "Sponsor"),
         m.facts.sponsor.isEmpty() ? m.stated(m.facts.client) : m.facts.sponsor},
        {m.wording.translate("Report", "Conducted by"), none},
        {m.wording.translate("Report", "Population"), m.stated(m.facts.population)},
        {m.wording.translate("Report", "Sampling frame and method"), m.stated(m.facts.sampling)},
        {m.wording.translate("Report", "Mode of interview"), m.stated(m.facts.mode)},
        {m.wording.translate("Report", "Fieldwork dates"), fieldworkText(m)},
        {m.wording.translate("Report", "Wave"), m.stated(waveText(m))},
        {m.wording.translate("Report", "Responses"), responsesStatement(m)},
        {m.wording.translate("Report", "Excluded responses"), exclusionsStatement(m)},
        {m.wording.translate("Report", "Response rate"), none},
        {m.wording.translate("Report", "Filter"),
         m.facts.filterText.isEmpty() ? m.wording.translate("Report", "None: all responses.") : m.facts.filterText},
        {m.wording.translate("Report", "Weighting"), weightStatement(m)},
        {m.wording.translate("Report", "Margins of error"), marginStatement(m)},
        {m.wording.translate("Report", "Tests"), testStatement(m)},
        {m.wording.translate("Report", "Small bases"), smallBaseStatement(m)},
        {m.wording.translate("Report", "Missing answers"),
         m.wording.translate("Report", "Left out question by question; their number is printed with each figure.")},
        {m.wording.translate("Report", "Question wording"),
         m.wording.translate("Report", "Printed in full in the appendix.")},
        {m.wording.translate("Report", "Source files"), filesStatement(m)},
        {m.wording.translate("Report", "Data fingerprint"), m.stated(m.facts.fingerprint)},
        {m.wording.translate("Report", "Contact"), m.stated(m.facts.contact)}};
    Table table;
    table.title = m.wording.translate("Report", "Disclosure");
    table.header = {m.wording.translate("Report", "Item"), m.wording.translate("Report", "Statement")};
    table.widths = {0.24, 0.76};
    for (const auto& [item, statement] : items)
        table.rows.push_back({{Cell{item}, Cell{statement}}});
    document.blocks.push_back(table);
}

} // namespace manyi::report
