#include "data/column.h"

#include <cmath>

namespace manyi::data {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

template <class Int>
std::size_t sizeOf(const CodeValues<Int>& values)
{
    return values.codes.size();
}
std::size_t sizeOf(const NumberValues& values)
{
    return values.numbers.size();
}
std::size_t sizeOf(const DateValues& values)
{
    return values.seconds.size();
}
std::size_t sizeOf(const TextValues& values)
{
    return values.offsets.empty() ? 0 : values.offsets.size() - 1;
}

template <class Int>
double valueOf(const CodeValues<Int>& values, std::size_t row)
{
    const Int code = values.codes[row];
    return code == CodeValues<Int>::missing ? nan : static_cast<double>(code);
}
double valueOf(const NumberValues& values, std::size_t row)
{
    return values.numbers[row];
}
double valueOf(const DateValues& values, std::size_t row)
{
    return values.seconds[row] == DateValues::missing ? nan : static_cast<double>(values.seconds[row]);
}
double valueOf(const TextValues&, std::size_t)
{
    return nan;
}

} // namespace

std::size_t rowCount(const Column& column)
{
    return std::visit([](const auto& values) { return sizeOf(values); }, column);
}

double valueAt(const Column& column, std::size_t row)
{
    return std::visit([row](const auto& values) { return valueOf(values, row); }, column);
}

} // namespace manyi::data
