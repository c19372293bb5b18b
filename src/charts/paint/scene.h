#pragma once

#include <variant>
#include <vector>

#include <QColor>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QString>

class QPainter;

namespace manyi::charts {

// A filled and/or stroked path; an invalid colour means none. Colours are opaque: nothing in a scene needs
// transparency.
struct Shape {
    QPainterPath path;
    QColor fill;
    QColor stroke;
    double width = 0;
    bool dashed = false;
};

// One run of text, placed by the left end of its baseline.
struct Text {
    QPointF baseline;
    QString text;
    double size = 13;
    bool bold = false;
    QColor colour;
};

// Where the pointer meets a mark: the area, what it belongs to (series -1: a whole row) and where a tooltip points.
struct Hit {
    QRectF area;
    int category = -1;
    int series = -1;
    QPointF anchor;
};

// A chart laid out for one size: vectors in painting order, without pictures, so that a widget, an SVG file and a PDF
// page are painted from the same thing, in any thread that may use a QPainter.
struct Scene {
    std::vector<std::variant<Shape, Text>> marks;
    std::vector<Hit> hits;
    QRectF plot; // where values are read off; crosshairs stay inside
};

void paintScene(const Scene& scene, QPainter& painter);

} // namespace manyi::charts
