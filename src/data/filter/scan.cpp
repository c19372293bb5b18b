#include "data/filter/scan.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace manyi::data::filter {

namespace {

// Eight bytes that are 0 or 1 become eight bits, the first byte the lowest.
std::uint64_t packEight(const std::uint8_t* bytes)
{
    std::uint64_t word = 0;
    for (int i = 0; i < 8; ++i)
        word |= std::uint64_t{bytes[i]} << (8 * i);
    return (word * 0x0102040810204080ULL) >> 56;
}

std::uint64_t pack(const std::array<std::uint8_t, 64>& passes)
{
    std::uint64_t word = 0;
    for (int i = 0; i < 8; ++i)
        word |= packEight(passes.data() + 8 * i) << (8 * i);
    return word;
}

// `judge(values, count, passes)` writes 0 or 1 for a block of up to 64 rows.
template <class T, class Judge>
Selection scanBlocks(const std::vector<T>& values, Judge judge)
{
    Selection result = Selection::none(values.size());
    std::array<std::uint8_t, 64> passes{};
    for (std::size_t start = 0; start < values.size(); start += 64) {
        const std::size_t count = std::min<std::size_t>(64, values.size() - start);
        if (count < 64)
            passes.fill(0);
        judge(values.data() + start, count, passes.data());
        result.words()[start / 64] = pack(passes);
    }
    return result;
}

// One comparison pair a row; the block loop is simple enough for the compiler to vectorise.
template <class T>
Selection scanOneInterval(const std::vector<T>& values, T low, T high)
{
    return scanBlocks(values, [low, high](const T* block, std::size_t count, std::uint8_t* passes) {
        for (std::size_t i = 0; i < count; ++i)
            passes[i] = static_cast<std::uint8_t>((block[i] >= low) & (block[i] <= high));
    });
}

template <class T>
Selection scanIntervals(const std::vector<T>& values, const std::vector<Interval<T>>& intervals)
{
    if (intervals.empty())
        return Selection::none(values.size());
    Selection result = scanOneInterval(values, intervals.front().low, intervals.front().high);
    for (std::size_t i = 1; i < intervals.size(); ++i)
        result = result | scanOneInterval(values, intervals[i].low, intervals[i].high);
    return result;
}

// The same values in as few intervals as can be, ascending: neighbours and those that overlap become one.
template <class Int>
std::vector<Interval<Int>> joined(std::vector<Interval<Int>> intervals)
{
    std::sort(intervals.begin(), intervals.end(), [](const auto& a, const auto& b) { return a.low < b.low; });
    std::vector<Interval<Int>> result;
    for (const Interval<Int>& interval : intervals) {
        if (!result.empty() && interval.low <= after(std::int64_t{result.back().high}))
            result.back().high = std::max(result.back().high, interval.high);
        else
            result.push_back(interval);
    }
    return result;
}

// The part of an interval that the column's own integers can hold, the missing marker apart.
template <class Int>
std::vector<Interval<Int>> narrowed(const ValueSet<std::int64_t>& set)
{
    constexpr std::int64_t lowest = std::int64_t{std::numeric_limits<Int>::min()} + 1;
    constexpr std::int64_t highest = std::numeric_limits<Int>::max();
    std::vector<Interval<Int>> result;
    for (const Interval<std::int64_t>& interval : set.intervals) {
        const std::int64_t low = std::max(interval.low, lowest);
        const std::int64_t high = std::min(interval.high, highest);
        if (low <= high)
            result.push_back({static_cast<Int>(low), static_cast<Int>(high)});
    }
    if (set.missing)
        result.push_back({std::numeric_limits<Int>::min(), std::numeric_limits<Int>::min()});
    return joined(std::move(result));
}

constexpr std::size_t widestTable = 65536;

// Several intervals: a table of passing codes over the span they cover.
template <class Int>
Selection scanTable(const std::vector<Int>& codes, const std::vector<Interval<Int>>& intervals, std::int64_t low,
                    std::size_t width)
{
    std::vector<std::uint8_t> table(width + 1, 0); // the last entry: any code outside the span
    for (const Interval<Int>& interval : intervals)
        std::fill(table.begin() + (interval.low - low), table.begin() + (interval.high - low) + 1, std::uint8_t{1});
    const auto offset = static_cast<std::uint64_t>(low);
    return scanBlocks(codes, [&table, offset, width](const Int* block, std::size_t count, std::uint8_t* passes) {
        for (std::size_t i = 0; i < count; ++i) {
            const std::uint64_t index = static_cast<std::uint64_t>(std::int64_t{block[i]}) - offset;
            passes[i] = table[std::min<std::uint64_t>(index, width)];
        }
    });
}

template <class Int>
Selection scanCodes(const std::vector<Int>& codes, const ValueSet<std::int64_t>& set)
{
    const std::vector<Interval<Int>> intervals = narrowed<Int>(set);
    if (intervals.size() < 2)
        return scanIntervals(codes, intervals);
    const std::int64_t low = intervals.front().low;
    const auto width = static_cast<std::size_t>(intervals.back().high - low) + 1;
    return width <= widestTable ? scanTable(codes, intervals, low, width) : scanIntervals(codes, intervals);
}

Selection scanValues(const DateValues& column, const ValueSet<std::int64_t>& set)
{
    return scanIntervals(column.seconds, narrowed<std::int64_t>(set));
}

template <class Int>
Selection scanValues(const CodeValues<Int>& column, const ValueSet<std::int64_t>& set)
{
    return scanCodes(column.codes, set);
}

template <class Other>
Selection scanValues(const Other&, const ValueSet<std::int64_t>&)
{
    assert(!"a Code or Date column is expected");
    return {};
}

} // namespace

Selection scanIntegers(const Column& column, const ValueSet<std::int64_t>& set)
{
    return std::visit([&set](const auto& values) { return scanValues(values, set); }, column);
}

Selection scanNumbers(const NumberValues& column, const ValueSet<double>& set)
{
    Selection result = scanIntervals(column.numbers, set.intervals);
    if (set.missing) {
        for (std::size_t row = 0; row < column.numbers.size(); ++row) {
            if (std::isnan(column.numbers[row]))
                result.set(row, true);
        }
    }
    return result;
}

} // namespace manyi::data::filter
