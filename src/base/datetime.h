#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace manyi::base {

// Local date and time without a zone, as seconds since 1970-01-01 00:00:00 (proleptic Gregorian).
using Seconds = std::int64_t;

enum class DateOrder { YearMonthDay, MonthDayYear, DayMonthYear };

// Reads "2026-07-18", "2026/7/18 9:42", "2026-07-18T09:42:10.5Z", "5/10/18 4:01", "2026年7月18日 9:42", "20260718", …
// with the given order for the numeric forms; zone suffixes and AM/PM (also 上午/下午) are understood, the wall time is
// kept. nullopt for anything that is not a real date.
std::optional<Seconds> parseDateTime(std::string_view text, DateOrder order);

// "2026-07-18" when the time is midnight, else "2026-07-18 09:42:10".
std::string formatDateTime(Seconds time);

struct CivilDate {
    int year;
    int month;
    int day;
};
CivilDate civilDate(Seconds time);
Seconds fromCivilDate(CivilDate date);

} // namespace manyi::base
