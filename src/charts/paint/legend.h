#pragma once

#include <vector>

#include "charts/paint/pen.h"

namespace manyi::charts {

struct LegendItem {
    QString name;
    QColor colour;
    bool line = false; // a short line with a dot instead of a square
};

std::vector<LegendItem> legendOf(const ChartSpec& spec, const Style& style, int series = -1);
double legendWidth(const std::vector<LegendItem>& items, const Pen& pen);
// Lines that the items take within `width`.
int legendLines(const std::vector<LegendItem>& items, double width, const Pen& pen);
// Painted from `left`, the first line's middle at `y`, wrapped at `width`.
void paintLegend(const std::vector<LegendItem>& items, double left, double y, double width, Pen& pen);

double legendLineHeight(const Style& style);

} // namespace manyi::charts
