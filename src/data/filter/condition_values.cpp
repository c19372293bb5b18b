#include "data/filter/condition_values.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QStringList>

#include "base/number.h"
#include "data/filter/period.h"
#include "data/filter/resolve.h"
#include "data/filter/text_search.h"

namespace manyi::data::filter {

namespace {

QString nameOf(const domain::Variable& variable)
{
    return QString::fromStdString(variable.name);
}

QString answersShown(const domain::Variable& variable)
{
    constexpr std::size_t most = 6;
    QStringList labels;
    for (std::size_t i = 0; i < std::min(most, variable.labels.size()); ++i)
        labels += QString::fromStdString(variable.labels[i].label);
    return labels.join(QStringLiteral(", ")) + (variable.labels.size() > most ? QStringLiteral(" …") : QString());
}

base::Error badValue(const std::string& text, const domain::Variable& variable)
{
    const QString value = QString::fromStdString(text);
    const std::string key = "unknown-value: " + text;
    switch (variable.type) {
    case domain::ValueType::Number:
        return refused(QCoreApplication::translate(
                           "Filter", QT_TRANSLATE_NOOP("Filter", "“%1” is not a number, and %2 holds numbers."))
                           .arg(value, nameOf(variable)),
                       key);
    case domain::ValueType::Date:
        return refused(
            QCoreApplication::translate(
                "Filter",
                QT_TRANSLATE_NOOP("Filter",
                                  "“%1” is not a date, and %2 holds dates; write 2026-07-18, 2026-07, 2026Q3 or 2026."))
                .arg(value, nameOf(variable)),
            key);
    default:
        break;
    }
    if (variable.labels.empty())
        return refused(
            QCoreApplication::translate(
                "Filter", QT_TRANSLATE_NOOP("Filter", "“%1” is not an answer of %2; its answers are whole numbers."))
                .arg(value, nameOf(variable)),
            key);
    return refused(QCoreApplication::translate(
                       "Filter", QT_TRANSLATE_NOOP("Filter", "“%1” is not an answer of %2; its answers are: %3."))
                       .arg(value, nameOf(variable), answersShown(variable)),
                   key);
}

// What one written value stands for: a code, the seconds of a date, a number.
base::Result<Interval<std::int64_t>> valueOf(const std::string& text, const domain::Variable& variable, std::int64_t)
{
    if (variable.type == domain::ValueType::Date) {
        const auto period = periodOf(text);
        return period ? base::Result(*period) : badValue(text, variable);
    }
    const auto code = domain::codeOf(variable, text);
    if (!code || *code != std::floor(*code) || std::abs(*code) > 1e15)
        return badValue(text, variable);
    const auto whole = static_cast<std::int64_t>(*code);
    return Interval<std::int64_t>{whole, whole};
}

base::Result<Interval<double>> valueOf(const std::string& text, const domain::Variable& variable, double)
{
    const auto number = domain::codeOf(variable, text);
    if (!number)
        return badValue(text, variable);
    return Interval<double>{*number, *number};
}

// Whole numbers lie between the ends of a user-missing range; infinite ends are cut.
Interval<std::int64_t> rangeAs(const domain::MissingRange& range, std::int64_t)
{
    constexpr double most = 9e18;
    return {static_cast<std::int64_t>(std::ceil(std::clamp(range.low, -most, most))),
            static_cast<std::int64_t>(std::floor(std::clamp(range.high, -most, most)))};
}
Interval<double> rangeAs(const domain::MissingRange& range, double)
{
    return {range.low, range.high};
}

template <class T>
std::vector<Interval<T>> userMissing(const domain::Variable& variable)
{
    std::vector<Interval<T>> result;
    for (const domain::MissingRange& range : variable.missing) {
        const Interval<T> interval = rangeAs(range, T{});
        if (interval.low <= interval.high)
            result.push_back(interval);
    }
    return result;
}

template <class T>
base::Result<std::vector<Interval<T>>> listed(const Filter& condition, const domain::Variable& variable)
{
    std::vector<Interval<T>> result;
    for (const std::string& text : condition.values) {
        auto value = valueOf(text, variable, T{});
        if (!value)
            return value.error();
        result.push_back(*value);
    }
    return result;
}

template <class T>
base::Result<ValueSet<T>> rangeOf(const Filter& condition, const domain::Variable& variable)
{
    Interval<T> span = everyValue<T>();
    if (!condition.values[0].empty()) {
        auto low = valueOf(condition.values[0], variable, T{});
        if (!low)
            return low.error();
        span.low = condition.lowOpen ? after(low->high) : low->low;
    }
    if (!condition.values[1].empty()) {
        auto high = valueOf(condition.values[1], variable, T{});
        if (!high)
            return high.error();
        span.high = condition.highOpen ? before(high->low) : high->high;
    }
    if (span.low > span.high)
        return ValueSet<T>{};
    return ValueSet<T>{subtract<T>({span}, userMissing<T>(variable))};
}

template <class T>
base::Result<ValueSet<T>> valuesOf(const Filter& condition, const domain::Variable& variable)
{
    if (condition.kind == Filter::Kind::Missing)
        return ValueSet<T>{userMissing<T>(variable), true};
    if (condition.kind == Filter::Kind::Range)
        return rangeOf<T>(condition, variable);
    auto named = listed<T>(condition, variable);
    if (!named)
        return named.error();
    if (condition.kind != Filter::Kind::NotEquals)
        return ValueSet<T>{*std::move(named)};
    const std::vector<Interval<T>> valid = subtract<T>({everyValue<T>()}, userMissing<T>(variable));
    return ValueSet<T>{subtract<T>(valid, *named)};
}

// The codes whose labels contain one of the texts.
ValueSet<std::int64_t> labelsContaining(const Filter& condition, const domain::Variable& variable)
{
    ValueSet<std::int64_t> set;
    for (const std::string& text : condition.values) {
        const TextSearch search(text);
        for (const domain::ValueLabel& entry : variable.labels) {
            if (search.foundIn(entry.label) && !domain::isUserMissing(variable, entry.code)) {
                const auto code = static_cast<std::int64_t>(entry.code);
                set.intervals.push_back({code, code});
            }
        }
    }
    return set;
}

} // namespace

base::Error unfitOperator(const Filter& condition, const domain::Variable& variable)
{
    const std::string key = "unfit-operator: " + condition.variable;
    if (variable.type == domain::ValueType::Text)
        return refused(
            QCoreApplication::translate(
                "Filter", QT_TRANSLATE_NOOP("Filter", "%1 is text; ask for it with =, !=, in, contains or missing(…)."))
                .arg(nameOf(variable)),
            key);
    return refused(
        QCoreApplication::translate(
            "Filter", QT_TRANSLATE_NOOP(
                          "Filter", "%1 is not text, so “contains” does not fit; compare it with =, in or a range."))
            .arg(nameOf(variable)),
        key);
}

base::Result<ValueSet<std::int64_t>> integersOf(const Filter& condition, const domain::Variable& variable)
{
    if (condition.kind != Filter::Kind::Contains)
        return valuesOf<std::int64_t>(condition, variable);
    if (variable.type == domain::ValueType::Code)
        return labelsContaining(condition, variable);
    return unfitOperator(condition, variable);
}

base::Result<ValueSet<double>> numbersOf(const Filter& condition, const domain::Variable& variable)
{
    if (condition.kind == Filter::Kind::Contains)
        return unfitOperator(condition, variable);
    return valuesOf<double>(condition, variable);
}

} // namespace manyi::data::filter
