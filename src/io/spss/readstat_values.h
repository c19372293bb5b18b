#pragma once

#include <optional>
#include <string_view>

#include <readstat.h>

#include "domain/questionnaire.h"

namespace manyi::io {

// What the values and attributes of a variable mean that ReadStat hands over.

std::optional<domain::Measure> measureOf(readstat_measure_t measure);
// The number behind the point of "F8.2".
int decimalsOf(std::string_view format);
// NaN: missing, or no number.
double numberOf(const readstat_value_t& value);
// Answers of surveys are mostly small whole numbers: the text of 0 to 255, empty for all others.
std::string_view smallWhole(double value);

// How the numbers of a column become dates.
struct DateUnit {
    enum class Kind { None, Seconds, Days, Months, Quarters, HalfYears, Weeks };
    Kind kind = Kind::None;
    double perUnit = 1; // seconds a unit, for Seconds (milliseconds: 0.001)
    double origin = 0;  // seconds from 1970-01-01 to the unit's zero
};

// Seconds since 1970; NaN outside the years 1 to 9999 for units longer than a week.
double timeOf(double value, const DateUnit& unit);

// The letter of a missing value in the form in which it is shown.
char lowerTag(char tag);
// The code that stands for a missing value with a letter (.a … .z, ._ of SAS): those of Stata's long integers, behind
// its largest number. They are user-missing, labelled ".a" or ".a Refused".
double codeOfTag(char tag);

} // namespace manyi::io
