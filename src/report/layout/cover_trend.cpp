#include "report/layout/cover_trend.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/number.h"
#include "report/layout/geometry.h"
#include "report/layout/look.h"

namespace manyi::report {

namespace {

struct Frame {
    QRectF area;
    double low = 0, high = 1;
    std::size_t count = 1;

    double x(std::size_t i) const
    {
        const double margin = 4;
        const double step = count > 1 ? (area.width() - 2 * margin) / static_cast<double>(count - 1) : 0;
        return area.left() + margin + step * static_cast<double>(i);
    }
    double y(double value) const { return area.bottom() - (value - low) / (high - low) * area.height(); }
};

Frame frameOf(const std::vector<charts::ChartPoint>& points, const QRectF& area)
{
    Frame frame{area, std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity(), points.size()};
    for (const charts::ChartPoint& point : points) {
        if (!std::isfinite(point.value))
            continue;
        frame.low = std::min(frame.low, point.lower.value_or(point.value));
        frame.high = std::max(frame.high, point.upper.value_or(point.value));
    }
    const double margin = std::max(0.25 * (frame.high - frame.low), 1e-9);
    frame.low -= 2 * margin;
    frame.high += margin;
    return frame;
}

// The points of an unbroken stretch: gaps stay gaps.
std::vector<std::pair<std::size_t, std::size_t>> stretches(const std::vector<charts::ChartPoint>& points)
{
    std::vector<std::pair<std::size_t, std::size_t>> result;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!std::isfinite(points[i].value))
            continue;
        if (!result.empty() && result.back().second == i)
            ++result.back().second;
        else
            result.emplace_back(i, i + 1);
    }
    return result;
}

void addBand(BoxBuilder& box, const std::vector<charts::ChartPoint>& points, std::size_t begin, std::size_t end,
             const Frame& frame)
{
    QPolygonF band;
    for (std::size_t i = begin; i < end; ++i)
        band << QPointF(frame.x(i), frame.y(points[i].upper.value_or(points[i].value)));
    for (std::size_t i = end; i-- > begin;)
        band << QPointF(frame.x(i), frame.y(points[i].lower.value_or(points[i].value)));
    QPainterPath path;
    path.addPolygon(band);
    path.closeSubpath();
    box.add(PathItem{path, charts::tokens(charts::ThemeKind::Print).band, QColor(), 0});
}

void addLine(BoxBuilder& box, const std::vector<charts::ChartPoint>& points, std::size_t begin, std::size_t end,
             const Frame& frame)
{
    const QColor colour = charts::tokens(charts::ThemeKind::Print).series[0];
    QPainterPath line(QPointF(frame.x(begin), frame.y(points[begin].value)));
    for (std::size_t i = begin + 1; i < end; ++i)
        line.lineTo(frame.x(i), frame.y(points[i].value));
    box.add(PathItem{line, QColor(), colour, 1.3});
    for (std::size_t i = begin; i < end; ++i) {
        QPainterPath dot;
        const double radius = i + 1 == points.size() ? 3.2 : 2.2;
        dot.addEllipse(QPointF(frame.x(i), frame.y(points[i].value)), radius, radius);
        box.add(PathItem{dot, colour, QColor(Qt::white), 0.8});
    }
}

// Text centred on x, kept inside the area.
void addCentred(BoxBuilder& box, const QString& text, const TextStyle& style, double x, double y, const QRectF& area)
{
    const TextLine line = fitLine(text, style, area.width());
    const double left = std::clamp(x - line.width / 2, area.left(), area.right() - line.width);
    box.linesAt({line}, left, y, 11);
}

} // namespace

void addTrend(BoxBuilder& box, const charts::ChartSpec& spec, const QRectF& area)
{
    if (spec.series.empty() || stretches(spec.series.front().points).empty())
        return;
    const std::vector<charts::ChartPoint>& points = spec.series.front().points;
    const Frame frame = frameOf(points, area);
    for (const auto& [begin, end] : stretches(points)) {
        addBand(box, points, begin, end, frame);
        addLine(box, points, begin, end, frame);
    }
    box.ruleAt(area.left(), area.bottom(), area.width(), look::medium, look::rowRule());
    // Labels that would touch are left out, counted from the last wave.
    const double pitch = points.size() > 1 ? frame.x(1) - frame.x(0) : area.width();
    const std::size_t step = std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(48 / std::max(pitch, 1.0))));
    for (std::size_t i = 0; i < points.size(); ++i) {
        if ((points.size() - 1 - i) % step != 0)
            continue;
        const bool last = i + 1 == points.size();
        const QString category = spec.categories.value(static_cast<qsizetype>(i));
        addCentred(box, category, last ? look::bold(8.5) : look::secondary(8.5), frame.x(i), area.bottom() + 5, area);
        if (!std::isfinite(points[i].value))
            continue;
        const QString value = QString::fromStdString(base::formatFixed(points[i].value, spec.valueAxis.decimals, true));
        const double top = frame.y(points[i].upper.value_or(points[i].value));
        addCentred(box, value, last ? look::bold(10) : look::secondary(8.5), frame.x(i), top - 14, area);
    }
}

} // namespace manyi::report
