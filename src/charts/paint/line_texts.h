#pragma once

#include "charts/paint/plot_axes.h"

namespace manyi::charts {

// What is written in and around a line chart.

bool isPresent(const ChartPoint* point); // not a gap
int lastPresent(const ChartSeries& series);
// A line without axes and texts, as on a card.
bool isSparkline(const ChartSpec& spec);

// Names of several lines stand at their ends; their room right of the plot.
double lineNamesWidth(const ChartSpec& spec, double areaWidth, const Pen& pen);
// In print the values stand in rows under the axis: their height, and the room for their names left of the plot.
double lineTableHeight(const ChartSpec& spec, const Style& style);
double lineTableNames(const ChartSpec& spec, double areaWidth, const Pen& pen);
void paintLineTable(const ChartSpec& spec, const SlotFrame& frame, const QRectF& area, Pen& pen);
// Anomalies, and the last value of a single line or the names of several.
void paintLineTexts(const ChartSpec& spec, const SlotFrame& frame, double namesWidth, Pen& pen);

} // namespace manyi::charts
