#include <algorithm>
#include <cmath>

#include "charts/paint/kinds.h"
#include "charts/paint/rows.h"
#include "charts/paint/segments.h"

namespace manyi::charts {

namespace {

RowNeeds stackNeeds(const ChartSpec& spec)
{
    RowNeeds needs;
    needs.legend = true;
    needs.legendSeries = shareCount(spec);
    return needs;
}

bool smallBase(const ChartSpec& spec, int row)
{
    return std::any_of(spec.series.begin(), spec.series.end(), [row](const ChartSeries& series) {
        const ChartPoint* point = pointAt(series, row);
        return point != nullptr && point->smallBase;
    });
}

// Share left of the middle of the neutral answer: where the row's zero lies within its stack.
double leftOfZero(const ChartSpec& spec, int row)
{
    const auto count = static_cast<std::size_t>(shareCount(spec));
    double left = 0;
    for (std::size_t s = 0; s < count; ++s) {
        const ChartPoint* point = pointAt(spec.series[s], row);
        const double share = point != nullptr && point->value > 0 ? point->value : 0;
        if (2 * s + 1 < count)
            left += share;
        else if (2 * s + 1 == count)
            left += share / 2;
    }
    return left;
}

double total(const ChartSpec& spec, int row)
{
    double sum = 0;
    for (const ChartSeries& series : spec.series) {
        const ChartPoint* point = isShare(spec, series) ? pointAt(series, row) : nullptr;
        sum += point != nullptr && point->value > 0 ? point->value : 0;
    }
    return sum;
}

// Segments of one row from the share `from` on.
void paintSegments(const ChartSpec& spec, int row, double from, const Scale& scale, const RowFrame& frame, Pen& pen)
{
    for (int s = 0; s < static_cast<int>(spec.series.size()); ++s) {
        if (isShare(spec, spec.series[static_cast<std::size_t>(s)]))
            from = paintSegment(spec, s, row, from, scale, frame, pen);
    }
}

} // namespace

double wantedStack(const ChartSpec& spec, const Style& style, double width)
{
    return wantedRowsHeight(spec, stackNeeds(spec), style, width);
}

double wantedLikert(const ChartSpec& spec, const Style& style, double width)
{
    return wantedStack(spec, style, width);
}

void paintStack(const ChartSpec& spec, const QRectF& area, Pen& pen)
{
    const RowFrame frame = layOutRows(spec, stackNeeds(spec), area, pen);
    double widest = 100;
    for (int row = 0; row < frame.rows; ++row)
        widest = std::max(widest, total(spec, row));
    const Scale scale{0, widest, frame.plotLeft, frame.plotRight - pen.style().u(2)};
    paintRows(spec, stackNeeds(spec), frame, rowFigure(spec), pen);
    for (int row = 0; row < frame.rows; ++row) {
        if (smallBase(spec, row)) {
            paintSmallBase(spec, frame.bar(row, scale.from, scale.at(100)), row, pen);
            continue;
        }
        paintSegments(spec, row, 0, scale, frame, pen);
    }
}

void paintLikert(const ChartSpec& spec, const QRectF& area, Pen& pen)
{
    const Style& style = pen.style();
    const RowFrame frame = layOutRows(spec, stackNeeds(spec), area, pen);
    double left = 0;
    double right = 0;
    for (int row = 0; row < frame.rows; ++row) {
        if (smallBase(spec, row))
            continue;
        const double own = leftOfZero(spec, row);
        left = std::max(left, own);
        right = std::max(right, total(spec, row) - own);
    }
    const Scale scale{-left, std::max(right, 1.0 - left), frame.plotLeft, frame.plotRight - style.u(2)};
    // Behind the bars, so that it does not cut the neutral answer's figure.
    pen.line({style.line(scale.at(0)), frame.top}, {style.line(scale.at(0)), frame.bottom()}, style.look.text,
             style.hairline(), true);
    paintRows(spec, stackNeeds(spec), frame, rowFigure(spec), pen);
    for (int row = 0; row < frame.rows; ++row) {
        if (smallBase(spec, row)) {
            paintSmallBase(spec, frame.bar(row, scale.from, scale.to), row, pen);
            continue;
        }
        paintSegments(spec, row, -leftOfZero(spec, row), scale, frame, pen);
    }
}

} // namespace manyi::charts
