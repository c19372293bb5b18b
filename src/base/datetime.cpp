#include "base/datetime.h"

#include <array>
#include <chrono>

#include <fmt/format.h>

namespace manyi::base {

namespace {

constexpr Seconds secondsPerDay = 86400;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Reads a text from the left; every member takes what it names and tells whether it was there.
struct Reader {
    std::string_view rest;

    bool literal(std::string_view text)
    {
        if (!rest.starts_with(text))
            return false;
        rest.remove_prefix(text.size());
        return true;
    }

    bool oneOf(std::string_view characters)
    {
        if (rest.empty() || characters.find(rest.front()) == std::string_view::npos)
            return false;
        rest.remove_prefix(1);
        return true;
    }

    void blanks()
    {
        while (oneOf(" \t") || literal("\u00a0") || literal("\u3000") || literal("\u202f")) {}
    }

    // A whole run of digits; its length is told in `digits`. Runs longer than `most` are not taken.
    std::optional<int> number(std::size_t most, std::size_t* digits = nullptr)
    {
        std::size_t count = 0;
        while (count < rest.size() && isDigit(rest[count]))
            ++count;
        if (count == 0 || count > most)
            return std::nullopt;
        int value = 0;
        for (std::size_t i = 0; i < count; ++i)
            value = value * 10 + (rest[i] - '0');
        rest.remove_prefix(count);
        if (digits != nullptr)
            *digits = count;
        return value;
    }

