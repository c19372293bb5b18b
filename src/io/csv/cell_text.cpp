#include "io/csv/cell_text.h"

#include "base/datetime.h"
#include "base/number.h"

namespace manyi::io {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool allDigits(std::string_view text)
{
    for (const char c : text)
        if (!isDigit(c))
            return false;
    return !text.empty();
}

bool beginsWithMonth(std::string_view text)
{
    static constexpr std::string_view months = "janfebmaraprmayjunjulaugsepoctnovdec";
    char lower[3] = {};
    for (std::size_t i = 0; i < 3; ++i)
        lower[i] = static_cast<char>(text[i] | 0x20);
    const std::size_t at = months.find(std::string_view(lower, 3));
    return at != std::string_view::npos && at % 3 == 0;
}

// A date begins with a digit or with the name of a month, and is not longer than a date with time and zone.
bool mayBeDate(std::string_view text)
{
    return text.size() >= 6 && text.size() <= 48 && (isDigit(text[0]) || beginsWithMonth(text));
}

unsigned dateOrders(std::string_view text)
{
    // A leading year of four digits reads the same in every order.
    const bool yearFirst =
        text.size() > 4 && isDigit(text[0]) && isDigit(text[1]) && isDigit(text[2]) && isDigit(text[3]);
    if (yearFirst)
        return base::parseDateTime(text, base::DateOrder::YearMonthDay) ? 7U : 0U;
    unsigned orders = 0;
    for (const auto order :
         {base::DateOrder::YearMonthDay, base::DateOrder::MonthDayYear, base::DateOrder::DayMonthYear})
        if (base::parseDateTime(text, order))
            orders |= 1U << static_cast<unsigned>(order);
    return orders;
}

CellKind dateOrText(std::string_view text)
{
    const unsigned orders = mayBeDate(text) ? dateOrders(text) : 0;
    return {orders != 0 ? CellClass::Date : CellClass::Text, 0, orders};
}

} // namespace

CellKind classify(std::string_view cell, char decimal)
{
    const std::string_view text = trimmed(cell);
    if (text.empty())
        return {CellClass::Blank, 0, 0};
    const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
    if (digits.empty() || (!isDigit(digits[0]) && digits[0] != '.' && digits[0] != '+'))
        return dateOrText(text);
    const bool whole = allDigits(digits);
    if (whole && digits.size() > 15)
        return {};
    if (digits.size() > 1 && digits[0] == '0' && isDigit(digits[1]) && (whole || base::parseNumber(text, decimal)))
        return {CellClass::LeadingZero, 0, 0};
    if (whole)
        return {CellClass::Integer, static_cast<double>(*wholeNumber(text)), 0};
    if (const auto number = base::parseNumber(text, decimal))
        return {CellClass::Number, *number, 0};
    return dateOrText(text);
}

} // namespace manyi::io
