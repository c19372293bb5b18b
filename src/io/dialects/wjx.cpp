#include <algorithm>
#include <array>

#include <QCoreApplication>

#include "base/number.h"
#include "io/csv/cell_text.h"
#include "io/dialects/header_cells.h"
#include "io/dialects/survey_tool.h"
#include "io/dialects/tool_columns.h"
#include "io/dialects/wjx_header.h"
#include "io/dialects/wjx_ranking.h"

namespace manyi::io {

namespace {

using domain::Role;
using domain::ValueType;

constexpr double skippedCode = -3;
constexpr double emptyCode = -2;
constexpr std::string_view skippedText = "(跳过)";
constexpr std::string_view emptyText = "(空)";

void describeOwnColumns(const CsvProfile& profile, SourceDictionary& dictionary)
{
    static const std::vector<OwnColumn> own = {
        {"序号", Role::Id, std::nullopt},          {"提交答卷时间", Role::Date, std::nullopt},
        {"来源", Role::Channel, std::nullopt},     {"来源详情", Role::Segment, std::nullopt},
        {"总分", Role::Number, ValueType::Number},
    };
    for (std::size_t i = 0; i < profile.columns.size(); ++i) {
        SourceColumn& column = dictionary.columns[i];
        if (nameKey(profile.columns[i].header) == "所用时间") {
            describeOwn({"", Role::Duration, std::nullopt}, column);
            column.unitSuffix = "秒";
        } else if (const OwnColumn* found = findOwn(own, profile.columns[i].header); found != nullptr) {
            describeOwn(*found, column);
        }
    }
}

bool isNumbered(const CsvProfile& profile, std::size_t column)
{
    const ColumnProfile& answers = profile.columns[column];
    return answers.integers > 0 && answers.others.empty() && answers.numbers == 0 && answers.dates == 0;
}

void describeMissing(const CsvProfile& profile, std::size_t at, SourceColumn& column)
{
    const ColumnProfile& answers = profile.columns[at];
    for (const double code : {skippedCode, emptyCode}) {
        if (!holds(answers, base::formatNumber(code)))
            continue;
        if (isNumbered(profile, at))
            column.missing.push_back({code, code});
        else
            column.missingTexts.push_back(base::formatNumber(code));
    }
}

// Each option becomes its place, as options that are joined in their order do.
void makeRanking(const std::string& name, const std::string& text, const std::vector<Member>& members,
                 SourceDictionary& dictionary)
{
    makeMatrix(name, text.empty() ? name : text, members, dictionary);
    for (const Member& member : members) {
        SourceColumn& column = dictionary.columns[member.column];
        column.type = ValueType::Code;
        column.role = Role::Number;
        column.measure = domain::Measure::Ordinal;
        column.missing.clear();
        column.missingTexts = {base::formatNumber(emptyCode), base::formatNumber(skippedCode)};
        column.reason = dialectText(QT_TRANSLATE_NOOP(
            "Dialects", "Every respondent gave the options of this question different places, so they are a ranking."));
    }
}

// The columns of one question in an export by number: choices hold 0 and 1, options of a ranking their places, rows of
// a matrix their codes.
void describeNumbered(const CsvProfile& profile, const std::vector<std::size_t>& columns, SourceDictionary& dictionary)
{
    std::vector<Member> members;
    bool choices = true;
    std::string text;
    for (const std::size_t column : columns) {
        const WjxHeader header = wjxHeader(profile.columns[column].header);
        text = text.empty() ? header.text : text;
        choices = choices && holdsOnly(profile.columns[column], {"0", "1", "-2", "-3"});
        members.push_back({column, header.option.empty() ? header.text : header.option});
    }
    const std::string name = "Q" + std::to_string(wjxHeader(profile.columns[columns.front()].header).number);
    for (std::size_t i = 0; i < columns.size(); ++i)
        dictionary.columns[columns[i]].name = name + "_" + std::to_string(i + 1);
    if (holdPlaces(profile, columns))
        return makeRanking(name, text, members, dictionary);
    if (!choices)
        return makeMatrix(name, text, members, dictionary);
    makeChoices(name, text.empty() ? name : text, members, dictionary);
    for (const Member& member : members) {
        dictionary.columns[member.column].chosenTexts = {"1"};
        dictionary.columns[member.column].notChosenText = "0";
    }
}

// The rows of a matrix in an export by text: "4、请评价(价格)", "4、(环境)".
void describeRows(const CsvProfile& profile, const std::vector<std::size_t>& columns, SourceDictionary& dictionary)
{
    std::vector<Member> members;
    std::string text;
    for (const std::size_t column : columns) {
        const WjxHeader header = wjxHeader(profile.columns[column].header);
        if (header.option.empty() || (!text.empty() && !header.text.empty() && header.text != text))
            return;
        text = text.empty() ? header.text : text;
        members.push_back({column, header.option});
    }
    if (members.size() < 2)
        return;
    makeMatrix("Q" + std::to_string(wjxHeader(profile.columns[columns.front()].header).number), text, members,
               dictionary);
}

// The columns from `first` on that carry the number of one question; none for a column without a number.
std::vector<std::size_t> columnsOfQuestion(const CsvProfile& profile, std::size_t first)
{
    const int number = wjxHeader(profile.columns[first].header).number;
    std::vector<std::size_t> columns;
    for (std::size_t i = first; number > 0 && i < profile.columns.size(); ++i) {
        if (wjxHeader(profile.columns[i].header).number != number)
            break;
        columns.push_back(i);
    }
    return columns;
}

// Makes the answer a missing code with its own label, if it occurs.
void keepApart(const ColumnProfile& answers, std::string_view text, double code, domain::ColumnRecipe& column)
{
    const std::string number = base::formatNumber(code);
    const bool byText = !column.codes.empty();
    if (!holds(answers, number) && !(byText && holds(answers, text)))
        return;
    std::erase(column.missingTexts, std::string(text));
    std::erase_if(column.codes, [&](const auto& known) { return known.text == text || known.text == number; });
    std::erase_if(column.labels, [&](const auto& known) { return known.label == text || known.code == code; });
    std::erase_if(column.missing, [&](const auto& range) { return range.low == code && range.high == code; });
    if (byText)
        column.codes.insert(column.codes.end(), {{std::string(text), code}, {number, code}});
    column.labels.push_back({code, std::string(text)});
    column.missing.push_back({code, code});
}

} // namespace

WjxHeader wjxHeader(std::string_view text)
{
    WjxHeader header;
    text = trimmed(text);
    if (text.starts_with("第"))
        text.remove_prefix(std::string_view("第").size());
    std::size_t digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9')
        ++digits;
    const auto number = wholeNumber(text.substr(0, digits));
    if (!number || *number <= 0 || digits > 4)
        return header;
    std::string_view rest = text.substr(digits);
    bool marked = false;
    for (const std::string_view mark : {"、", "题", ".", ":", "：", "．"})
        if (!marked && rest.starts_with(mark)) {
            rest.remove_prefix(mark.size());
            marked = true;
        }
    if (!marked)
        return header;
    header.number = static_cast<int>(*number);
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"(", ")"}, {"（", "）"}}) {
        const std::size_t at = rest.rfind(open);
        if (!rest.ends_with(close) || at == std::string_view::npos)
            continue;
        header.option = trimmed(rest.substr(at + open.size(), rest.size() - at - open.size() - close.size()));
        rest = rest.substr(0, at);
        break;
    }
    header.text = plainText(rest);
    return header;
}

