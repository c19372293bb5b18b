#include <cmath>

#include "report/satisfaction/figure_text.h"
#include "report/satisfaction/material.h"

namespace manyi::report {

namespace {

constexpr std::size_t mostRows = 30; // longer lists of places go to the appendix

std::size_t shownRows(const analysis::FrequencyTable& table)
{
    std::size_t rows = 0;
    for (const analysis::Frequency& row : table.rows)
        rows += row.n > 0 ? 1 : 0;
    return rows;
}

TableRow profileRow(const analysis::Frequency& row, double answers, const Material& m)
{
    TableRow result;
    const double share = answers > 0 ? 100 * static_cast<double>(row.n) / answers : std::nan("");
    result.cells = {Cell{text(row.label)}, Cell{count(static_cast<double>(row.n))},
                    Cell{row.userMissing ? dash() : fixed(share, 1)}};
    if (m.weighted()) {
        result.cells.push_back(Cell{count(row.weightedN)});
        result.cells.push_back(Cell{row.userMissing ? dash() : fixed(row.validShare, 1)});
    }
    return result;
}

TableRow totalRow(const analysis::FrequencyTable& table, const Material& m)
{
    TableRow result;
    result.total = true;
    result.cells = {Cell{m.wording.translate("Charts", "All")}, Cell{count(static_cast<double>(table.basis.n))},
                    Cell{fixed(100, 1)}};
    if (m.weighted()) {
        result.cells.push_back(Cell{count(table.basis.weightedN)});
        result.cells.push_back(Cell{fixed(100, 1)});
    }
    return result;
}

bool isTwoOrMore(const analysis::SampleProfile& profile)
{
    return shownRows(profile.table) > 0;
}

} // namespace

Table profileTable(const analysis::SampleProfile& profile, const Material& m)
{
    Table table;
    table.title = m.variableLabel(profile.variable).isEmpty() ? text(profile.label) : m.variableLabel(profile.variable);
    table.note = m.wording.translate("Report", "n = %1; without an answer: %2")
                     .arg(count(static_cast<double>(profile.table.basis.n)),
                          count(static_cast<double>(profile.table.basis.missing)));
    table.header = {m.wording.translate("Report", "Answer"), QStringLiteral("n"),
                    m.wording.translate("Report", "Share, unweighted %")};
    table.rightAligned = {false, true, true};
    if (m.weighted()) {
        table.header << m.wording.translate("Report", "Weighted n")
                     << m.wording.translate("Report", "Share, weighted %");
        table.rightAligned.insert(table.rightAligned.end(), {true, true});
    }
    double answers = 0;
    for (const analysis::Frequency& row : profile.table.rows)
        answers += row.userMissing ? 0.0 : static_cast<double>(row.n);
    for (const analysis::Frequency& row : profile.table.rows)
        if (row.n > 0)
            table.rows.push_back(profileRow(row, answers, m));
    table.rows.push_back(totalRow(profile.table, m));
    return table;
}

bool isLongProfile(const analysis::SampleProfile& profile)
{
    return shownRows(profile.table) > mostRows;
}

void addSampleProfile(ReportDocument& document, const Material& m)
{
    document.blocks.push_back(Section{m.wording.translate("Report", "Sample profile")});
    document.blocks.push_back(
        Headline{counted(m.wording, QT_TRANSLATE_N_NOOP("Report", "Who answered: %1 responses"), m.summary.selected)
                     .arg(count(static_cast<double>(m.summary.selected))),
                 QStringLiteral("sample"), m.wording.translate("Report", "Sample profile")});
    const QString weighting =
        m.weighted()
            ? m.wording.translate("Report",
                                  "Unweighted shares show who answered, weighted shares what the figures of this "
                                  "report stand on. No quota is recorded in the project.")
            : m.wording.translate("Report", "The sample is not weighted: the shares show who answered and what the "
                                            "figures of this report stand on. No quota is recorded in the project.");
    document.blocks.push_back(Lead{weighting, {}, {}, {}, {}});
    bool any = false, moved = false;
    for (const analysis::SampleProfile& profile : m.summary.profile) {
        if (isLongProfile(profile)) {
            moved = true;
        } else if (isTwoOrMore(profile)) {
            document.blocks.push_back(profileTable(profile, m));
            any = true;
        }
    }
    if (!any)
        document.blocks.push_back(Paragraph{m.wording.translate(
            "Report", "The data holds no short list of segments, places or channels to describe the "
                      "sample by.")});
    if (moved)
        document.blocks.push_back(Paragraph{
            m.wording.translate("Report", "Lists of more than %1 places are in the appendix.").arg(mostRows), true});
}

} // namespace manyi::report
