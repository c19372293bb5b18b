#include <algorithm>

#include <QCoreApplication>

#include "io/csv/cell_decoder.h"
#include "io/csv/columns.h"

namespace manyi::io {

namespace {

domain::Variable variableOf(const domain::ColumnRecipe& column)
{
    domain::Variable variable;
    variable.name = column.name;
    variable.label = column.label;
    variable.sourceColumn = column.column;
    variable.type = column.role == domain::Role::MultiSelect ? domain::ValueType::Code : column.type;
    variable.role = column.role;
    variable.measure = column.measure;
    variable.labels = column.labels;
    std::stable_sort(variable.labels.begin(), variable.labels.end(),
                     [](const auto& a, const auto& b) { return a.code < b.code; });
    variable.missing = column.missing;
    variable.scale = column.scale;
    variable.reversed = column.reversed;
    variable.decimals = column.decimals;
    return variable;
}

domain::Variable memberOf(const domain::ColumnRecipe& column, std::size_t choice)
{
    domain::Variable member = variableOf(column);
    member.name = column.name + "_" + std::to_string(choice + 1);
    const domain::TextCode& chosen = column.codes[choice];
    const auto label = std::find_if(column.labels.begin(), column.labels.end(),
                                    [&](const domain::ValueLabel& known) { return known.code == chosen.code; });
    member.label = label == column.labels.end() ? chosen.text : label->label;
    member.scale.reset();
    if (isRanking(column)) {
        member.role = domain::Role::Number;
        member.measure = domain::Measure::Ordinal;
        member.labels.clear();
        return member;
    }
    member.measure = domain::Measure::Nominal;
    member.labels = {{0, QCoreApplication::translate("Csv", "Not chosen").toStdString()}, {1, member.label}};
    return member;
}

const std::string& questionOf(const domain::ColumnRecipe& column)
{
    return column.question.empty() && isJoined(column) ? column.name : column.question;
}

// Adds the variable at 1-based `position` to the question of that name, made when the recipe forgot it.
void addToQuestion(RecipeOutput& output, const domain::ColumnRecipe& column, std::size_t position)
{
    const std::string& name = questionOf(column);
    if (name.empty())
        return;
    auto found = std::find_if(output.questions.begin(), output.questions.end(),
                              [&](const domain::Question& question) { return question.name == name; });
    if (found == output.questions.end()) {
        domain::Question question;
        question.name = name;
        question.text = column.label;
        question.kind = column.role == domain::Role::MultiSelect && !isRanking(column)
                            ? domain::QuestionKind::MultipleResponse
                            : domain::QuestionKind::Matrix;
        found = output.questions.insert(output.questions.end(), question);
    }
    found->variables.push_back(domain::VariableId{static_cast<std::int64_t>(position)});
}

} // namespace

RecipeOutput recipeOutput(const domain::Recipe& recipe)
{
    RecipeOutput output;
    for (const domain::QuestionRecipe& question : recipe.questions) {
        domain::Question made;
        made.name = question.name;
        made.text = question.text;
        made.kind = question.kind;
        output.questions.push_back(std::move(made));
    }
    NameTaker names;
    for (const domain::ColumnRecipe& column : recipe.columns) {
        if (column.role == domain::Role::Ignore)
            continue;
        const std::size_t members = isJoined(column) ? column.codes.size() : 1;
        for (std::size_t i = 0; i < members; ++i) {
            output.variables.push_back(isJoined(column) ? memberOf(column, i) : variableOf(column));
            output.variables.back().name = names.take(output.variables.back().name);
            addToQuestion(output, column, output.variables.size());
        }
    }
    std::erase_if(output.questions, [](const domain::Question& question) { return question.variables.empty(); });
    output.hierarchies = recipe.hierarchies;
    return output;
}

} // namespace manyi::io
