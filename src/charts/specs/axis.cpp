#include "charts/specs/axis.h"

#include "charts/paint/scale.h"
#include "charts/paint/style.h"

namespace manyi::charts {

namespace {

constexpr int axisSteps = 4;
constexpr double margin = 0.04; // of the span, at both ends

} // namespace

void fixAxis(ChartSpec& spec)
{
    const Range data = valueRangeOfLargeBases(spec, false);
    const double space = margin * (data.maximum - data.minimum);
    const Range range = rounded({data.minimum - space, data.maximum + space}, axisSteps);
    spec.valueAxis.minimum = range.minimum;
    spec.valueAxis.maximum = range.maximum;
}

QString subtitleWithAxis(const ChartSpec& spec, const MetricFacts& facts)
{
    const double low = spec.valueAxis.minimum.value_or(0);
    const double high = spec.valueAxis.maximum.value_or(0);
    if (low <= 0 && high >= 0)
        return spec.subtitle;
    const int decimals = tickDecimals(ticks({low, high}, axisSteps));
    return facts.wording.translate("Charts", "%1 · axis from %2")
        .arg(spec.subtitle, shown(low > 0 ? low : high, decimals));
}

} // namespace manyi::charts
