#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace manyi::data {

// Typed columns in memory. A row that has no answer holds the type's missing marker; user-missing codes are stored as
// they are and told apart by the variable's rules (domain::isUserMissing).

// Category codes in the smallest integer that holds them. Missing: the type's lowest value.
template <class Int>
struct CodeValues {
    static constexpr Int missing = std::numeric_limits<Int>::min();
    std::vector<Int> codes;
};

struct NumberValues {
    std::vector<double> numbers; // NaN = missing
};

struct DateValues {
    static constexpr std::int64_t missing = std::numeric_limits<std::int64_t>::min();
    std::vector<std::int64_t> seconds;
};

// UTF-8 texts one after the other; row i is bytes [offsets[i], offsets[i + 1]). Missing: empty.
struct TextValues {
    std::vector<std::uint64_t> offsets{0};
    std::string bytes;
    std::string_view at(std::size_t row) const
    {
        return std::string_view(bytes).substr(offsets[row], offsets[row + 1] - offsets[row]);
    }
};

using Column = std::variant<CodeValues<std::int8_t>, CodeValues<std::int16_t>, CodeValues<std::int32_t>, NumberValues,
                            DateValues, TextValues>;
using ColumnPtr = std::shared_ptr<const Column>;

std::size_t rowCount(const Column& column);
// The code or number of a row (dates as seconds) as double, NaN when missing or text. For single looks, not for loops.
double valueAt(const Column& column, std::size_t row);

// Multiple-response bits composed from the dichotomies of one question (bit k = member k, at most 64): `answered` is
// false where all members are missing.
struct MultiBits {
    std::vector<std::uint64_t> bits;
    std::vector<bool> answered;
};

} // namespace manyi::data