    std::string_view letters()
    {
        std::size_t count = 0;
        while (count < rest.size() && isLetter(rest[count]))
            ++count;
        const std::string_view word = rest.substr(0, count);
        rest.remove_prefix(count);
        return word;
    }
};

bool equalsNoCase(std::string_view a, std::string_view b)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if ((a[i] | 0x20) != (b[i] | 0x20))
            return false;
    return true;
}

std::optional<int> monthByName(std::string_view word)
{
    static constexpr std::array<std::string_view, 12> names = {"january",   "february", "march",    "april",
                                                               "may",       "june",     "july",     "august",
                                                               "september", "october",  "november", "december"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (equalsNoCase(word, names[i]) || equalsNoCase(word, names[i].substr(0, 3)) ||
            (i == 8 && equalsNoCase(word, "sept")))
            return static_cast<int>(i) + 1;
    return std::nullopt;
}

// POSIX's rule: 69…99 are 1969…1999, 00…68 are 2000…2068.
int fullYear(int year, std::size_t digits)
{
    if (digits > 2)
        return year;
    return year + (year >= 69 ? 1900 : 2000);
}

std::optional<Seconds> midnight(int year, int month, int day)
{
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok() || year < 1)
        return std::nullopt;
    return std::chrono::sys_days{date}.time_since_epoch().count() * secondsPerDay;
}

// "20260718" with an optional "094210" behind it; both fixed in width.
std::optional<Seconds> compactDate(Reader& reader)
{
    std::size_t count = 0;
    while (count < reader.rest.size() && isDigit(reader.rest[count]))
        ++count;
    if (count != 8 && count != 12 && count != 14)
        return std::nullopt;
    const auto part = [&](std::size_t from, std::size_t length) {
        int value = 0;
        for (std::size_t i = from; i < from + length; ++i)
            value = value * 10 + (reader.rest[i] - '0');
        return value;
    };
    const int year = part(0, 4);
    const int hour = count > 8 ? part(8, 2) : 0;
    const int minute = count > 8 ? part(10, 2) : 0;
    const int second = count > 12 ? part(12, 2) : 0;
    if (year < 1900 || year > 2199 || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    auto day = midnight(year, part(4, 2), part(6, 2));
    reader.rest.remove_prefix(count);
    if (day)
        *day += hour * 3600 + minute * 60 + second;
    return day;
}

// "Jul 18, 2026" after its month was read.
std::optional<Seconds> dateAfterMonthName(Reader& reader, int month)
{
    reader.oneOf(".");
    reader.blanks();
    reader.oneOf("-/");
    const auto day = reader.number(2);
    if (!day)
        return std::nullopt;
    reader.oneOf(",-/");
    reader.blanks();
    std::size_t digits = 0;
    const auto year = reader.number(4, &digits);
    if (!year || digits == 3 || digits == 1)
        return std::nullopt;
    return midnight(fullYear(*year, digits), month, *day);
}

// "18 Jul 2026", "18-Jul-26" after the day was read.
std::optional<Seconds> dateAfterDay(Reader& reader, int day)
{
    reader.oneOf("-/.");
    reader.blanks();
    const auto month = monthByName(reader.letters());
    if (!month)
        return std::nullopt;
    reader.oneOf(".");
    reader.oneOf("-/,");
    reader.blanks();
    std::size_t digits = 0;
    const auto year = reader.number(4, &digits);
    if (!year || digits == 3 || digits == 1)
        return std::nullopt;
    return midnight(fullYear(*year, digits), *month, day);
}

std::optional<Seconds> chineseDate(Reader& reader, int year, std::size_t digits)
{
    reader.blanks();
    const auto month = reader.number(2);
    if (!month || !reader.literal("月"))
        return std::nullopt;
    reader.blanks();
    const auto day = reader.number(2);
    if (!day || !(reader.literal("日") || reader.literal("号")))
        return std::nullopt;
    return midnight(fullYear(year, digits), *month, *day);
}

std::optional<Seconds> numericDate(Reader& reader, DateOrder order)
{
    std::array<int, 3> parts{};
    std::array<std::size_t, 3> digits{};
    char separator = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        const auto value = reader.number(4, &digits[i]);
        if (!value || digits[i] == 3)
            return std::nullopt;
        parts[i] = *value;
        if (i == 2)
            break;
        if (i == 0 && (digits[0] == 4 || digits[0] == 2) && reader.literal("年"))
            return chineseDate(reader, parts[0], digits[0]);
        const bool monthNamed = reader.rest.size() > 1 && (isLetter(reader.rest[0]) || isLetter(reader.rest[1]));
        if (i == 0 && digits[0] <= 2 && monthNamed) {
            Reader named = reader;
            if (const auto date = dateAfterDay(named, parts[0])) {
                reader = named;
                return date;
            }
        }
        const char next = reader.rest.empty() ? '\0' : reader.rest.front();
        if (!reader.oneOf("-/.") || (i == 1 && next != separator))
            return std::nullopt;
        separator = next;
    }
    if (digits[1] > 2)
        return std::nullopt;
    if (digits[0] == 4) // a leading year of four digits leaves no doubt
        return digits[2] <= 2 ? midnight(parts[0], parts[1], parts[2]) : std::nullopt;
    if (order == DateOrder::YearMonthDay)
        return digits[0] == 2 && digits[2] <= 2 ? midnight(fullYear(parts[0], 2), parts[1], parts[2]) : std::nullopt;
    if (digits[2] < 2)
        return std::nullopt;
    const int year = fullYear(parts[2], digits[2]);
    return order == DateOrder::MonthDayYear ? midnight(year, parts[0], parts[1]) : midnight(year, parts[1], parts[0]);
}

enum class HalfDay { None, Morning, Afternoon };

HalfDay halfDay(Reader& reader)
{
    if (reader.literal("上午") || reader.literal("凌晨") || reader.literal("早上"))
        return HalfDay::Morning;
    if (reader.literal("下午") || reader.literal("晚上"))
        return HalfDay::Afternoon;
    Reader ahead = reader;
    const std::string_view word = ahead.letters();
    HalfDay half = HalfDay::None;
    if (equalsNoCase(word, "am"))
        half = HalfDay::Morning;
    if (equalsNoCase(word, "pm"))
        half = HalfDay::Afternoon;
    if (half != HalfDay::None)
        reader = ahead;
    return half;
}

// "9:42", "09:42:10.5", "9时42分10秒", with the half of the day before or behind it.
std::optional<Seconds> clockTime(Reader& reader)
{
    HalfDay half = halfDay(reader);
    reader.blanks();
    const auto hour = reader.number(2);
    if (!hour || !(reader.oneOf(":") || reader.literal("时") || reader.literal("点") || reader.literal("：")))
        return std::nullopt;
    const auto minute = reader.number(2);
    if (!minute)
        return std::nullopt;
    int second = 0;
    reader.literal("分");
    if (reader.oneOf(":") || (!reader.rest.empty() && isDigit(reader.rest.front()))) {
        const auto value = reader.number(2);
        if (!value)
            return std::nullopt;
        second = *value;
        reader.literal("秒");
        if (reader.oneOf(".,"))
            while (reader.oneOf("0123456789")) {}
    }
    reader.blanks();
    if (half == HalfDay::None)
        half = halfDay(reader);
    int hours = *hour;
    if (half != HalfDay::None && hours <= 12)
        hours = hours % 12 + (half == HalfDay::Afternoon ? 12 : 0);
    if (hours > 23 || *minute > 59 || second > 59)
        return std::nullopt;
    return hours * 3600 + *minute * 60 + second;
}

// "Z", "+08:00", "UTC", "GMT+8", "CST": the wall time is kept, so the zone is only read past.
void zone(Reader& reader)
{
    reader.blanks();
    Reader ahead = reader;
    if (ahead.letters().size() <= 5)
        reader = ahead;
    if (reader.oneOf("+-")) {
        reader.number(4);
        if (reader.oneOf(":"))
            reader.number(2);
    }
}

// The forms that files of a million rows have, read without search: "2026-07-18", "2026-07-18 09:42",
// "2026-07-18T09:42:10", also with slashes. nullopt says nothing about other forms.
std::optional<Seconds> fixedForm(std::string_view text)
{
    if (text.size() != 10 && text.size() != 16 && text.size() != 19)
        return std::nullopt;
    constexpr std::string_view form = "dddd-dd-dd dd:dd:dd";
    int parts[6] = {};
    int part = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (form[i] == 'd' && isDigit(c))
            parts[part] = parts[part] * 10 + (c - '0');
        else if ((form[i] == '-' && (c == '-' || c == '/')) || (form[i] == ' ' && (c == ' ' || c == 'T')) ||
                 (form[i] == ':' && c == ':'))
            ++part;
        else
            return std::nullopt;
    }
    if (text[4] != text[7] || parts[3] > 23 || parts[4] > 59 || parts[5] > 59)
        return std::nullopt;
    const auto day = midnight(parts[0], parts[1], parts[2]);
    return day ? std::optional(*day + parts[3] * 3600 + parts[4] * 60 + parts[5]) : std::nullopt;
}

} // namespace

