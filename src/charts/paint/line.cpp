#include <algorithm>
#include <cmath>

#include "charts/paint/kinds.h"
#include "charts/paint/line_texts.h"

namespace manyi::charts {

namespace {

constexpr double bandShare = 0.15;
constexpr int mostWhiskers = 3; // series with intervals; more would only cover each other
constexpr int dotsUpTo = 60;    // more points than this are told by the line alone

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
        const bool on = isPresent(point) && (!needInterval || (point->lower && point->upper));
        if (on && first >= 0 && point->breakBefore) {
            runs.emplace_back(first, i - 1);
            first = i;
        }
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
    for (int i = 0; i < frame.slots; ++i) {
        const ChartPoint* point = pointAt(series, i);
        if (isPresent(point) && point->lower && point->upper)
            pen.whisker(frame.y.at(*point->lower), frame.y.at(*point->upper), frame.x(i), false,
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
            pen.path(path, {}, colour, style.u(isSparkline(spec) ? 1.5 : 2));
        if (frame.slots > dotsUpTo && first == last)
            pen.dot(path.currentPosition(), style.u(2.5), colour);
    }
}

// A dashed line between the waves where a series begins anew.
void paintBreaks(const ChartSpec& spec, const SlotFrame& frame, Pen& pen)
{
    const Style& style = pen.style();
    for (const ChartSeries& series : spec.series) {
        for (int i = 1; i < frame.slots; ++i) {
            const ChartPoint* point = pointAt(series, i);
            if (isPresent(point) && point->breakBefore)
                pen.vertical(frame.x(i) - frame.slotWidth() / 2, frame.plot.top(), frame.plot.bottom(),
                             style.look.secondary, style.print ? 0.8 : 1, true);
        }
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
    if (!spec.valueAxis.labels) {
        // Nothing is read off an axis, so the line takes the room that there is.
        ChartSpec free = spec;
        free.valueAxis.minimum = free.valueAxis.maximum = std::nullopt;
        const Range data = valueRange(free, false);
        return {data.minimum - 0.1 * (data.maximum - data.minimum), data.maximum};
    }
    Range range = valueRange(spec, false);
    const double margin = 0.04 * (range.maximum - range.minimum);
    if (!spec.valueAxis.minimum)
        range.minimum -= margin;
    if (!spec.valueAxis.maximum)
        range.maximum += margin;
    return range;
}

void paintMarks(const ChartSpec& spec, int s, const SlotFrame& frame, bool lastOnly, Pen& pen)
{
    const Style& style = pen.style();
    const ChartSeries& series = spec.series[static_cast<std::size_t>(s)];
    const bool alone = spec.series.size() == 1;
    for (int i = 0; i < frame.slots; ++i) {
        if (!isPresent(pointAt(series, i)))
            continue;
        const QPointF at(frame.x(i), frame.y.at(pointAt(series, i)->value));
        if (!lastOnly || i == lastPresent(series))
            paintPoint(spec, series, i, frame, pen);
        // One line is read anywhere above its point, several only near it.
        const double top = alone ? frame.plot.top() : at.y() - style.u(10);
        const double height = alone ? frame.plot.height() : style.u(20);
        pen.hit(QRectF(at.x() - frame.slotWidth() / 2, top, frame.slotWidth(), height), i, s, at);
    }
}

void paintIntervals(const ChartSpec& spec, const SlotFrame& frame, Pen& pen)
{
    const int count = intervalSeries(spec);
    for (int s = 0; s < static_cast<int>(spec.series.size()); ++s) {
        const ChartSeries& series = spec.series[static_cast<std::size_t>(s)];
        if (count == 1 && hasInterval(series))
            paintBand(spec, series, frame, pen);
        else if (count <= mostWhiskers)
            paintWhiskers(spec, s, frame, pen);
    }
}

void paintBare(const ChartSpec& spec, const QRectF& area, Pen& pen)
{
    const SlotFrame frame = bareFrame(spec, area, pen.style());
    paintBreaks(spec, frame, pen);
    for (int s = 0; s < static_cast<int>(spec.series.size()); ++s) {
        paintCurve(spec, spec.series[static_cast<std::size_t>(s)], frame, pen);
        paintMarks(spec, s, frame, true, pen);
    }
    pen.scene().plot = frame.plot;
}

} // namespace

double wantedLine(const ChartSpec& spec, const Style& style, double width)
{
    if (isSparkline(spec))
        return style.u(28);
    return std::clamp(width * 0.36, style.u(200), style.u(320)) + lineTableHeight(spec, style);
}

void paintLine(const ChartSpec& spec, const QRectF& area, Pen& pen)
{
    if (isSparkline(spec))
        return paintBare(spec, area, pen);
    SlotMargins margins;
    margins.left = lineTableNames(spec, area.width(), pen);
    margins.right = lineNamesWidth(spec, area.width(), pen);
    margins.below = lineTableHeight(spec, pen.style());
    const SlotFrame frame = layOutSlots(spec, area, shownRange(spec), margins, pen);
    paintReferenceBands(spec, frame, pen);
    paintIntervals(spec, frame, pen);
    paintValueAxis(spec, frame, pen);
    paintCategoryLabels(spec, frame, pen);
    paintReferenceLines(spec, frame, pen);
    paintBreaks(spec, frame, pen);
    for (const ChartSeries& series : spec.series)
        paintCurve(spec, series, frame, pen);
    for (int s = 0; s < static_cast<int>(spec.series.size()); ++s)
        paintMarks(spec, s, frame, false, pen);
    paintLineTexts(spec, frame, margins.right, pen);
    if (margins.below > 0)
        paintLineTable(spec, frame, area, pen);
    pen.scene().plot = frame.plot;
}

} // namespace manyi::charts
