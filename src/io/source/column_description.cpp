#include "io/source/column_description.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QCoreApplication>

#include "base/number.h"
#include "io/guess/answer_scale.h"
#include "io/guess/column_facts.h"
#include "io/guess/column_guess.h"
#include "io/guess/header_text.h"

namespace manyi::io {

namespace {

using domain::ColumnRecipe;
using domain::Role;
using domain::ValueType;

// Longer scales than 0 to 10 are measures.
constexpr double longestScale = 10;

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

bool declaredMissing(const SourceColumn& said, const std::string& cell)
{
    if (std::find(said.missingTexts.begin(), said.missingTexts.end(), cell) != said.missingTexts.end())
        return true;
    const auto code = said.missing.empty() ? std::nullopt : base::parseNumber(cell);
    return code && std::any_of(said.missing.begin(), said.missing.end(), [&](const domain::MissingRange& range) {
               return *code >= range.low && *code <= range.high;
           });
}

bool isCode(double value)
{
    return value == std::trunc(value) && std::abs(value) <= std::numeric_limits<std::int32_t>::max();
}

bool isScaleRole(Role role)
{
    return role == Role::Csat || role == Role::Nps || role == Role::Ces || role == Role::ScaleItem;
}

std::string wordsOf(const SourceColumn& said)
{
    return said.label.empty() || said.label == said.name ? said.name : said.name + ' ' + said.label;
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

const std::string* labelOf(const SourceColumn& said, double code)
{
    const auto it =
        std::find_if(said.labels.begin(), said.labels.end(), [&](const auto& label) { return label.code == code; });
    return it == said.labels.end() ? nullptr : &it->label;
}

// The answers with their labels instead of codes; nullopt when one in ten has none.
std::optional<ColumnProfile> asLabels(const SourceColumn& said, const ColumnProfile& answers)
{
    ColumnProfile labels = answers;
    labels.integers = labels.numbers = labels.dates = 0;
    std::int64_t with = 0;
    std::int64_t all = 0;
    for (ColumnProfile::Distinct& value : labels.distinct) {
        const auto code = base::parseNumber(value.text);
        const std::string* label = code ? labelOf(said, *code) : nullptr;
        all += value.count;
        with += label != nullptr ? value.count : 0;
        if (label != nullptr)
            value.text = *label;
    }
    if (with * 10 < all * 9)
        return std::nullopt;
    return labels;
}

// From the lowest to the highest of the labelled and the given answers.
std::optional<domain::ScaleRange> scaleOf(const SourceColumn& said, const ColumnProfile& answers)
{
    double low = std::numeric_limits<double>::max();
    double high = -low;
    const auto see = [&](double code) {
        low = std::min(low, code);
        high = std::max(high, code);
    };
    for (const domain::ValueLabel& label : said.labels)
        if (!declaredMissing(said, base::formatNumber(label.code)))
            see(label.code);
    for (const ColumnProfile::Distinct& value : answers.distinct)
        if (const auto code = base::parseNumber(value.text))
            see(*code);
    if (high <= low || high - low > longestScale)
        return std::nullopt;
    return domain::ScaleRange{low, high};
}

// Labels of valid answers.
std::vector<domain::ValueLabel> validLabels(const SourceColumn& said)
{
    std::vector<domain::ValueLabel> labels;
    for (const domain::ValueLabel& label : said.labels)
        if (!declaredMissing(said, base::formatNumber(label.code)))
            labels.push_back(label);
    return labels;
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

// The role of a column whose labels are the steps of an answer scale, worst or best first. A step with a name of its
// own
// ("No opinion") may stand between others, not at an end, where "Don't know" stands.
std::optional<Role> roleByLabels(const SourceColumn& said, std::int64_t answers)
{
    const auto labels = validLabels(said);
    std::vector<ColumnProfile::Distinct> texts;
    for (const domain::ValueLabel& label : labels)
        texts.push_back({label.label, 1, 0});
    const auto scale = recogniseScale(texts, std::max<std::int64_t>(answers, 1));
    if (!scale)
        return std::nullopt;
    const auto isStep = [&](const std::string& label) {
        return std::find(scale->strangers.begin(), scale->strangers.end(), label) == scale->strangers.end();
    };
    if (labels.size() < 3 || !isStep(labels.front().label) || !isStep(labels.back().label))
        return std::nullopt;
    return roleOfScale(*scale, headerWords(wordsOf(said)));
}

// "1 = very bad" and "10 = very good" with nothing said of the steps between.
bool onlyEndsLabelled(const SourceColumn& said, const ColumnProfile& answers)
{
    const auto labels = validLabels(said);
    const auto range = scaleOf(said, answers);
    return labels.size() >= 2 && labels.size() <= 3 && range && range->maximum - range->minimum >= 3 &&
           labels.front().code == range->minimum && labels.back().code == range->maximum;
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
    if (const auto role = roleByLabels(said, records)) {
        decide(column, *role, 0.9, QT_TRANSLATE_NOOP("Source", "The labels of its answers form an answer scale."));
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

// More different answers than categories have, and labels for few of them only: "97 or older".
bool isLabelledMeasure(const SourceColumn& said, const ColumnProfile& answers)
{
    const auto labelled = std::count_if(answers.distinct.begin(), answers.distinct.end(), [&](const auto& value) {
        const auto code = base::parseNumber(value.text);
        return code && labelOf(said, *code) != nullptr;
    });
    return answers.distinct.size() > 20 && static_cast<std::size_t>(labelled) * 2 < answers.distinct.size();
}

void beNumber(ColumnRecipe& column, const SourceColumn& said)
{
    column.type = ValueType::Number;
    column.measure = domain::Measure::Scale;
    column.codes.clear();
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
        answers.numbers == 0 && std::abs(answers.smallest) <= 2e9 && std::abs(answers.largest) <= 2e9 &&
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

// One column a choice: the cells that mean "chosen" are 1, all others 0.
void describeChoice(ColumnRecipe& column, const SourceColumn& said, const ColumnProfile& answers)
{
    column.separator.clear();
    column.codes.clear();
    column.missingTexts = said.missingTexts;
    for (const domain::MissingRange& range : said.missing)
        if (range.low == range.high)
            column.missingTexts.push_back(base::formatNumber(range.low));
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

void describeColumn(ColumnRecipe& column, const SourceColumn& said, const ColumnProfile& answers, std::int64_t records)
{
    if (!said.label.empty())
        column.label = said.label;
    if (said.choice) {
        decide(column, Role::MultiSelect, 1,
               QT_TRANSLATE_NOOP("Source", "The file says that it belongs to a question with several answers."));
        column.type = ValueType::Code;
        column.measure = domain::Measure::Nominal;
        column.scale.reset();
        column.question = said.question;
        said.separator.empty() ? describeChoice(column, said, answers) : describeJoined(column, said);
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
    }
    if (!said.reason.empty())
        column.reason = said.reason;
}

} // namespace manyi::io
