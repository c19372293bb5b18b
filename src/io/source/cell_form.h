#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace manyi::io {

// Room for any number or time as text.
struct CellBuffer {
    char bytes[64];
};

// The forms in which readers of foreign formats write cells. All views point into `buffer`; an empty view is a missing
// answer (also for numbers that are not finite).

// Shortest text that reads back as the same double; whole numbers without a point or exponent up to 2^53.
std::string_view numberCell(double value, CellBuffer& buffer);
// "2026-07-18" at midnight, else "2026-07-18 09:42:10"; seconds since 1970, rounded to the second. Years 1 to 9999.
std::string_view dateCell(double secondsSince1970, CellBuffer& buffer);

} // namespace manyi::io
