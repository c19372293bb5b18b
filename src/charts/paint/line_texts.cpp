#include "charts/paint/line_texts.h"

#include <algorithm>
#include <cmath>

#include "charts/paint/text.h"

namespace manyi::charts {

namespace {

constexpr double namesShare = 0.30; // of the width, at most
constexpr double tableRow = 24;

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

// Without a value axis each value stands above its point (and its band).
void paintValues(const ChartSpec& spec, const ChartSeries& series, const SlotFrame& frame, Pen& pen)
{
    const Style& style = pen.style();
    const int last = lastPresent(series);
    for (int i = 0; i < frame.slots; ++i) {
        const ChartPoint* point = pointAt(series, i);
        if (!isPresent(point) || point->anomaly)
            continue;
        const double top = frame.y.at(std::max(point->value, point->upper.value_or(point->value)));
        pen.text({frame.x(i), top - style.u(10)}, endLabel(spec, *point), i == last ? style.label() : style.secondary(),
                 i == last ? style.look.text : style.look.secondary, Align::Centre, i == last);
    }
}

// Beside the diamond, on the side away from the line: below a dip, above a peak.
void paintAnomalyLabel(const ChartSeries& series, int i, const SlotFrame& frame, Pen& pen)
{
    const Style& style = pen.style();
    const ChartPoint& point = *pointAt(series, i);
    const ChartPoint* before = pointAt(series, i - 1);
    const ChartPoint* after = pointAt(series, i + 1);
    const double neighbours = isPresent(after) ? after->value : isPresent(before) ? before->value : point.value;
    const bool below = point.value <= neighbours;
    const double half = pen.width(point.label, style.secondary(), true) / 2;
    const double x =
        std::clamp(frame.x(i), frame.plot.left() + half, std::max(frame.plot.left() + half, frame.plot.right() - half));
    double y = frame.y.at(point.value) + style.u(below ? 17 : -17);
    if (y > frame.plot.bottom() - style.u(8))
        y = frame.y.at(point.value) - style.u(17);
    pen.haloText({x, y}, point.label, style.secondary(), style.look.badText, Align::Centre, true);
}

QString cellText(const ChartSpec& spec, const ChartPoint& point)
{
    return shown(point.value, spec.valueAxis.decimals);
}

// Every how manieth value is written so that none touch.
int valueStep(const ChartSpec& spec, const SlotFrame& frame, const Pen& pen)
{
    double widest = 0;
    for (const ChartSeries& series : spec.series)
        for (const ChartPoint& point : series.points)
            widest = std::max(widest, pen.width(cellText(spec, point), pen.style().label(), true));
    return std::max(1, static_cast<int>(std::ceil((widest + pen.style().u(4)) / frame.slotWidth())));
}

void paintTableRow(const ChartSpec& spec, const ChartSeries& series, const SlotFrame& frame, double left, double y,
                   int step, Pen& pen)
{
    const Style& style = pen.style();
    const double room = frame.plot.left() - left - style.u(6);
    pen.text({left, y}, elided(series.name, room, style.label()), style.label(), style.look.text);
    for (int i = (frame.slots - 1) % step; i < frame.slots; i += step) {
        const ChartPoint* point = pointAt(series, i);
        if (isPresent(point))
            pen.text({frame.x(i), y}, cellText(spec, *point), style.label(), style.look.text, Align::Centre,
                     isStrong(spec, i));
    }
}

} // namespace

bool isPresent(const ChartPoint* point)
{
    return point != nullptr && std::isfinite(point->value);
}

int lastPresent(const ChartSeries& series)
{
    for (int i = static_cast<int>(series.points.size()) - 1; i >= 0; --i) {
        if (isPresent(pointAt(series, i)))
            return i;
    }
    return -1;
}

bool isSparkline(const ChartSpec& spec)
{
    return !spec.valueAxis.labels && !spec.categoryAxis.labels;
}

double lineNamesWidth(const ChartSpec& spec, double areaWidth, const Pen& pen)
{
    if (spec.series.size() < 2)
        return 0;
    const Style& style = pen.style();
    double widest = 0;
    for (const ChartSeries& series : spec.series) {
        const int last = lastPresent(series);
        if (last >= 0)
            widest = std::max(widest, pen.width(endLabel(spec, *pointAt(series, last)), style.secondary(), true) +
                                          style.u(5) + pen.width(series.name, style.secondary()));
    }
    return std::min(widest + style.u(14), namesShare * areaWidth);
}

double lineTableHeight(const ChartSpec& spec, const Style& style)
{
    if (!style.print || !spec.valueAxis.labels)
        return 0;
    return style.u(tableRow) * static_cast<double>(spec.series.size()) + style.u(4);
}

double lineTableNames(const ChartSpec& spec, double areaWidth, const Pen& pen)
{
    if (lineTableHeight(spec, pen.style()) <= 0)
        return 0;
    double widest = 0;
    for (const ChartSeries& series : spec.series)
        widest = std::max(widest, pen.width(series.name, pen.style().label()));
    return std::min(widest + pen.style().u(10), namesShare * areaWidth);
}

void paintLineTable(const ChartSpec& spec, const SlotFrame& frame, const QRectF& area, Pen& pen)
{
    const Style& style = pen.style();
    const int step = valueStep(spec, frame, pen);
    double y = area.bottom() - lineTableHeight(spec, style) + style.u(2);
    for (const ChartSeries& series : spec.series) {
        pen.horizontal(area.left(), frame.plot.right(), y, style.look.border, style.hairline());
        paintTableRow(spec, series, frame, area.left(), y + style.u(tableRow) / 2, step, pen);
        y += style.u(tableRow);
    }
    pen.horizontal(area.left(), frame.plot.right(), y, style.look.controlBorder, style.rule());
}

void paintLineTexts(const ChartSpec& spec, const SlotFrame& frame, double namesWidth, Pen& pen)
{
    for (const ChartSeries& series : spec.series) {
        for (int i = 0; i < frame.slots; ++i) {
            if (isPresent(pointAt(series, i)) && pointAt(series, i)->anomaly)
                paintAnomalyLabel(series, i, frame, pen);
        }
    }
    if (spec.series.size() > 1)
        paintEndNames(spec, frame, namesWidth, pen);
    else if (!spec.series.empty() && !spec.valueAxis.labels)
        paintValues(spec, spec.series.front(), frame, pen);
    else if (!spec.series.empty() && !pen.style().print)
        paintSingleEnd(spec, spec.series.front(), frame, pen);
}

} // namespace manyi::charts
