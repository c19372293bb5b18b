#include "engine/import/project_recipe.h"

#include <algorithm>

#include <QCoreApplication>

#include "engine/import/find_column.h"
#include "engine/import/known_variables.h"
#include "engine/texts.h"
#include "io/csv/cell_decoder.h"

namespace manyi::engine {

namespace {

using domain::ColumnRecipe;

ColumnRecipe columnOf(const domain::Variable& variable, const ColumnRecipe& guessed)
{
    ColumnRecipe column = guessed;
    column.name = variable.name;
    column.label = variable.label;
    column.wording = variable.label;
    column.role = variable.role;
    column.measure = variable.measure;
    column.missing = variable.missing;
    column.scale = variable.scale;
    column.reversed = variable.reversed;
    column.decimals = variable.decimals;
    if (variable.type != guessed.type)
        return column; // it is brought to the project's type afterwards
    column.labels = variable.labels;
    if (!guessed.codes.empty()) {
        column.codes.clear();
        for (const domain::ValueLabel& label : variable.labels)
            column.codes.push_back({label.label, label.code});
    }
    return column;
}

// Where the text is a column and a variable with "=" between.
std::optional<std::pair<std::size_t, const domain::Variable*>>
split(const std::string& mapping, const domain::Recipe& recipe, const domain::Questionnaire& questionnaire)
{
    for (std::size_t at = mapping.find('='); at != std::string::npos; at = mapping.find('=', at + 1)) {
        const domain::Variable* variable = questionnaire.findByText(mapping.substr(at + 1));
        const auto column = findColumn(recipe, mapping.substr(0, at));
        if (variable != nullptr && column)
            return std::pair{*column, variable};
    }
    return std::nullopt;
}

bool namesVariable(const std::string& mapping, const domain::Questionnaire& questionnaire)
{
    for (std::size_t at = mapping.find('='); at != std::string::npos; at = mapping.find('=', at + 1)) {
        if (questionnaire.findByText(mapping.substr(at + 1)) != nullptr)
            return true;
    }
    return false;
}

std::string freeName(const std::string& wanted, const domain::Recipe& recipe,
                     const domain::Questionnaire& questionnaire)
{
    const auto used = [&](const std::string& name) {
        const auto same = [&](const auto& item) { return sameText(item.name, name); };
        return std::ranges::any_of(recipe.columns, same) || std::ranges::any_of(questionnaire.variables, same) ||
               std::ranges::any_of(questionnaire.questions, same);
    };
    int k = 2;
    while (used(wanted + '_' + std::to_string(k)))
        ++k;
    return wanted + '_' + std::to_string(k);
}

} // namespace

std::optional<domain::Recipe> recipeOfProject(const domain::Questionnaire& questionnaire, const domain::Recipe& guessed)
{
    domain::Recipe recipe = guessed;
    recipe.columns.clear();
    bool any = false;
    for (const ColumnRecipe& column : guessed.columns) {
        const domain::Variable* variable = existingVariable(column, questionnaire);
        const bool plain = column.role != domain::Role::MultiSelect && column.role != domain::Role::Ignore;
        if (variable != nullptr && plain && variable->role != domain::Role::MultiSelect) {
            recipe.columns.push_back(columnOf(*variable, column));
            any = true;
        } else if (variable != nullptr || !plain) {
            recipe.columns.push_back(column);
        }
    }
    return any ? std::optional(std::move(recipe)) : std::nullopt;
}

base::Status applyMappings(domain::Recipe& guessed, const std::vector<std::string>& mappings,
                           const domain::Questionnaire& questionnaire, std::vector<bool>& used)
{
    for (std::size_t i = 0; i < mappings.size(); ++i) {
        if (!namesVariable(mappings[i], questionnaire))
            return base::Error{base::ErrorCode::InvalidArgument,
                               QCoreApplication::translate("Import", "\"%1\" names no variable of the project; write "
                                                                     "COLUMN=VAR with a column of the file and a "
                                                                     "variable of the project.")
                                   .arg(qt(mappings[i]))
                                   .toStdString(),
                               {}};
        const auto mapping = split(mappings[i], guessed, questionnaire);
        if (!mapping)
            continue;
        const auto& [index, variable] = *mapping;
        for (std::size_t c = 0; c < guessed.columns.size(); ++c) {
            ColumnRecipe& other = guessed.columns[c];
            if (c != index && (sameText(other.name, variable->name) || other.column == variable->sourceColumn))
                return base::Error{base::ErrorCode::InvalidArgument,
                                   QCoreApplication::translate("Import", "The file has a column of its own for %1 "
                                                                         "(\"%2\"), so \"%3\" cannot be mapped to it.")
                                       .arg(qt(variable->name), qt(other.column), qt(guessed.columns[index].column))
                                       .toStdString(),
                                   {}};
        }
        guessed.columns[index].name = variable->name;
        used[i] = true;
    }
    return {};
}

base::Status standApart(domain::Recipe& guessed, const std::vector<std::string>& columns,
                        const domain::Questionnaire& questionnaire, std::vector<bool>& used)
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto index = findColumn(guessed, columns[i]);
        if (!index)
            continue;
        ColumnRecipe& column = guessed.columns[*index];
        if (column.role == domain::Role::MultiSelect || !column.separator.empty())
            return base::Error{base::ErrorCode::InvalidArgument,
                               QCoreApplication::translate("Import", "\"%1\" is part of a multiple-choice question, "
                                                                     "which cannot be taken apart.")
                                   .arg(qt(column.column))
                                   .toStdString(),
                               {}};
        column.name = freeName(column.name, guessed, questionnaire);
        column.question.clear();
        column.apart = true;
        used[i] = true;
    }
    return {};
}

} // namespace manyi::engine
