#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace manyi::base {

// Reads a whole decimal number ("12", "-3.5", "1e6"; with decimal ',' also "3,5"); no locale, surrounding blanks
// allowed, anything else (also "nan", "inf", hexadecimal) is nullopt.
std::optional<double> parseNumber(std::string_view text, char decimal = '.');

// Shortest text that reads back as the same double; integers without a point. NaN becomes "".
std::string formatNumber(double value);

// 17 significant digits, the form of the command line's JSON.
std::string formatExact(double value);

// Fixed number of decimals, '.' as point, U+2212 for minus when `typographic`; half away from zero on the shortest
// decimal form, so that 0.125 shows 0.13 as people expect.
std::string formatFixed(double value, int decimals, bool typographic = false);

// "12480" -> "12,480".
std::string formatCount(long long count);

} // namespace manyi::base
