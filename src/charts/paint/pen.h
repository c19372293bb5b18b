#pragma once

#include "charts/paint/style.h"

namespace manyi::charts {

enum class Align { Left, Centre, Right };

// Adds marks to a scene in the look of a style: the common toolkit of the chart kinds. Positions are in the scene's
// unit.
class Pen {
public:
    Pen(Scene& scene, const Style& style) : m_scene(scene), m_style(style) {}

    void rect(const QRectF& rect, const QColor& fill);
    void frame(const QRectF& rect, const QColor& stroke, double width);
    void line(const QPointF& from, const QPointF& to, const QColor& colour, double width, bool dashed = false);
    void horizontal(double x1, double x2, double y, const QColor& colour, double width, bool dashed = false);
    void vertical(double x, double y1, double y2, const QColor& colour, double width, bool dashed = false);
    void path(const QPainterPath& path, const QColor& fill, const QColor& stroke = {}, double width = 0);

    // Text whose middle line (of its capitals) is at y; ▲ ▼ ○ in it are drawn as paths. Returns the width.
    double text(const QPointF& at, const QString& text, double size, const QColor& colour, Align align = Align::Left,
                bool bold = false);
    // The same with a halo of the ground colour, for labels over lines.
    void haloText(const QPointF& at, const QString& text, double size, const QColor& colour, Align align,
                  bool bold = false);
    double width(const QString& text, double size, bool bold = false) const;

    // Interval between two points of one axis, with end caps and, in print, a halo of the ground.
    void whisker(double low, double high, double at, bool horizontal, const QColor& colour);
    // Lines at 45° within the rectangle, and its outline: a small base.
    void hatch(const QRectF& rect, const QColor& colour);
    void arrow(const QPointF& centre, Arrow arrow, double size, const QColor& colour);
    void dot(const QPointF& centre, double radius, const QColor& colour, bool hollow = false);
    void diamond(const QPointF& centre, double radius, const QColor& colour);

    void hit(const QRectF& area, int category, int series, const QPointF& anchor);
    const Style& style() const { return m_style; }
    Scene& scene() { return m_scene; }

private:
    void run(const QPointF& baseline, const QString& text, double size, const QColor& colour, bool bold);

    Scene& m_scene;
    const Style& m_style;
};

} // namespace manyi::charts
