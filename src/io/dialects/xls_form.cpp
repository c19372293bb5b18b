#include <algorithm>
#include <map>

#include "io/dialects/header_cells.h"
#include "io/dialects/survey_form.h"

namespace manyi::io {

namespace {

using Kind = FormQuestion::Kind;

constexpr std::size_t noColumn = static_cast<std::size_t>(-1);

std::size_t columnOf(const Row& header, const std::vector<std::string_view>& keys)
{
    for (std::size_t i = 0; i < header.size(); ++i)
        if (std::find(keys.begin(), keys.end(), nameKey(header[i])) != keys.end())
            return i;
    return noColumn;
}

// "label", "label::中文 (zh)", "label:english".
std::size_t labelColumn(const Row& header, const std::string& language)
{
    std::size_t first = noColumn;
    std::size_t plain = noColumn;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const std::string_view cell = cellOf(header, i);
        const std::size_t colon = cell.find(':');
        if (nameKey(cell.substr(0, colon)) != "label")
            continue;
        if (!language.empty() && colon != std::string_view::npos &&
            nameKey(cell.substr(colon)).find(nameKey(language)) != std::string::npos)
            return i;
        first = first == noColumn ? i : first;
        plain = colon == std::string_view::npos && plain == noColumn ? i : plain;
    }
    return plain == noColumn ? first : plain;
}

std::string textOf(const Row& row, std::size_t column)
{
    return column == noColumn ? std::string() : std::string(cellOf(row, column));
}

// "select_one yes_no", "select one from yes_no", "select all that apply from list or_other" …
struct Type {
    Kind kind = Kind::Other;
    std::string list;
};

Type typeOf(const std::string& text)
{
    static const std::vector<std::pair<std::string_view, Kind>> selects = {
        {"select_one_from_file ", Kind::Other},
        {"select_one ", Kind::SelectOne},
        {"select one from ", Kind::SelectOne},
        {"select one ", Kind::SelectOne},
        {"select1 ", Kind::SelectOne},
        {"select_multiple ", Kind::SelectMultiple},
        {"select all that apply from ", Kind::SelectMultiple},
        {"select multiple from ", Kind::SelectMultiple},
        {"select multiple ", Kind::SelectMultiple},
        {"rank ", Kind::Other}};
    for (const auto& [beginning, kind] : selects)
        if (text.starts_with(beginning)) {
            const std::string rest = plainText(text.substr(beginning.size()));
            return {kind, rest.substr(0, rest.find(' '))};
        }
    static const std::map<std::string, Kind> simple = {
        {"integer", Kind::Number}, {"int", Kind::Number},    {"decimal", Kind::Number}, {"range", Kind::Number},
        {"date", Kind::Date},      {"datetime", Kind::Date}, {"today", Kind::Date},     {"start", Kind::Date},
        {"end", Kind::Date},       {"text", Kind::Text},     {"string", Kind::Text}};
    const auto known = simple.find(nameKey(text));
    return {known == simple.end() ? Kind::Other : known->second, {}};
}

using Lists = std::map<std::string, std::vector<FormChoice>>;

Lists listsOf(const RawTable& choices, const std::string& language)
{
    Lists lists;
    if (choices.records.empty())
        return lists;
    const Row& header = choices.records.front();
    const std::size_t list = columnOf(header, {"listname"});
    const std::size_t name = columnOf(header, {"name", "value"});
    const std::size_t label = labelColumn(header, language);
    for (std::size_t i = 1; i < choices.records.size(); ++i) {
        const Row& row = choices.records[i];
        const std::string code = textOf(row, name);
        const std::string text = plainText(textOf(row, label));
        if (!code.empty())
            lists[textOf(row, list)].push_back({code, text.empty() ? code : text});
    }
    return lists;
}

} // namespace

SurveyForm xlsForm(const RawTable& survey, const RawTable& choices, const std::string& language)
{
    SurveyForm form;
    if (survey.records.empty())
        return form;
    const Lists lists = listsOf(choices, language);
    const Row& header = survey.records.front();
    const std::size_t type = columnOf(header, {"type"});
    const std::size_t name = columnOf(header, {"name"});
    const std::size_t label = labelColumn(header, language);
    for (std::size_t i = 1; i < survey.records.size(); ++i) {
        const Row& row = survey.records[i];
        const std::string asked = textOf(row, type);
        const Type kind = typeOf(asked);
        FormQuestion question{textOf(row, name), plainText(textOf(row, label)), kind.kind, {}, {}};
        const std::string key = nameKey(asked);
        if (question.name.empty() || key.starts_with("begin") || key.starts_with("end") || key == "note")
            continue;
        if (const auto found = lists.find(kind.list); found != lists.end() && !kind.list.empty())
            question.choices = found->second;
        if (asked.ends_with("or_other") || asked.ends_with("or other"))
            question.choices.push_back({"other", "Other"});
        form.questions.push_back(std::move(question));
    }
    return form;
}

} // namespace manyi::io
