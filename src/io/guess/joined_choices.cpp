#include "io/guess/joined_choices.h"

#include <algorithm>
#include <array>
#include <map>

#include "io/csv/cell_decoder.h"
#include "io/csv/cell_text.h"
#include "io/guess/value_order.h"

namespace manyi::io {

namespace {

struct Separator {
    std::string_view text;
    bool certain; // no other use in answers
    double confidence;
};
constexpr auto separators = std::to_array<Separator>({{"┋", true, 0.97},
                                                      {rankingMark, false, 0.9},
                                                      {"；", false, 0.85},
                                                      {"; ", false, 0.85},
                                                      {";", false, 0.85},
                                                      {"|", false, 0.8},
                                                      {", ", false, 0.8},
                                                      {",", false, 0.7},
                                                      {"、", false, 0.7}});

// How often a part comes, and in how many different cells.
struct Part {
    std::int64_t count = 0;
    std::int64_t cells = 0;
};

struct Split {
    std::map<std::string, Part> parts;
    std::int64_t joinedCells = 0; // different cells of two or more parts
    std::int64_t joinedCount = 0;
    bool sameTwice = false; // a cell names a part twice: it is running text
};

std::string withoutFillIn(std::string_view part)
{
    const std::size_t fill = part.find("〖");
    return std::string(trimmed(fill == std::string_view::npos ? part : part.substr(0, fill)));
}

Split splitCells(const ColumnFacts& facts, std::string_view separator)
{
    Split split;
    for (const auto& value : facts.values) {
        if (softlyMissing(value.text))
            continue;
        std::map<std::string, int> own;
        int parts = 0;
        for (std::string_view rest = value.text; !rest.empty();) {
            const std::size_t length = std::min(rest.find(separator), rest.size());
            if (std::string part = withoutFillIn(rest.substr(0, length)); !part.empty()) {
                ++parts;
                split.sameTwice = split.sameTwice || ++own[part] > 1;
            }
            rest.remove_prefix(std::min(rest.size(), length + separator.size()));
        }
        split.joinedCells += parts > 1 ? 1 : 0;
        split.joinedCount += parts > 1 ? value.count : 0;
        for (const auto& [text, times] : own) {
            split.parts[text].count += value.count;
            ++split.parts[text].cells;
        }
    }
    return split;
}

// Real choices come again, and most of them in cells that differ in the rest; the words of a phrase that happens to
// hold a comma do not. Words of one's own ("Other: …") among the choices come once, and are few beside them.
bool areChoices(const Split& split, const Separator& separator, const ColumnFacts& facts)
{
    const std::size_t parts = split.parts.size();
    if (parts < 2 || parts > mostChoices || split.joinedCells == 0)
        return false;
    if (separator.certain)
        return true;
    std::int64_t again = 0;
    std::int64_t total = 0;
    std::int64_t often = 0; // answers that are parts which come again
    std::size_t longest = 0;
    bool allNumbers = true;
    for (const auto& [text, part] : split.parts) {
        again += part.cells > 1 ? 1 : 0;
        often += part.cells > 2 ? part.count : 0;
        total += part.count;
        longest = std::max(longest, text.size());
        allNumbers = allNumbers && wholeNumber(text).has_value();
    }
    if (split.sameTwice || split.joinedCells < 3 || longest > 120)
        return false;
    // "1,3" may also be a number with a decimal comma; joined codes come in threes as well.
    if (allNumbers && separator.text == ",") {
        const bool threes = std::any_of(facts.values.begin(), facts.values.end(), [](const auto& value) {
            return std::count(value.text.begin(), value.text.end(), ',') > 1;
        });
        if (!threes)
            return false;
    }
    const auto different = static_cast<std::int64_t>(parts);
    const bool fewWords = again >= 3 && often * 10 >= total * 8;
    return (again * 10 >= different * 6 || fewWords) && total >= different * 3;
}

} // namespace

std::optional<JoinedChoices> findJoinedChoices(const ColumnFacts& facts)
{
    if (facts.numeric || facts.date || facts.values.size() < 2)
        return std::nullopt;
    for (const Separator& separator : separators) {
        const bool occurs = std::any_of(facts.values.begin(), facts.values.end(), [&](const auto& value) {
            return value.text.find(separator.text) != std::string::npos;
        });
        if (!occurs)
            continue;
        const Split split = splitCells(facts, separator.text);
        if (!areChoices(split, separator, facts))
            continue;
        std::vector<ColumnProfile::Distinct> parts;
        for (const auto& [text, part] : split.parts)
            parts.push_back({text, part.count, 0});
        return JoinedChoices{std::string(separator.text), orderedTexts(parts), separator.confidence};
    }
    return std::nullopt;
}

} // namespace manyi::io
