#include "analysis/cleaning/duplicates.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <deque>

namespace manyi::analysis {

namespace {

using Hash = std::uint64_t;

// The finaliser of SplitMix64 (Steele, Lea & Flood 2014): each bit of the input moves half of the output's.
Hash mixed(Hash x)
{
    x ^= x >> 30;
    x *= 0xbf58476d1ce4e5b9ULL;
    x ^= x >> 27;
    x *= 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

// One value of a column: blank or not, its hash, and whether two rows hold the same.
template <class Int>
bool blank(const data::CodeValues<Int>& column, std::size_t row)
{
    return column.codes[row] == data::CodeValues<Int>::missing;
}
bool blank(const data::NumberValues& column, std::size_t row)
{
    return std::isnan(column.numbers[row]);
}
bool blank(const data::DateValues& column, std::size_t row)
{
    return column.seconds[row] == data::DateValues::missing;
}
bool blank(const data::TextValues& column, std::size_t row)
{
    return column.at(row).empty();
}

template <class Int>
Hash hashAt(const data::CodeValues<Int>& column, std::size_t row)
{
    return static_cast<Hash>(static_cast<std::int64_t>(column.codes[row]));
}
Hash hashAt(const data::NumberValues& column, std::size_t row)
{
    return std::bit_cast<Hash>(column.numbers[row] + 0.0); // -0 and 0 are one number
}
Hash hashAt(const data::DateValues& column, std::size_t row)
{
    return static_cast<Hash>(column.seconds[row]);
}
Hash hashAt(const data::TextValues& column, std::size_t row)
{
    return std::hash<std::string_view>{}(column.at(row));
}

bool equal(const data::Column& column, std::size_t a, std::size_t b)
{
    return std::visit(
        [&](const auto& values) {
            if (blank(values, a) || blank(values, b))
                return blank(values, a) && blank(values, b);
            if constexpr (std::is_same_v<std::decay_t<decltype(values)>, data::TextValues>)
                return values.at(a) == values.at(b);
            else
                return hashAt(values, a) == hashAt(values, b); // a bijection of the value itself
        },
        column);
}

struct Fingerprints {
    std::vector<const data::Column*> columns;
    std::vector<Hash> hashes;
    std::vector<std::uint16_t> answers; // how many of the columns are not blank
    bool equalRows(std::size_t a, std::size_t b) const
    {
        return std::all_of(columns.begin(), columns.end(), [&](const auto* column) { return equal(*column, a, b); });
    }
};

Fingerprints fingerprints(const data::Dataset& dataset, const std::vector<base::VariableId>& variables)
{
    Fingerprints prints;
    prints.hashes.assign(dataset.rows(), 0);
    prints.answers.assign(dataset.rows(), 0);
    for (const base::VariableId id : variables) {
        prints.columns.push_back(dataset.column(id));
        std::visit(
            [&](const auto& values) {
                for (std::size_t row = 0; row < prints.hashes.size(); ++row) {
                    const bool none = blank(values, row);
                    prints.answers[row] = static_cast<std::uint16_t>(prints.answers[row] + (none ? 0 : 1));
                    prints.hashes[row] = mixed(prints.hashes[row] + 0x9e3779b97f4a7c15ULL +
                                               (none ? Hash{0} : mixed(hashAt(values, row) + 1)));
                }
            },
            *prints.columns.back());
    }
    return prints;
}

// The rows that are judged, those with equal fingerprints beside one another in row order.
std::vector<std::size_t> sortedRows(const Fingerprints& prints, std::size_t leastAnswers, CleaningFinding& finding)
{
    std::vector<std::size_t> rows;
    rows.reserve(prints.hashes.size());
    for (std::size_t row = 0; row < prints.hashes.size(); ++row) {
        if (prints.answers[row] >= leastAnswers)
            rows.push_back(row);
        else
            ++finding.unjudged;
    }
    std::sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
        return prints.hashes[a] != prints.hashes[b] ? prints.hashes[a] < prints.hashes[b] : a < b;
    });
    return rows;
}

// Calls f(first, last) with the rows of each set of equals of two or more, ascending.
template <class F>
void forEachSet(const Fingerprints& prints, const std::vector<std::size_t>& rows, F f)
{
    std::vector<std::size_t> open;
    std::vector<std::size_t> set;
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t end = i + 1;
        while (end < rows.size() && prints.hashes[rows[end]] == prints.hashes[rows[i]])
            ++end;
        // Equal fingerprints are next to always equal rows; the rest of a collision goes round again.
        open.assign(rows.begin() + static_cast<std::ptrdiff_t>(i), rows.begin() + static_cast<std::ptrdiff_t>(end));
        while (open.size() > 1) {
            set.clear();
            std::erase_if(open, [&, first = open.front()](std::size_t row) {
                if (!prints.equalRows(first, row))
                    return false;
                set.push_back(row);
                return true;
            });
            if (set.size() > 1)
                f(set);
        }
        i = end;
    }
}

} // namespace

CleaningFinding findDuplicates(const data::Dataset& dataset, const DuplicateSearch& search)
{
    CleaningFinding finding;
    const Fingerprints prints = fingerprints(dataset, search.variables);
    const std::vector<std::size_t> rows = sortedRows(prints, search.allNeeded ? search.variables.size() : 1, finding);
    forEachSet(prints, rows, [&](const std::vector<std::size_t>& set) {
        if (search.keepLast)
            finding.rows.insert(finding.rows.end(), set.begin(), set.end() - 1);
        else
            finding.rows.insert(finding.rows.end(), set.begin() + 1, set.end());
    });
    std::sort(finding.rows.begin(), finding.rows.end());
    return finding;
}

CleaningFinding findSameDevice(const data::Dataset& dataset, const domain::SameDevice& rule)
{
    CleaningFinding finding;
    const Fingerprints prints = fingerprints(dataset, {rule.device});
    const std::vector<std::size_t> rows = sortedRows(prints, 1, finding);
    const data::Column* dates = rule.date ? dataset.column(rule.date) : nullptr;
    const auto time = [&](std::size_t row) { return data::valueAt(*dates, row); };
    const bool windowed = dates != nullptr && rule.minutes > 0;
    const double window = rule.minutes * 60;
    forEachSet(prints, rows, [&](const std::vector<std::size_t>& set) {
        std::vector<std::size_t> inOrder = set;
        if (dates != nullptr) {
            // Without a date there is no telling when: such a response is left alone.
            std::erase_if(inOrder, [&](std::size_t row) { return std::isnan(time(row)); });
            finding.unjudged += static_cast<std::int64_t>(set.size() - inOrder.size());
            std::stable_sort(inOrder.begin(), inOrder.end(),
                             [&](std::size_t a, std::size_t b) { return time(a) < time(b); });
        }
        std::deque<std::size_t> kept;
        for (const std::size_t row : inOrder) {
            while (windowed && !kept.empty() && time(row) - time(kept.front()) > window)
                kept.pop_front();
            if (kept.size() < static_cast<std::size_t>(rule.most))
                kept.push_back(row);
            else
                finding.rows.push_back(row);
        }
    });
    std::sort(finding.rows.begin(), finding.rows.end());
    return finding;
}

} // namespace manyi::analysis
