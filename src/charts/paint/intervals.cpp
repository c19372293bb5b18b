#include "charts/paint/intervals.h"

#include <algorithm>
#include <cmath>

namespace manyi::charts {

namespace {

constexpr double dotRadius = 4.5;

QColor markColour(const ChartPoint& point, const Style& style, bool strong)
{
    if (point.smallBase || (point.hollow && !strong))
        return style.look.secondary;
    return point.tone == Tone::Bad ? style.look.bad : style.look.good;
}

} // namespace

void paintIntervalMark(const ChartSpec& spec, const ChartPoint& point, int row, const Scale& scale,
                       const RowFrame& frame, Pen& pen)
{
    if (std::isnan(point.value))
        return;
    const Style& style = pen.style();
    const bool strong = isStrong(spec, row);
    const QColor colour = style.faded(markColour(point, style, strong), style.dimmed(spec, row));
    const double y = frame.centre(row);
    const auto cut = [&scale](double value) { return std::clamp(scale.at(value), scale.from, scale.to); };
    if (point.lower && point.upper && point.smallBase)
        pen.hatch(frame.bar(row, cut(*point.lower), cut(*point.upper)),
                  style.faded(style.look.disabled, style.dimmed(spec, row)));
    else if (point.lower && point.upper)
        pen.whisker(cut(*point.lower), cut(*point.upper), y, true, colour);
    pen.dot({cut(point.value), y}, style.u(dotRadius), colour, (point.hollow && !strong) || point.smallBase);
}

void paintRowBands(const ChartSpec& spec, const Scale& scale, const RowFrame& frame, Pen& pen)
{
    for (const Reference& reference : spec.references) {
        if (reference.lower && reference.upper)
            pen.rect(QRectF(QPointF(scale.at(*reference.lower), frame.top),
                            QPointF(scale.at(*reference.upper), frame.bottom())),
                     pen.style().look.band);
    }
}

void paintRowReferences(const ChartSpec& spec, const Scale& scale, const RowFrame& frame, const QColor& colour,
                        Pen& pen)
{
    const Style& style = pen.style();
    for (const Reference& reference : spec.references)
        pen.vertical(scale.at(reference.value), frame.top - style.u(3), frame.bottom(), colour, style.print ? 0.8 : 1);
}

} // namespace manyi::charts
