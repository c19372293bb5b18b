#include "analysis/describe/frequency_table.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "analysis/inference/intervals.h"

namespace manyi::analysis {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

const Cell* find(const CodeCells& cells, double code)
{
    const auto found = std::lower_bound(cells.codes.begin(), cells.codes.end(), code);
    return found == cells.codes.end() || *found != code
               ? nullptr
               : &cells.cells[static_cast<std::size_t>(found - cells.codes.begin())];
}

double kish(const Cell& base)
{
    return base.weightSquared > 0 ? base.weight * base.weight / base.weightSquared : 0;
}

double percent(double part, double whole)
{
    return whole > 0 ? 100 * part / whole : nan;
}

// A row's shares of the valid base and of all cases, with its Wilson interval.
void fillShares(Frequency& row, const Cell& cell, const Cell& valid, double allWeight, double confidence)
{
    row.n = cell.n;
    row.weightedN = cell.weight;
    row.totalShare = percent(cell.weight, allWeight);
    row.validShare = row.lower = row.upper = nan;
    if (row.userMissing || valid.weight <= 0)
        return;
    const double share = std::min(1.0, cell.weight / valid.weight);
    const Interval interval = wilson(share, kish(valid), confidence);
    row.validShare = 100 * share;
    row.lower = 100 * interval.lower;
    row.upper = 100 * interval.upper;
}

Basis withCounts(Basis facts, const Cell& valid, std::int64_t missing, std::int64_t excluded)
{
    facts.n = valid.n;
    facts.weightedN = valid.weight;
    facts.effectiveN = kish(valid);
    facts.missing = missing;
    facts.excluded = excluded;
    return facts;
}

// User-missing codes that occur or have a label.
std::vector<double> missingCodes(const domain::Variable& variable, const std::vector<double>& occurring)
{
    std::set<double> codes;
    for (const double code : occurring) {
        if (domain::isUserMissing(variable, code))
            codes.insert(code);
    }
    for (const domain::ValueLabel& entry : variable.labels) {
        if (domain::isUserMissing(variable, entry.code))
            codes.insert(entry.code);
    }
    return {codes.begin(), codes.end()};
}

} // namespace

CodeCells cellsOf(const Table& table, const RowSetCounts& counts, std::size_t group)
{
    const auto first = table.cells.begin() + static_cast<std::ptrdiff_t>(group * table.codes.size());
    return {table.codes,
            {first, first + static_cast<std::ptrdiff_t>(table.codes.size())},
            table.blank[group],
            counts.excluded[group]};
}

CodeCells totalOf(const Table& table, const RowSetCounts& counts)
{
    CodeCells total{table.codes, std::vector<Cell>(table.codes.size()), {}, 0};
    for (std::size_t group = 0; group < table.groups; ++group) {
        for (std::size_t code = 0; code < table.codes.size(); ++code)
            total.cells[code] += table.cell(group, code);
        total.blank += table.blank[group];
        total.excluded += counts.excluded[group];
    }
    return total;
}

std::vector<double> shownCodes(const domain::Variable& variable, const std::vector<double>& occurring)
{
    std::set<double> codes(occurring.begin(), occurring.end());
    for (const domain::ValueLabel& entry : variable.labels)
        codes.insert(entry.code);
    if (variable.scale && variable.scale->maximum - variable.scale->minimum <= 20) {
        for (double code = variable.scale->minimum; code <= variable.scale->maximum; ++code)
            codes.insert(code);
    }
    std::erase_if(codes, [&variable](double code) { return domain::isUserMissing(variable, code); });
    return {codes.begin(), codes.end()};
}

FrequencyTable frequencyTable(const domain::Variable& variable, const CodeCells& cells, Basis facts, double confidence)
{
    Cell valid;
    Cell all = cells.blank;
    for (std::size_t i = 0; i < cells.codes.size(); ++i) {
        all += cells.cells[i];
        if (!domain::isUserMissing(variable, cells.codes[i]))
            valid += cells.cells[i];
    }
    FrequencyTable table;
    table.basis = withCounts(std::move(facts), valid, all.n - valid.n, cells.excluded);
    table.systemMissing = cells.blank.n;
    table.answers = valid.n;
    const auto add = [&](double code, bool userMissing) {
        Frequency row;
        row.code = code;
        row.label = domain::labelOrCode(variable, code);
        row.userMissing = userMissing;
        const Cell* cell = find(cells, code);
        fillShares(row, cell ? *cell : Cell{}, valid, all.weight, confidence);
        table.rows.push_back(std::move(row));
    };
    for (const double code : shownCodes(variable, cells.codes))
        add(code, false);
    for (const double code : missingCodes(variable, cells.codes))
        add(code, true);
    return table;
}

FrequencyTable choiceTable(const domain::Questionnaire& questionnaire, const domain::Question& question,
                           const std::vector<CodeCells>& choices, Basis facts, double confidence)
{
    FrequencyTable table;
    for (std::size_t member = 0; member < choices.size(); ++member) {
        const CodeCells& cells = choices[member];
        Cell valid;
        for (const Cell& cell : cells.cells)
            valid += cell;
        if (member == 0) {
            table.basis = withCounts(std::move(facts), valid, cells.blank.n, cells.excluded);
            table.systemMissing = cells.blank.n;
        }
        const Cell* chosen = find(cells, 1);
        const domain::Variable* variable = questionnaire.find(question.variables[member]);
        Frequency row;
        row.code = static_cast<double>(member) + 1;
        if (variable)
            row.label = variable->label.empty() ? variable->name : variable->label;
        fillShares(row, chosen ? *chosen : Cell{}, valid, valid.weight + cells.blank.weight, confidence);
        table.answers += row.n;
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace manyi::analysis
