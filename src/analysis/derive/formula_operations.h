#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

#include "base/datetime.h"

// What one operation of a formula makes of single values; NaN is missing. Missing values that come from a division by
// zero or from an undefined function bear a mark in the free bits of the NaN, which arithmetic hands on: so that only
// those are counted that reach the result.
namespace manyi::analysis::formula {

inline constexpr std::uint64_t quietNan = 0x7ff8000000000000ULL;
inline constexpr std::uint64_t divisionMark = 1;
inline constexpr std::uint64_t undefinedMark = 2;
inline constexpr double missing = std::bit_cast<double>(quietNan);
inline constexpr double dividedByZero = std::bit_cast<double>(quietNan | divisionMark);
inline constexpr double undefined = std::bit_cast<double>(quietNan | undefinedMark);

inline bool isMissing(double x)
{
    return x != x;
}
inline double finite(double result)
{
    return std::abs(result) <= std::numeric_limits<double>::max() || isMissing(result) ? result : undefined;
}
// f of two values, both of which must be there.
template <class F>
double ofBoth(double x, double y, F f)
{
    return isMissing(x) ? x : isMissing(y) ? y : static_cast<double>(f(x, y));
}
template <class F>
double ofOne(double x, F f)
{
    return isMissing(x) ? x : static_cast<double>(f(x));
}

inline double divide(double x, double y)
{
    const double quotient = x / y;
    return y == 0 && !isMissing(x) ? dividedByZero : quotient;
}
inline double power(double x, double y)
{
    return ofBoth(x, y, [](double a, double b) {
        if (a == 0 && b < 0)
            return dividedByZero;
        const double result = b == 2 ? a * a : std::pow(a, b);
        return isMissing(result) ? undefined : finite(result);
    });
}
inline double both(double x, double y)
{
    if (x == 0 || y == 0)
        return 0;
    return ofBoth(x, y, [](double, double) { return 1; });
}
inline double either(double x, double y)
{
    if ((!isMissing(x) && x != 0) || (!isMissing(y) && y != 0))
        return 1;
    return ofBoth(x, y, [](double, double) { return 0; });
}
// Half away from zero on the decimal form: 1.005 to two digits is 1.01 although its double lies a little below.
inline double rounded(double x, double digits)
{
    return ofBoth(x, digits, [](double value, double places) {
        const double unit = std::pow(10.0, std::nearbyint(places));
        const double scaled = value * unit;
        if (!(std::abs(scaled) < 4503599627370496.0) || unit == 0)
            return unit == 0 ? 0.0 : value;
        const double nudged =
            scaled + std::copysign(std::abs(scaled) * 4 * std::numeric_limits<double>::epsilon(), scaled);
        return std::round(nudged) / unit;
    });
}
inline double root(double x)
{
    return ofOne(x, [](double value) { return value < 0 ? undefined : std::sqrt(value); });
}
inline double naturalLogarithm(double x)
{
    return ofOne(x, [](double value) { return value <= 0 ? undefined : std::log(value); });
}
inline double decimalLogarithm(double x)
{
    return ofOne(x, [](double value) { return value <= 0 ? undefined : std::log10(value); });
}

inline constexpr std::int64_t secondsPerDay = 86400;
inline std::int64_t dayOf(base::Seconds time)
{
    return time >= 0 ? time / secondsPerDay : -((secondsPerDay - 1 - time) / secondsPerDay);
}
// 1 = Monday … 7 = Sunday; 1970-01-01 was a Thursday.
inline int weekdayOf(base::Seconds time)
{
    const std::int64_t day = (dayOf(time) + 3) % 7;
    return static_cast<int>(day < 0 ? day + 7 : day) + 1;
}
inline int hourOf(base::Seconds time)
{
    return static_cast<int>((time - dayOf(time) * secondsPerDay) / 3600);
}
template <class F>
double ofDate(double seconds, F f)
{
    return ofOne(seconds, [&](double value) { return f(static_cast<base::Seconds>(value)); });
}

} // namespace manyi::analysis::formula
