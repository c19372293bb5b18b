#include "io/guess/number_guess.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include <QCoreApplication>

#include "base/number.h"
#include "io/csv/cell_text.h"
#include "io/guess/header_text.h"
#include "io/guess/role_names.h"

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

// The different whole values, without those that usually stand for "no answer" and lie apart.
std::set<double> codesOf(const ColumnFacts& facts, std::set<double>& apart)
{
    static const std::set<double> usual = {-99, -98, -97, -9, -8, -7, -3,  -2,  -1,
                                           77,  88,  96,  97, 98, 99, 999, 998, 9999};
    std::set<double> codes;
    for (const auto& value : facts.values)
        if (const auto whole = wholeNumber(value.text))
            (usual.contains(static_cast<double>(*whole)) ? apart : codes).insert(static_cast<double>(*whole));
    return codes;
}

// The usual scales; the highest answer tells which it is, since few scales have a top that nobody chooses. Up to 3 it
// may be one of three steps, if all of them were chosen.
std::optional<domain::ScaleRange> scaleOf(const std::set<double>& codes)
{
    const double low = *codes.begin();
    const double high = *codes.rbegin();
    if (low < 0 || high > 10)
        return std::nullopt;
    const double bottom = low == 0 ? 0 : 1;
    if (high <= 3)
        return low == 1 && codes.size() == 3 ? std::optional(domain::ScaleRange{1, 3}) : std::nullopt;
    for (const double top : {4.0, 5.0, 6.0, 7.0, 10.0})
        if (high <= top)
            return domain::ScaleRange{bottom, top};
    return std::nullopt;
}

bool looksLikeCompactDate(const ColumnFacts& facts)
{
    return facts.whole && facts.profile->smallest >= 19000101 && facts.profile->largest <= 21001231 &&
           std::all_of(facts.values.begin(), facts.values.end(), [](const auto& value) {
               return base::parseDateTime(value.text, base::DateOrder::YearMonthDay).has_value();
           });
}

int decimalsOf(const ColumnFacts& facts)
{
    std::size_t most = 0;
    for (const auto& value : facts.values)
        if (const std::size_t point = value.text.find(facts.decimal); point != std::string::npos)
            most = std::max(most, value.text.size() - point - 1);
    return static_cast<int>(std::min<std::size_t>(most, 6));
}

bool isRunningNumber(const ColumnFacts& facts)
{
    return facts.whole && facts.unique && facts.profile->blank == 0 && facts.records >= 10 &&
           facts.profile->largest - facts.profile->smallest == static_cast<double>(facts.records - 1);
}

void guessCodes(const ColumnFacts& facts, const std::set<double>& codes, bool otherCodes, domain::ColumnRecipe& recipe)
{
    recipe.type = ValueType::Code;
    const auto named = roleByName(facts.words);
    const bool flag = *codes.begin() >= 0 && *codes.rbegin() <= 1;
    const bool rating = named == Role::Csat || named == Role::Nps || named == Role::Ces;
    auto scale = scaleOf(codes);
    // From 0 on the question is asked with eleven steps, also where nobody chose the upper ones.
    if (named == Role::Nps && scale && scale->minimum == 0 && scale->maximum >= 6)
        scale->maximum = 10;
    if (named == Role::Wave) {
        recipe.measure = Measure::Ordinal;
        decide(recipe, Role::Wave, 0.9, QT_TRANSLATE_NOOP("CsvGuess", "The name says that it tells the wave."));
        return;
    }
    const bool scaleLike = scale && codes.size() >= 3 && *codes.rbegin() >= 4 && !namesCharacteristic(facts.words);
    if (!flag && scale && (rating || scaleLike)) {
        guessRating(facts, *scale, recipe);
        if (otherCodes)
            recipe.confidence = std::min(recipe.confidence, 0.7);
        return;
    }
    recipe.measure = Measure::Nominal;
    decide(recipe, Role::Segment, flag ? 0.8 : 0.65,
           flag ? QT_TRANSLATE_NOOP("CsvGuess", "The only values are 0 and 1.")
                : QT_TRANSLATE_NOOP("CsvGuess", "Few different whole numbers, which look like codes of categories."));
}

