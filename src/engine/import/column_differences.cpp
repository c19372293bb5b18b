#include "engine/import/column_differences.h"

#include <algorithm>

#include <QCoreApplication>

#include "base/number.h"
#include "engine/import/column_changes.h"
#include "engine/texts.h"

namespace manyi::engine {

namespace {

using domain::ColumnRecipe;
using domain::ValueType;
using Kind = RecipeDifference::Kind;

constexpr std::size_t mostValuesNamed = 5;

QString listed(const std::vector<std::string>& values)
{
    QStringList shown;
    for (std::size_t i = 0; i < std::min(values.size(), mostValuesNamed); ++i)
        shown << qt(values[i]);
    if (values.size() > mostValuesNamed)
        shown << QStringLiteral("…");
    return shown.join(QStringLiteral(", "));
}

void reportNewValues(const ColumnRecipe& column, const std::vector<std::string>& added,
                     std::vector<RecipeDifference>& differences)
{
    if (added.empty())
        return;
    const QString text =
        QCoreApplication::translate("Import", "The column \"%1\" has new answers, which get codes of their own: %2.")
            .arg(qt(column.column), listed(added));
    differences.push_back({Kind::NewValue, column.column, text.toStdString()});
}

// Choices of joined cells that the recipe does not know stand behind the known ones.
void addNewChoices(ColumnRecipe& column, const ColumnRecipe& guessed, std::vector<RecipeDifference>& differences)
{
    if (column.separator.empty() || column.separator != guessed.separator)
        return;
    std::vector<std::string> added;
    for (const domain::TextCode& choice : guessed.codes) {
        const bool known = std::any_of(column.codes.begin(), column.codes.end(),
                                       [&](const domain::TextCode& code) { return code.text == choice.text; });
        if (known)
            continue;
        column.codes.push_back({choice.text, static_cast<double>(column.codes.size() + 1)});
        added.push_back(choice.text);
    }
    reportNewValues(column, added, differences);
}

// Answer texts that the recipe has no code for; they get the next ones.
void addNewTexts(ColumnRecipe& column, const io::ColumnProfile& profile, std::vector<RecipeDifference>& differences)
{
    const std::size_t known = column.codes.size();
    codeTexts(column, profile);
    std::vector<std::string> added;
    for (std::size_t i = known; i < column.codes.size(); ++i)
        added.push_back(column.codes[i].text);
    reportNewValues(column, added, differences);
}

void compareScale(const ColumnRecipe& column, const io::ColumnProfile& profile,
                  std::vector<RecipeDifference>& differences)
{
    std::vector<std::string> outside;
    for (const auto& distinct : profile.distinct) {
        const auto code = base::parseNumber(distinct.text);
        if (code && !isMissingCode(column, *code) && (*code < column.scale->minimum || *code > column.scale->maximum))
            outside.push_back(distinct.text);
    }
    if (outside.empty())
        return;
    const QString text =
        QCoreApplication::translate(
            "Import", "The column \"%1\" has answers outside the scale %2 to %3: %4. Has its scale changed?")
            .arg(qt(column.column), qt(base::formatNumber(column.scale->minimum)),
                 qt(base::formatNumber(column.scale->maximum)), listed(outside));
    differences.push_back({Kind::ChangedScale, column.column, text.toStdString()});
}

// The file's own labels of codes: new ones are added, changed ones are told and left as they were.
void compareLabels(ColumnRecipe& column, const ColumnRecipe& guessed, std::vector<RecipeDifference>& differences)
{
    std::vector<std::string> added;
    for (const domain::ValueLabel& label : guessed.labels) {
        const auto known = std::find_if(column.labels.begin(), column.labels.end(),
                                        [&](const domain::ValueLabel& other) { return other.code == label.code; });
        if (known == column.labels.end()) {
            column.labels.push_back(label);
            added.push_back(label.label);
        } else if (known->label != label.label) {
            const QString text =
                QCoreApplication::translate("Import", "The answer %1 of \"%2\" is called \"%3\" now, not \"%4\".")
                    .arg(qt(base::formatNumber(label.code)), qt(column.column), qt(label.label), qt(known->label));
            differences.push_back({Kind::ChangedWording, column.column, text.toStdString()});
        }
    }
    reportNewValues(column, added, differences);
}

// Fewer than half of the answers can be read as the type.
bool changedType(const ColumnRecipe& column, const io::ColumnProfile& profile, std::int64_t records)
{
    std::int64_t answers = records - profile.blank;
    for (const auto& distinct : profile.distinct)
        answers -= isMissingText(column, distinct.text) ? distinct.count : 0;
    switch (column.type) {
    case ValueType::Number:
        return column.unitSuffix.empty() && 2 * (profile.integers + profile.numbers) < answers;
    case ValueType::Code:
        return column.codes.empty() && 2 * profile.integers < answers;
    case ValueType::Date:
        return 2 * (profile.dates + profile.integers) < answers; // "20260718" is both
    case ValueType::Text:
        break;
    }
    return false;
}

} // namespace

void compareColumn(ColumnRecipe& column, const ColumnRecipe& guessed, const io::ColumnProfile& profile,
                   std::int64_t records, std::vector<RecipeDifference>& differences)
{
    if (column.role == domain::Role::Ignore)
        return;
    if (column.role == domain::Role::MultiSelect) {
        addNewChoices(column, guessed, differences);
        return;
    }
    if (changedType(column, profile, records)) {
        const QString text =
            QCoreApplication::translate(
                "Import", "Most answers in the column \"%1\" cannot be read as before (%2); they become missing.")
                .arg(qt(column.column), qt(domain::typeName(column.type)));
        differences.push_back({Kind::ChangedType, column.column, text.toStdString()});
        return;
    }
    if (column.type == ValueType::Code && !column.codes.empty() && !profile.manyDistinct)
        addNewTexts(column, profile, differences);
    if (column.type == ValueType::Code && column.codes.empty() && guessed.codes.empty())
        compareLabels(column, guessed, differences);
    if (column.type == ValueType::Code && column.codes.empty() && column.scale)
        compareScale(column, profile, differences);
}

} // namespace manyi::engine
