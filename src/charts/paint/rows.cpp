#include "charts/paint/rows.h"

#include <algorithm>
#include <cmath>

#include "charts/paint/legend.h"
#include "charts/paint/text.h"

namespace manyi::charts {

namespace {

constexpr double labelShare = 0.40;
constexpr double columnShare = 0.45;
constexpr double barShare = 0.64;

double headerHeight(const Style& style)
{
    return style.u(24);
}

std::vector<LegendItem> legend(const ChartSpec& spec, const RowNeeds& needs, const Style& style)
{
    return needs.legend && spec.legend ? legendOf(spec, style, needs.legendSeries) : std::vector<LegendItem>();
}

double longestLabel(const ChartSpec& spec, const Pen& pen)
{
    double longest = pen.width(spec.categoryAxis.title, pen.style().secondary());
    for (int i = 0; i < categoryCount(spec); ++i)
        longest = std::max(longest, pen.width(spec.categories[i], pen.style().label(), isStrong(spec, i)));
    return longest;
}

double columnWidth(const ChartSpec& spec, const ChartColumn& column, const Pen& pen)
{
    const Style& style = pen.style();
    double widest = pen.width(column.title, style.secondary());
    for (int i = 0; i < column.cells.size(); ++i)
        widest = std::max(widest, pen.width(column.cells[i], style.label(), column.strong || isStrong(spec, i)));
    return widest;
}

bool hasArrows(const ChartSpec& spec)
{
    return std::any_of(spec.series.begin(), spec.series.end(), [](const ChartSeries& series) {
        return std::any_of(series.points.begin(), series.points.end(),
                           [](const ChartPoint& point) { return point.arrow != Arrow::None; });
    });
}

// Fills the right ends of the columns that fit and returns where the plot ends.
double layOutColumns(const ChartSpec& spec, const Pen& pen, RowFrame& frame)
{
    const Style& style = pen.style();
    const double gap = style.u(16);
    const double arrow = hasArrows(spec) ? style.u(18) : 0;
    std::vector<double> widths;
    double total = arrow;
    for (const ChartColumn& column : spec.columns) {
        const double width = columnWidth(spec, column, pen) + gap;
        if (total + width > columnShare * frame.area.width() && !widths.empty())
            break;
        widths.push_back(width);
        total += width;
    }
    double at = frame.area.right() - total;
    const double plotRight = at;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        at += widths[i];
        frame.columnRights.push_back(at);
        if (i == 0 && arrow > 0) {
            frame.arrowX = at + arrow / 2 + style.u(1);
            at += arrow;
        }
    }
    return widths.empty() && arrow == 0 ? frame.area.right() : plotRight;
}

// Beside the columns' titles when there is room, on the screen in place of the categories' title if need be.
void placeLegend(const std::vector<LegendItem>& items, const Pen& pen, RowFrame& frame)
{
    const double width = legendWidth(items, pen);
    frame.legendInHeader = true;
    frame.legendLeft = frame.plotLeft;
    if (width <= frame.plotRight - frame.plotLeft)
        return;
    frame.legendLeft = frame.area.left();
    frame.legendInHeader = !pen.style().print && width <= frame.plotRight - frame.area.left();
}

QStringList fittingLabels(const ChartSpec& spec, double width, const Style& style)
{
    QStringList labels = elidedApart(spec.categories, width, style.label());
    for (const int row : spec.strongCategories) {
        if (row >= 0 && row < labels.size())
            labels[row] = elided(spec.categories[row], width, style.label(), true);
    }
    return labels;
}

void paintRowText(const ChartSpec& spec, const RowFrame& frame, int row, const ChartSeries* arrowsOf, Pen& pen)
{
    const Style& style = pen.style();
    const bool strong = isStrong(spec, row);
    const bool dim = style.dimmed(spec, row);
    const ChartPoint* point = arrowsOf != nullptr ? pointAt(*arrowsOf, row) : nullptr;
    const bool small = point != nullptr && point->smallBase;
    const QColor text = dim || small ? style.look.secondary : style.look.text;
    const double y = frame.centre(row);
    pen.text({frame.area.left(), y}, frame.labels.value(row), style.label(), text, Align::Left, strong);
    for (std::size_t c = 0; c < frame.columnRights.size(); ++c) {
        const ChartColumn& column = spec.columns[c];
        if (row < column.cells.size())
            pen.text({frame.columnRights[c], y}, column.cells[row], style.label(),
                     column.strong || strong ? text : style.look.secondary, Align::Right,
                     strong || (column.strong && style.print && point != nullptr && point->arrow != Arrow::None));
    }
    if (point != nullptr && frame.arrowX > 0) {
        const QColor tone = point->tone == Tone::Bad ? style.look.bad : style.look.good;
        pen.arrow({frame.arrowX, y}, point->arrow, style.u(8),
                  style.faded(style.print ? style.look.accent : tone, dim));
    }
}

void paintHeader(const ChartSpec& spec, const RowNeeds& needs, const RowFrame& frame, Pen& pen)
{
    const Style& style = pen.style();
    const auto items = legend(spec, needs, style);
    const bool replaced = !items.empty() && frame.legendInHeader && frame.legendLeft < frame.plotLeft;
    if (!replaced)
        pen.text({frame.area.left(), frame.headerY},
                 elided(spec.categoryAxis.title, frame.labelWidth, style.secondary()), style.secondary(),
                 style.look.secondary);
    for (std::size_t c = 0; c < frame.columnRights.size(); ++c)
        pen.text({frame.columnRights[c], frame.headerY}, spec.columns[c].title, style.secondary(), style.look.secondary,
                 Align::Right);
    if (frame.legendInHeader)
        paintLegend(items, frame.legendLeft, frame.headerY, frame.area.width(), pen);
    else
        paintLegend(items, frame.legendLeft, frame.area.top() + legendLineHeight(style) / 2, frame.area.width(), pen);
}

void paintRules(const ChartSpec& spec, const RowFrame& frame, Pen& pen)
{
    const Style& style = pen.style();
    const double left = frame.area.left();
    const double right = frame.area.right();
    if (style.print) {
        pen.horizontal(left, right, frame.top, style.look.controlBorder, style.rule());
        pen.horizontal(left, right, frame.bottom(), style.look.controlBorder, style.rule());
    }
    for (const int row : spec.strongCategories) {
        if (row < 0 || row >= frame.rows || frame.rows < 2)
            continue;
        const double y =
            row == frame.rows - 1 ? frame.top + row * frame.rowHeight : frame.top + (row + 1) * frame.rowHeight;
        pen.horizontal(left, right, y, style.look.border, style.hairline());
    }
}

} // namespace

