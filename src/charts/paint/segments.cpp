#include "charts/paint/segments.h"

#include <cmath>

namespace manyi::charts {

namespace {

constexpr double labelFrom = 30; // px: shorter segments stay without a label

}

double paintSegment(const ChartSpec& spec, int series, int row, double from, const Scale& scale, const RowFrame& frame,
                    Pen& pen)
{
    const Style& style = pen.style();
    const ChartSeries& s = spec.series[static_cast<std::size_t>(series)];
    const ChartPoint* point = pointAt(s, row);
    if (point == nullptr || !(point->value > 0))
        return from;
    const double to = from + point->value;
    const QRectF bar = frame.bar(row, scale.at(from), scale.at(to));
    const QColor fill = style.fill(spec, s, row);
    pen.rect(bar, fill);
    // A seam of the ground tells neighbours apart in grey print.
    if (style.print)
        pen.vertical(bar.right(), bar.top(), bar.bottom(), style.ground(), 0.8);
    const QString label = point->label.isEmpty() ? shown(point->value, spec.valueAxis.decimals) : point->label;
    if (bar.width() >= style.u(labelFrom) && bar.width() >= pen.width(label, style.secondary()) + style.u(4))
        pen.text(bar.center(), label, style.secondary(), readableOn(fill, style.look), Align::Centre,
                 style.print && isStrong(spec, row));
    pen.hit(bar, row, series, {bar.center().x(), bar.top()});
    return to;
}

void paintSmallBase(const ChartSpec& spec, const QRectF& bar, int row, Pen& pen)
{
    const Style& style = pen.style();
    pen.hatch(bar, style.faded(style.look.disabled, style.dimmed(spec, row)));
    if (!spec.smallBaseNote.isEmpty() && bar.width() > pen.width(spec.smallBaseNote, style.secondary()))
        pen.haloText(bar.center(), spec.smallBaseNote, style.secondary(), style.look.secondary, Align::Centre);
}

} // namespace manyi::charts
