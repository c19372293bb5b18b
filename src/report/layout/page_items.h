#pragma once

#include <QColor>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <memory>
#include <variant>
#include <vector>

#include "charts/chart_spec.h"
#include "report/layout/typeset.h"

namespace manyi::report {

// A page is a list of these, in points from the top left corner of the page: the same list is painted into the preview
// and the PDF, and checked by the tests (nothing overlaps, nothing is cut off).
struct TextItem {
    QPointF baseline; // left end
    TextLine line;
};
struct RuleItem {
    QPointF from, to;
    double width = 0.4;
    QColor colour;
};
struct HatchItem {
    QRectF area; // 45 degrees, grey
};
struct ArrowItem {
    QPointF centre;
    double size = 5;
    bool up = true;
    QColor colour;
};
// A filled or stroked path; an invalid colour leaves the part out.
struct PathItem {
    QPainterPath path;
    QColor fill, stroke;
    double width = 0;
};
struct ChartItem {
    QRectF area;
    std::shared_ptr<const charts::ChartSpec> spec;
};

using PageItem = std::variant<TextItem, RuleItem, HatchItem, ArrowItem, PathItem, ChartItem>;

// Items with their own origin and the height that they take.
struct Box {
    std::vector<PageItem> items;
    double height = 0;
};

// Copies the items of `box` to `target`, moved by `offset`.
void place(std::vector<PageItem>& target, const Box& box, QPointF offset);

// The box a text line takes on the page: from ascent to descent.
QRectF boundsOf(const TextItem& item);

} // namespace manyi::report
