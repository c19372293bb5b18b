#include "io/guess/choice_columns.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "io/csv/cell_text.h"
#include "io/guess/header_text.h"
#include "io/guess/joined_choices.h"

namespace manyi::io {

namespace {

using Style = ChoiceColumns::Style;

constexpr auto notChosenTexts =
    std::to_array<std::string_view>({"not selected", "not chosen", "not checked", "unchecked", "unselected",
                                     "not mentioned", "未选", "未选中", "未选择", "没选", "0"});
constexpr auto chosenMarks =
    std::to_array<std::string_view>({"1", "y", "yes", "x", "true", "checked", "selected", "是", "√", "✓"});

template <std::size_t N>
bool isOneOf(const std::array<std::string_view, N>& list, std::string_view text)
{
    const std::string lower = asciiLower(trimmed(text));
    return std::find(list.begin(), list.end(), lower) != list.end();
}

// How one column by itself could be a choice.
struct Shape {
    Style style = Style::Flags;
    std::string chosen;
    std::string notChosen;
};

std::optional<Shape> shapeOf(const ColumnFacts& facts)
{
    if (!facts.fewValues())
        return std::nullopt;
    std::vector<std::string> texts;
    for (const auto& value : facts.values)
        if (!softlyMissing(value.text))
            texts.push_back(value.text);
    if (texts.empty() || texts.size() > 2)
        return std::nullopt;
    const bool flags =
        std::all_of(texts.begin(), texts.end(), [](const std::string& text) { return text == "0" || text == "1"; });
    if (flags && (texts.size() == 2 || facts.profile->blank == 0))
        return Shape{Style::Flags, {}, "0"};
    const auto no =
        std::find_if(texts.begin(), texts.end(), [](const std::string& text) { return isOneOf(notChosenTexts, text); });
    if (no != texts.end()) {
        const std::string notChosen = *no;
        texts.erase(no);
        return Shape{Style::NotSelected, texts.empty() ? std::string() : texts.front(), notChosen};
    }
    if (texts.size() == 1 && facts.profile->blank > 0)
        return Shape{Style::OrBlank, texts.front(), {}};
    return std::nullopt;
}

// Blank-or-text columns are choices only when they differ (or all carry the same mark) and there are several of them.
bool convincing(const ChoiceColumns& group, const std::vector<ColumnFacts>& columns)
{
    if (group.members.size() < 2)
        return false;
    if (group.style == Style::Flags)
        return true;
    std::set<std::string> texts;
    bool marks = true;
    std::size_t blank = 0; // columns of choices that nobody made
    for (const auto& member : group.members) {
        const auto shape = shapeOf(columns[member.column]);
        if (!shape) {
            ++blank;
            continue;
        }
        if (!shape->chosen.empty())
            texts.insert(shape->chosen);
        marks = marks && (shape->chosen.empty() || isOneOf(chosenMarks, shape->chosen));
    }
    if (group.style == Style::NotSelected)
        return marks || texts.size() > 1;
    return group.members.size() >= blank + 3 && (marks || texts.size() + blank == group.members.size());
}

std::string choiceText(const Shape& shape, const StemAndChoice& parts, const std::string& header)
{
    if (!shape.chosen.empty() && !isOneOf(chosenMarks, shape.chosen))
        return shape.chosen;
    const bool onlyNumber =
        std::all_of(parts.choice.begin(), parts.choice.end(), [](char c) { return c >= '0' && c <= '9'; });
    return onlyNumber ? columnNames(header).label : parts.choice;
}

// The number, letter or text behind the last mark of the kind.
StemAndChoice splitAt(const std::string& header, std::string_view mark, bool digitsOnly)
{
    const std::size_t at = header.rfind(mark);
    if (at == std::string::npos || at == 0)
        return {};
    const std::string choice(trimmed(std::string_view(header).substr(at + mark.size())));
    const bool digits = std::all_of(choice.begin(), choice.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (choice.empty() || (digitsOnly && !digits))
        return {};
    return {std::string(trimmed(std::string_view(header).substr(0, at))), choice};
}

StemAndChoice splitBracket(const std::string& header, std::string_view open, std::string_view close)
{
    if (!header.ends_with(close))
        return {};
    StemAndChoice parts = splitAt(header.substr(0, header.size() - close.size()), open, false);
    return parts;
}

} // namespace

StemAndChoice splitHeader(const std::string& header)
{
    // "Q15_2 Services used: Loans": the code names the question, the text behind the colon the choice.
    const ColumnNames names = columnNames(header);
    if (names.name != names.label && names.name.find('_') != std::string::npos) {
        const StemAndChoice coded = splitAt(names.name, "_", true);
        const std::size_t colon = names.label.find(": ");
        if (!coded.stem.empty())
            return {coded.stem, colon == std::string::npos ? names.label : names.label.substr(colon + 2)};
    }
    // "Which of these? - Other (please specify)": the bracket belongs to the choice.
    const std::size_t dash = header.find(" - ");
    if (dash != std::string::npos && dash > 0 && dash < header.find_first_of("[("))
        return {std::string(trimmed(std::string_view(header).substr(0, dash))),
                std::string(trimmed(std::string_view(header).substr(dash + 3)))};
    for (const auto& [open, close] :
         {std::pair<std::string_view, std::string_view>{"[", "]"}, {"(", ")"}, {"（", "）"}})
        if (StemAndChoice parts = splitBracket(header, open, close); !parts.stem.empty())
            return parts;
    if (StemAndChoice parts = splitAt(header, "/", false); !parts.stem.empty())
        return parts;
    for (const std::string_view mark : {std::string_view("_"), std::string_view(".")})
        if (StemAndChoice parts = splitAt(header, mark, true); !parts.stem.empty())
            return parts;
    if (names.numbered) // "15、Loans": the columns of one number
        return {names.name, names.label};
    return {};
}

std::vector<ChoiceColumns> findChoiceColumns(const std::vector<ColumnFacts>& columns)
{
    std::vector<ChoiceColumns> groups;
    ChoiceColumns current;
    const auto close = [&] {
        if (convincing(current, columns)) {
            current.tooMany = current.members.size() > mostChoices;
            groups.push_back(std::move(current));
        }
        current = {};
    };
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::string& header = columns[i].profile->header;
        const StemAndChoice parts = splitHeader(header);
        const auto shape = parts.stem.empty() ? std::nullopt : shapeOf(columns[i]);
        // A choice that nobody made leaves its column blank.
        if (columns[i].blank() && !current.members.empty() && current.style == Style::OrBlank &&
            current.stem == parts.stem) {
            current.members.push_back({i, parts.choice});
            continue;
        }
        const bool continues = shape && !current.members.empty() && current.stem == parts.stem &&
                               current.style == shape->style &&
                               (shape->style != Style::NotSelected || current.notChosenText == shape->notChosen);
        if (!continues)
            close();
        if (!shape)
            continue;
        if (current.members.empty()) {
            current.style = shape->style;
            current.stem = parts.stem;
            current.notChosenText = shape->notChosen;
        }
        current.members.push_back({i, choiceText(*shape, parts, header)});
    }
    close();
    return groups;
}

} // namespace manyi::io
