#include "io/guess/column_facts.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/number.h"
#include "io/csv/cell_text.h"
#include "io/csv/written_number.h"
#include "io/guess/header_text.h"

namespace manyi::io {

namespace {

constexpr auto always = std::to_array<std::string_view>(
    {"(空)", "(跳过)", "（空）", "（跳过）", "(skipped)", "#n/a", "#null!", "<na>", "(blank)"});
constexpr auto soft = std::to_array<std::string_view>({"n/a", "na", "n.a.", "null", "nan", "-", "--", "—"});
constexpr auto units = std::to_array<std::string_view>(
    {"秒", "seconds", "second", "secs", "sec", "s", "分钟", "min", "分", "元", "岁", "天", "小时", "%"});

template <std::size_t N>
bool isOneOf(const std::array<std::string_view, N>& list, std::string_view text)
{
    const std::string lower = asciiLower(trimmed(text));
    return std::find(list.begin(), list.end(), lower) != list.end();
}

// The unit that (nearly) all values carry, if they are numbers in front of it.
std::string commonUnit(const std::vector<ColumnProfile::Distinct>& values, char decimal)
{
    for (const std::string_view unit : units) {
        std::int64_t with = 0;
        std::int64_t all = 0;
        for (const auto& value : values) {
            const std::string cell = halfWidth(value.text);
            std::string_view text = cell;
            all += value.count;
            if (!text.ends_with(unit))
                continue;
            text.remove_suffix(unit.size());
            with += numberAsWritten(trimmed(text), decimal) ? value.count : 0;
        }
        if (all > 0 && with * 100 >= all * 95)
            return std::string(unit);
    }
    return {};
}

// Splits the distinct texts into answers and the two kinds of "no answer".
void sortOut(const std::vector<ColumnProfile::Distinct>& cells, bool keepValues, ColumnFacts& facts)
{
    std::map<std::string, std::size_t> known;
    for (const auto& cell : cells) {
        const std::string text(trimmed(cell.text));
        if (alwaysMissing(text)) {
            facts.missingTexts.push_back(text);
            facts.filled -= cell.count;
            continue;
        }
        if (softlyMissing(text)) {
            facts.softMissingTexts.push_back(text);
            facts.softMissing += cell.count;
        }
        if (!keepValues)
            continue;
        const auto [place, added] = known.try_emplace(text, facts.values.size());
        if (added)
            facts.values.push_back({text, cell.count, cell.firstRow});
        else
            facts.values[place->second].count += cell.count;
    }
}

// Every answer is a number, and those with separators are no lists of codes: many of them cannot be, and thousands are
// separated wherever there are any. In one currency.
bool areWritten(const ColumnProfile& profile, std::int64_t answers)
{
    const ColumnProfile::Written& written = profile.written;
    const auto& currencies = written.currencies;
    const auto kinds = std::count_if(currencies.begin() + 1, currencies.end(), [](std::int64_t n) { return n > 0; });
    const bool all = profile.integers + profile.numbers + written.cells >= answers && profile.leadingZeros == 0;
    const bool consistent = kinds == 1 || profile.thousands == 0;
    return written.cells > 0 && all && written.percents == 0 && kinds <= 1 && consistent &&
           written.noLists * 3 >= written.cells;
}

// Numbers in the form in which the rules for numbers know them; equal ones become one.
void makePlain(ColumnFacts& facts)
{
    std::vector<ColumnProfile::Distinct> values;
    std::map<std::string, std::size_t> known;
    for (ColumnProfile::Distinct& value : facts.values) {
        if (!base::parseNumber(value.text, facts.decimal)) {
            const auto written = writtenNumber(value.text, facts.decimal);
            const std::string half = halfWidth(value.text);
            if (written)
                value.text = written->plain;
            else if (base::parseNumber(half, facts.decimal))
                value.text = half;
        }
        const auto [place, added] = known.try_emplace(value.text, values.size());
        if (added)
            values.push_back(std::move(value));
        else
            values[place->second].count += value.count;
    }
    facts.values = std::move(values);
}

} // namespace

bool alwaysMissing(std::string_view text)
{
    return isOneOf(always, text);
}

bool softlyMissing(std::string_view text)
{
    return isOneOf(soft, text);
}

ColumnFacts columnFacts(const ColumnProfile& profile, std::int64_t records, char decimal)
{
    ColumnFacts facts;
    facts.profile = &profile;
    facts.decimal = decimal;
    facts.words = headerWords(profile.header);
    facts.records = records;
    facts.filled = records - profile.blank;
    sortOut(profile.distinct, true, facts);
    if (profile.manyDistinct) {
        // The counts of the examples are not those of the file; what is neither number nor date was counted apart.
        facts.filled = records - profile.blank;
        facts.missingTexts.clear();
        facts.softMissingTexts.clear();
        facts.softMissing = 0;
        sortOut(profile.others, false, facts);
    }
    const std::int64_t answers = facts.filled - facts.softMissing;
    const std::int64_t numbers = profile.integers + profile.numbers;
    facts.numeric = numbers > 0 && profile.leadingZeros == 0 && numbers * 10 >= answers * 9;
    facts.date = !facts.numeric && profile.dates > 0 && profile.dates * 10 >= answers * 9;
    facts.unique = facts.filled > 1 && std::all_of(facts.values.begin(), facts.values.end(),
                                                   [](const auto& value) { return value.count == 1; });
    if (!facts.numeric && !facts.date)
        facts.unit = commonUnit(facts.values, decimal);
    // One value alone is the name of a choice.
    facts.written =
        !facts.numeric && !facts.date && facts.unit.empty() && facts.values.size() > 1 && areWritten(profile, answers);
    facts.numeric = facts.numeric || facts.written;
    facts.whole = facts.numeric && profile.numbers == 0 && profile.written.fractions == 0;
    if (facts.numeric)
        makePlain(facts);
    return facts;
}

} // namespace manyi::io
