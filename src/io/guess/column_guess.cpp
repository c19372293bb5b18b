#include "io/guess/column_guess.h"

#include <algorithm>

#include <QCoreApplication>

#include "base/number.h"
#include "io/csv/cell_decoder.h"
#include "io/csv/cell_text.h"
#include "io/guess/answer_scale.h"
#include "io/guess/header_text.h"
#include "io/guess/joined_choices.h"
#include "io/guess/number_guess.h"
#include "io/guess/role_names.h"
#include "io/guess/value_order.h"

namespace manyi::io {

namespace {

using domain::Measure;
using domain::Role;
using domain::ValueType;

void decide(domain::ColumnRecipe& recipe, Role role, double confidence, const char* reason)
{
    recipe.role = role;
    recipe.confidence = confidence;
    recipe.reason = QCoreApplication::translate("CsvGuess", reason).toStdString();
}

// "18 Jul 2026": three letters in a row; AM and PM are two.
bool namesMonth(std::string_view text)
{
    int letters = 0;
    for (const char c : text) {
        letters = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? letters + 1 : 0;
        if (letters == 3)
            return true;
    }
    return false;
}

// Dates that read the same in every order: a year of four digits first, or signs that say what is what.
bool yearLeads(const ColumnFacts& facts)
{
    return std::all_of(facts.values.begin(), facts.values.end(), [](const auto& value) {
        const std::string& text = value.text;
        const bool fourDigits = text.size() >= 4 && std::all_of(text.begin(), text.begin() + 4,
                                                                [](char c) { return c >= '0' && c <= '9'; });
        return fourDigits || namesMonth(text) || text.find("年") != std::string::npos;
    });
}

// Where people write the day first: dates with points, and files with decimal commas.
bool dayFirstCustom(const ColumnFacts& facts)
{
    return facts.decimal == ',' || (!facts.values.empty() && facts.values.front().text.find('.') < 3);
}

// The order in which most dates are real; when several are (no day above 12), the customary one, with less confidence.
void guessDate(const ColumnFacts& facts, domain::ColumnRecipe& recipe)
{
    using base::DateOrder;
    recipe.type = ValueType::Date;
    recipe.measure = Measure::Scale;
    recipe.missingTexts.insert(recipe.missingTexts.end(), facts.softMissingTexts.begin(), facts.softMissingTexts.end());
    const auto real = [&](DateOrder order) { return facts.profile->datesByOrder[static_cast<std::size_t>(order)]; };
    std::vector<DateOrder> orders = {DateOrder::MonthDayYear, DateOrder::DayMonthYear, DateOrder::YearMonthDay};
    if (dayFirstCustom(facts))
        std::swap(orders[0], orders[1]);
    if (yearLeads(facts))
        std::swap(orders[0], orders[2]);
    const DateOrder best =
        *std::max_element(orders.begin(), orders.end(), [&](DateOrder a, DateOrder b) { return real(a) < real(b); });
    const bool doubtful = !yearLeads(facts) && std::count_if(orders.begin(), orders.end(), [&](DateOrder order) {
                                                   return real(order) == real(best);
                                               }) > 1;
    recipe.dateOrder = best;
    if (doubtful)
        decide(recipe, Role::Date, 0.5,
               QT_TRANSLATE_NOOP("CsvGuess",
                                 "The cells are dates; no day is above 12, so month and day may be the other "
                                 "way round."));
    else
        decide(recipe, Role::Date, 0.95, QT_TRANSLATE_NOOP("CsvGuess", "The cells are dates."));
}

void codeInOrder(const std::vector<std::string>& texts, domain::ColumnRecipe& recipe)
{
    recipe.type = ValueType::Code;
    for (const std::string& text : texts) {
        const auto code = static_cast<double>(recipe.codes.size() + 1);
        recipe.codes.push_back({text, code});
        recipe.labels.push_back({code, text});
    }
}

// Worded answer scales. With other answers among them (“Don't know”) all stay valid categories, in order: only the user
// knows whether they count.
bool guessAnswerScale(const ColumnFacts& facts, domain::ColumnRecipe& recipe)
{
    std::vector<ColumnProfile::Distinct> values;
    for (const auto& value : facts.values)
        if (!softlyMissing(value.text))
            values.push_back(value);
    const auto scale = recogniseScale(values, facts.filled);
    if (!scale)
        return false;
    recipe.type = ValueType::Code;
    recipe.codes = scale->codes;
    if (scale->strangers.empty()) {
        recipe.missingTexts.insert(recipe.missingTexts.end(), facts.softMissingTexts.begin(),
                                   facts.softMissingTexts.end());
        recipe.measure = Measure::Ordinal;
        recipe.scale = domain::ScaleRange{1, static_cast<double>(scale->points)};
        decide(recipe, roleOfScale(*scale, facts.words), 0.9,
               QT_TRANSLATE_NOOP("CsvGuess", "The answers are the steps of an answer scale; the worst is 1."));
    } else {
        std::vector<ColumnProfile::Distinct> strangers;
        for (const std::string& text : scale->strangers)
            strangers.push_back({text, 0, 0});
        for (const std::string& text : facts.softMissingTexts)
            strangers.push_back({text, 0, 0});
        for (const std::string& text : orderedTexts(strangers))
            recipe.codes.push_back({text, recipe.codes.back().code + 1});
        recipe.measure = Measure::Nominal;
        decide(recipe, Role::Segment, 0.6,
               QT_TRANSLATE_NOOP("CsvGuess",
                                 "The answers form a scale except for some others; declare those as missing "
                                 "to use it as a scale."));
    }
    for (const domain::TextCode& code : recipe.codes)
        recipe.labels.push_back({code.code, code.text});
    return true;
}

// "5 - Very satisfied" and the like.
bool guessLeadingCodes(const ColumnFacts& facts, domain::ColumnRecipe& recipe)
{
    const auto codes = leadingCodes(facts.values);
    if (!codes || !facts.fewValues())
        return false;
    recipe.type = ValueType::Code;
    recipe.codes = *codes;
    for (const domain::TextCode& code : *codes)
        recipe.labels.push_back({code.code, code.text});
    const double low = codes->front().code;
    const double high = codes->back().code;
    const bool rating = low >= 0 && high >= 4 && high <= 10 && codes->size() >= 3;
    if (rating && !namesCharacteristic(facts.words)) {
        const double top = high <= 5 ? 5 : high <= 7 ? 7 : 10;
        guessRating(facts, {low == 0 ? 0.0 : 1.0, top}, recipe);
    } else {
        decide(recipe, Role::Segment, 0.75, QT_TRANSLATE_NOOP("CsvGuess", "The answers carry their codes."));
    }
    return true;
}

bool guessJoined(const ColumnFacts& facts, domain::ColumnRecipe& recipe)
{
    const auto joined = findJoinedChoices(facts);
    if (!joined)
        return false;
    recipe.type = ValueType::Code;
    recipe.measure = Measure::Nominal;
    recipe.separator = joined->separator;
    for (const std::string& choice : joined->choices)
        recipe.codes.push_back({choice, static_cast<double>(recipe.codes.size() + 1)});
    recipe.missingTexts.insert(recipe.missingTexts.end(), facts.softMissingTexts.begin(), facts.softMissingTexts.end());
    decide(recipe, Role::MultiSelect, joined->confidence,
           recipe.separator == rankingMark
               ? QT_TRANSLATE_NOOP("CsvGuess", "The cells rank the choices of one question; each becomes its place.")
               : QT_TRANSLATE_NOOP("CsvGuess", "The cells join several choices of one question."));
    return true;
}

bool isWaveText(std::string_view text)
{
    const std::string lower = asciiLower(trimmed(text));
    const bool quarter = lower.size() >= 6 && lower.size() <= 8 && lower.compare(0, 2, "20") == 0 &&
                         lower.find('q') != std::string::npos;
    return quarter || lower.starts_with("wave ") || lower.find("季度") != std::string::npos ||
           lower.find("波") != std::string::npos;
}

// Few texts that come again are categories; long ones that mostly come once are answers in words.
bool looksCategorical(const ColumnFacts& facts)
{
    if (!facts.fewValues() || facts.values.empty())
        return false;
    const auto different = static_cast<std::int64_t>(facts.values.size());
    const auto once =
        std::count_if(facts.values.begin(), facts.values.end(), [](const auto& value) { return value.count == 1; });
    const bool place = placeRank(facts.words) > 0;
    if (place)
        return different < facts.filled || different <= 3;
    if (namesOpenQuestion(facts.words) && (once * 2 > different || facts.profile->longestBytes > 120))
        return false;
    if (once * 2 > different && different > 3 && facts.profile->longestBytes > 60)
        return false;
    if (facts.filled < 20)
        return different * 10 <= facts.filled * 7 || different <= 2 ||
               (different < facts.filled && facts.profile->longestBytes <= 30);
    const std::int64_t most = std::max<std::int64_t>(60, std::min<std::int64_t>(facts.filled / 100, 500));
    return different <= most && different * 2 <= facts.filled;
}

void guessCategories(const ColumnFacts& facts, domain::ColumnRecipe& recipe)
{
    codeInOrder(orderedTexts(facts.values), recipe);
    recipe.measure = Measure::Nominal;
    const auto named = roleByName(facts.words);
    const bool waves =
        std::all_of(facts.values.begin(), facts.values.end(), [](const auto& value) { return isWaveText(value.text); });
    if (placeRank(facts.words) > 0) {
        decide(recipe, Role::Place, 0.85, QT_TRANSLATE_NOOP("CsvGuess", "The name says that it is a place."));
    } else if (named == Role::Wave || waves) {
        recipe.measure = Measure::Ordinal;
        decide(recipe, Role::Wave, named == Role::Wave ? 0.9 : 0.8,
               QT_TRANSLATE_NOOP("CsvGuess", "Name or values tell the wave."));
    } else if (named == Role::Channel) {
        decide(recipe, Role::Channel, 0.85, QT_TRANSLATE_NOOP("CsvGuess", "The name says that it is a channel."));
    } else {
        decide(recipe, Role::Segment, 0.8, QT_TRANSLATE_NOOP("CsvGuess", "Few different answers that come again."));
    }
}

void guessText(const ColumnFacts& facts, domain::ColumnRecipe& recipe)
{
    recipe.type = ValueType::Text;
    recipe.measure = Measure::Nominal;
    const bool oneWord = std::all_of(facts.values.begin(), facts.values.end(), [](const auto& value) {
        return value.text.find(' ') == std::string::npos && value.text.size() <= 48;
    });
    const bool digits = std::all_of(facts.values.begin(), facts.values.end(), [](const auto& value) {
        return std::any_of(value.text.begin(), value.text.end(), [](char c) { return c >= '0' && c <= '9'; });
    });
    if (roleByName(facts.words) == Role::Id)
        decide(recipe, Role::Id, 0.9, QT_TRANSLATE_NOOP("CsvGuess", "The name says that it identifies the response."));
    else if (facts.unique && oneWord && digits && !namesOpenQuestion(facts.words))
        decide(recipe, Role::Id, 0.6, QT_TRANSLATE_NOOP("CsvGuess", "Every cell is different, as ids are."));
    else
        decide(recipe, Role::OpenText, 0.8, QT_TRANSLATE_NOOP("CsvGuess", "Many different texts."));
}

// Lengths of time such as "00:03:12" and "3分12秒", where the name asks for one.
bool isLengthOfTime(const ColumnFacts& facts)
{
    if (roleByName(facts.words) != Role::Duration)
        return false;
    std::int64_t times = 0;
    std::int64_t all = 0;
    for (const auto& value : facts.values) {
        times += secondsOf(value.text) || base::parseNumber(value.text) ? value.count : 0;
        all += softlyMissing(value.text) ? 0 : value.count;
    }
    return all > 0 && times * 100 >= all * 95;
}

} // namespace

domain::Role roleOfScale(const AnswerScale& scale, std::string_view words)
{
    const auto named = roleByName(words);
    if (scale.topic == ScaleTopic::Satisfaction || (named == Role::Csat && scale.topic != ScaleTopic::Importance))
        return Role::Csat;
    const bool effort = scale.topic == ScaleTopic::Ease || (scale.topic == ScaleTopic::Agreement && named == Role::Ces);
    return effort && scale.points == 7 ? Role::Ces : Role::ScaleItem;
}

domain::ColumnRecipe guessColumn(const ColumnFacts& facts)
{
    domain::ColumnRecipe recipe;
    recipe.missingTexts = facts.missingTexts;
    if (facts.blank()) {
        decide(recipe, Role::Ignore, 0.9, QT_TRANSLATE_NOOP("CsvGuess", "The column is empty."));
    } else if (facts.numeric) {
        guessNumbers(facts, recipe);
    } else if (facts.date) {
        guessDate(facts, recipe);
    } else if (facts.unit.empty() && isLengthOfTime(facts)) {
        recipe.type = ValueType::Number;
        recipe.measure = Measure::Scale;
        recipe.missingTexts.insert(recipe.missingTexts.end(), facts.softMissingTexts.begin(),
                                   facts.softMissingTexts.end());
        decide(recipe, Role::Duration, 0.9,
               QT_TRANSLATE_NOOP("CsvGuess", "The name says that it is a length of time."));
    } else if (!facts.unit.empty() && !leadingCodes(facts.values)) {
        recipe.type = ValueType::Number;
        recipe.measure = Measure::Scale;
        recipe.unitSuffix = facts.unit;
        const bool time = roleByName(facts.words) == Role::Duration || roleByName(facts.words) == Role::Date;
        decide(recipe, time ? Role::Duration : Role::Number, 0.9,
               QT_TRANSLATE_NOOP("CsvGuess", "The cells are numbers with a unit."));
    } else if (roleByName(facts.words) == Role::Id && (facts.unique || !facts.fewValues())) {
        guessText(facts, recipe);
    } else if (!guessAnswerScale(facts, recipe) && !guessLeadingCodes(facts, recipe) && !guessJoined(facts, recipe)) {
        if (looksCategorical(facts))
            guessCategories(facts, recipe);
        else
            guessText(facts, recipe);
    }
    return recipe;
}

} // namespace manyi::io
