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
    return {orders != 0 ? CellClass::Date : CellClass::Text, 0, orders, {}};
}

CellKind plainKind(std::string_view text, char decimal)
{
    const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
    if (digits.empty() || (!isDigit(digits[0]) && digits[0] != '.' && digits[0] != '+'))
        return dateOrText(text);
    const bool whole = allDigits(digits);
    if (whole && digits.size() > 15)
        return {};
    if (digits.size() > 1 && digits[0] == '0' && isDigit(digits[1]) && (whole || base::parseNumber(text, decimal)))
        return {CellClass::LeadingZero, 0, 0, {}};
    if (whole)
        return {CellClass::Integer, static_cast<double>(*wholeNumber(text)), 0, {}};
    if (const auto number = base::parseNumber(text, decimal))
        return {CellClass::Number, *number, 0, {}};
    return dateOrText(text);
}

// A cell that is nothing to a machine: full-width digits are what they stand for.
CellKind writtenKind(std::string_view text, char decimal)
{
    if (!mayBeWritten(text))
        return {};
    const CellKind plain = plainKind(halfWidth(text), decimal);
    if (plain.kind == CellClass::Integer || plain.kind == CellClass::Number || plain.kind == CellClass::LeadingZero)
        return plain;
    const auto number = writtenNumber(text, decimal);
    return number ? CellKind{CellClass::Written, number->value, 0, number->form} : CellKind{};
}

// "1:02:03": hours of any number, then two digits each, the seconds with decimals.
std::optional<double> clockSeconds(std::string_view text)
{
    const std::size_t first = text.find(':');
    const std::size_t second = first == std::string_view::npos ? first : text.find(':', first + 1);
    if (second == std::string_view::npos || second - first != 3 || text.size() < second + 3)
        return std::nullopt;
    const auto hours = wholeNumber(text.substr(0, first));
    const auto minutes = wholeNumber(text.substr(first + 1, 2));
    const auto seconds = base::parseNumber(text.substr(second + 1));
    const bool whole = hours && minutes && seconds && isDigit(text[second + 1]) && isDigit(text[second + 2]);
    if (!whole || *hours < 0 || *minutes < 0 || *minutes >= 60 || *seconds < 0 || *seconds >= 60)
        return std::nullopt;
    return static_cast<double>(*hours * 3600 + *minutes * 60) + *seconds;
}

struct TimeUnit {
    std::string_view name;
    double seconds;
};
constexpr TimeUnit timeUnits[] = {{"天", 86400}, {"小时", 3600}, {"时", 3600}, {"分钟", 60},
                                  {"分", 60},    {"秒钟", 1},    {"秒", 1}};

} // namespace

std::optional<double> secondsOf(std::string_view text)
{
    text = trimmed(text);
    if (const auto clock = clockSeconds(text))
        return clock;
    double seconds = 0;
    double last = 0; // the unit before
    while (!text.empty()) {
        std::size_t digits = 0;
        while (digits < text.size() && (isDigit(text[digits]) || text[digits] == '.'))
            ++digits;
        const auto amount = base::parseNumber(text.substr(0, digits));
        text = trimmed(text.substr(digits));
        const TimeUnit* unit = nullptr;
        for (const TimeUnit& candidate : timeUnits)
            if (unit == nullptr && text.starts_with(candidate.name))
                unit = &candidate;
        const bool inOrder = unit != nullptr && (last == 0 || unit->seconds < last);
        if (!amount || !inOrder || (last > 0 && *amount * unit->seconds >= last))
            return std::nullopt;
        seconds += *amount * unit->seconds;
        last = unit->seconds;
        text = trimmed(text.substr(unit->name.size()));
    }
    return last > 0 ? std::optional(seconds) : std::nullopt;
}

CellKind classify(std::string_view cell, char decimal)
{
    const std::string_view text = trimmed(cell);
    if (text.empty())
        return {CellClass::Blank, 0, 0, {}};
    const CellKind kind = plainKind(text, decimal);
    return kind.kind == CellClass::Text ? writtenKind(text, decimal) : kind;
}

} // namespace manyi::io
