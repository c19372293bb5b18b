#pragma once

#include <optional>
#include <string_view>

#include "io/source/cell_form.h"

namespace manyi::io {

// What a number format makes of a number: nothing special, a point in time, or a time that has passed ("[h]:mm").
enum class TimeFormat { None, Date, Time, Elapsed };

// Of a format code ("yyyy\-mm\-dd;@", "[$-804]yyyy\"年\"m\"月\"", "0.00E+00"); the first section counts.
TimeFormat timeFormatOf(std::string_view code);
// Of a number format that files name by its number only (ECMA-376 18.8.30, and those of Chinese, Japanese and Korean
// spreadsheets).
TimeFormat builtInTimeFormat(int id);

// Which day is 1. In the 1900 system 60 is the 29th of February 1900, which never was.
enum class DateSystem { Since1900, Since1904 };

// "2026-07-18", "2026-07-18 09:42:10", for a time of day or an elapsed time "09:42:10";
// nullopt when the number is no date of the calendar (the caller keeps the number).
std::optional<std::string_view> timeCell(double serial, TimeFormat format, DateSystem system, CellBuffer& buffer);

} // namespace manyi::io
