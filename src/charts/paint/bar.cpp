#include <algorithm>
#include <cmath>

#include "charts/paint/intervals.h"
#include "charts/paint/kinds.h"
#include "charts/paint/legend.h"
#include "charts/paint/rows.h"
#include "charts/paint/scale.h"
#include "charts/paint/text.h"

namespace manyi::charts {

namespace {

RowNeeds needsOf(const ChartSpec& spec)
{
    RowNeeds needs;
    needs.legend = spec.series.size() > 1;
    needs.header = spec.valueAxis.labels || !spec.columns.empty() || !spec.references.empty() || needs.legend;
    return needs;
}

Scale scaleOf(const ChartSpec& spec, const RowFrame& frame, const Style& style)
{
    const Range range = valueRangeOfLargeBases(spec, !spec.dots);
    const double inset = spec.dots ? style.u(6) : 0; // a dot at the end of the axis stays whole
    return {range.minimum, range.maximum, frame.plotLeft + inset, frame.plotRight - style.u(8)};
}

// Axis values and names of references share the header line; a value that would touch a name is left out.
void paintAxis(const ChartSpec& spec, const RowFrame& frame, const Scale& scale, Pen& pen)
{
    const Style& style = pen.style();
    std::vector<std::pair<double, double>> taken;
    for (const Reference& reference : spec.references) {
        const double half = pen.width(reference.label, style.secondary()) / 2;
        const double x = std::clamp(scale.at(reference.value), frame.plotLeft + half,
                                    std::max(frame.plotLeft + half, frame.plotRight - half));
        pen.text({x, frame.headerY}, reference.label, style.secondary(), style.look.text, Align::Centre);
        taken.emplace_back(x - half, x + half);
    }
    if (!spec.valueAxis.labels || needsOf(spec).legend)
        return;
    const auto values =
        ticks({scale.minimum, scale.maximum}, static_cast<int>((scale.to - scale.from) / style.u(90)) + 1);
    const int decimals = tickDecimals(values);
    for (const double value : values) {
        const QString text = shown(value, decimals);
        const double half = pen.width(text, style.secondary()) / 2;
        const double x = std::max(scale.at(value), frame.plotLeft + half);
        const bool free = std::none_of(taken.begin(), taken.end(), [&](const auto& span) {
            return x + half + style.u(8) > span.first && x - half - style.u(8) < span.second;
        });
        if (free)
            pen.text({x, frame.headerY}, text, style.secondary(), style.look.secondary, Align::Centre);
    }
}

// The note stands in the bar when it is long enough, else right of its interval.
void paintSmallBar(const ChartSpec& spec, const QRectF& bar, double end, Pen& pen)
{
    const Style& style = pen.style();
    const double width = pen.width(spec.smallBaseNote, style.small());
    pen.hatch(bar, style.look.disabled);
    const bool inside = bar.width() > width + style.u(20);
    pen.haloText({inside ? bar.left() + style.u(8) : end + style.u(8), bar.center().y()}, spec.smallBaseNote,
                 style.small(), style.look.secondary, Align::Left);
}

void paintBar(const ChartSpec& spec, int s, int row, const RowFrame& frame, const Scale& scale, Pen& pen)
{
    const Style& style = pen.style();
    const ChartSeries& series = spec.series[static_cast<std::size_t>(s)];
    const ChartPoint* point = pointAt(series, row);
    if (point == nullptr || std::isnan(point->value))
        return;
    QRectF bar = frame.bar(row, scale.at(std::clamp(0.0, scale.minimum, scale.maximum)), scale.at(point->value));
    const double height = bar.height() / static_cast<double>(spec.series.size());
    bar = QRectF(bar.left(), bar.top() + s * height, bar.width(), height);
    const double end = std::min(scale.at(std::max(point->value, point->upper.value_or(point->value))), frame.plotRight);
    if (point->smallBase)
        paintSmallBar(spec, bar, end, pen);
    else
        pen.rect(bar, style.fill(spec, series, row));
    if (point->lower && point->upper)
        pen.whisker(std::max(scale.at(*point->lower), frame.plotLeft),
                    std::min(scale.at(*point->upper), frame.plotRight), bar.center().y(), true,
                    style.faded(point->smallBase ? style.look.secondary : style.look.text, style.dimmed(spec, row)));
    if (!point->smallBase && spec.columns.empty())
        pen.text({end + style.u(6), bar.center().y()}, point->label, style.secondary(), style.look.text);
    pen.hit(bar.adjusted(0, -2, 0, 2), row, s, {scale.at(point->value), bar.center().y()});
}

void paintDot(const ChartSpec& spec, int s, int row, const RowFrame& frame, const Scale& scale, Pen& pen)
{
    const ChartPoint* point = pointAt(spec.series[static_cast<std::size_t>(s)], row);
    if (point == nullptr || std::isnan(point->value))
        return;
    paintIntervalMark(spec, *point, row, scale, frame, pen);
    const double x = std::clamp(scale.at(point->value), scale.from, scale.to);
    pen.hit(QRectF(x - 8, frame.centre(row) - 8, 16, 16), row, s, {x, frame.centre(row)});
}

// Bars stand on zero; dots sit on rows.
void paintGround(const ChartSpec& spec, const RowFrame& frame, const Scale& scale, Pen& pen)
{
    const Style& style = pen.style();
    if (!spec.dots) {
        const double zero = scale.at(std::clamp(0.0, scale.minimum, scale.maximum));
        pen.vertical(zero, frame.top, frame.bottom(), style.look.controlBorder, style.hairline());
        return;
    }
    for (int row = 1; row < frame.rows; ++row)
        pen.horizontal(frame.plotLeft, frame.plotRight, frame.top + row * frame.rowHeight, style.look.border,
                       style.hairline());
}

} // namespace

double wantedBars(const ChartSpec& spec, const Style& style, double width)
{
    return wantedRowsHeight(spec, needsOf(spec), style, width);
}

void paintBars(const ChartSpec& spec, const QRectF& area, Pen& pen)
{
    const Style& style = pen.style();
    const RowFrame frame = layOutRows(spec, needsOf(spec), area, pen);
    const Scale scale = scaleOf(spec, frame, style);
    paintRowBands(spec, scale, frame, pen);
    paintRows(spec, needsOf(spec), frame, spec.series.empty() ? nullptr : &spec.series.front(), pen);
    paintAxis(spec, frame, scale, pen);
    if (spec.dots) {
        paintGround(spec, frame, scale, pen);
        paintRowReferences(spec, scale, frame, style.look.text, pen);
    }
    for (int row = 0; row < frame.rows; ++row) {
        for (int s = 0; s < static_cast<int>(spec.series.size()); ++s) {
            if (spec.dots)
                paintDot(spec, s, row, frame, scale, pen);
            else
                paintBar(spec, s, row, frame, scale, pen);
        }
    }
    if (!spec.dots) {
        paintGround(spec, frame, scale, pen);
        paintRowReferences(spec, scale, frame, style.look.text, pen);
    }
}

} // namespace manyi::charts
