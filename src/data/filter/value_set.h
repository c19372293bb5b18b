#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

namespace manyi::data::filter {

// Both ends belong to it.
template <class T>
struct Interval {
    T low;
    T high;
};

// The values that a condition lets pass: any of the intervals (they may overlap), and rows without a value when
// `missing`.
template <class T>
struct ValueSet {
    std::vector<Interval<T>> intervals;
    bool missing = false;
};

// The neighbouring values, by which open ends become closed ones.
inline std::int64_t after(std::int64_t value)
{
    return value == std::numeric_limits<std::int64_t>::max() ? value : value + 1;
}
inline std::int64_t before(std::int64_t value)
{
    return value == std::numeric_limits<std::int64_t>::min() ? value : value - 1;
}
inline double after(double value)
{
    return std::nextafter(value, std::numeric_limits<double>::infinity());
}
inline double before(double value)
{
    return std::nextafter(value, -std::numeric_limits<double>::infinity());
}

template <class T>
Interval<T> everyValue()
{
    using Limits = std::numeric_limits<T>;
    if constexpr (Limits::has_infinity)
        return {-Limits::infinity(), Limits::infinity()};
    else
        return {Limits::min(), Limits::max()};
}

// What of `from` lies outside `holes`.
template <class T>
std::vector<Interval<T>> subtract(std::vector<Interval<T>> from, const std::vector<Interval<T>>& holes)
{
    for (const Interval<T>& hole : holes) {
        std::vector<Interval<T>> rest;
        for (const Interval<T>& piece : from) {
            if (hole.low > piece.high || hole.high < piece.low) {
                rest.push_back(piece);
                continue;
            }
            if (piece.low < hole.low)
                rest.push_back({piece.low, before(hole.low)});
            if (hole.high < piece.high)
                rest.push_back({after(hole.high), piece.high});
        }
        from = std::move(rest);
    }
    return from;
}

} // namespace manyi::data::filter
