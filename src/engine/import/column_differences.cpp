#include "engine/import/column_differences.h"

#include <algorithm>

#include <QCoreApplication>

#include "base/number.h"
#include "engine/import/column_changes.h"
#include "engine/import/label_mapping.h"
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

void add(std::vector<RecipeDifference>& differences, Kind kind, const ColumnRecipe& column, const QString& text)
{
    differences.push_back({kind, column.column, text.toStdString(), column.name});
}

void reportNewValues(const ColumnRecipe& column, const std::vector<std::string>& added,
                     std::vector<RecipeDifference>& differences)
{
    if (added.empty())
        return;
    const QString text =
        QCoreApplication::translate("Import", "The column \"%1\" has new answers, which get codes of their own: %2.")
            .arg(qt(column.column), listed(added));
    add(differences, Kind::NewValue, column, text);
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
    if (!added.empty() && isScaleRole(column.role)) {
        add(differences, Kind::ChangedScale, column,
            QCoreApplication::translate("Import",
                                        "The scale \"%1\" has answers that it did not have: %2. They get codes "
                                        "behind the others; set their places in the scale.")
                .arg(qt(column.column), listed(added)));
        return;
    }
    reportNewValues(column, added, differences);
}

// So many of the answers outside the scale are a scale of its own, not slips of the pen: they are kept.
void widenScale(ColumnRecipe& column, const ColumnRecipe& guessed, std::int64_t outside, std::int64_t answers)
{
    constexpr std::int64_t leastShare = 20; // one in …
    if (!guessed.scale || outside * leastShare < answers)
        return;
    column.scale->minimum = std::min(column.scale->minimum, guessed.scale->minimum);
    column.scale->maximum = std::max(column.scale->maximum, guessed.scale->maximum);
}

// So many answers and none in the upper quarter: the question may have a shorter scale now.
void askForShorterScale(const ColumnRecipe& column, const ColumnRecipe& guessed, std::int64_t answers,
                        std::vector<RecipeDifference>& differences)
{
    constexpr std::int64_t enough = 50;
    if (!guessed.scale || answers < enough || guessed.scale->maximum > column.scale->maximum * 0.75)
        return;
    add(differences, Kind::ChangedScale, column,
        QCoreApplication::translate("Import",
                                    "No answer of the column \"%1\" is above %2; its scale goes from %3 to %4. Has its "
                                    "scale changed?")
            .arg(qt(column.column), qt(base::formatNumber(guessed.scale->maximum)),
                 qt(base::formatNumber(column.scale->minimum)), qt(base::formatNumber(column.scale->maximum))));
}

void compareScale(ColumnRecipe& column, const ColumnRecipe& guessed, const io::ColumnProfile& profile,
                  std::vector<RecipeDifference>& differences)
{
    std::vector<std::string> outside;
    std::int64_t cells = 0;
    std::int64_t answers = 0;
    for (const auto& distinct : profile.distinct) {
        const auto code = base::parseNumber(distinct.text);
        if (!code || isMissingCode(column, *code))
            continue;
        answers += distinct.count;
        if (*code >= column.scale->minimum && *code <= column.scale->maximum)
            continue;
        outside.push_back(distinct.text);
        cells += distinct.count;
    }
    if (outside.empty())
        return askForShorterScale(column, guessed, answers, differences);
    add(differences, Kind::ChangedScale, column,
        QCoreApplication::translate(
            "Import", "The column \"%1\" has answers outside the scale %2 to %3: %4. Has its scale changed?")
            .arg(qt(column.column), qt(base::formatNumber(column.scale->minimum)),
                 qt(base::formatNumber(column.scale->maximum)), listed(outside)));
    widenScale(column, guessed, cells, answers);
}

bool hasLabel(const ColumnRecipe& column, const std::string& text)
{
    return std::any_of(column.labels.begin(), column.labels.end(),
                       [&](const domain::ValueLabel& label) { return sameText(label.label, text); });
}

bool hasCode(const ColumnRecipe& column, double code)
{
    return std::any_of(column.labels.begin(), column.labels.end(),
                       [&](const domain::ValueLabel& label) { return label.code == code; });
}

// Codes that an earlier file had to be brought over are those of that file alone.
void forgetMovedCodes(ColumnRecipe& column, const ColumnRecipe& guessed)
{
    const bool numbers = std::all_of(column.codes.begin(), column.codes.end(), [&](const domain::TextCode& code) {
        return base::parseNumber(code.text).has_value() && !hasLabel(column, code.text);
    });
    if (numbers && guessed.codes.empty())
        column.codes.clear();
}

// True when the labelled ends are others; the recipe then takes both scales' answers, so that none is lost.
bool compareLabelledScale(ColumnRecipe& column, const ColumnRecipe& guessed, std::vector<RecipeDifference>& differences)
{
    const auto before = labelledRange(column);
    const auto now = labelledRange(guessed);
    if (!isScaleRole(column.role) || !before || !now ||
        (before->minimum == now->minimum && before->maximum == now->maximum))
        return false;
    add(differences, Kind::ChangedScale, column,
        QCoreApplication::translate("Import", "The scale of \"%1\" goes from %2 to %3 now; it went from %4 to %5.")
            .arg(qt(column.column), qt(base::formatNumber(now->minimum)), qt(base::formatNumber(now->maximum)),
                 qt(base::formatNumber(before->minimum)), qt(base::formatNumber(before->maximum))));
    if (column.scale)
        column.scale = domain::ScaleRange{std::min(column.scale->minimum, now->minimum),
                                          std::max(column.scale->maximum, now->maximum)};
    for (const domain::ValueLabel& label : guessed.labels) {
        if (!hasCode(column, label.code))
            column.labels.push_back(label);
    }
    return true;
}

