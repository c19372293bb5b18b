#include "charts/paint/legend.h"

#include <algorithm>

#include "charts/paint/text.h"

namespace manyi::charts {

namespace {

double itemWidth(const LegendItem& item, const Pen& pen)
{
    const Style& style = pen.style();
    return style.u(item.line ? 22 : 16) + pen.width(item.name, style.secondary());
}

// Calls f(item, left, line) for each item at its place.
template <class F>
void place(const std::vector<LegendItem>& items, double width, const Pen& pen, F&& f)
{
    const double gap = pen.style().u(14);
    double left = 0;
    int line = 0;
    for (const LegendItem& item : items) {
        const double needed = itemWidth(item, pen);
        if (left > 0 && left + needed > width) {
            left = 0;
            ++line;
        }
        f(item, left, line);
        left += needed + gap;
    }
}

void paintSign(const LegendItem& item, double left, double y, Pen& pen)
{
    const Style& style = pen.style();
    if (!item.line) {
        pen.rect(QRectF(left, y - style.u(5), style.u(10), style.u(10)), item.colour);
        return;
    }
    pen.line({left, y}, {left + style.u(16), y}, item.colour, style.u(2));
    pen.dot({left + style.u(8), y}, style.u(2.5), item.colour);
}

} // namespace

std::vector<LegendItem> legendOf(const ChartSpec& spec, const Style& style, int series)
{
    std::vector<LegendItem> items;
    for (const ChartSeries& s : spec.series) {
        if (series >= 0 && static_cast<int>(items.size()) == series)
            break;
        items.push_back({s.name, style.seriesColour(spec, s)});
    }
    return items;
}

double legendLineHeight(const Style& style)
{
    return style.u(20);
}

double legendWidth(const std::vector<LegendItem>& items, const Pen& pen)
{
    double total = 0;
    for (const LegendItem& item : items)
        total += itemWidth(item, pen);
    return total + pen.style().u(14) * std::max(0, static_cast<int>(items.size()) - 1);
}

int legendLines(const std::vector<LegendItem>& items, double width, const Pen& pen)
{
    int last = -1;
    place(items, width, pen, [&last](const LegendItem&, double, int line) { last = line; });
    return last + 1;
}

void paintLegend(const std::vector<LegendItem>& items, double left, double y, double width, Pen& pen)
{
    const Style& style = pen.style();
    place(items, width, pen, [&](const LegendItem& item, double offset, int line) {
        const double middle = y + line * legendLineHeight(style);
        const double sign = style.u(item.line ? 22 : 16);
        paintSign(item, left + offset, middle, pen);
        pen.text({left + offset + sign, middle}, elided(item.name, width - sign, style.secondary()), style.secondary(),
                 style.look.secondary);
    });
}

} // namespace manyi::charts
