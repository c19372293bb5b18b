#include <algorithm>
#include <cmath>

#include "charts/paint/kinds.h"
#include "charts/paint/rows.h"
#include "charts/paint/text.h"

namespace manyi::charts {

namespace {

constexpr int headerLines = 2;
constexpr double readable = 4.5; // contrast of a figure with its cell

struct CellFrame {
    QRectF area;
    double labelWidth = 0;
    double left = 0, top = 0;
    double cellWidth = 0, rowHeight = 0;
    int rows = 0;

    QRectF cell(int row, int column) const
    {
        return {left + column * cellWidth, top + row * rowHeight, cellWidth, rowHeight};
    }
};

int columnCount(const ChartSpec& spec)
{
    return static_cast<int>(spec.series.size());
}

double preferredRow(const ChartSpec& spec, const Style& style)
{
    if (style.print)
        return style.u(27);
    return categoryCount(spec) > 12 ? 24 : 26;
}

double longestLabel(const ChartSpec& spec, const Pen& pen)
{
    double longest = 0;
    for (int i = 0; i < categoryCount(spec); ++i)
        longest = std::max(longest, pen.width(spec.categories[i], pen.style().label(), isStrong(spec, i)));
    return longest;
}

double headerHeight(const ChartSpec& spec, double cellWidth, const Pen& pen)
{
    const Style& style = pen.style();
    qsizetype lines = 1;
    for (const ChartSeries& series : spec.series)
        lines = std::max(lines, wrapped(series.name, cellWidth - style.u(6), headerLines, style.secondary()).size());
    return style.u(8) + static_cast<double>(lines) * style.u(16);
}

CellFrame layOutCells(const ChartSpec& spec, const QRectF& area, const Pen& pen)
{
    const Style& style = pen.style();
    CellFrame frame;
    frame.area = area;
    frame.labelWidth = std::min(longestLabel(spec, pen), 0.4 * area.width());
    frame.left = style.snap(area.left() + frame.labelWidth + style.u(10));
    frame.cellWidth = (area.right() - frame.left) / std::max(1, columnCount(spec));
    frame.top = style.snap(area.top() + headerHeight(spec, frame.cellWidth, pen));
    const int count = std::max(1, categoryCount(spec));
    const double height =
        std::clamp((area.bottom() - frame.top) / count, style.u(17), preferredRow(spec, style) * 1.25);
    frame.rowHeight = style.print ? height : std::floor(height);
    frame.rows = rowsThatFit(categoryCount(spec), area.bottom() - frame.top, frame.rowHeight);
    return frame;
}

// What a column's colours are centred on: the total's value, else the mean of the column.
double centreOf(const ChartSpec& spec, const ChartSeries& series)
{
    for (const int row : spec.strongCategories) {
        if (const ChartPoint* point = pointAt(series, row); point != nullptr && std::isfinite(point->value))
            return point->value;
    }
    double sum = 0;
    int n = 0;
    for (const ChartPoint& point : series.points) {
        if (std::isfinite(point.value) && !point.smallBase) {
            sum += point.value;
            ++n;
        }
    }
    return n > 0 ? sum / n : 0;
}

double largestDeviation(const ChartSpec& spec, const ChartSeries& series)
{
    double largest = 0;
    for (const ChartPoint& point : series.points) {
        if (std::isfinite(point.value) && !point.smallBase)
            largest = std::max(largest, std::abs(point.value - centreOf(spec, series)));
    }
    return largest;
}

double commonSpan(const ChartSpec& spec)
{
    double span = 0;
    for (const ChartSeries& series : spec.series)
        if (series.span <= 0)
            span = std::max(span, largestDeviation(spec, series));
    return span;
}

QColor cellColour(const ChartSeries& series, double deviation, double span, const Tokens& look)
{
    if (span <= 0)
        return look.divergingCentre;
    const double share = std::clamp((series.lowerIsBetter ? -deviation : deviation) / span, -1.0, 1.0);
    const QColor& end = share < 0 ? look.divergingLow : look.divergingHigh;
    double strength = std::abs(share);
    QColor fill = blend(end, look.divergingCentre, strength);
    // Between the tones on which dark and on which light figures are read lies a narrow strip that is too weak for
    // both.
    while (strength < 1 && contrast(readableOn(fill, look), fill) < readable) {
        strength *= 0.97;
        fill = blend(end, look.divergingCentre, strength);
    }
    return fill;
}

void paintHeader(const ChartSpec& spec, const CellFrame& frame, Pen& pen)
{
    const Style& style = pen.style();
    for (int c = 0; c < columnCount(spec); ++c) {
        const QRectF cell = frame.cell(0, c);
        const QStringList lines = wrapped(spec.series[static_cast<std::size_t>(c)].name, frame.cellWidth - style.u(6),
                                          headerLines, style.secondary());
        double y = frame.top - style.u(12) - static_cast<double>(lines.size() - 1) * style.u(16);
        for (const QString& line : lines) {
            pen.text({cell.center().x(), y}, line, style.secondary(), style.look.secondary, Align::Centre);
            y += style.u(16);
        }
    }
    pen.text({frame.area.left(), frame.top - style.u(12)},
             elided(spec.categoryAxis.title, frame.labelWidth, style.secondary()), style.secondary(),
             style.look.secondary);
}

void paintCell(const ChartSpec& spec, int row, int column, const CellFrame& frame, double centre, double span, Pen& pen)
{
    const Style& style = pen.style();
    const ChartSeries& series = spec.series[static_cast<std::size_t>(column)];
    const ChartPoint* point = pointAt(series, row);
    const QRectF cell = frame.cell(row, column);
    if (point == nullptr || !std::isfinite(point->value))
        return;
    const bool strong = isStrong(spec, row);
    const QString label = point->label.isEmpty() ? shown(point->value, spec.valueAxis.decimals) : point->label;
    QColor ink = style.look.text;
    if (point->smallBase) {
        pen.hatch(cell.adjusted(0, 0, -1, -1), style.look.border);
        ink = style.look.secondary;
    } else if (!strong) {
        const QColor fill =
            style.faded(cellColour(series, point->value - centre, span, style.look), style.dimmed(spec, row));
        pen.rect(cell.adjusted(0, 0, -1, -1), fill);
        ink = readableOn(fill, style.look);
    }
    pen.text(cell.center(), label, style.label(), ink, Align::Centre, strong);
    const double half = pen.width(label, style.label(), strong) / 2;
    if (point->arrow != Arrow::None && half + style.u(18) < cell.width() / 2)
        pen.arrow({cell.center().x() + half + style.u(9), cell.center().y()}, point->arrow, style.u(7), ink);
    pen.hit(cell, row, column, cell.center());
}

} // namespace

double wantedHeatMap(const ChartSpec& spec, const Style& style, double width)
{
    Scene scratch;
    const Pen pen(scratch, style);
    return layOutCells(spec, QRectF(0, 0, width, 1e6), pen).top + categoryCount(spec) * preferredRow(spec, style);
}

void paintHeatMap(const ChartSpec& spec, const QRectF& area, Pen& pen)
{
    const Style& style = pen.style();
    const CellFrame frame = layOutCells(spec, area, pen);
    const double common = commonSpan(spec);
    paintHeader(spec, frame, pen);
    for (int row = 0; row < frame.rows; ++row) {
        const bool dim = style.dimmed(spec, row);
        pen.text({area.left(), frame.cell(row, 0).center().y()},
                 elided(spec.categories[row], frame.labelWidth, style.label(), isStrong(spec, row)), style.label(),
                 dim ? style.look.secondary : style.look.text, Align::Left, isStrong(spec, row));
        pen.hit(QRectF(area.left(), frame.cell(row, 0).top(), area.width(), frame.rowHeight), row, -1,
                frame.cell(row, 0).center());
    }
    for (int c = 0; c < columnCount(spec); ++c) {
        const ChartSeries& series = spec.series[static_cast<std::size_t>(c)];
        const double centre = centreOf(spec, series);
        for (int row = 0; row < frame.rows; ++row)
            paintCell(spec, row, c, frame, centre, series.span > 0 ? series.span : common, pen);
    }
    paintMoreRows(categoryCount(spec), frame.rows, {area.left(), frame.top + (frame.rows + 0.5) * frame.rowHeight},
                  pen);
    if (style.print) {
        pen.horizontal(area.left(), area.right(), frame.top, style.look.controlBorder, style.rule());
        pen.horizontal(area.left(), area.right(), frame.top + frame.rows * frame.rowHeight, style.look.controlBorder,
                       style.rule());
    }
    pen.scene().plot =
        QRectF(QPointF(frame.left, frame.top), QPointF(area.right(), frame.top + frame.rows * frame.rowHeight));
}

} // namespace manyi::charts
