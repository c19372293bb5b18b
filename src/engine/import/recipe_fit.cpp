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
        const ColumnRecipe& column = guessed.columns[i];
        const auto it = byHeader.find({column.column, column.occurrence});
        if (it == byHeader.end())
            continue;
        const ColumnRecipe& other = told.columns[static_cast<std::size_t>(it->second)];
        // One that is to stand apart is only what another file of the same import has made of it.
        const bool apart = column.apart && !(other.apart && other.name == column.name);
        if (!apart && taken.insert(it->second).second)
            matches[i] = it->second;
    }
    std::map<std::string, int> byName;
    for (std::size_t i = 0; i < told.columns.size(); ++i)
        byName.emplace(told.columns[i].name, static_cast<int>(i));
    for (std::size_t i = 0; i < guessed.columns.size(); ++i) {
        const auto it = byName.find(guessed.columns[i].name);
        if (matches[i] < 0 && !guessed.columns[i].apart && it != byName.end() && taken.insert(it->second).second)
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

bool isReplaced(const ColumnRecipe& told, const Recipe& guessed)
{
    return std::any_of(guessed.columns.begin(), guessed.columns.end(), [&](const ColumnRecipe& column) {
        return column.apart && column.column == told.column && column.occurrence == told.occurrence;
    });
}

std::vector<const ColumnRecipe*> missingColumns(const Recipe& told, const Recipe& guessed,
                                                const std::vector<int>& matches)
{
    std::vector<const ColumnRecipe*> missing;
    for (std::size_t i = 0; i < told.columns.size(); ++i) {
        if (told.columns[i].role != domain::Role::Ignore &&
            std::find(matches.begin(), matches.end(), static_cast<int>(i)) == matches.end() &&
            !isReplaced(told.columns[i], guessed))
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

// A column without a counterpart in the told recipe.
void addNew(FittedRecipe& fitted, ColumnRecipe column, const std::vector<const ColumnRecipe*>& missing,
            const Recipe& guessed)
{
    if (!column.apart)
        proposeRename(column, missing, fitted.differences);
    takeQuestion(fitted.recipe, column, guessed);
    const QString sentence =
        column.apart ? QCoreApplication::translate("Import", "The column \"%1\" becomes a variable of its own, %2; the "
                                                             "earlier one stays empty for these rows.")
                           .arg(qt(column.column), qt(column.name))
                     : QCoreApplication::translate("Import", "The column \"%1\" is new; it is taken as guessed.")
                           .arg(qt(column.column));
    fitted.differences.push_back(difference(Kind::NewColumn, column, sentence));
    fitted.recipe.columns.push_back(std::move(column));
}

} // namespace

FittedRecipe fitRecipe(const Recipe& told, const io::CsvProfile& profile, const Recipe& guessed)
{
    FittedRecipe fitted{told, {}};
    takeDialect(fitted.recipe, guessed);
    fitted.recipe.columns.clear();
    const std::vector<int> matches = matchColumns(told, guessed);
    const std::vector<const ColumnRecipe*> missing = missingColumns(told, guessed, matches);
    for (std::size_t i = 0; i < guessed.columns.size(); ++i) {
        ColumnRecipe column = guessed.columns[i];
        if (matches[i] < 0) {
            column.name = freeName(column.name, told.columns);
            addNew(fitted, std::move(column), missing, guessed);
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
