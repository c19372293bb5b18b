#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <type_traits>
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

// Codes are taken as their distance from the missing marker, which makes it 0 and lets the compiler use the vector
// instructions for unsigned bytes.
template <class Int>
std::optional<CodeSpan> spanOf(const data::CodeValues<Int>& column)
{
    using Distance = std::make_unsigned_t<Int>;
    constexpr auto marker = static_cast<Distance>(data::CodeValues<Int>::missing);
    Distance lowest =
        std::numeric_limits<Distance>::max(); // one less than the distance, so that the marker is the highest
    Distance highest = 0;
    for (const Int code : column.codes) {
        const auto distance = static_cast<Distance>(static_cast<Distance>(code) - marker);
        const auto less = static_cast<Distance>(distance - 1);
        lowest = less < lowest ? less : lowest;
        highest = distance > highest ? distance : highest;
    }
    if (highest == 0)
        return std::nullopt;
    constexpr std::int64_t base = data::CodeValues<Int>::missing;
    return CodeSpan{base + 1 + std::int64_t{lowest}, base + std::int64_t{highest}};
}

// A code's place in a table that begins with the missing marker and goes on with `low`, low + 1, … Only for the marker
// and codes from `low` on.
template <class Int>
class TableIndex {
public:
    using Distance = std::make_unsigned_t<Int>;

    explicit TableIndex(std::int64_t low) : m_base(distance(static_cast<Int>(low - 1))) {}
    Distance operator()(Int code) const { return static_cast<Distance>(std::max(distance(code), m_base) - m_base); }

private:
    static Distance distance(Int code)
    {
        return static_cast<Distance>(static_cast<Distance>(code) -
                                     static_cast<Distance>(data::CodeValues<Int>::missing));
    }
    Distance m_base;
};

// The column's codes, ascending, and for each row its place among them (-1: missing).
struct DenseCodes {
    std::vector<std::int64_t> codes;
    data::CodeValues<std::int32_t> places; // the marker for missing is the column type's own
};
DenseCodes denseCodes(const data::Column& column);

} // namespace manyi::analysis
