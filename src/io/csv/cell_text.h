#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "io/csv/written_number.h"

namespace manyi::io {

// The text without blanks around it: space, tab, no-break space and the ideographic space.
inline std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view noBreak = "\xC2\xA0";
    constexpr std::string_view ideographic = "\xE3\x80\x80";
    for (;;) {
        if (text.starts_with(' ') || text.starts_with('\t') || text.starts_with('\n') || text.starts_with('\r'))
            text.remove_prefix(1);
        else if (text.starts_with(noBreak))
            text.remove_prefix(2);
        else if (text.starts_with(ideographic))
            text.remove_prefix(3);
        else
            break;
    }
    for (;;) {
        if (text.ends_with(' ') || text.ends_with('\t') || text.ends_with('\n') || text.ends_with('\r'))
            text.remove_suffix(1);
        else if (text.ends_with(noBreak))
            text.remove_suffix(2);
        else if (text.ends_with(ideographic))
            text.remove_suffix(3);
        else
            break;
    }
    return text;
}

// A whole number of at most 15 digits (exact as a double), nothing else around it.
inline std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative)
        text.remove_prefix(1);
    if (text.empty() || text.size() > 15)
        return std::nullopt;
    std::int64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return negative ? -value : value;
}

// The seconds of a length of time: "1:02:03", "02:03:04.5", "1小时2分3秒", "2分3秒", "2分钟". Minutes and seconds
// behind a larger unit are below 60. nullopt for anything else, also for "02:03", which may be minutes or hours.
std::optional<double> secondsOf(std::string_view text);

enum class CellClass { Blank, Integer, LeadingZero, Number, Written, Date, Text };

// What a cell is by itself: a whole number that can be kept exactly, one with leading zeros (an id), another number,
// a number that only people read as one (io/csv/written_number.h), a date in some order, or a text. Digit runs longer
// than 15 are texts.
struct CellKind {
    CellClass kind = CellClass::Text;
    double value = 0;        // Integer, Number, Written
    unsigned dateOrders = 0; // Date: bit i for base::DateOrder i
    WrittenForm written;     // Written
};
CellKind classify(std::string_view cell, char decimal);

} // namespace manyi::io
