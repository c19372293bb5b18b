#pragma once

#include <vector>

#include "charts/paint/pen.h"
#include "charts/paint/scale.h"

namespace manyi::charts {

// The frame of charts with a value axis at the left and categories in slots along the bottom.
struct SlotFrame {
    QRectF area; // with all labels
    QRectF plot;
    Scale y;
    std::vector<double> ticks;
    int slots = 1;

    double slotWidth() const { return plot.width() / slots; }
    double x(int slot) const { return plot.left() + (slot + 0.5) * slotWidth(); }
};

// Room that a kind needs around the plot beside the axes' own labels.
struct SlotMargins {
    double left = 0; // at least; axis labels may need more
    double right = 0;
    double below = 0;
};

SlotFrame layOutSlots(const ChartSpec& spec, const QRectF& area, const Range& range, const SlotMargins& margins,
                      const Pen& pen);
double axisLabelWidth(const ChartSpec& spec, const std::vector<double>& ticks, const Pen& pen);
double categoryLabelHeight(const ChartSpec& spec, double slotWidth, const Pen& pen);

// Hairlines at the ticks and their values, the axis' title above.
void paintValueAxis(const ChartSpec& spec, const SlotFrame& frame, Pen& pen);
// Names under the slots: one line when all fit, up to two where slots are wide, every second or third else.
void paintCategoryLabels(const ChartSpec& spec, const SlotFrame& frame, Pen& pen);
// Horizontal reference lines; bands come first, behind the marks.
void paintReferenceBands(const ChartSpec& spec, const SlotFrame& frame, Pen& pen);
void paintReferenceLines(const ChartSpec& spec, const SlotFrame& frame, Pen& pen);

} // namespace manyi::charts
