#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "data/column.h"

namespace manyi::analysis {

// The lowest and highest code of a column without its missing marker; nullopt when no row has one.
struct CodeSpan {
    std::int64_t low = 0;
    std::int64_t high = 0;
    std::uint64_t width() const { return static_cast<std::uint64_t>(high - low) + 1; }
};
constexpr std::uint64_t widestSpan = 65536; // wider spans are counted through a list of the codes that occur

template <class Int>
std::optional<CodeSpan> spanOf(const data::CodeValues<Int>& column)
{
    constexpr Int missing = data::CodeValues<Int>::missing;
    Int low = std::numeric_limits<Int>::max();
    Int high = missing;
    for (const Int code : column.codes) {
        const Int notMissing = code == missing ? std::numeric_limits<Int>::max() : code;
        low = notMissing < low ? notMissing : low;
        high = code > high ? code : high;
    }
    if (high == missing)
        return std::nullopt;
    return CodeSpan{low, high};
}

// The column's codes, ascending, and for each row its place among them (-1: missing).
struct DenseCodes {
    std::vector<std::int64_t> codes;
    data::CodeValues<std::int32_t> places; // the marker for missing is the column type's own
};
DenseCodes denseCodes(const data::Column& column);

} // namespace manyi::analysis
