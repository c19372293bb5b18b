#include <algorithm>
#include <cmath>

#include "charts/paint/kinds.h"
#include "charts/paint/plot_axes.h"
#include "charts/paint/text.h"

namespace manyi::charts {

namespace {

constexpr double bandShare = 0.15;
constexpr int dotsUpTo = 60; // more points than this are told by the line alone

bool sparkline(const ChartSpec& spec)
{
    return !spec.valueAxis.labels && !spec.categoryAxis.labels;
}

bool present(const ChartPoint* point)
{
    return point != nullptr && std::isfinite(point->value);
}

bool hasInterval(const ChartSeries& series)
{
    return std::any_of(series.points.begin(), series.points.end(),
                       [](const ChartPoint& point) { return point.lower && point.upper; });
}

int intervalSeries(const ChartSpec& spec)
{
    return static_cast<int>(std::count_if(spec.series.begin(), spec.series.end(), hasInterval));
}

// Runs of neighbouring points without a gap: [first, last].
std::vector<std::pair<int, int>> unbroken(const ChartSeries& series, int count, bool needInterval)
{
    std::vector<std::pair<int, int>> runs;
    int first = -1;
    for (int i = 0; i <= count; ++i) {
        const ChartPoint* point = i < count ? pointAt(series, i) : nullptr;
        const bool on = present(point) && (!needInterval || (point->lower && point->upper));
        if (on && first < 0)
            first = i;
        if (!on && first >= 0) {
            runs.emplace_back(first, i - 1);
            first = -1;
        }
    }
    return runs;
}

void paintBand(const ChartSpec& spec, const ChartSeries& series, const SlotFrame& frame, Pen& pen)
{
    const Style& style = pen.style();
    const QColor colour = style.seriesColour(spec, series);
    const QColor fill = colour == style.look.series[0] ? style.look.band : blend(colour, style.ground(), bandShare);
    for (const auto& [first, last] : unbroken(series, frame.slots, true)) {
        if (first == last) {
            const ChartPoint& point = series.points[static_cast<std::size_t>(first)];
            pen.whisker(frame.y.at(*point.lower), frame.y.at(*point.upper), frame.x(first), false, colour);
            continue;
        }
        QPolygonF outline;
        for (int i = first; i <= last; ++i)
            outline << QPointF(frame.x(i), frame.y.at(*pointAt(series, i)->upper));
        for (int i = last; i >= first; --i)
            outline << QPointF(frame.x(i), frame.y.at(*pointAt(series, i)->lower));
        QPainterPath path;
        path.addPolygon(outline);
        path.closeSubpath();
        pen.path(path, fill);
    }
}

void paintWhiskers(const ChartSpec& spec, int s, const SlotFrame& frame, Pen& pen)
{
    const Style& style = pen.style();
    const ChartSeries& series = spec.series[static_cast<std::size_t>(s)];
    const double shift = (s - (static_cast<double>(spec.series.size()) - 1) / 2) * style.u(6);
    for (int i = 0; i < frame.slots; ++i) {
        const ChartPoint* point = pointAt(series, i);
        if (present(point) && point->lower && point->upper)
            pen.whisker(frame.y.at(*point->lower), frame.y.at(*point->upper), frame.x(i) + shift, false,
                        blend(style.seriesColour(spec, series), style.ground(), 0.6));
    }
}

void paintCurve(const ChartSpec& spec, const ChartSeries& series, const SlotFrame& frame, Pen& pen)
{
    const Style& style = pen.style();
    const QColor colour = style.seriesColour(spec, series);
    for (const auto& [first, last] : unbroken(series, frame.slots, false)) {
        QPainterPath path(QPointF(frame.x(first), frame.y.at(pointAt(series, first)->value)));
        for (int i = first + 1; i <= last; ++i)
            path.lineTo(frame.x(i), frame.y.at(pointAt(series, i)->value));
        if (first != last)
            pen.path(path, {}, colour, style.u(sparkline(spec) ? 1.5 : 2));
        if (frame.slots > dotsUpTo && first == last)
            pen.dot(path.currentPosition(), style.u(2.5), colour);
    }
}

void paintPoint(const ChartSpec& spec, const ChartSeries& series, int i, const SlotFrame& frame, Pen& pen)
{
    const Style& style = pen.style();
    const ChartPoint& point = *pointAt(series, i);
    const QPointF at(frame.x(i), frame.y.at(point.value));
    const bool dim = style.dimmed(spec, i);
    if (point.anomaly)
        pen.diamond(at, style.u(6), style.faded(style.look.bad, dim));
    else if (frame.slots <= dotsUpTo)
        pen.dot(at, style.u(point.hollow || point.smallBase ? 3 : 2.5),
                style.faded(point.smallBase ? style.look.secondary : style.seriesColour(spec, series), dim),
                point.hollow || point.smallBase);
}

// Beside the diamond, on the side away from the line: below a dip, above a peak.
void paintAnomalyLabel(const ChartSeries& series, int i, const SlotFrame& frame, Pen& pen)
{
    const Style& style = pen.style();
    const ChartPoint& point = *pointAt(series, i);
    const ChartPoint* before = pointAt(series, i - 1);
    const ChartPoint* after = pointAt(series, i + 1);
    const double neighbours = present(after) ? after->value : present(before) ? before->value : point.value;
    const bool below = point.value <= neighbours;
    const double half = pen.width(point.label, style.secondary(), true) / 2;
    const double x =
        std::clamp(frame.x(i), frame.plot.left() + half, std::max(frame.plot.left() + half, frame.plot.right() - half));
    double y = frame.y.at(point.value) + style.u(below ? 17 : -17);
    if (y > frame.plot.bottom() - style.u(8))
        y = frame.y.at(point.value) - style.u(17);
    pen.haloText({x, y}, point.label, style.secondary(), style.look.badText, Align::Centre, true);
}

int lastPresent(const ChartSeries& series)
{
    for (int i = static_cast<int>(series.points.size()) - 1; i >= 0; --i) {
        if (present(pointAt(series, i)))
            return i;
    }
    return -1;
}

QString endLabel(const ChartSpec& spec, const ChartPoint& point)
{
    return point.label.isEmpty() || point.anomaly ? shown(point.value, spec.valueAxis.decimals) : point.label;
}

void paintSingleEnd(const ChartSpec& spec, const ChartSeries& series, const SlotFrame& frame, Pen& pen)
{
    const Style& style = pen.style();
    const int last = lastPresent(series);
    if (last < 0 || pointAt(series, last)->anomaly)
        return;
    const ChartPoint& point = *pointAt(series, last);
    const QString text = endLabel(spec, point);
    const double half = pen.width(text, style.label(), true) / 2;
    const double x = std::min(frame.x(last), frame.plot.right() - half);
    const double y = std::max(frame.y.at(point.value) - style.u(14), frame.plot.top() + style.u(2));
    pen.text({x, y}, text, style.label(), style.look.text, Align::Centre, true);
}

double endWidth(const ChartSpec& spec, const Pen& pen)
{
    if (spec.series.size() < 2)
        return 0;
    double widest = 0;
    for (const ChartSeries& series : spec.series) {
        const int last = lastPresent(series);
        if (last >= 0)
            widest = std::max(widest, pen.width(endLabel(spec, *pointAt(series, last)), pen.style().secondary(), true) +
                                          pen.style().u(5) + pen.width(series.name, pen.style().secondary()));
    }
    return widest + pen.style().u(14);
}

// Names of several lines at their ends, pushed apart so that none overlap.
void paintEndNames(const ChartSpec& spec, const SlotFrame& frame, double room, Pen& pen)
{
    const Style& style = pen.style();
    struct End {
        double y;
        const ChartSeries* series;
        const ChartPoint* point;
    };
    std::vector<End> ends;
    for (const ChartSeries& series : spec.series) {
        if (const int last = lastPresent(series); last >= 0)
            ends.push_back({frame.y.at(pointAt(series, last)->value), &series, pointAt(series, last)});
    }
    std::sort(ends.begin(), ends.end(), [](const End& a, const End& b) { return a.y < b.y; });
    const double line = style.u(16);
    for (std::size_t i = 1; i < ends.size(); ++i)
        ends[i].y = std::max(ends[i].y, ends[i - 1].y + line);
    double limit = frame.plot.bottom();
    for (auto end = ends.rbegin(); end != ends.rend(); ++end, limit -= line)
        end->y = std::min(end->y, limit);
    for (const End& end : ends) {
        const double x = frame.plot.right() + style.u(8);
        const QColor colour = style.seriesColour(spec, *end.series);
        const double width =
            pen.text({x, end.y}, endLabel(spec, *end.point), style.secondary(), style.look.text, Align::Left, true);
        const double left = x + width + style.u(5);
        pen.text({left, end.y}, elided(end.series->name, room - width - style.u(14), style.secondary()),
                 style.secondary(), contrast(colour, style.ground()) >= 4.5 ? colour : style.look.text);
    }
}

// In print the values stand in rows under the axis.
double tableHeight(const ChartSpec& spec, const Style& style)
{
    return style.print && !sparkline(spec) && spec.valueAxis.labels
               ? style.u(24) * static_cast<double>(spec.series.size()) + style.u(4)
               : 0;
}

void paintTable(const ChartSpec& spec, const SlotFrame& frame, double left, double top, Pen& pen)
{
    const Style& style = pen.style();
    double widest = 0;
    for (const ChartSeries& series : spec.series)
        for (const ChartPoint& point : series.points)
            widest = std::max(widest, pen.width(shown(point.value, spec.valueAxis.decimals), style.secondary()));
    const int step = std::max(1, static_cast<int>(std::ceil((widest + style.u(4)) / frame.slotWidth())));
    double y = top;
    for (const ChartSeries& series : spec.series) {
        pen.horizontal(left, frame.plot.right(), y, style.look.border, style.hairline());
        pen.text({left, y + style.u(12)},
                 elided(series.name, frame.plot.left() - left + frame.slotWidth() / 2 - widest / 2 - style.u(6),
                        style.label()),
                 style.label(), style.look.text);
        for (int i = (frame.slots - 1) % step; i < frame.slots; i += step) {
            const ChartPoint* point = pointAt(series, i);
            if (present(point))
                pen.text({frame.x(i), y + style.u(12)}, shown(point->value, spec.valueAxis.decimals), style.label(),
                         style.look.text, Align::Centre, isStrong(spec, i));
        }
        y += style.u(24);
    }
    pen.horizontal(left, frame.plot.right(), y, style.look.controlBorder, style.rule());
}

SlotFrame bareFrame(const ChartSpec& spec, const QRectF& area, const Style& style)
{
    SlotFrame frame;
    frame.slots = std::max(1, categoryCount(spec));
    const Range range = valueRange(spec, false);
    frame.plot = area.adjusted(0, style.u(4), 0, -style.u(4));
    frame.y = {range.minimum, range.maximum, frame.plot.bottom(), frame.plot.top()};
    return frame;
}

Range shownRange(const ChartSpec& spec)
{
    Range range = valueRange(spec, false);
    const double margin = 0.04 * (range.maximum - range.minimum);
    if (!spec.valueAxis.minimum)
        range.minimum -= margin;
    if (!spec.valueAxis.maximum)
        range.maximum += margin;
    return range;
}

} // namespace

double wantedLine(const ChartSpec& spec, const Style& style, double width)
{
    if (sparkline(spec))
        return style.u(28);
    return std::clamp(width * 0.36, style.u(200), style.u(320)) + tableHeight(spec, style);
}

void paintLine(const ChartSpec& spec, const QRectF& area, Pen& pen)
{
    const Style& style = pen.style();
    const bool bare = sparkline(spec);
    const double right = bare ? 0 : std::min(endWidth(spec, pen), 0.3 * area.width());
    // Names of the table's rows need room left of the first value.
    const double below = tableHeight(spec, style);
    const SlotFrame frame =
        bare ? bareFrame(spec, area, style) : layOutSlots(spec, area, shownRange(spec), right, below, pen);
    const int intervals = bare ? 0 : intervalSeries(spec);
    paintReferenceBands(spec, frame, pen);
    for (const ChartSeries& series : spec.series) {
        if (intervals == 1 && hasInterval(series))
            paintBand(spec, series, frame, pen);
    }
    paintValueAxis(spec, frame, pen);
    paintCategoryLabels(spec, frame, pen);
    paintReferenceLines(spec, frame, pen);
    for (int s = 0; s < static_cast<int>(spec.series.size()) && intervals >= 2 && intervals <= 3; ++s)
        paintWhiskers(spec, s, frame, pen);
    for (const ChartSeries& series : spec.series)
        paintCurve(spec, series, frame, pen);
    for (int s = 0; s < static_cast<int>(spec.series.size()); ++s) {
        const ChartSeries& series = spec.series[static_cast<std::size_t>(s)];
        for (int i = 0; i < frame.slots; ++i) {
            if (!present(pointAt(series, i)))
                continue;
            const QPointF at(frame.x(i), frame.y.at(pointAt(series, i)->value));
            if (!bare || i == lastPresent(series))
                paintPoint(spec, series, i, frame, pen);
            pen.hit(QRectF(at.x() - frame.slotWidth() / 2,
                           spec.series.size() > 1 ? at.y() - style.u(10) : frame.plot.top(), frame.slotWidth(),
                           spec.series.size() > 1 ? style.u(20) : frame.plot.height()),
                    i, s, at);
        }
    }
    if (!bare) {
        for (const ChartSeries& series : spec.series)
            for (int i = 0; i < frame.slots; ++i)
                if (present(pointAt(series, i)) && pointAt(series, i)->anomaly)
                    paintAnomalyLabel(series, i, frame, pen);
        if (spec.series.size() > 1)
            paintEndNames(spec, frame, right, pen);
        else if (!spec.series.empty() && !style.print)
            paintSingleEnd(spec, spec.series.front(), frame, pen);
        if (below > 0)
            paintTable(spec, frame, area.left(), area.bottom() - below + style.u(2), pen);
    }
    pen.scene().plot = frame.plot;
}

} // namespace manyi::charts
