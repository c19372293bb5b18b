#include <algorithm>
#include <cmath>

#include "charts/paint/kinds.h"
#include "charts/paint/legend.h"
#include "charts/paint/plot_axes.h"

namespace manyi::charts {

namespace {

constexpr double barShare = 0.66;

bool labelled(const ChartSpec& spec)
{
    return std::any_of(spec.series.begin(), spec.series.end(), [](const ChartSeries& series) {
        return std::any_of(series.points.begin(), series.points.end(),
                           [](const ChartPoint& p) { return !p.label.isEmpty(); });
    });
}

void paintColumn(const ChartSpec& spec, int s, int i, const SlotFrame& frame, Pen& pen)
{
    const Style& style = pen.style();
    const ChartSeries& series = spec.series[static_cast<std::size_t>(s)];
    const ChartPoint* point = pointAt(series, i);
    if (point == nullptr || std::isnan(point->value))
        return;
    const double width = barShare * frame.slotWidth() / static_cast<double>(spec.series.size());
    const double left = frame.x(i) - barShare * frame.slotWidth() / 2 + s * width;
    const double zero = frame.y.at(std::clamp(0.0, frame.y.minimum, frame.y.maximum));
    const double end = frame.y.at(point->value);
    const QRectF bar(left, std::min(zero, end), width, std::abs(zero - end));
    const double top = frame.y.at(std::max(point->value, point->upper.value_or(point->value)));
    if (point->smallBase)
        pen.hatch(bar, style.faded(style.look.disabled, style.dimmed(spec, i)));
    else
        pen.rect(bar, style.fill(spec, series, i));
    if (point->lower && point->upper)
        pen.whisker(frame.y.at(*point->lower), frame.y.at(*point->upper), bar.center().x(), false, style.look.text);
    if (pen.width(point->label, style.secondary()) <=
        frame.slotWidth() / static_cast<double>(spec.series.size()) + style.u(4))
        pen.text({bar.center().x(), top - style.u(9)}, point->label, style.secondary(), style.look.secondary,
                 Align::Centre);
    pen.hit(QRectF(left, frame.plot.top(), width, frame.plot.height()), i, s, {bar.center().x(), end});
}

} // namespace

void paintColumns(const ChartSpec& spec, const QRectF& area, Pen& pen)
{
    const Style& style = pen.style();
    const auto items = spec.series.size() > 1 && spec.legend ? legendOf(spec, style) : std::vector<LegendItem>();
    const double legend = legendLines(items, area.width(), pen) * legendLineHeight(style);
    paintLegend(items, area.left(), area.top() + legendLineHeight(style) / 2, area.width(), pen);
    const double labels = labelled(spec) && spec.valueAxis.labels ? style.u(12) : 0;
    const SlotFrame frame = layOutSlots(spec, area.adjusted(0, legend + labels, 0, 0), valueRange(spec, true), {}, pen);
    paintReferenceBands(spec, frame, pen);
    paintValueAxis(spec, frame, pen);
    for (int i = 0; i < categoryCount(spec); ++i)
        for (int s = 0; s < static_cast<int>(spec.series.size()); ++s)
            paintColumn(spec, s, i, frame, pen);
    const double zero = frame.y.at(std::clamp(0.0, frame.y.minimum, frame.y.maximum));
    pen.horizontal(frame.plot.left(), frame.plot.right(), zero, style.look.controlBorder, style.hairline());
    paintReferenceLines(spec, frame, pen);
    paintCategoryLabels(spec, frame, pen);
    pen.scene().plot = frame.plot;
}

} // namespace manyi::charts
