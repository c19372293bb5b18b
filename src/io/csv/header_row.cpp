#include "io/csv/header_row.h"

#include <algorithm>
#include <set>

#include "io/csv/cell_text.h"

namespace manyi::io {

namespace {

std::size_t filledCells(const std::vector<std::string>& record)
{
    return static_cast<std::size_t>(
        std::count_if(record.begin(), record.end(), [](const std::string& cell) { return !trimmed(cell).empty(); }));
}

bool isValue(CellClass kind)
{
    return kind == CellClass::Integer || kind == CellClass::Number || kind == CellClass::Date ||
           kind == CellClass::LeadingZero;
}

// Above 0: the cell looks like a name over its column; below 0: like one of its values.
double namesColumn(const Records& records, std::size_t row, std::size_t firstBelow, std::size_t column)
{
    const std::string& name = records[row][column];
    const CellClass own = classify(name, '.').kind;
    if (own == CellClass::Blank)
        return 0;
    std::size_t cells = 0;
    std::size_t values = 0;
    bool comesAgain = false;
    std::set<std::string_view> distinct;
    for (std::size_t i = firstBelow; i < records.size(); ++i) {
        if (column >= records[i].size() || trimmed(records[i][column]).empty())
            continue;
        ++cells;
        values += isValue(classify(records[i][column], '.').kind) ? 1 : 0;
        comesAgain = comesAgain || records[i][column] == name;
        distinct.insert(records[i][column]);
    }
    if (cells == 0)
        return isValue(own) ? -0.2 : 0.2;
    if (isValue(own))
        return values * 2 > cells ? -1 : -0.3;
    if (values * 2 > cells)
        return 1;
    if (comesAgain)
        return -1;
    return distinct.size() * 2 <= cells ? 0.5 : 0.1;
}

bool mostlyEqual(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    std::size_t equal = 0;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        equal += a[i] == b[i] ? 1 : 0;
    return equal * 2 > a.size();
}

// Titles above the table that a spreadsheet padded with empty cells, and rows of empty cells below them, are passed
// over when a well filled record follows soon.
std::size_t belowTitles(const Records& records, std::size_t row, std::size_t usual)
{
    constexpr std::size_t far = 10;
    for (std::size_t at = row; usual >= 3 && at < std::min(records.size(), row + far); ++at) {
        const std::size_t filled = filledCells(records[at]);
        if (filled > 1)
            return filled * 2 > usual && records[at].size() >= usual ? at : row;
    }
    return row;
}

} // namespace

int guessHeaderRow(const Records& records)
{
    if (records.empty())
        return 0;
    const std::size_t usual = usualCells(records);
    std::size_t row = 0;
    while (row < records.size() && (records[row].size() < usual || records[row].front().starts_with("sep=")))
        ++row;
    row = belowTitles(records, row, usual);
    if (row >= records.size())
        return 0;
    if (row + 1 == records.size()) {
        const bool anyValue = std::any_of(records[row].begin(), records[row].end(),
                                          [](const std::string& cell) { return isValue(classify(cell, '.').kind); });
        return anyValue ? -1 : static_cast<int>(row);
    }
    // Some tools write the names twice.
    const std::size_t firstBelow =
        row + 2 < records.size() && mostlyEqual(records[row], records[row + 1]) ? row + 2 : row + 1;
    double evidence = 0;
    for (std::size_t column = 0; column < records[row].size(); ++column)
        evidence += namesColumn(records, row, firstBelow, column);
    return evidence >= 0 ? static_cast<int>(row) : -1;
}

} // namespace manyi::io
