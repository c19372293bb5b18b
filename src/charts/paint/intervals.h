#pragma once

#include "charts/paint/rows.h"
#include "charts/paint/scale.h"

namespace manyi::charts {

// Dots with intervals on rows, as in league tables and beside the shares of an NPS. Filled: a tested difference (or a
// total); hollow: none shown; hatched box: a small base, cut where the axis ends.
void paintIntervalMark(const ChartSpec& spec, const ChartPoint& point, int row, const Scale& scale,
                       const RowFrame& frame, Pen& pen);
// The intervals of the references as bands behind the rows, and the lines themselves.
void paintRowBands(const ChartSpec& spec, const Scale& scale, const RowFrame& frame, Pen& pen);
void paintRowReferences(const ChartSpec& spec, const Scale& scale, const RowFrame& frame, const QColor& colour,
                        Pen& pen);

} // namespace manyi::charts
