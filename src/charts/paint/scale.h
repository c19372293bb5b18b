#pragma once

#include <vector>

#include "charts/chart_spec.h"

namespace manyi::charts {

// Values to positions, linear.
struct Scale {
    double minimum = 0, maximum = 1;
    double from = 0, to = 1;
    double at(double value) const { return from + (value - minimum) / (maximum - minimum) * (to - from); }
};

struct Range {
    double minimum = 0, maximum = 1;
};

// Round values (1, 2, 5 times a power of ten apart) within the range, about `wanted` of them.
std::vector<double> ticks(const Range& range, int wanted);
// The range grown to its next round values.
Range rounded(const Range& range, int wanted);
// What a value axis has to show: the given ends, else the data with intervals and references; from zero when asked.
Range valueRange(const ChartSpec& spec, bool fromZero);
// The same, but a small base counts with its value only: its long interval would press the others together.
Range valueRangeOfLargeBases(const ChartSpec& spec, bool fromZero);
// Decimals that tell the ticks apart.
int tickDecimals(const std::vector<double>& ticks);

} // namespace manyi::charts
