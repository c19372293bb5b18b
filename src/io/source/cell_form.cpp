#include "io/source/cell_form.h"

#include <charconv>
#include <cmath>

#include "base/datetime.h"

namespace manyi::io {

namespace {

void twoDigits(char*& at, int value)
{
    *at++ = static_cast<char>('0' + value / 10);
    *at++ = static_cast<char>('0' + value % 10);
}

} // namespace

std::string_view numberCell(double value, CellBuffer& buffer)
{
    if (!std::isfinite(value))
        return {};
    constexpr double exact = 9007199254740992.0; // 2^53
    char* const begin = buffer.bytes;
    char* const end = begin + sizeof buffer.bytes;
    const bool whole = std::abs(value) <= exact && value == std::trunc(value);
    const auto written =
        whole ? std::to_chars(begin, end, static_cast<std::int64_t>(value)) : std::to_chars(begin, end, value);
    return {begin, static_cast<std::size_t>(written.ptr - begin)};
}

std::string_view dateCell(double secondsSince1970, CellBuffer& buffer)
{
    constexpr double first = -62135596800.0; // 0001-01-01
    constexpr double last = 253402300799.0;  // 9999-12-31 23:59:59
    if (!(secondsSince1970 >= first && secondsSince1970 <= last))
        return {};
    const auto time = static_cast<base::Seconds>(std::llround(secondsSince1970));
    const base::CivilDate date = base::civilDate(time);
    char* at = buffer.bytes;
    twoDigits(at, date.year / 100);
    twoDigits(at, date.year % 100);
    *at++ = '-';
    twoDigits(at, date.month);
    *at++ = '-';
    twoDigits(at, date.day);
    const auto ofDay = static_cast<int>(((time % 86400) + 86400) % 86400);
    if (ofDay != 0) {
        *at++ = ' ';
        twoDigits(at, ofDay / 3600);
        *at++ = ':';
        twoDigits(at, ofDay / 60 % 60);
        *at++ = ':';
        twoDigits(at, ofDay % 60);
    }
    return {buffer.bytes, static_cast<std::size_t>(at - buffer.bytes)};
}

} // namespace manyi::io
