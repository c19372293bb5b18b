#include <algorithm>
#include <cmath>
#include <numbers>

#include "charts/paint/kinds.h"
#include "charts/paint/legend.h"
#include "charts/paint/scale.h"
#include "charts/paint/text.h"

namespace manyi::charts {

namespace {

constexpr int mostAxes = 8;
constexpr int mostSeries = 3;

struct Web {
    QPointF centre;
    double radius = 0;
    Range range;
    std::vector<double> rings;
    int axes = 0;

    QPointF direction(int axis) const
    {
        const double angle = 2 * std::numbers::pi * axis / axes;
        return {std::sin(angle), -std::cos(angle)};
    }
    QPointF at(int axis, double value) const
    {
        return centre + direction(axis) * (radius * (value - range.minimum) / (range.maximum - range.minimum));
    }
};

Web layOutWeb(const ChartSpec& spec, const QRectF& area, const Style& style)
{
    Web web;
    web.axes = std::min(mostAxes, categoryCount(spec));
    web.range = rounded(valueRange(spec, true), 4);
    web.rings = ticks(web.range, 4);
    web.centre = area.center();
    web.radius = std::max(style.u(20), std::min(area.width() / 2 - style.u(70), area.height() / 2 - style.u(26)));
    return web;
}

QPainterPath closed(const QPolygonF& points)
{
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

void paintRings(const Web& web, Pen& pen)
{
    const Style& style = pen.style();
    for (const double value : web.rings) {
        QPolygonF ring;
        for (int axis = 0; axis < web.axes; ++axis)
            ring << web.at(axis, value);
        pen.path(closed(ring), {}, style.look.border, style.hairline());
    }
    for (int axis = 0; axis < web.axes; ++axis)
        pen.line(web.centre, web.at(axis, web.range.maximum), style.look.border, style.hairline());
    for (const double value : web.rings) {
        if (value > web.range.minimum)
            pen.haloText(web.at(0, value) + QPointF(-style.u(5), 0), shown(value, tickDecimals(web.rings)),
                         style.small(), style.look.secondary, Align::Right);
    }
}

void paintAxisName(const ChartSpec& spec, const Web& web, const QRectF& area, int axis, Pen& pen)
{
    const Style& style = pen.style();
    const QPointF direction = web.direction(axis);
    const QPointF at = web.centre + direction * (web.radius + style.u(12));
    const Align align = direction.x() > 0.1 ? Align::Left : direction.x() < -0.1 ? Align::Right : Align::Centre;
    const double room = align == Align::Left    ? area.right() - at.x()
                        : align == Align::Right ? at.x() - area.left()
                                                : area.width();
    pen.text(at, elided(spec.categories[axis], room, style.secondary()), style.secondary(), style.look.text, align);
}

void paintOutline(const ChartSpec& spec, int s, const Web& web, Pen& pen)
{
    const Style& style = pen.style();
    const ChartSeries& series = spec.series[static_cast<std::size_t>(s)];
    const QColor colour = style.seriesColour(spec, series);
    QPainterPath path;
    bool open = false;
    bool whole = true;
    for (int axis = 0; axis < web.axes; ++axis) {
        const ChartPoint* point = pointAt(series, axis);
        const bool on = point != nullptr && std::isfinite(point->value);
        whole = whole && on;
        if (on && open)
            path.lineTo(web.at(axis, point->value));
        else if (on)
            path.moveTo(web.at(axis, point->value));
        open = on;
    }
    if (whole && web.axes > 0)
        path.closeSubpath();
    pen.path(path, {}, colour, style.u(2));
    for (int axis = 0; axis < web.axes; ++axis) {
        const ChartPoint* point = pointAt(series, axis);
        if (point == nullptr || !std::isfinite(point->value))
            continue;
        const QPointF at = web.at(axis, point->value);
        pen.dot(at, style.u(3), colour, point->hollow || point->smallBase);
        pen.hit(QRectF(at - QPointF(8, 8), QSizeF(16, 16)), axis, s, at);
    }
}

} // namespace

void paintRadar(const ChartSpec& spec, const QRectF& area, Pen& pen)
{
    const Style& style = pen.style();
    const int count = std::min(mostSeries, static_cast<int>(spec.series.size()));
    auto items = count > 1 && spec.legend ? legendOf(spec, style, count) : std::vector<LegendItem>();
    for (LegendItem& item : items)
        item.line = true;
    const double legend = legendLines(items, area.width(), pen) * legendLineHeight(style);
    paintLegend(items, area.left(), area.top() + legendLineHeight(style) / 2, area.width(), pen);
    const QRectF room = area.adjusted(0, legend, 0, 0);
    const Web web = layOutWeb(spec, room, style);
    if (web.axes < 3)
        return;
    paintRings(web, pen);
    for (int axis = 0; axis < web.axes; ++axis)
        paintAxisName(spec, web, room, axis, pen);
    for (int s = 0; s < count; ++s)
        paintOutline(spec, s, web, pen);
    pen.scene().plot = room;
}

} // namespace manyi::charts
