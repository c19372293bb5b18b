#include "charts/paint/scale.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace manyi::charts {

namespace {

double roundStep(double span, int wanted)
{
    const double raw = span / std::max(1, wanted);
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (raw <= factor * power * 1.0001)
            return factor * power;
    }
    return 10 * power;
}

void include(Range& range, double value)
{
    if (!std::isfinite(value))
        return;
    range.minimum = std::min(range.minimum, value);
    range.maximum = std::max(range.maximum, value);
}

void include(Range& range, double value, const std::optional<double>& lower, const std::optional<double>& upper)
{
    include(range, value);
    include(range, lower.value_or(value));
    include(range, upper.value_or(value));
}

} // namespace

std::vector<double> ticks(const Range& range, int wanted)
{
    std::vector<double> result;
    const double span = range.maximum - range.minimum;
    if (!(span > 0) || !std::isfinite(span))
        return result;
    const double step = roundStep(span, wanted);
    const double first = std::ceil(range.minimum / step - 1e-9);
    for (double k = first; k * step <= range.maximum + step * 1e-9; ++k)
        result.push_back(k == 0 ? 0 : k * step);
    return result;
}

Range rounded(const Range& range, int wanted)
{
    const double span = range.maximum - range.minimum;
    if (!(span > 0) || !std::isfinite(span))
        return range;
    const double step = roundStep(span, wanted);
    return {std::floor(range.minimum / step + 1e-9) * step, std::ceil(range.maximum / step - 1e-9) * step};
}

Range valueRange(const ChartSpec& spec, bool fromZero)
{
    Range range{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    for (const ChartSeries& series : spec.series) {
        for (const ChartPoint& point : series.points) {
            if (!std::isnan(point.value))
                include(range, point.value, point.lower, point.upper);
        }
    }
    for (const Reference& reference : spec.references) {
        if (!reference.vertical)
            include(range, reference.value, reference.lower, reference.upper);
    }
    if (fromZero || !std::isfinite(range.minimum))
        include(range, 0);
    range.minimum = spec.valueAxis.minimum.value_or(range.minimum);
    range.maximum = spec.valueAxis.maximum.value_or(range.maximum);
    if (!(range.maximum > range.minimum))
        range.maximum = range.minimum + 1;
    return range;
}

Range valueRangeOfLargeBases(const ChartSpec& spec, bool fromZero)
{
    ChartSpec valuesOnly = spec;
    for (ChartSeries& series : valuesOnly.series) {
        for (ChartPoint& point : series.points) {
            if (point.smallBase)
                point.lower = point.upper = std::nullopt;
        }
    }
    return valueRange(valuesOnly, fromZero);
}

int tickDecimals(const std::vector<double>& ticks)
{
    if (ticks.size() < 2)
        return 0;
    const double step = ticks[1] - ticks[0];
    return std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 6);
}

} // namespace manyi::charts
