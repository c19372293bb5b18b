#include "io/dialects/survey_tool.h"

#include <algorithm>
#include <array>
#include <utility>

#include "io/guess/header_text.h"
#include "io/source/source.h"

namespace manyi::io {

namespace {

using Describe = void (*)(const CsvProfile&, SourceDictionary&);

constexpr auto describers =
    std::to_array<std::pair<std::string_view, Describe>>({{"qualtrics", &describeQualtrics},
                                                          {"surveymonkey", &describeSurveyMonkey},
                                                          {"google-forms", &describeGoogleForms},
                                                          {"limesurvey", &describeLimeSurvey},
                                                          {"kobo", &describeKobo},
                                                          {"wjx", &describeWjx},
                                                          {"wjx-codes", &describeWjx},
                                                          {"kdocs", &describeKdocs}});

// Columns of the tool itself are of the type the tool gives them, however few rows there are.
void settleOwnColumns(const SourceDictionary& dictionary, domain::Recipe& recipe)
{
    using domain::Role;
    using domain::ValueType;
    for (std::size_t i = 0; i < std::min(dictionary.columns.size(), recipe.columns.size()); ++i) {
        const SourceColumn& said = dictionary.columns[i];
        domain::ColumnRecipe& column = recipe.columns[i];
        const bool id = said.role == Role::Id && said.type == ValueType::Text;
        const bool number =
            (said.role == Role::Number || said.role == Role::Duration) && said.type == ValueType::Number;
        if ((!id && !number) || column.type == *said.type)
            continue;
        column.type = *said.type;
        column.measure = number ? domain::Measure::Scale : domain::Measure::Nominal;
        column.codes.clear();
        column.labels.clear();
        column.scale.reset();
    }
}

} // namespace

SourceDictionary describeTool(const CsvProfile& profile)
{
    SourceDictionary dictionary;
    dictionary.format = "csv";
    dictionary.encoding = profile.dialect.encoding;
    for (const ColumnProfile& column : profile.columns)
        dictionary.columns.emplace_back().name = columnNames(column.header).name;
    for (const auto& [tool, describe] : describers)
        if (profile.dialect.tool == tool)
            describe(profile, dictionary);
    return dictionary;
}

domain::Recipe guessRecipe(const CsvProfile& profile)
{
    if (profile.dialect.tool.empty() || profile.columns.empty())
        return guessPlainRecipe(profile);
    return toolRecipe(describeTool(profile), profile);
}

domain::Recipe toolRecipe(const SourceDictionary& description, const CsvProfile& profile)
{
    domain::Recipe recipe = describedRecipe(description, profile);
    settleOwnColumns(description, recipe);
    for (std::size_t i = 0; i < std::min(description.columns.size(), recipe.columns.size()); ++i)
        if (!description.columns[i].separator.empty() && !description.columns[i].labels.empty())
            recipe.columns[i].labels = description.columns[i].labels; // what the joined codes mean
    if (profile.dialect.tool.starts_with("wjx"))
        keepSkippedApart(profile, recipe);
    return recipe;
}

} // namespace manyi::io
