#pragma once

#include "charts/chart_spec.h"
#include "report/layout/box_builder.h"

namespace manyi::report {

// The small trend of the cover: the first series of a line chart with its band, values over the points, no axis.
void addTrend(BoxBuilder& box, const charts::ChartSpec& spec, const QRectF& area);

} // namespace manyi::report
