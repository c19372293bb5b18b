#include "engine/import/recipe_fit.h"

#include <algorithm>
#include <map>
#include <set>

#include <QCoreApplication>

#include "engine/import/column_changes.h"
#include "engine/import/column_differences.h"
#include "engine/import/renamed_columns.h"
#include "engine/texts.h"

namespace manyi::engine {

namespace {

using domain::ColumnRecipe;
using domain::Recipe;
using Kind = RecipeDifference::Kind;

RecipeDifference difference(Kind kind, const ColumnRecipe& column, const QString& text)
{
    return {kind, column.column, text.toStdString(), column.name};
}

// For each guessed column (= column of the file) the told column that it is, -1 for a new one.
std::vector<int> matchColumns(const Recipe& told, const Recipe& guessed)
{
    std::map<std::pair<std::string, int>, int> byHeader;
    for (std::size_t i = 0; i < told.columns.size(); ++i)
        byHeader.emplace(std::pair{told.columns[i].column, told.columns[i].occurrence}, static_cast<int>(i));
    std::vector<int> matches(guessed.columns.size(), -1);
    std::set<int> taken;
    for (std::size_t i = 0; i < guessed.columns.size(); ++i) {
        const auto it = byHeader.find({guessed.columns[i].column, guessed.columns[i].occurrence});
        if (it != byHeader.end() && taken.insert(it->second).second)
            matches[i] = it->second;
    }
    std::map<std::string, int> byName;
    for (std::size_t i = 0; i < told.columns.size(); ++i)
        byName.emplace(told.columns[i].name, static_cast<int>(i));
    for (std::size_t i = 0; i < guessed.columns.size(); ++i) {
        const auto it = byName.find(guessed.columns[i].name);
        if (matches[i] < 0 && it != byName.end() && taken.insert(it->second).second)
            matches[i] = it->second;
    }
    return matches;
}

void takeDialect(Recipe& recipe, const Recipe& guessed)
{
    recipe.format = guessed.format;
    recipe.encoding = guessed.encoding;
    recipe.separator = guessed.separator;
    recipe.quote = guessed.quote;
    recipe.decimal = guessed.decimal;
    recipe.headerRow = guessed.headerRow;
    recipe.headerRows = guessed.headerRows;
    recipe.joinedHeaders = guessed.joinedHeaders;
    recipe.tool = guessed.tool;
}

std::string freeName(const std::string& wanted, const std::vector<ColumnRecipe>& columns)
{
    const auto used = [&](const std::string& name) {
        return std::any_of(columns.begin(), columns.end(), [&](const auto& c) { return sameText(c.name, name); });
    };
    std::string name = wanted;
    for (int k = 2; used(name); ++k)
        name = wanted + '_' + std::to_string(k);
    return name;
}

std::vector<const ColumnRecipe*> missingColumns(const Recipe& told, const std::vector<int>& matches)
{
    std::vector<const ColumnRecipe*> missing;
    for (std::size_t i = 0; i < told.columns.size(); ++i) {
        if (told.columns[i].role != domain::Role::Ignore &&
            std::find(matches.begin(), matches.end(), static_cast<int>(i)) == matches.end())
            missing.push_back(&told.columns[i]);
    }
    return missing;
}

void reportMissing(const std::vector<const ColumnRecipe*>& missing, std::vector<RecipeDifference>& differences)
{
    for (const ColumnRecipe* column : missing)
        differences.push_back(
            difference(Kind::MissingColumn, *column,
                       QCoreApplication::translate(
                           "Import", "The file has no column \"%1\"; its answers stay empty for these rows.")
                           .arg(qt(column->column))));
}

// Names of left-out columns must not stay behind in questions and hierarchies.
void dropUnused(Recipe& recipe)
{
    std::erase_if(recipe.questions, [&](const domain::QuestionRecipe& question) {
        return std::none_of(recipe.columns.begin(), recipe.columns.end(),
                            [&](const ColumnRecipe& column) { return column.question == question.name; });
    });
    for (auto& levels : recipe.hierarchies) {
        std::erase_if(levels, [&](const std::string& level) {
            return std::none_of(recipe.columns.begin(), recipe.columns.end(),
                                [&](const ColumnRecipe& column) { return column.name == level; });
        });
    }
    std::erase_if(recipe.hierarchies, [](const auto& levels) { return levels.size() < 2; });
}

void takeQuestion(Recipe& recipe, const ColumnRecipe& column, const Recipe& guessed)
{
    const auto named = [&](const domain::QuestionRecipe& question) { return question.name == column.question; };
    if (column.question.empty() || std::any_of(recipe.questions.begin(), recipe.questions.end(), named))
        return;
    const auto it = std::find_if(guessed.questions.begin(), guessed.questions.end(), named);
    if (it != guessed.questions.end())
        recipe.questions.push_back(*it);
}

} // namespace

FittedRecipe fitRecipe(const Recipe& told, const io::CsvProfile& profile, const Recipe& guessed)
{
    FittedRecipe fitted{told, {}};
    takeDialect(fitted.recipe, guessed);
    fitted.recipe.columns.clear();
    const std::vector<int> matches = matchColumns(told, guessed);
    const std::vector<const ColumnRecipe*> missing = missingColumns(told, matches);
    for (std::size_t i = 0; i < guessed.columns.size(); ++i) {
        ColumnRecipe column = guessed.columns[i];
        if (matches[i] < 0) {
            column.name = freeName(column.name, told.columns);
            proposeRename(column, missing, fitted.differences);
            takeQuestion(fitted.recipe, column, guessed);
            fitted.differences.push_back(
                difference(Kind::NewColumn, column,
                           QCoreApplication::translate("Import", "The column \"%1\" is new; it is taken as guessed.")
                               .arg(qt(column.column))));
            fitted.recipe.columns.push_back(std::move(column));
            continue;
        }
        ColumnRecipe known = told.columns[static_cast<std::size_t>(matches[i])];
        if (known.wording.empty() && known.column != column.column)
            known.wording = known.column; // the header was its wording
        if (column.wording.empty() && known.column != column.column)
            column.wording = column.column;
        known.column = column.column;
        known.occurrence = column.occurrence;
        if (const io::ColumnProfile* found = profileOf(known, profile))
            compareColumn(known, column, *found, profile.records, fitted.differences);
        fitted.recipe.columns.push_back(std::move(known));
    }
    reportMissing(missing, fitted.differences);
    dropUnused(fitted.recipe);
    return fitted;
}

double commonColumns(const Recipe& recipe, const io::CsvProfile& profile)
{
    std::multiset<std::string> headers;
    for (const io::ColumnProfile& column : profile.columns)
        headers.insert(column.header);
    std::size_t common = 0;
    for (const ColumnRecipe& column : recipe.columns) {
        if (const auto it = headers.find(column.column); it != headers.end()) {
            headers.erase(it);
            ++common;
        }
    }
    const std::size_t most = std::max(recipe.columns.size(), profile.columns.size());
    return most == 0 ? 0 : static_cast<double>(common) / static_cast<double>(most);
}

} // namespace manyi::engine
