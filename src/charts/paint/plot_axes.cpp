#include "charts/paint/plot_axes.h"

#include <algorithm>
#include <cmath>

#include "charts/paint/text.h"

namespace manyi::charts {

namespace {

constexpr int labelLines = 2;

int wantedTicks(double height, const Style& style)
{
    return std::clamp(static_cast<int>(height / style.u(42)), 2, 8);
}

double longestCategory(const ChartSpec& spec, const Pen& pen)
{
    double longest = 0;
    for (int i = 0; i < categoryCount(spec); ++i)
        longest = std::max(longest, pen.width(spec.categories[i], pen.style().secondary(), isStrong(spec, i)));
    return longest;
}

bool oneLineFits(const ChartSpec& spec, double slotWidth, const Pen& pen)
{
    return longestCategory(spec, pen) + pen.style().u(6) <= slotWidth;
}

// Two lines help words, not short codes in narrow slots.
bool twoLinesHelp(double slotWidth, const Style& style)
{
    return slotWidth >= style.u(52);
}

// Round ends where the axis is read off; ends that the spec gives are kept.
Range shownRange(const ChartSpec& spec, const Range& range, int wanted)
{
    if (!spec.valueAxis.labels)
        return range;
    const Range round = rounded(range, wanted);
    return {spec.valueAxis.minimum.value_or(round.minimum), spec.valueAxis.maximum.value_or(round.maximum)};
}

QString tickText(const ChartSpec& spec, double value, int decimals)
{
    const QString text = shown(value, decimals);
    return spec.valueAxis.unit.isEmpty() ? text : text + QChar(0x2009) + spec.valueAxis.unit;
}

} // namespace

double axisLabelWidth(const ChartSpec& spec, const std::vector<double>& values, const Pen& pen)
{
    if (!spec.valueAxis.labels)
        return 0;
    double widest = 0;
    for (const double value : values)
        widest = std::max(widest, pen.width(tickText(spec, value, tickDecimals(values)), pen.style().secondary()));
    return widest + pen.style().u(10);
}

double categoryLabelHeight(const ChartSpec& spec, double slotWidth, const Pen& pen)
{
    const Style& style = pen.style();
    if (!spec.categoryAxis.labels)
        return 0;
    const bool two = !oneLineFits(spec, slotWidth, pen) && twoLinesHelp(slotWidth, style);
    return style.u(two ? 24 + 16 : 24);
}

SlotFrame layOutSlots(const ChartSpec& spec, const QRectF& area, const Range& range, const SlotMargins& margins,
                      const Pen& pen)
{
    const Style& style = pen.style();
    SlotFrame frame;
    frame.area = area;
    frame.slots = std::max(1, categoryCount(spec));
    const double title = spec.valueAxis.title.isEmpty() ? style.u(spec.valueAxis.labels ? 6 : 20) : style.u(24);
    const int wanted = wantedTicks(area.height() - margins.below - title - style.u(24), style);
    const Range round = shownRange(spec, range, wanted);
    frame.ticks = ticks(round, wanted);
    const double left = std::max(margins.left, axisLabelWidth(spec, frame.ticks, pen));
    const double slot = (area.width() - left - margins.right) / frame.slots;
    const double bottom = margins.below + categoryLabelHeight(spec, slot, pen);
    frame.plot = style.snap(area.adjusted(left, title, -margins.right, -bottom - style.u(1)));
    frame.y = {round.minimum, round.maximum, frame.plot.bottom(), frame.plot.top()};
    return frame;
}

void paintValueAxis(const ChartSpec& spec, const SlotFrame& frame, Pen& pen)
{
    const Style& style = pen.style();
    if (!spec.valueAxis.title.isEmpty())
        pen.text({frame.plot.left() - axisLabelWidth(spec, frame.ticks, pen), frame.plot.top() - style.u(15)},
                 spec.valueAxis.title, style.secondary(), style.look.secondary);
    for (const double value : frame.ticks) {
        if (!spec.valueAxis.labels)
            break;
        const double y = frame.y.at(value);
        pen.horizontal(frame.plot.left(), frame.plot.right(), y, style.look.border, style.hairline());
        pen.text({frame.plot.left() - style.u(10), y}, tickText(spec, value, tickDecimals(frame.ticks)),
                 style.secondary(), style.look.secondary, Align::Right);
    }
    pen.horizontal(frame.plot.left(), frame.plot.right(), frame.plot.bottom(), style.look.controlBorder,
                   style.hairline());
}

void paintCategoryLabels(const ChartSpec& spec, const SlotFrame& frame, Pen& pen)
{
    const Style& style = pen.style();
    if (!spec.categoryAxis.labels)
        return;
    const double slot = frame.slotWidth();
    const bool one = oneLineFits(spec, slot, pen);
    const bool wrap = !one && twoLinesHelp(slot, style);
    const int step = one || wrap ? 1 : static_cast<int>(std::ceil((longestCategory(spec, pen) + style.u(8)) / slot));
    for (int i = (categoryCount(spec) - 1) % step; i < categoryCount(spec); i += step) {
        const bool strong = isStrong(spec, i);
        const double room = wrap ? slot - style.u(4) : 1e6;
        double y = frame.plot.bottom() + style.u(14);
        for (const QString& line :
             wrapped(spec.categories[i], room, wrap ? labelLines : 1, style.secondary(), strong)) {
            const double half = pen.width(line, style.secondary(), strong) / 2;
            const double x = std::max(std::min(frame.x(i), frame.area.right() - half), frame.area.left() + half);
            pen.text({x, y}, line, style.secondary(), strong ? style.look.text : style.look.secondary, Align::Centre,
                     strong);
            y += style.u(16);
        }
    }
}

void paintReferenceBands(const ChartSpec& spec, const SlotFrame& frame, Pen& pen)
{
    for (const Reference& reference : spec.references) {
        if (!reference.vertical && reference.lower && reference.upper)
            pen.rect(QRectF(QPointF(frame.plot.left(), frame.y.at(*reference.upper)),
                            QPointF(frame.plot.right(), frame.y.at(*reference.lower))),
                     pen.style().look.band);
    }
}

void paintReferenceLines(const ChartSpec& spec, const SlotFrame& frame, Pen& pen)
{
    const Style& style = pen.style();
    for (const Reference& reference : spec.references) {
        if (reference.vertical)
            continue;
        const double y = frame.y.at(reference.value);
        pen.horizontal(frame.plot.left(), frame.plot.right(), y, style.look.text, style.print ? 0.8 : 1, true);
        pen.haloText({frame.plot.right(), y - style.u(9)}, reference.label, style.secondary(), style.look.text,
                     Align::Right);
    }
}

} // namespace manyi::charts
