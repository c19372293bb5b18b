#pragma once

#include "charts/paint/rows.h"
#include "charts/paint/scale.h"

namespace manyi::charts {

// One segment of a stacked row from the share `from` on, with its label when at least 30 px wide; returns where it
// ends.
double paintSegment(const ChartSpec& spec, int series, int row, double from, const Scale& scale, const RowFrame& frame,
                    Pen& pen);
// A row whose base is too small for shares: hatched, with the spec's note.
void paintSmallBase(const ChartSpec& spec, const QRectF& bar, int row, Pen& pen);

} // namespace manyi::charts
