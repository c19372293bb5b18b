#include <set>

#include "report/satisfaction/figure_text.h"
#include "report/satisfaction/metric_table.h"

namespace manyi::report {

namespace {

constexpr std::size_t mostProblems = 60;

QString scaleText(const domain::Variable& variable, const Material& m)
{
    QStringList labels;
    for (const domain::ValueLabel& label : variable.labels)
        if (labels.size() < 12)
            labels << QStringLiteral("%1 %2").arg(label.code).arg(text(label.label));
    if (!labels.isEmpty())
        return labels.join(m.chinese() ? QStringLiteral("，") : QStringLiteral(", "));
    if (variable.scale)
        return QStringLiteral("%1–%2").arg(variable.scale->minimum).arg(variable.scale->maximum);
    return dash();
}

QString missingText(const domain::Variable& variable)
{
    QStringList parts;
    for (const domain::MissingRange& range : variable.missing)
        parts << (range.low == range.high ? QString::number(range.low)
                                          : QStringLiteral("%1–%2").arg(range.low).arg(range.high));
    return parts.isEmpty() ? dash() : parts.join(QStringLiteral(", "));
}

// The variables whose figures the report prints, each once, in order of the pages.
std::vector<const domain::Variable*> printedVariables(const Material& m)
{
    std::vector<const domain::Variable*> result;
    std::set<std::int64_t> seen;
    const auto add = [&](base::VariableId id) {
        const domain::Variable* variable = m.variable(id);
        if (variable != nullptr && seen.insert(id.value).second)
            result.push_back(variable);
    };
    for (const analysis::SummaryMetric& metric : m.summary.metrics)
        add(metric.total.variable);
    for (const analysis::SampleProfile& profile : m.summary.profile)
        add(profile.variable);
    add(m.summary.placeVariable);
    add(m.summary.waveVariable);
    add(m.summary.request.weight);
    return result;
}

void addWording(ReportDocument& document, const Material& m)
{
    document.blocks.push_back(
        Headline{m.wording.translate("Report", "Question wording and definitions"), QStringLiteral("wording"), {}});
    Table table;
    table.title = m.wording.translate("Report", "Questions and variables of this report");
    table.note =
        m.wording.translate("Report", "As they stand in the data; codes that count as missing in the last column");
    table.header = {m.wording.translate("Report", "Variable"), m.wording.translate("Report", "Wording"),
                    m.wording.translate("Report", "Answers"), m.wording.translate("Report", "Missing codes")};
    table.widths = {0.16, 0.40, 0.32, 0.12};
    for (const domain::Variable* variable : printedVariables(m))
        table.rows.push_back({{Cell{text(variable->name)}, Cell{m.stated(text(variable->label))},
                               Cell{scaleText(*variable, m)}, Cell{missingText(*variable)}}});
    document.blocks.push_back(table);
}

void addFrequencies(ReportDocument& document, const Material& m)
{
    document.blocks.push_back(
        Headline{m.wording.translate("Report", "Full tables of answers"), QStringLiteral("answers"), {}});
    std::set<std::int64_t> seen;
    for (const analysis::SummaryMetric& metric : m.summary.metrics)
        if (!metric.distribution.rows.empty() && seen.insert(metric.total.variable.value).second)
            document.blocks.push_back(answersTable(metric, m));
}

void addLongTables(ReportDocument& document, const Material& m)
{
    std::vector<Table> tables;
    for (const analysis::SummaryMetric& metric : m.summary.metrics) {
        const Places places = placesOf(metric, m);
        if (isShortenedOnPage(places))
            tables.push_back(groupTable(metric, places.result, places, m));
    }
    for (const analysis::SampleProfile& profile : m.summary.profile)
        if (isLongProfile(profile))
            tables.push_back(profileTable(profile, m));
    if (tables.empty())
        return;
    document.blocks.push_back(
        Headline{m.wording.translate("Report", "Full tables of places"), QStringLiteral("places"), {}});
    for (Table& table : tables)
        document.blocks.push_back(std::move(table));
}

void addDefinitions(ReportDocument& document, const Material& m)
{
    Table table;
    table.title = m.wording.translate("Report", "Metrics of this report");
    table.header = {m.wording.translate("Report", "Metric"), m.wording.translate("Report", "Definition"),
                    m.wording.translate("Report", "Formula")};
    table.widths = {0.30, 0.42, 0.28};
    for (const analysis::SummaryMetric& metric : m.summary.metrics) {
        const domain::Variable* variable = m.variable(metric.total.variable);
        if (variable == nullptr)
            continue;
        const QString name = m.wording.translate("Report", "%1: %2").arg(text(variable->name), m.metricTitle(metric));
        table.rows.push_back({{Cell{name}, Cell{domain::metricDefinition(metric.total.metric, *variable, m.wording)},
                               Cell{domain::metricFormula(metric.total.metric, *variable, m.wording)}}});
    }
    document.blocks.push_back(table);
    document.blocks.push_back(Paragraph{
        m.wording.translate("Report",
                            "n is the number of valid answers, weighted n the sum of their weights Σw, effective n = "
                            "(Σw)² / Σw² (Kish). "
                            "Shares are of valid answers. Figures are rounded only where they are printed."),
        true});
}

Table filesTable(const Material& m)
{
    Table table;
    table.title = m.wording.translate("Report", "Files");
    table.header = {m.wording.translate("Report", "File"),      m.wording.translate("Report", "Format"),
                    m.wording.translate("Report", "Encoding"),  m.wording.translate("Report", "Rows read"),
                    m.wording.translate("Report", "Rows kept"), m.wording.translate("Report", "SHA-256, first 12")};
    table.rightAligned = {false, false, false, true, true, false};
    for (const domain::ImportReport& batch : m.facts.batches)
        table.rows.push_back({{Cell{text(batch.fileName)}, Cell{text(batch.format)}, Cell{text(batch.encoding)},
                               Cell{count(static_cast<double>(batch.rowsRead))},
                               Cell{count(static_cast<double>(batch.rowsKept))}, Cell{text(batch.sha256).left(12)}}});
    return table;
}

Table exclusionsTable(const Material& m)
{
    Table table;
    table.title = m.wording.translate("Report", "Excluded responses");
    table.header = {m.wording.translate("Report", "Reason"), m.wording.translate("Report", "Responses")};
    table.widths = {0.84, 0.16};
    table.rightAligned = {false, true};
    for (const auto& exclusion : m.facts.exclusions)
        table.rows.push_back({{Cell{m.reasonOf(exclusion)}, Cell{count(static_cast<double>(exclusion.responses))}}});
    return table;
}

Table problemsTable(const Material& m)
{
    Table table;
    table.title = m.wording.translate("Report", "Problems at import");
    table.header = {m.wording.translate("Report", "Column"),        m.wording.translate("Report", "First row"),
                    m.wording.translate("Report", "Value"),         m.wording.translate("Report", "Reason"),
                    m.wording.translate("Report", "What was done"), m.wording.translate("Report", "Rows")};
    table.widths = {0.16, 0.08, 0.14, 0.30, 0.24, 0.08};
    table.rightAligned = {false, true, false, false, false, true};
    std::size_t all = 0;
    for (const domain::ImportReport& batch : m.facts.batches)
        for (const domain::ImportProblem& problem : batch.problems) {
            if (++all > mostProblems)
                continue;
            const QString row = problem.row > 0 ? count(static_cast<double>(problem.row)) : dash();
            table.rows.push_back(
                {{Cell{text(problem.column)}, Cell{row}, Cell{text(problem.value).left(60)}, Cell{text(problem.reason)},
                  Cell{text(problem.action)}, Cell{count(static_cast<double>(problem.affectedRows))}}});
        }
    if (all > mostProblems)
        table.note =
            m.wording
                .translate("Report", "The first %1 of %2 entries; the import report in the project holds them all.")
                .arg(mostProblems)
                .arg(all);
    return table;
}

void addSources(ReportDocument& document, const Material& m)
{
    document.blocks.push_back(Headline{
        m.wording.translate("Report", "Sources, exclusions and problems at import"), QStringLiteral("sources"), {}});
    const std::size_t left = m.summary.rows - std::min(m.summary.rows, m.summary.selected);
    document.blocks.push_back(Paragraph{
        left == 0 ? m.wording.translate("Report", "All responses in the data are in this report.")
                  : counted(m.wording,
                            QT_TRANSLATE_N_NOOP("Report", "%1 of %2 responses are left out by the filter: %3"), left)
                        .arg(count(static_cast<double>(left)), count(static_cast<double>(m.summary.rows)),
                             m.facts.filterText)});
    if (!m.facts.exclusions.empty())
        document.blocks.push_back(exclusionsTable(m));
    if (m.facts.batches.empty()) {
        document.blocks.push_back(
            Paragraph{m.wording.translate("Report", "The import reports are not part of this document.")});
        return;
    }
    document.blocks.push_back(filesTable(m));
    const Table problems = problemsTable(m);
    if (problems.rows.empty())
        document.blocks.push_back(
            Paragraph{m.wording.translate("Report", "Nothing was dropped, changed or doubtful at import.")});
    else
        document.blocks.push_back(problems);
}

} // namespace

void addAppendix(ReportDocument& document, const Material& m)
{
    document.blocks.push_back(Section{m.wording.translate("Report", "Appendix")});
    addWording(document, m);
    addDefinitions(document, m);
    addFrequencies(document, m);
    addLongTables(document, m);
    addSources(document, m);
}

} // namespace manyi::report
