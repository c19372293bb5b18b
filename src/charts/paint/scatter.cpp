#include <algorithm>
#include <cmath>
#include <limits>

#include "charts/paint/kinds.h"
#include "charts/paint/label_places.h"
#include "charts/paint/scale.h"

namespace manyi::charts {

namespace {

constexpr std::size_t binAbove = 20000; // points: more are counted in cells
constexpr double binSize = 8;

struct PlaneFrame {
    QRectF plot;
    Scale x, y;
    std::vector<double> xTicks, yTicks;
    QPointF at(const ChartPoint& point) const { return {x.at(point.x.value_or(0)), y.at(point.value)}; }
};

bool present(const ChartPoint& point)
{
    return point.x && std::isfinite(*point.x) && std::isfinite(point.value);
}

void include(Range& range, double value)
{
    range.minimum = std::min(range.minimum, value);
    range.maximum = std::max(range.maximum, value);
}

Range xRange(const ChartSpec& spec)
{
    Range range{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    for (const ChartSeries& series : spec.series)
        for (const ChartPoint& point : series.points)
            if (present(point))
                include(range, *point.x);
    for (const Reference& reference : spec.references)
        if (reference.vertical)
            include(range, reference.value);
    if (!std::isfinite(range.minimum))
        range = {0, 1};
    range.minimum = spec.categoryAxis.minimum.value_or(range.minimum);
    range.maximum = spec.categoryAxis.maximum.value_or(range.maximum);
    return range;
}

Range widened(Range range, const Axis& axis)
{
    const double span = range.maximum > range.minimum ? range.maximum - range.minimum : 1;
    if (!axis.minimum)
        range.minimum -= 0.08 * span;
    if (!axis.maximum)
        range.maximum += 0.08 * span;
    return range;
}

double labelWidth(const std::vector<double>& values, const Pen& pen)
{
    double widest = 0;
    for (const double value : values)
        widest = std::max(widest, pen.width(shown(value, tickDecimals(values)), pen.style().secondary()));
    return widest;
}

PlaneFrame layOutPlane(const ChartSpec& spec, const QRectF& area, const Pen& pen)
{
    const Style& style = pen.style();
    PlaneFrame frame;
    const Range x = widened(xRange(spec), spec.categoryAxis);
    const Range y = widened(valueRange(spec, false), spec.valueAxis);
    frame.yTicks = ticks(y, std::clamp(static_cast<int>(area.height() / style.u(60)), 2, 8));
    const double left = labelWidth(frame.yTicks, pen) + style.u(10);
    frame.xTicks = ticks(x, std::clamp(static_cast<int>((area.width() - left) / style.u(64)), 2, 10));
    const double top = spec.valueAxis.title.isEmpty() ? style.u(6) : style.u(22);
    const double bottom = style.u(22) + (spec.categoryAxis.title.isEmpty() ? 0 : style.u(18));
    frame.plot = style.snap(area.adjusted(left, top, -style.u(2), -bottom));
    frame.x = {x.minimum, x.maximum, frame.plot.left(), frame.plot.right()};
    frame.y = {y.minimum, y.maximum, frame.plot.bottom(), frame.plot.top()};
    return frame;
}

std::optional<double> cut(const ChartSpec& spec, bool vertical)
{
    for (const Reference& reference : spec.references)
        if (reference.vertical == vertical)
            return reference.value;
    return std::nullopt;
}

void paintFocus(const ChartSpec& spec, const PlaneFrame& frame, Pen& pen)
{
    const auto x = cut(spec, true);
    const auto y = cut(spec, false);
    if (spec.focusQuadrant < 0 || !x || !y)
        return;
    const bool right = spec.focusQuadrant % 2 == 1;
    const bool below = spec.focusQuadrant >= 2;
    const QRectF& plot = frame.plot;
    pen.rect(QRectF(QPointF(right ? frame.x.at(*x) : plot.left(), below ? frame.y.at(*y) : plot.top()),
                    QPointF(right ? plot.right() : frame.x.at(*x), below ? plot.bottom() : frame.y.at(*y))),
             pen.style().look.cellBad);
}

void paintFrame(const ChartSpec& spec, const PlaneFrame& frame, Pen& pen)
{
    const Style& style = pen.style();
    const QRectF& plot = frame.plot;
    pen.frame(plot, style.look.border, style.hairline());
    for (const double value : frame.yTicks)
        pen.text({plot.left() - style.u(8), frame.y.at(value)}, shown(value, tickDecimals(frame.yTicks)),
                 style.secondary(), style.look.secondary, Align::Right);
    for (const double value : frame.xTicks)
        pen.text({frame.x.at(value), plot.bottom() + style.u(12)}, shown(value, tickDecimals(frame.xTicks)),
                 style.secondary(), style.look.secondary, Align::Centre);
    pen.text({plot.left(), plot.top() - style.u(12)}, spec.valueAxis.title, style.secondary(), style.look.secondary);
    pen.text({plot.right(), plot.bottom() + style.u(30)}, spec.categoryAxis.title, style.secondary(),
             style.look.secondary, Align::Right);
    for (const Reference& reference : spec.references) {
        if (reference.vertical)
            pen.vertical(frame.x.at(reference.value), plot.top(), plot.bottom(), style.look.secondary, style.rule(),
                         true);
        else
            pen.horizontal(plot.left(), plot.right(), frame.y.at(reference.value), style.look.secondary, style.rule(),
                           true);
    }
}

std::vector<QRectF> pointBoxes(const ChartSpec& spec, const PlaneFrame& frame, double radius)
{
    std::vector<QRectF> boxes;
    for (const ChartSeries& series : spec.series)
        for (const ChartPoint& point : series.points)
            if (present(point))
                boxes.emplace_back(frame.at(point) - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
    return boxes;
}

QRectF quadrantArea(const ChartSpec& spec, const PlaneFrame& frame, int quadrant)
{
    const double x = frame.x.at(cut(spec, true).value_or((frame.x.minimum + frame.x.maximum) / 2));
    const double y = frame.y.at(cut(spec, false).value_or((frame.y.minimum + frame.y.maximum) / 2));
    const QRectF& plot = frame.plot;
    return {QPointF(quadrant % 2 == 1 ? x : plot.left(), quadrant >= 2 ? y : plot.top()),
            QPointF(quadrant % 2 == 1 ? plot.right() : x, quadrant >= 2 ? plot.bottom() : y)};
}

// The box of a name in that corner of its quadrant that holds no point, the outer corner first.
QRectF quadrantNameBox(const QRectF& area, const QSizeF& size, int quadrant, const std::vector<QRectF>& points,
                       double inset)
{
    const bool right = quadrant % 2 == 1;
    const bool below = quadrant >= 2;
    const auto box = [&](bool atRight, bool atBottom) {
        return QRectF(QPointF(atRight ? area.right() - inset - size.width() : area.left() + inset,
                              atBottom ? area.bottom() - inset / 2 - size.height() : area.top() + inset / 2),
                      size);
    };
    const QRectF corners[] = {box(right, below), box(!right, below), box(right, !below), box(!right, !below)};
    const auto* found = std::find_if(std::begin(corners), std::end(corners), [&points](const QRectF& corner) {
        return std::none_of(points.begin(), points.end(), [&corner](const QRectF& p) { return p.intersects(corner); });
    });
    return found == std::end(corners) ? corners[0] : *found;
}

// Names in the corners; their boxes are kept free of labels.
std::vector<QRectF> paintQuadrantNames(const ChartSpec& spec, const PlaneFrame& frame,
                                       const std::vector<QRectF>& points, Pen& pen)
{
    const Style& style = pen.style();
    std::vector<QRectF> boxes;
    for (int q = 0; q < std::min<int>(4, static_cast<int>(spec.quadrantNames.size())); ++q) {
        const bool focus = q == spec.focusQuadrant;
        const QSizeF size(pen.width(spec.quadrantNames[q], style.secondary(), focus), style.u(18));
        const QRectF box = quadrantNameBox(quadrantArea(spec, frame, q), size, q, points, style.u(8));
        pen.text({box.left(), box.center().y()}, spec.quadrantNames[q], style.secondary(),
                 focus ? style.look.badText : style.look.secondary, Align::Left, focus);
        boxes.push_back(box);
    }
    return boxes;
}

std::size_t pointCount(const ChartSpec& spec)
{
    std::size_t count = 0;
    for (const ChartSeries& series : spec.series)
        count += series.points.size();
    return count;
}

void paintBinned(const ChartSpec& spec, const PlaneFrame& frame, Pen& pen)
{
    const Style& style = pen.style();
    const double size = style.u(binSize);
    const double seam = style.print ? 0.3 : 0; // neighbours overlap a little, or paper shows between them
    const int columns = std::max(1, static_cast<int>(std::ceil(frame.plot.width() / size)));
    const int rows = std::max(1, static_cast<int>(std::ceil(frame.plot.height() / size)));
    std::vector<int> counts(static_cast<std::size_t>(columns) * rows);
    for (const ChartSeries& series : spec.series)
        for (const ChartPoint& point : series.points) {
            if (!present(point) || !frame.plot.contains(frame.at(point)))
                continue;
            const int c = std::min(columns - 1, static_cast<int>((frame.at(point).x() - frame.plot.left()) / size));
            const int r = std::min(rows - 1, static_cast<int>((frame.at(point).y() - frame.plot.top()) / size));
            ++counts[static_cast<std::size_t>(r) * columns + c];
        }
    const double most = std::log1p(*std::max_element(counts.begin(), counts.end()));
    for (int r = 0; r < rows; ++r)
        for (int c = 0; c < columns; ++c)
            if (const int n = counts[static_cast<std::size_t>(r) * columns + c]; n > 0)
                pen.rect(
                    QRectF(frame.plot.left() + c * size, frame.plot.top() + r * size, size + seam, size + seam)
                        .intersected(frame.plot),
                    blend(style.look.sequentialHigh, style.look.sequentialLow, 0.12 + 0.88 * std::log1p(n) / most));
}

// The cut lines as thin boxes: labels keep off them when they can.
std::vector<QRectF> cutBoxes(const ChartSpec& spec, const PlaneFrame& frame)
{
    std::vector<QRectF> boxes;
    for (const Reference& reference : spec.references) {
        if (reference.vertical)
            boxes.emplace_back(frame.x.at(reference.value) - 3, frame.plot.top(), 6, frame.plot.height());
        else
            boxes.emplace_back(frame.plot.left(), frame.y.at(reference.value) - 3, frame.plot.width(), 6);
    }
    return boxes;
}

void paintPoints(const ChartSpec& spec, const PlaneFrame& frame, std::vector<QRectF> taken, Pen& pen)
{
    const Style& style = pen.style();
    const double radius = style.u(4);
    std::vector<PlacedLabel> labels;
    for (int s = 0; s < static_cast<int>(spec.series.size()); ++s) {
        const ChartSeries& series = spec.series[static_cast<std::size_t>(s)];
        for (int i = 0; i < static_cast<int>(series.points.size()); ++i) {
            const ChartPoint& point = *pointAt(series, i);
            if (!present(point))
                continue;
            const QPointF at = frame.at(point);
            const QColor colour = point.smallBase ? style.look.secondary : style.fill(spec, series, i);
            if (point.lower && point.upper)
                pen.vertical(at.x(), frame.y.at(*point.lower), frame.y.at(*point.upper), colour, style.hairline());
            pen.dot(at, radius, colour, point.hollow || point.smallBase);
            pen.hit(QRectF(at - QPointF(7, 7), QSizeF(14, 14)), i, s, at);
            if (!point.label.isEmpty())
                labels.push_back({point.label, at, point.tone == Tone::Bad});
        }
    }
    paintLabels(labels, frame.plot, std::move(taken), cutBoxes(spec, frame), pen);
}

} // namespace

void paintScatter(const ChartSpec& spec, const QRectF& area, Pen& pen)
{
    const PlaneFrame frame = layOutPlane(spec, area, pen);
    paintFocus(spec, frame, pen);
    const bool binned = pointCount(spec) > binAbove;
    if (binned)
        paintBinned(spec, frame, pen);
    paintFrame(spec, frame, pen);
    const auto points = binned ? std::vector<QRectF>() : pointBoxes(spec, frame, pen.style().u(4));
    auto taken = paintQuadrantNames(spec, frame, points, pen);
    taken.insert(taken.end(), points.begin(), points.end());
    if (!binned)
        paintPoints(spec, frame, taken, pen);
    pen.scene().plot = frame.plot;
}

} // namespace manyi::charts
