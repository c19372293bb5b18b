#include <algorithm>
#include <cmath>

#include "charts/paint/kinds.h"
#include "charts/paint/scale.h"
#include "charts/paint/text.h"

namespace manyi::charts {

namespace {

struct SweepFrame {
    QRectF plot;
    Scale x, y;
    std::vector<double> xs, ys; // ticks

    QPointF at(const ChartPoint& point) const { return {x.at(point.x.value_or(0)), y.at(point.value)}; }
};

Range rangeOf(const ChartSpec& spec, bool horizontal)
{
    const Axis& axis = horizontal ? spec.categoryAxis : spec.valueAxis;
    double low = 1e300, high = -1e300;
    for (const ChartSeries& series : spec.series) {
        for (const ChartPoint& point : series.points) {
            const double value = horizontal ? point.x.value_or(0) : point.value;
            if (!std::isfinite(value))
                continue;
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    if (low > high)
        return {0, 1};
    if (high - low < 1e-12)
        high = low + 1;
    const double margin = horizontal ? 0 : 0.05 * (high - low);
    return {axis.minimum.value_or(low - margin), axis.maximum.value_or(high + margin)};
}

// Room at the right for the names at the ends of the lines.
double namesWidth(const ChartSpec& spec, double width, const Pen& pen)
{
    double widest = 0;
    for (const ChartSeries& series : spec.series)
        widest = std::max(widest, pen.width(series.name, pen.style().secondary()));
    return std::min(widest + pen.style().u(12), width * 0.3);
}

SweepFrame layOut(const ChartSpec& spec, const QRectF& area, const Pen& pen)
{
    const Style& style = pen.style();
    SweepFrame frame;
    const Range across = rangeOf(spec, true), up = rangeOf(spec, false);
    frame.ys = ticks(up, 5);
    double left = 0;
    for (const double tick : frame.ys)
        left = std::max(left, pen.width(shown(tick, tickDecimals(frame.ys)), style.secondary()));
    frame.plot = area.adjusted(left + style.u(8), style.u(22), -namesWidth(spec, area.width(), pen),
                               -style.u(spec.categoryAxis.title.isEmpty() ? 22 : 40));
    frame.xs = ticks(across, std::max(2, static_cast<int>(frame.plot.width() / style.u(70))));
    frame.x = {across.minimum, across.maximum, frame.plot.left(), frame.plot.right()};
    frame.y = {up.minimum, up.maximum, frame.plot.bottom(), frame.plot.top()};
    return frame;
}

void paintAxes(const ChartSpec& spec, const SweepFrame& frame, Pen& pen)
{
    const Style& style = pen.style();
    const int decimals = tickDecimals(frame.ys);
    for (const double tick : frame.ys) {
        pen.horizontal(frame.plot.left(), frame.plot.right(), frame.y.at(tick), style.look.border, style.hairline());
        pen.text({frame.plot.left() - style.u(6), frame.y.at(tick)}, shown(tick, decimals), style.secondary(),
                 style.look.secondary, Align::Right);
    }
    pen.horizontal(frame.plot.left(), frame.plot.right(), frame.plot.bottom(), style.look.controlBorder,
                   style.hairline());
    for (const double tick : frame.xs)
        pen.text({frame.x.at(tick), frame.plot.bottom() + style.u(12)}, shown(tick, tickDecimals(frame.xs)),
                 style.secondary(), style.look.secondary, Align::Centre);
    if (!spec.categoryAxis.title.isEmpty())
        pen.text({frame.plot.center().x(), frame.plot.bottom() + style.u(30)}, spec.categoryAxis.title,
                 style.secondary(), style.look.secondary, Align::Centre);
}

void paintUprights(const ChartSpec& spec, const SweepFrame& frame, Pen& pen)
{
    const Style& style = pen.style();
    for (const Reference& reference : spec.references) {
        const double x = frame.x.at(reference.value);
        pen.vertical(x, frame.plot.top() - style.u(4), frame.plot.bottom(), style.look.text, style.hairline(), true);
        const double half = pen.width(reference.label, style.secondary()) / 2;
        const double middle =
            std::clamp(x, frame.plot.left() + half, std::max(frame.plot.left() + half, frame.plot.right() - half));
        pen.text({middle, frame.plot.top() - style.u(13)}, reference.label, style.secondary(), style.look.text,
                 Align::Centre);
    }
}

void paintSeries(const ChartSpec& spec, int s, const SweepFrame& frame, Pen& pen)
{
    const Style& style = pen.style();
    const ChartSeries& series = spec.series[static_cast<std::size_t>(s)];
    if (series.points.empty())
        return;
    const QColor colour = style.seriesColour(spec, series);
    QPainterPath path(frame.at(series.points.front()));
    for (const ChartPoint& point : series.points)
        path.lineTo(frame.at(point));
    pen.path(path, {}, colour, style.u(2));
    for (std::size_t i = 0; i < series.points.size(); ++i) {
        const QPointF at = frame.at(series.points[i]);
        // Crossing points lie between the ends; filled where the first place changes.
        if (i > 0 && i + 1 < series.points.size())
            pen.dot(at, style.u(4), style.look.text, series.points[i].hollow);
        pen.hit(QRectF(at - QPointF(8, 8), QSizeF(16, 16)), static_cast<int>(i), s, at);
    }
}

// Names at the right ends, pushed apart where lines end close together.
void paintNames(const ChartSpec& spec, const SweepFrame& frame, double width, Pen& pen)
{
    const Style& style = pen.style();
    std::vector<std::pair<double, std::size_t>> ends;
    for (std::size_t s = 0; s < spec.series.size(); ++s) {
        if (!spec.series[s].points.empty())
            ends.emplace_back(frame.at(spec.series[s].points.back()).y(), s);
    }
    std::sort(ends.begin(), ends.end());
    double before = -1e300;
    for (auto& [y, s] : ends) {
        y = std::max(y, before + style.u(15));
        before = y;
    }
    double below = frame.plot.bottom() - style.u(4);
    for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
        end->first = std::min(end->first, below);
        below = end->first - style.u(15);
    }
    for (const auto& [y, s] : ends)
        pen.text({frame.plot.right() + style.u(8), y},
                 elided(spec.series[s].name, width - style.u(10), style.secondary()), style.secondary(),
                 style.seriesColour(spec, spec.series[s]));
}

} // namespace

void paintSweep(const ChartSpec& spec, const QRectF& area, Pen& pen)
{
    const SweepFrame frame = layOut(spec, area, pen);
    paintAxes(spec, frame, pen);
    paintUprights(spec, frame, pen);
    for (int s = 0; s < static_cast<int>(spec.series.size()); ++s)
        paintSeries(spec, s, frame, pen);
    paintNames(spec, frame, namesWidth(spec, area.width(), pen), pen);
    pen.scene().plot = frame.plot;
}

} // namespace manyi::charts
