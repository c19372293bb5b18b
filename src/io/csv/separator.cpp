#include "io/csv/separator.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "base/number.h"
#include "io/csv/cell_text.h"
#include "io/csv/record_parser.h"
#include "io/csv/written_number.h"

namespace manyi::io {

namespace {

constexpr std::string_view candidates = ",;\t|";

struct RecordCollector {
    Records records;
    std::size_t most;

    void cell(std::size_t column, std::string_view text)
    {
        if (column == 0)
            records.emplace_back();
        records.back().emplace_back(text);
    }
    void emptyLine() {}
    void unclosedQuote() {}
    bool endRecord(std::size_t, const char*) { return records.size() < most; }
};

// A cell that another separator would cut, unless it is a decimal comma.
bool holdsOtherSeparator(const std::string& cell, char separator)
{
    for (const char other : candidates)
        if (other != separator && cell.find(other) != std::string::npos)
            return other != ',' || !base::parseNumber(cell, ',');
    return false;
}

// Share of the records with the usual number of cells, times the cells (logarithmic); less when the record of names at
// the top does not fit or the cells hold other separators.
double quality(const Records& records, char separator)
{
    const std::size_t usual = usualCells(records);
    if (records.empty() || usual < 2)
        return 0;
    std::size_t fitting = 0;
    std::size_t cells = 0;
    std::size_t foreign = 0;
    for (const auto& record : records) {
        fitting += record.size() == usual ? 1 : 0;
        cells += record.size();
        for (const std::string& cell : record)
            foreign += holdsOtherSeparator(cell, separator) ? 1 : 0;
    }
    const double share = static_cast<double>(fitting) / static_cast<double>(records.size());
    const double clean = 1 - 0.7 * static_cast<double>(foreign) / static_cast<double>(cells);
    const double top = records.front().size() == usual ? 1 : 0.7;
    return share * (1 + std::log2(static_cast<double>(usual))) * clean * top;
}

// How the numbers of a column can be read: with a decimal comma, with a decimal point, or with either.
struct ColumnSigns {
    bool byComma = true;
    bool byPoint = true;
    bool commas = false;
    bool points = false;
    bool hundreds = false;  // whole numbers of at most three digits without a sign
    bool thousands = false; // … of more

    void see(std::string_view cell)
    {
        byComma = byComma && numberAsWritten(cell, ',').has_value();
        byPoint = byPoint && numberAsWritten(cell, '.').has_value();
        const bool comma = cell.find(',') != std::string_view::npos;
        const bool point = cell.find('.') != std::string_view::npos;
        commas = commas || comma;
        points = points || point;
        hundreds = hundreds || (!comma && !point && cell.size() <= 3);
        thousands = thousands || (!comma && !point && cell.size() > 3);
    }
    bool surelyComma() const { return byComma && !byPoint && commas; }
    bool surelyPoint() const { return byPoint && !byComma && points; }
    // "1,250" beside "950": the comma separates thousands.
    bool perhapsComma() const { return byComma && byPoint && commas && (!hundreds || thousands); }
};

} // namespace

Records recordsOf(std::string_view text, char separator, char quote, std::size_t most)
{
    std::string padded(text);
    padded.append(StructuralScanner::padding, '\0');
    RecordCollector collector{{}, most};
    parseRecords(padded.data(), padded.data() + text.size(), {separator, quote}, collector);
    return std::move(collector.records);
}

std::size_t usualCells(const Records& records)
{
    std::map<std::size_t, std::size_t> counts;
    for (const auto& record : records)
        ++counts[record.size()];
    std::size_t usual = 0;
    std::size_t most = 0;
    for (const auto& [cells, count] : counts) {
        // One cell is what prose and comments have; it is usual only when nothing else is there.
        const std::size_t weight = cells == 1 ? std::min<std::size_t>(count, 1) : count * 2;
        if (weight >= most) {
            usual = cells;
            most = weight;
        }
    }
    return usual;
}

SeparatorGuess guessSeparator(std::string_view text, char quote)
{
    // The line by which files tell spreadsheets their separator.
    if (text.size() > 5 && text.starts_with("sep=") && candidates.find(text[4]) != std::string_view::npos &&
        (text[5] == '\n' || text[5] == '\r'))
        return {text[4], 1};
    SeparatorGuess best;
    double first = 0;
    double second = 0;
    for (const char candidate : candidates) {
        const double value = quality(recordsOf(text, candidate, quote, 300), candidate);
        if (value > first) {
            second = std::exchange(first, value);
            best.separator = candidate;
        } else {
            second = std::max(second, value);
        }
    }
    best.confidence = first > 0 ? std::clamp(1 - second / first / 2, 0.5, 0.99) : 0.5;
    return best;
}

char guessDecimal(const Records& records, char separator, int headerRow)
{
    if (separator != ';')
        return '.';
    std::vector<ColumnSigns> columns(usualCells(records));
    for (std::size_t row = static_cast<std::size_t>(headerRow + 1); row < records.size(); ++row)
        for (std::size_t i = 0; i < std::min(columns.size(), records[row].size()); ++i)
            if (const std::string_view cell = trimmed(records[row][i]); !cell.empty())
                columns[i].see(cell);
    const auto any = [&](auto is) { return std::any_of(columns.begin(), columns.end(), is); };
    if (any([](const ColumnSigns& column) { return column.surelyComma(); }))
        return ',';
    const bool points = any([](const ColumnSigns& column) { return column.surelyPoint(); });
    return !points && any([](const ColumnSigns& column) { return column.perhapsComma(); }) ? ',' : '.';
}

} // namespace manyi::io
