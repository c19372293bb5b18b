#include "io/source/column_description.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QCoreApplication>

#include "base/number.h"
#include "io/guess/column_facts.h"
#include "io/guess/column_guess.h"
#include "io/source/column_labels.h"

namespace manyi::io {

namespace {

using domain::ColumnRecipe;
using domain::Role;
using domain::ValueType;

std::string translated(const char* text)
{
    return QCoreApplication::translate("Source", text).toStdString();
}

void decide(ColumnRecipe& column, Role role, double confidence, const char* reason)
{
    column.role = role;
    column.confidence = confidence;
    column.reason = translated(reason);
}

bool isCode(double value)
{
    return value == std::trunc(value) && std::abs(value) <= std::numeric_limits<std::int32_t>::max();
}

bool isScaleRole(Role role)
{
    return role == Role::Csat || role == Role::Nps || role == Role::Ces || role == Role::ScaleItem;
}

// What the column would be if nothing but its name, question text and answers were known.
ColumnRecipe guessFrom(const SourceColumn& said, ColumnProfile answers, std::int64_t records)
{
    answers.header = wordsOf(said);
    return guessColumn(columnFacts(answers, records, '.'));
}

// Takes over what a guess decides about the answers, not what it is called or belongs to.
void takeDecision(ColumnRecipe& column, ColumnRecipe guess)
{
    guess.column = column.column;
    guess.occurrence = column.occurrence;
    guess.name = column.name;
    guess.label = column.label;
    guess.question = column.question;
    column = std::move(guess);
}

// Scales keep all answers that the file holds; one that is too long is no scale.
void settleScale(ColumnRecipe& column, const SourceColumn& said, const ColumnProfile& answers)
{
    if (!isScaleRole(column.role)) {
        column.scale.reset();
        return;
    }
    const auto found = scaleOf(said, answers);
    const bool inside =
        column.scale && found && found->minimum >= column.scale->minimum && found->maximum <= column.scale->maximum;
    if (said.scale)
        column.scale = said.scale;
    else if (!inside || (!validLabels(said).empty() && column.role != Role::Nps))
        column.scale = found;
    if (!column.scale)
        decide(column, Role::Segment, 0.6,
               QT_TRANSLATE_NOOP("Source", "Codes of categories; some lie outside every usual scale."));
}

void beCodes(ColumnRecipe& column)
{
    column.type = ValueType::Code;
    column.codes.clear();
    column.missingTexts.clear();
    column.separator.clear();
    column.unitSuffix.clear();
    column.measure = isScaleRole(column.role) ? domain::Measure::Ordinal : domain::Measure::Nominal;
}

void describeLabelled(ColumnRecipe& column, const SourceColumn& said, const ColumnProfile& answers,
                      std::int64_t records)
{
    const ColumnRecipe byCodes = guessFrom(said, answers, records);
    if (const auto scale = scaleByLabels(said, records); scale && scale->bestFirst) {
        // As satisfaction its figures would be upside down, and which codes are good only the user can confirm.
        decide(column, Role::ScaleItem, 0.7,
               QT_TRANSLATE_NOOP("Source", "The labels of its answers form an answer scale whose best answer has the "
                                           "lowest code; reverse it if high figures are to be good."));
    } else if (scale) {
        decide(column, scale->role, 0.9,
               QT_TRANSLATE_NOOP("Source", "The labels of its answers form an answer scale."));
    } else if (onlyEndsLabelled(said, answers) && isScaleRole(byCodes.role)) {
        takeDecision(column, byCodes);
    } else {
        const auto labels = asLabels(said, answers);
        const ColumnRecipe byLabels = labels ? guessFrom(said, *labels, records) : byCodes;
        const bool place =
            byLabels.role == Role::Place || byLabels.role == Role::Wave || byLabels.role == Role::Channel;
        decide(column, place ? byLabels.role : Role::Segment, 0.8,
               QT_TRANSLATE_NOOP("Source", "The file names the categories of its codes."));
    }
    beCodes(column);
    settleScale(column, said, answers);
}

void beNumber(ColumnRecipe& column, const SourceColumn& said)
{
    column.type = ValueType::Number;
    column.measure = domain::Measure::Scale;
    column.codes.clear();
    column.labels.clear();
    column.missingTexts.clear();
    column.scale.reset();
    column.dateOrder.reset();
    column.separator.clear();
    column.decimals = said.decimals;
    const bool counts = column.role == Role::Duration || column.role == Role::Weight || column.role == Role::Id;
    if (!counts)
        decide(column, Role::Number, 0.85, QT_TRANSLATE_NOOP("Source", "The file holds it as numbers."));
}

void describeNumber(ColumnRecipe& column, const SourceColumn& said, const ColumnProfile& answers, std::int64_t records)
{
    const bool whole =
        answers.numbers == 0 && isCode(answers.smallest) && isCode(answers.largest) &&
        std::all_of(said.labels.begin(), said.labels.end(), [](const auto& label) { return isCode(label.code); });
    const bool labelled = !validLabels(said).empty();
    if (labelled && whole && !isLabelledMeasure(said, answers)) {
        if (column.role != Role::MultiSelect)
            describeLabelled(column, said, answers, records);
        return;
    }
    if (column.role == Role::MultiSelect && column.separator.empty() && !labelled)
        return;
    takeDecision(column, guessFrom(said, answers, records));
    const bool codes = column.type == ValueType::Code && column.codes.empty() && column.separator.empty();
    const bool measured = said.measure == domain::Measure::Scale && !isScaleRole(column.role);
    if (labelled || !codes || measured)
        beNumber(column, said);
    else
        settleScale(column, said, answers);
}

// Labelled texts become codes in the order of their labels; texts without a label stand behind.
void describeTextLabels(ColumnRecipe& column, const SourceColumn& said, const ColumnProfile& answers)
{
    column.type = ValueType::Code;
    column.measure = domain::Measure::Nominal;
    column.codes.clear();
    column.labels.clear();
    column.missing.clear();
    column.scale.reset();
    const auto add = [&](const std::string& text, const std::string& label) {
        const auto code = static_cast<double>(column.codes.size() + 1);
        column.codes.push_back({text, code});
        column.labels.push_back({code, label});
        if (declaredMissing(said, text))
            column.missing.push_back({code, code});
    };
    for (const SourceColumn::TextLabel& label : said.textLabels)
        add(label.text, label.label);
    for (const ColumnProfile::Distinct& value : answers.distinct) {
        const bool known = std::any_of(column.codes.begin(), column.codes.end(),
                                       [&](const domain::TextCode& code) { return code.text == value.text; });
        if (!known)
            add(value.text, value.text);
    }
    decide(column, Role::Segment, 0.8, QT_TRANSLATE_NOOP("Source", "The file names the categories of its codes."));
}

void describeText(ColumnRecipe& column, const SourceColumn& said, const ColumnProfile& answers, std::int64_t records)
{
    if (!said.textLabels.empty() && !answers.manyDistinct)
        return describeTextLabels(column, said, answers);
    if (column.role != Role::MultiSelect)
        takeDecision(column, guessFrom(said, answers, records));
    column.missingTexts.insert(column.missingTexts.end(), said.missingTexts.begin(), said.missingTexts.end());
    const bool numbers = column.type == ValueType::Number || (column.type == ValueType::Code && column.codes.empty());
    if (!numbers || column.role == Role::Duration || column.role == Role::MultiSelect)
        return;
    column.type = ValueType::Text;
    column.measure = domain::Measure::Nominal;
    column.scale.reset();
    column.unitSuffix.clear();
    if (column.role != Role::Id)
        decide(column, Role::OpenText, 0.7, QT_TRANSLATE_NOOP("Source", "The file holds it as text."));
}

void describeDate(ColumnRecipe& column, const SourceColumn& said)
{
    column.type = ValueType::Date;
    column.measure = domain::Measure::Scale;
    column.codes.clear();
    column.scale.reset();
    column.separator.clear();
    column.dateOrder = base::DateOrder::YearMonthDay;
    column.missingTexts = said.missingTexts;
    decide(column, Role::Date, 0.95, QT_TRANSLATE_NOOP("Source", "The file says that these are dates."));
}

void describeJoined(ColumnRecipe& column, const SourceColumn& said)
{
    column.separator = said.separator;
    column.codes.clear();
    for (const std::string& choice : said.choices)
        column.codes.push_back({choice, static_cast<double>(column.codes.size() + 1)});
    column.labels.clear();
    column.notChosenText.clear();
    column.missingTexts = said.missingTexts;
}

void addMissingTexts(const std::vector<std::string>& texts, ColumnRecipe& column)
{
    for (const std::string& text : texts)
        if (std::find(column.missingTexts.begin(), column.missingTexts.end(), text) == column.missingTexts.end())
            column.missingTexts.push_back(text);
}

// A choice knows its missing answers by their cells: those that lie in the range.
void takeMissing(const SourceColumn& said, const ColumnProfile& cells, ColumnRecipe& column)
{
    column.missingTexts = said.missingTexts;
    for (const domain::MissingRange& range : said.missing)
        if (range.low == range.high)
            column.missingTexts.push_back(base::formatNumber(range.low));
    for (const ColumnProfile::Distinct& cell : cells.distinct)
        if (declaredMissing(said, cell.text))
            addMissingTexts({cell.text}, column);
}

// One column a choice: the cells that mean "chosen" are 1, all others 0.
void describeChoice(ColumnRecipe& column, const SourceColumn& said, const ColumnProfile& answers,
                    const ColumnProfile& cells)
{
    column.separator.clear();
    column.codes.clear();
    takeMissing(said, cells, column);
    column.notChosenText = said.notChosenText;
    for (const std::string& text : said.chosenTexts)
        column.codes.push_back({text, 1});
    for (const ColumnProfile::Distinct& value : answers.distinct) {
        const bool chosen =
            std::find(said.chosenTexts.begin(), said.chosenTexts.end(), value.text) != said.chosenTexts.end();
        if (chosen || said.chosenTexts.empty())
            continue;
        column.codes.push_back({value.text, 0});
        if (column.notChosenText.empty())
            column.notChosenText = value.text;
    }
    const auto notChosen = base::parseNumber(column.notChosenText);
    const std::string* no = notChosen ? labelOf(said, *notChosen) : nullptr;
    const std::string& choice = said.choiceLabel.empty() ? column.label : said.choiceLabel;
    column.labels = {{0, no != nullptr ? *no : translated(QT_TRANSLATE_NOOP("Source", "Not chosen"))}, {1, choice}};
}

// Words stay words, however few different ones there are.
void beText(ColumnRecipe& column)
{
    column.type = ValueType::Text;
    column.measure = domain::Measure::Nominal;
    column.codes.clear();
    column.labels.clear();
    column.missing.clear();
    column.scale.reset();
    column.separator.clear();
    column.unitSuffix.clear();
}

// Places that respondents gave an option.
bool isPlace(const SourceColumn& said)
{
    return said.type == ValueType::Code && said.role == Role::Number && said.measure == domain::Measure::Ordinal;
}

// What members of a joined ranking become: whole places, not ranked is missing.
void describePlace(ColumnRecipe& column, const SourceColumn& said)
{
    ColumnRecipe place;
    place.column = column.column;
    place.occurrence = column.occurrence;
    place.name = column.name;
    place.label = column.label;
    place.question = said.question;
    place.type = ValueType::Code;
    place.role = Role::Number;
    place.measure = domain::Measure::Ordinal;
    place.missingTexts = said.missingTexts;
    place.confidence = 0.9;
    place.reason = said.reason;
    column = std::move(place);
}

} // namespace

ColumnProfile withoutMissing(const ColumnProfile& cells, const SourceColumn& said)
{
    if (said.missing.empty() && said.missingTexts.empty())
        return cells;
    ColumnProfile answers = cells;
    answers.distinct.clear();
    answers.smallest = std::numeric_limits<double>::max();
    answers.largest = -answers.smallest;
    for (const ColumnProfile::Distinct& value : cells.distinct) {
        const auto number = base::parseNumber(value.text);
        if (!declaredMissing(said, value.text)) {
            answers.distinct.push_back(value);
            answers.smallest = std::min(answers.smallest, number.value_or(answers.smallest));
            answers.largest = std::max(answers.largest, number.value_or(answers.largest));
            continue;
        }
        answers.blank += value.count;
        if (number)
            (isCode(*number) ? answers.integers : answers.numbers) -= value.count;
    }
    if (cells.manyDistinct || answers.largest < answers.smallest) {
        answers.smallest = cells.smallest;
        answers.largest = cells.largest;
    }
    answers.integers = std::max<std::int64_t>(answers.integers, 0);
    answers.numbers = std::max<std::int64_t>(answers.numbers, 0);
    return answers;
}

void describeColumn(ColumnRecipe& column, const SourceColumn& said, const ColumnProfile& answers,
                    const ColumnProfile& cells, std::int64_t records)
{
    if (!said.label.empty())
        column.label = said.label;
    if (isPlace(said))
        return describePlace(column, said);
    if (said.choice) {
        decide(column, Role::MultiSelect, 1,
               QT_TRANSLATE_NOOP("Source", "The file says that it belongs to a question with several answers."));
        column.type = ValueType::Code;
        column.measure = domain::Measure::Nominal;
        column.scale.reset();
        column.question = said.question;
        said.separator.empty() ? describeChoice(column, said, answers, cells) : describeJoined(column, said);
        return;
    }
    const bool blank = answers.blank >= records;
    if (said.type == ValueType::Text)
        describeText(column, said, answers, records);
    else if (said.type == ValueType::Date)
        describeDate(column, said);
    else if (said.type)
        describeNumber(column, said, answers, records);
    else if (!said.label.empty() && column.role != Role::MultiSelect)
        takeDecision(column, guessFrom(said, answers, records));
    if (blank && (said.type || !said.label.empty()) && column.role == Role::Ignore)
        decide(column, column.type == ValueType::Text ? Role::OpenText : Role::Segment, 0.5,
               QT_TRANSLATE_NOOP("Source", "The column has no answers in this file."));
    if (!said.type)
        addMissingTexts(said.missingTexts, column);
    if (!said.labels.empty())
        column.labels = said.labels;
    if (said.type != ValueType::Text)
        column.missing = said.missing;
    if (said.measure && column.role != Role::MultiSelect)
        column.measure = *said.measure;
    if (!said.question.empty())
        column.question = said.question;
    if (!said.unitSuffix.empty())
        column.unitSuffix = said.unitSuffix;
    if (said.role) {
        column.role = *said.role;
        column.confidence = 1;
        column.reason = translated(QT_TRANSLATE_NOOP("Source", "The file says so."));
        if (*said.role == Role::Weight)
            column.type = ValueType::Number;
        if (*said.role == Role::OpenText)
            beText(column);
    }
    if (!said.reason.empty())
        column.reason = said.reason;
}

} // namespace manyi::io
