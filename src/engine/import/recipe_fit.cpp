#include "engine/import/recipe_fit.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <QCoreApplication>

#include "base/number.h"
#include "engine/import/column_changes.h"
#include "engine/texts.h"

namespace manyi::engine {

namespace {

using domain::ColumnRecipe;
using domain::Recipe;
using Kind = RecipeDifference::Kind;

constexpr std::size_t mostValuesNamed = 5;

RecipeDifference difference(Kind kind, const std::string& column, const QString& text)
{
    return {kind, column, text.toStdString()};
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

QString listed(const std::vector<std::string>& values)
{
    QStringList shown;
    for (std::size_t i = 0; i < std::min(values.size(), mostValuesNamed); ++i)
        shown << qt(values[i]);
    if (values.size() > mostValuesNamed)
        shown << QStringLiteral("…");
    return shown.join(QStringLiteral(", "));
}

bool isChoiceColumn(const ColumnRecipe& column)
{
    return !column.notChosenText.empty() || !column.separator.empty();
}

// Answer texts that the recipe has no code for; they get the next ones.
void addNewTexts(ColumnRecipe& column, const io::ColumnProfile& profile, std::vector<RecipeDifference>& differences)
{
    std::vector<std::string> added;
    for (const auto& distinct : profile.distinct) {
        const bool known = distinct.text.empty() || isMissingText(column, distinct.text) ||
                           std::any_of(column.codes.begin(), column.codes.end(),
                                       [&](const domain::TextCode& code) { return code.text == distinct.text; });
        if (known)
            continue;
        const double code = nextCode(column);
        column.codes.push_back({distinct.text, code});
        column.labels.push_back({code, distinct.text});
        added.push_back(distinct.text);
    }
    if (!added.empty())
        differences.push_back(
            difference(Kind::NewValue, column.column,
                       QCoreApplication::translate(
                           "Import", "The column \"%1\" has new answers, which get codes of their own: %2.")
                           .arg(qt(column.column), listed(added))));
}

void compareScale(const ColumnRecipe& column, const io::ColumnProfile& profile,
                  std::vector<RecipeDifference>& differences)
{
    std::vector<std::string> outside;
    for (const auto& distinct : profile.distinct) {
        const auto code = base::parseNumber(distinct.text);
        const bool missing = code && std::any_of(column.missing.begin(), column.missing.end(), [&](const auto& range) {
                                 return *code >= range.low && *code <= range.high;
                             });
        if (code && !missing && (*code < column.scale->minimum || *code > column.scale->maximum))
            outside.push_back(distinct.text);
    }
    if (!outside.empty())
        differences.push_back(difference(
            Kind::ChangedScale, column.column,
            QCoreApplication::translate(
                "Import", "The column \"%1\" has answers outside the scale %2 to %3: %4. Has its scale changed?")
                .arg(qt(column.column), qt(base::formatNumber(column.scale->minimum)),
                     qt(base::formatNumber(column.scale->maximum)), listed(outside))));
}

// Fewer than half of the answers can be read as the type.
bool changedType(const ColumnRecipe& column, const io::ColumnProfile& profile)
{
    const std::int64_t numbers = profile.integers + profile.numbers;
    std::int64_t answers = numbers + profile.dates;
    for (const auto& distinct : profile.distinct) {
        if (!distinct.text.empty() && !isMissingText(column, distinct.text) && !base::parseNumber(distinct.text))
            answers += distinct.count;
    }
    answers -= std::min(answers, profile.dates); // dates stand among the texts
    if (column.type == domain::ValueType::Number)
        return column.unitSuffix.empty() && 2 * numbers < answers;
    if (column.type == domain::ValueType::Date)
        return 2 * profile.dates < answers && profile.dates + profile.integers == 0;
    return column.type == domain::ValueType::Code && column.codes.empty() && !isChoiceColumn(column) &&
           2 * profile.integers < answers;
}

void compareColumn(ColumnRecipe& column, const io::ColumnProfile& profile, std::vector<RecipeDifference>& differences)
{
    if (column.role == domain::Role::Ignore)
        return;
    if (changedType(column, profile)) {
        differences.push_back(difference(
            Kind::ChangedType, column.column,
            QCoreApplication::translate(
                "Import", "Most answers in the column \"%1\" cannot be read as before (%2); they become missing.")
                .arg(qt(column.column), qt(domain::typeName(column.type)))));
        return;
    }
    if (column.type == domain::ValueType::Code && !column.codes.empty() && !isChoiceColumn(column) &&
        !profile.manyDistinct)
        addNewTexts(column, profile, differences);
    if (column.type == domain::ValueType::Code && column.codes.empty() && column.scale)
        compareScale(column, profile, differences);
}

void takeDialect(Recipe& recipe, const Recipe& guessed)
{
    recipe.format = guessed.format;
    recipe.encoding = guessed.encoding;
    recipe.separator = guessed.separator;
    recipe.quote = guessed.quote;
    recipe.decimal = guessed.decimal;
    recipe.headerRow = guessed.headerRow;
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

void reportMissing(const Recipe& told, const std::vector<int>& matches, std::vector<RecipeDifference>& differences)
{
    for (std::size_t i = 0; i < told.columns.size(); ++i) {
        if (told.columns[i].role == domain::Role::Ignore ||
            std::find(matches.begin(), matches.end(), static_cast<int>(i)) != matches.end())
            continue;
        differences.push_back(
            difference(Kind::MissingColumn, told.columns[i].column,
                       QCoreApplication::translate(
                           "Import", "The file has no column \"%1\"; its answers stay empty for these rows.")
                           .arg(qt(told.columns[i].column))));
    }
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
    for (std::size_t i = 0; i < guessed.columns.size(); ++i) {
        ColumnRecipe column = guessed.columns[i];
        if (matches[i] < 0) {
            column.name = freeName(column.name, told.columns);
            takeQuestion(fitted.recipe, column, guessed);
            fitted.differences.push_back(
                difference(Kind::NewColumn, column.column,
                           QCoreApplication::translate("Import", "The column \"%1\" is new; it is taken as guessed.")
                               .arg(qt(column.column))));
            fitted.recipe.columns.push_back(std::move(column));
            continue;
        }
        ColumnRecipe known = told.columns[static_cast<std::size_t>(matches[i])];
        if (known.column != column.column)
            fitted.differences.push_back(
                difference(Kind::ChangedWording, column.column,
                           QCoreApplication::translate("Import", "The wording of %1 has changed from \"%2\" to \"%3\".")
                               .arg(qt(known.name), qt(known.column), qt(column.column))));
        known.column = column.column;
        known.occurrence = column.occurrence;
        if (const io::ColumnProfile* found = profileOf(known, profile))
            compareColumn(known, *found, fitted.differences);
        fitted.recipe.columns.push_back(std::move(known));
    }
    reportMissing(told, matches, fitted.differences);
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