void describeWjx(const CsvProfile& profile, SourceDictionary& dictionary)
{
    describeOwnColumns(profile, dictionary);
    const bool byNumber = profile.dialect.tool == "wjx-codes";
    for (std::size_t first = 0; first < profile.columns.size();) {
        std::vector<std::size_t> columns = columnsOfQuestion(profile, first);
        first += std::max<std::size_t>(columns.size(), 1);
        if (!byNumber) {
            describeRows(profile, columns, dictionary);
            continue;
        }
        for (const std::size_t column : columns)
            describeMissing(profile, column, dictionary.columns[column]);
        std::erase_if(columns, [&](std::size_t column) { return !isNumbered(profile, column); });
        if (columns.size() > 1)
            describeNumbered(profile, columns, dictionary);
    }
}

void keepSkippedApart(const CsvProfile& profile, domain::Recipe& recipe)
{
    for (std::size_t i = 0; i < std::min(profile.columns.size(), recipe.columns.size()); ++i) {
        domain::ColumnRecipe& column = recipe.columns[i];
        const bool place = column.role == Role::Number && column.measure == domain::Measure::Ordinal;
        if (column.type != ValueType::Code || column.role == Role::MultiSelect || place)
            continue;
        keepApart(profile.columns[i], skippedText, skippedCode, column);
        keepApart(profile.columns[i], emptyText, emptyCode, column);
    }
}

} // namespace manyi::io
