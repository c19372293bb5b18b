#pragma once

#include "charts/chart_spec.h"
#include "charts/specs/facts.h"

namespace manyi::charts {

// Gives the value axis round ends around the data, so that the text can say where it begins. Small bases widen it by
// their values only, not by their long intervals.
void fixAxis(ChartSpec& spec);
// The subtitle with "axis from 30" when the axis leaves zero out.
QString subtitleWithAxis(const ChartSpec& spec, const MetricFacts& facts);

} // namespace manyi::charts
