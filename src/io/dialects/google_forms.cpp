#include <algorithm>

#include "base/number.h"
#include "io/csv/cell_text.h"
#include "io/dialects/header_cells.h"
#include "io/dialects/survey_tool.h"
#include "io/dialects/tool_columns.h"

namespace manyi::io {

namespace {

// "Stem [Row]" -> stem and row; both empty for other headers.
struct GridHeader {
    std::string stem;
    std::string row;
};

GridHeader gridHeader(const std::string& header)
{
    const std::size_t open = header.rfind(" [");
    if (!header.ends_with(']') || open == std::string::npos || open == 0)
        return {};
    return {header.substr(0, open), header.substr(open + 2, header.size() - open - 3)};
}

void describeGrids(const CsvProfile& profile, SourceDictionary& dictionary)
{
    for (std::size_t first = 0; first < profile.columns.size();) {
        const GridHeader grid = gridHeader(profile.columns[first].header);
        std::vector<Member> members = {{first, grid.row}};
        std::size_t end = first + 1;
        for (; !grid.stem.empty() && end < profile.columns.size(); ++end) {
            const GridHeader next = gridHeader(profile.columns[end].header);
            if (next.stem != grid.stem)
                break;
            members.push_back({end, next.row});
        }
        if (members.size() > 1)
            makeMatrix("grid_" + std::to_string(dictionary.questions.size() + 1), grid.stem, members, dictionary);
        first = end;
    }
}

// The points of a test: "7 / 10".
void describeScore(const ColumnProfile& answers, SourceColumn& column)
{
    const std::string_view first = answers.distinct.empty() ? std::string_view() : answers.distinct.front().text;
    const std::size_t slash = first.find(" / ");
    if (slash == std::string_view::npos || !wholeNumber(first.substr(slash + 3)))
        return;
    const std::string_view most = first.substr(slash);
    const bool points = std::all_of(answers.distinct.begin(), answers.distinct.end(), [&](const auto& value) {
        const std::string_view text = value.text;
        return text.ends_with(most) && base::parseNumber(text.substr(0, text.size() - most.size()));
    });
    if (!points)
        return;
    describeOwn({"", domain::Role::Number, domain::ValueType::Number}, column);
    column.unitSuffix = most;
}

} // namespace

void describeGoogleForms(const CsvProfile& profile, SourceDictionary& dictionary)
{
    describeOwn({"timestamp", domain::Role::Date, std::nullopt}, dictionary.columns.front());
    describeGrids(profile, dictionary);
    for (std::size_t i = 1; i < profile.columns.size(); ++i) {
        if (dictionary.columns[i].question.empty())
            describeCommaChoices(profile.columns[i], profile.records, dictionary.columns[i]);
        describeScore(profile.columns[i], dictionary.columns[i]);
    }
}

void describeKdocs(const CsvProfile& profile, SourceDictionary& dictionary)
{
    for (std::size_t i = 0; i < profile.columns.size(); ++i) {
        const std::string& header = profile.columns[i].header;
        SourceColumn& column = dictionary.columns[i];
        if (header.starts_with("提交者"))
            describeOwn({"", domain::Role::Id, domain::ValueType::Text}, column);
        else if (header.starts_with("提交时间"))
            describeOwn({"", domain::Role::Date, std::nullopt}, column);
        else
            describeCommaChoices(profile.columns[i], profile.records, column);
    }
}

} // namespace manyi::io
