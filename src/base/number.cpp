#include "base/number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <system_error>

#include <fmt/format.h>

namespace manyi::base {

namespace {

std::string_view withoutBlanks(std::string_view text)
{
    const auto blank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    return text;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// from_chars also reads "inf" and "nan"; a number here starts with a digit or a point and a digit.
bool startsLikeNumber(std::string_view text)
{
    if (!text.empty() && text.front() == '-')
        text.remove_prefix(1);
    if (text.size() > 1 && text.front() == '.')
        text.remove_prefix(1);
    return !text.empty() && isDigit(text.front());
}

std::optional<double> parsePoint(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

// The significant digits of a positive finite number, d1.d2d3… x 10^exponent, shortest form.
struct Digits {
    std::string digits;
    int exponent = 0;
};

Digits shortestDigits(double value)
{
    std::array<char, 40> buffer{};
    const char* end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific).ptr;
    Digits result;
    const char* at = buffer.data();
    for (; at != end && *at != 'e'; ++at)
        if (isDigit(*at))
            result.digits += *at;
    if (at != end) {
        ++at;
        if (at != end && *at == '+')
            ++at;
        std::from_chars(at, end, result.exponent);
    }
    return result;
}

// Keeps `count` digits (may be 0 or less), rounding half up; a carry past the first digit raises the exponent.
void roundDigits(Digits& number, int count)
{
    if (count < 0) {
        number.digits.clear();
        return;
    }
    if (static_cast<std::size_t>(count) >= number.digits.size())
        return;
    const bool up = number.digits[static_cast<std::size_t>(count)] >= '5';
    number.digits.resize(static_cast<std::size_t>(count));
    if (!up)
        return;
    auto digit = number.digits.rbegin();
    for (; digit != number.digits.rend() && *digit == '9'; ++digit)
        *digit = '0';
    if (digit != number.digits.rend()) {
        ++*digit;
    } else {
        number.digits.insert(number.digits.begin(), '1');
        ++number.exponent;
    }
}

} // namespace

std::optional<double> parseNumber(std::string_view text, char decimal)
{
    text = withoutBlanks(text);
    if (!text.empty() && text.front() == '+') {
        text.remove_prefix(1);
        if (!text.empty() && text.front() == '-')
            return std::nullopt;
    }
    if (decimal == '.')
        return startsLikeNumber(text) ? parsePoint(text) : std::nullopt;

    if (text.find('.') != std::string_view::npos)
        return std::nullopt;
    std::string pointed(text);
    const auto comma = pointed.find(decimal);
    if (comma != std::string::npos)
        pointed[comma] = '.';
    return startsLikeNumber(pointed) ? parsePoint(pointed) : std::nullopt;
}

std::string formatNumber(double value)
{
    if (!std::isfinite(value))
        return {};
    if (value == 0)
        return "0";
    std::array<char, 32> buffer{};
    if (std::abs(value) < 1e15 && value == std::trunc(value)) {
        const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), static_cast<long long>(value));
        return {buffer.data(), result.ptr};
    }
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), result.ptr};
}

std::string formatExact(double value)
{
    return std::isfinite(value) ? fmt::format("{:.17g}", value) : "null";
}

std::string formatFixed(double value, int decimals, bool typographic)
{
    if (!std::isfinite(value))
        return {};
    decimals = std::max(decimals, 0);
    Digits number = value == 0 ? Digits{} : shortestDigits(std::abs(value));
    roundDigits(number, number.exponent + 1 + decimals);

    const bool zero = number.digits.find_first_not_of('0') == std::string::npos;
    const auto digitAt = [&](int power) {
        const int index = number.exponent - power;
        return index >= 0 && index < static_cast<int>(number.digits.size())
                   ? number.digits[static_cast<std::size_t>(index)]
                   : '0';
    };
    std::string text = value < 0 && !zero ? (typographic ? "\u2212" : "-") : "";
    for (int power = zero ? 0 : std::max(number.exponent, 0); power >= 0; --power)
        text += digitAt(power);
    if (decimals > 0)
        text += '.';
    for (int power = -1; power >= -decimals; --power)
        text += digitAt(power);
    return text;
}

std::string formatCount(long long count)
{
    std::string text = std::to_string(count);
    const std::size_t first = count < 0 ? 1 : 0;
    for (std::size_t at = text.size(); at > first + 3;) {
        at -= 3;
        text.insert(at, 1, ',');
    }
    return text;
}

} // namespace manyi::base