// The file's cells get the project's codes. Codes that no label moves stay, unless another answer has moved there.
void bringOver(ColumnRecipe& column, const std::map<double, double>& codes, const io::ColumnProfile& profile)
{
    const auto isTarget = [&](double code) {
        return std::any_of(codes.begin(), codes.end(), [&](const auto& moved) { return moved.second == code; });
    };
    for (const auto& distinct : profile.distinct) {
        const auto code = base::parseNumber(distinct.text);
        if (!code || isMissingText(column, distinct.text))
            continue;
        const auto moved = codes.find(*code);
        const double stays = isTarget(*code) ? nextCode(column) : *code;
        column.codes.push_back({distinct.text, moved == codes.end() ? stays : moved->second});
    }
}

// True when the labels stand on other codes than before; the cells are brought to the project's then.
bool compareOrder(ColumnRecipe& column, const ColumnRecipe& guessed, const io::ColumnProfile& profile,
                  std::vector<RecipeDifference>& differences)
{
    const LabelMapping mapping = mapByLabels(column, guessed);
    if (mapping.change == LabelMapping::Change::None || profile.manyDistinct)
        return false;
    const bool direction = mapping.change == LabelMapping::Change::Direction;
    const QString text =
        direction
            ? QCoreApplication::translate("Import", "The direction of \"%1\" is turned round: its labels stand on "
                                                    "the mirrored codes. Answers were brought to the project's "
                                                    "codes by their labels.")
            : QCoreApplication::translate("Import", "The answers of \"%1\" have other codes than before. They were "
                                                    "brought to the project's codes by their labels.");
    add(differences, direction ? Kind::ChangedDirection : Kind::ChangedOrder, column, text.arg(qt(column.column)));
    bringOver(column, mapping.codes, profile);
    return true;
}

// Labels that are new behind moved codes: their own code when it is free, else the next one.
void addMovedLabels(ColumnRecipe& column, const ColumnRecipe& guessed, std::vector<RecipeDifference>& differences)
{
    std::vector<std::string> added;
    for (const domain::ValueLabel& label : guessed.labels) {
        if (hasLabel(column, label.label))
            continue;
        const double code = hasCode(column, label.code) ? nextCode(column) : label.code;
        for (domain::TextCode& cell : column.codes) {
            if (base::parseNumber(cell.text) == label.code)
                cell.code = code;
        }
        column.labels.push_back({code, label.label});
        added.push_back(label.label);
    }
    reportNewValues(column, added, differences);
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
        } else if (!sameText(known->label, label.label)) {
            add(differences, Kind::ChangedWording, column,
                QCoreApplication::translate("Import", "The answer %1 of \"%2\" is called \"%3\" now, not \"%4\".")
                    .arg(qt(base::formatNumber(label.code)), qt(column.column), qt(label.label), qt(known->label)));
        }
    }
    reportNewValues(column, added, differences);
}

// Columns whose cells are the codes, with labels of the file's own.
void compareCodes(ColumnRecipe& column, const ColumnRecipe& guessed, const io::ColumnProfile& profile,
                  std::vector<RecipeDifference>& differences)
{
    if (compareLabelledScale(column, guessed, differences))
        return;
    if (compareOrder(column, guessed, profile, differences)) {
        addMovedLabels(column, guessed, differences);
        return;
    }
    compareLabels(column, guessed, differences);
    if (column.scale)
        compareScale(column, guessed, profile, differences);
}

void compareWording(const ColumnRecipe& column, const ColumnRecipe& guessed, std::vector<RecipeDifference>& differences)
{
    // A label that is nothing but the header tells no wording.
    const bool onlyHeader =
        column.wording.empty() && (sameText(column.label, column.column) || sameText(column.label, column.name));
    const QString before = qt(column.wording.empty() ? column.label : column.wording).simplified();
    const QString now = qt(guessed.wording).simplified();
    if (onlyHeader || before.isEmpty() || now.isEmpty() || before.compare(now, Qt::CaseInsensitive) == 0)
        return;
    add(differences, Kind::ChangedWording, column,
        QCoreApplication::translate("Import", "The wording of %1 has changed from \"%2\" to \"%3\".")
            .arg(qt(column.name), before, now));
}

// Fewer than half of the answers can be read as the type.
bool changedType(const ColumnRecipe& column, const io::ColumnProfile& profile, std::int64_t records)
{
    std::int64_t answers = records - profile.blank;
    for (const auto& distinct : profile.distinct)
        answers -= isMissingText(column, distinct.text) ? distinct.count : 0;
    switch (column.type) {
    case ValueType::Number:
        return column.unitSuffix.empty() && 2 * (profile.integers + profile.numbers + profile.written.cells) < answers;
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
    compareWording(column, guessed, differences);
    column.wording = guessed.wording;
    if (column.role == domain::Role::MultiSelect) {
        addNewChoices(column, guessed, differences);
        return;
    }
    if (changedType(column, profile, records)) {
        const QString text =
            QCoreApplication::translate(
                "Import", "Most answers in the column \"%1\" cannot be read as before (%2); they become missing.")
                .arg(qt(column.column), qt(domain::typeName(column.type)));
        add(differences, Kind::ChangedType, column, text);
        return;
    }
    if (column.type != ValueType::Code)
        return;
    forgetMovedCodes(column, guessed);
    if (column.codes.empty() && guessed.codes.empty())
        compareCodes(column, guessed, profile, differences);
    else if (!column.codes.empty() && !profile.manyDistinct)
        addNewTexts(column, profile, differences);
    else if (column.codes.empty() && column.scale)
        compareScale(column, guessed, profile, differences);
}

} // namespace manyi::engine