void guessQuantity(const ColumnFacts& facts, domain::ColumnRecipe& recipe)
{
    recipe.type = ValueType::Number;
    recipe.measure = Measure::Scale;
    const auto named = roleByName(facts.words);
    const bool positive = facts.profile->smallest > 0;
    if (named == Role::Weight && positive && !facts.whole)
        decide(recipe, Role::Weight, 0.9,
               QT_TRANSLATE_NOOP("CsvGuess", "The name says weight and all values are positive."));
    else if (named == Role::Duration)
        decide(recipe, Role::Duration, 0.9,
               QT_TRANSLATE_NOOP("CsvGuess", "The name says that it is a length of time."));
    else if (named == Role::Id && facts.whole) {
        recipe.measure = Measure::Nominal;
        decide(recipe, Role::Id, 0.9, QT_TRANSLATE_NOOP("CsvGuess", "The name says that it identifies the response."));
    } else if (isRunningNumber(facts)) {
        recipe.measure = Measure::Nominal;
        decide(recipe, Role::Id, 0.75, QT_TRANSLATE_NOOP("CsvGuess", "A running number: every value comes once."));
    } else
        decide(recipe, Role::Number, 0.85,
               facts.written ? QT_TRANSLATE_NOOP("CsvGuess", "The cells are numbers with thousands separators or a "
                                                             "currency.")
                             : QT_TRANSLATE_NOOP("CsvGuess", "The cells are numbers."));
}

} // namespace

void guessRating(const ColumnFacts& facts, domain::ScaleRange scale, domain::ColumnRecipe& recipe)
{
    recipe.type = ValueType::Code;
    recipe.measure = Measure::Ordinal;
    recipe.scale = scale;
    const auto named = roleByName(facts.words);
    const bool ten = scale.maximum == 10;
    const bool effortOnly = matchesAny(facts.words, {"effort", "ces", "费力"});
    if (named == Role::Nps && ten) {
        recipe.scale = domain::ScaleRange{0, 10};
        decide(recipe, Role::Nps, 0.95,
               QT_TRANSLATE_NOOP("CsvGuess", "The name asks for a recommendation and the scale goes from 0 to 10."));
    } else if (named == Role::Ces && scale.minimum == 1 && (scale.maximum == 7 || (scale.maximum == 5 && effortOnly))) {
        decide(
            recipe, Role::Ces, 0.9,
            QT_TRANSLATE_NOOP("CsvGuess", "The name asks how easy it was and the scale fits a customer effort score."));
    } else if (named == Role::Csat) {
        decide(recipe, Role::Csat, 0.95,
               QT_TRANSLATE_NOOP("CsvGuess", "The name asks for satisfaction and the values form an answer scale."));
    } else {
        decide(recipe, Role::ScaleItem, 0.75, QT_TRANSLATE_NOOP("CsvGuess", "The values form an answer scale."));
    }
}

void guessNumbers(const ColumnFacts& facts, domain::ColumnRecipe& recipe)
{
    recipe.missingTexts.insert(recipe.missingTexts.end(), facts.softMissingTexts.begin(), facts.softMissingTexts.end());
    const auto named = roleByName(facts.words);
    if (!facts.written && looksLikeCompactDate(facts) && (named == Role::Date || facts.values.size() > 1)) {
        recipe.type = ValueType::Date;
        recipe.measure = Measure::Scale;
        recipe.dateOrder = base::DateOrder::YearMonthDay;
        decide(recipe, Role::Date, named == Role::Date ? 0.95 : 0.7,
               QT_TRANSLATE_NOOP("CsvGuess", "The cells are dates."));
        return;
    }
    std::set<double> apart;
    std::set<double> codes = codesOf(facts, apart);
    if (codes.size() < 3)
        codes.insert(apart.begin(), apart.end());
    const bool smallCodes = facts.whole && !facts.written && facts.fewValues() && !codes.empty() &&
                            codes.size() <= 12 && *codes.begin() >= -9 && *codes.rbegin() <= 12 &&
                            facts.values.size() <= 20;
    const bool asked = named == Role::Csat || named == Role::Nps || named == Role::Ces || named == Role::Wave;
    const bool other =
        named == Role::Id || named == Role::Duration || (named == Role::Weight && facts.values.size() > 2);
    // Nobody is asked who is 5 years old: such numbers are the bands of a question.
    const bool bands = matchesAny(facts.words, {"age", "年龄"}) && !namesCount(facts.words);
    const bool measure = codes.size() > 2 ? namesMeasure(facts.words) && !bands : namesCount(facts.words);
    if (smallCodes && !other && !isRunningNumber(facts) && (asked || !measure))
        guessCodes(facts, codes, !apart.empty(), recipe);
    else
        guessQuantity(facts, recipe);
    if (recipe.type == ValueType::Number)
        recipe.decimals = decimalsOf(facts);
}

} // namespace manyi::io