QRectF RowFrame::bar(int row, double from, double to) const
{
    const double height = rowHeight * barShare;
    return {QPointF(std::min(from, to), centre(row) - height / 2),
            QPointF(std::max(from, to), centre(row) + height / 2)};
}

double preferredRowHeight(const ChartSpec& spec, const Style& style)
{
    if (style.print)
        return categoryCount(spec) > 12 ? style.u(26) : style.u(33);
    return categoryCount(spec) > 12 ? 24 : 28;
}

double wantedRowsHeight(const ChartSpec& spec, const RowNeeds& needs, const Style& style, double width)
{
    Scene scratch;
    const Pen pen(scratch, style);
    const RowFrame frame = layOutRows(spec, needs, QRectF(0, 0, width, 1e6), pen);
    return frame.top + categoryCount(spec) * preferredRowHeight(spec, style) + needs.footer;
}

int rowsThatFit(int count, double room, double rowHeight)
{
    const int fitting = std::max(0, static_cast<int>(room / rowHeight + 1e-6));
    return fitting >= count ? count : std::max(0, fitting - 1);
}

void paintMoreRows(int count, int shownRows, const QPointF& at, Pen& pen)
{
    if (shownRows < count)
        pen.text(at, QStringLiteral("… +%1").arg(count - shownRows), pen.style().secondary(),
                 pen.style().look.secondary);
}

RowFrame layOutRows(const ChartSpec& spec, const RowNeeds& needs, const QRectF& area, const Pen& pen)
{
    const Style& style = pen.style();
    RowFrame frame;
    frame.area = area;
    frame.labelWidth = std::min(longestLabel(spec, pen), labelShare * area.width());
    frame.plotLeft = style.snap(area.left() + frame.labelWidth + (frame.labelWidth > 0 ? style.u(12) : 0));
    frame.plotRight = style.snap(layOutColumns(spec, pen, frame));
    double top = area.top();
    const auto items = legend(spec, needs, style);
    placeLegend(items, pen, frame);
    frame.labels = fittingLabels(spec, frame.labelWidth, style);
    if (!items.empty() && !frame.legendInHeader)
        top += legendLines(items, area.width(), pen) * legendLineHeight(style);
    frame.headerY = top + headerHeight(style) / 2;
    frame.top = style.snap(top + (needs.header ? headerHeight(style) : 0));
    const double room = area.bottom() - needs.footer - frame.top;
    const int count = std::max(1, categoryCount(spec));
    const double preferred = preferredRowHeight(spec, style);
    const double height = std::clamp(room / count, style.u(17), preferred * 1.25);
    frame.rowHeight = style.print ? height : std::floor(height);
    frame.rows = rowsThatFit(categoryCount(spec), room, frame.rowHeight);
    return frame;
}

void paintRows(const ChartSpec& spec, const RowNeeds& needs, const RowFrame& frame, const ChartSeries* arrowsOf,
               Pen& pen)
{
    if (needs.header)
        paintHeader(spec, needs, frame, pen);
    paintRules(spec, frame, pen);
    for (int row = 0; row < frame.rows; ++row) {
        paintRowText(spec, frame, row, arrowsOf, pen);
        const double y = frame.top + row * frame.rowHeight;
        pen.hit(QRectF(frame.area.left(), y, frame.area.width(), frame.rowHeight), row, -1,
                {frame.plotLeft, frame.centre(row)});
    }
    paintMoreRows(categoryCount(spec), frame.rows, {frame.area.left(), frame.bottom() + frame.rowHeight / 2}, pen);
    pen.scene().plot = QRectF(QPointF(frame.plotLeft, frame.top), QPointF(frame.plotRight, frame.bottom()));
}

} // namespace manyi::charts