std::optional<Seconds> parseDateTime(std::string_view text, DateOrder order)
{
    if (const auto fixed = fixedForm(text))
        return fixed;
    Reader reader{text};
    reader.blanks();
    std::optional<Seconds> date;
    if (!reader.rest.empty() && isLetter(reader.rest.front())) {
        if (const auto month = monthByName(reader.letters()))
            date = dateAfterMonthName(reader, *month);
    } else {
        date = compactDate(reader);
        if (!date)
            date = numericDate(reader, order);
    }
    if (!date)
        return std::nullopt;

    const bool separated = reader.oneOf("T,") || (!reader.rest.empty() && reader.oneOf(" \t"));
    reader.blanks();
    if (reader.rest.empty())
        return separated && text.back() == 'T' ? std::nullopt : date;
    // Chinese dates may run straight into the time: "2026年7月18日9:42", "2026/7/18 下午3:04".
    const auto time = clockTime(reader);
    if (!time)
        return std::nullopt;
    zone(reader);
    reader.blanks();
    if (!reader.rest.empty())
        return std::nullopt;
    return *date + *time;
}

std::string formatDateTime(Seconds time)
{
    const CivilDate date = civilDate(time);
    const Seconds ofDay = ((time % secondsPerDay) + secondsPerDay) % secondsPerDay;
    if (ofDay == 0)
        return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}:{:02}", date.year, date.month, date.day, ofDay / 3600,
                       ofDay / 60 % 60, ofDay % 60);
}

CivilDate civilDate(Seconds time)
{
    const Seconds days = time >= 0 ? time / secondsPerDay : -((-time + secondsPerDay - 1) / secondsPerDay);
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{days}}};
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

Seconds fromCivilDate(CivilDate date)
{
    const std::chrono::sys_days days = std::chrono::year{date.year} / date.month / date.day;
    return days.time_since_epoch().count() * secondsPerDay;
}

} // namespace manyi::base
