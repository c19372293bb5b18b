#include <algorithm>
#include <cmath>

#include "charts/paint/intervals.h"
#include "charts/paint/kinds.h"
#include "charts/paint/legend.h"
#include "charts/paint/rows.h"
#include "charts/paint/scale.h"
#include "charts/paint/segments.h"

namespace manyi::charts {

namespace {

constexpr int panelTicks = 5;

// Where the row's score is told; nullptr when the chart has shares only.
const ChartSeries* scoreOf(const ChartSpec& spec)
{
    return shareCount(spec) < static_cast<int>(spec.series.size()) ? rowFigure(spec) : nullptr;
}

// The panel of intervals needs room and belongs to print; on the screen the figures beside say it.
bool hasPanel(const ChartSpec& spec, const Style& style, double plotWidth)
{
    return style.print && scoreOf(spec) != nullptr && categoryCount(spec) > 1 && plotWidth > style.u(330);
}

RowNeeds needsOf(const ChartSpec& spec, const Style& style)
{
    RowNeeds needs;
    needs.legend = true;
    needs.legendSeries = shareCount(spec);
    needs.footer = style.print && scoreOf(spec) != nullptr && categoryCount(spec) > 1 ? style.u(22) : 0;
    return needs;
}

void paintShares(const ChartSpec& spec, const RowFrame& frame, double right, Pen& pen)
{
    const Scale scale{0, 100, frame.plotLeft, right};
    for (int row = 0; row < frame.rows; ++row) {
        const ChartPoint* score = scoreOf(spec) != nullptr ? pointAt(*scoreOf(spec), row) : nullptr;
        if (score != nullptr && score->smallBase) {
            paintSmallBase(spec, frame.bar(row, scale.from, scale.to), row, pen);
            continue;
        }
        double from = 0;
        for (int s = 0; s < static_cast<int>(spec.series.size()); ++s) {
            if (isShare(spec, spec.series[static_cast<std::size_t>(s)]))
                from = paintSegment(spec, s, row, from, scale, frame, pen);
        }
    }
}

void paintPanelAxis(const Scale& scale, const RowFrame& frame, Pen& pen)
{
    const Style& style = pen.style();
    const double y = frame.bottom() + style.u(12);
    for (const double value : ticks({scale.minimum, scale.maximum}, panelTicks)) {
        pen.vertical(scale.at(value), frame.bottom(), frame.bottom() + style.u(4), style.look.controlBorder,
                     style.hairline());
        pen.text({scale.at(value), y}, shown(value, 0), style.secondary(), style.look.secondary, Align::Centre);
    }
}

void paintPanel(const ChartSpec& spec, const ChartSeries& score, const RowFrame& frame, double left, double right,
                Pen& pen)
{
    const Style& style = pen.style();
    ChartSpec own;
    own.series = {score};
    own.references = spec.references;
    const Range range = rounded(valueRangeOfLargeBases(own, false), panelTicks);
    const Scale scale{range.minimum, range.maximum, left, right};
    paintRowBands(spec, scale, frame, pen);
    paintRowReferences(spec, scale, frame, style.look.accent, pen);
    for (const Reference& reference : spec.references)
        pen.text({scale.at(reference.value), frame.headerY}, reference.label, style.secondary(), style.look.text,
                 Align::Centre);
    for (int row = 0; row < frame.rows; ++row) {
        if (const ChartPoint* point = pointAt(score, row))
            paintIntervalMark(spec, *point, row, scale, frame, pen);
    }
    paintPanelAxis(scale, frame, pen);
}

// One total in print: a bar over the whole width, each part named above it.
bool isSingle(const ChartSpec& spec, const Style& style)
{
    return style.print && categoryCount(spec) == 1;
}

constexpr double singleNames = 20;
constexpr double singleBar = 40;

void paintSingle(const ChartSpec& spec, const QRectF& area, Pen& pen)
{
    const Style& style = pen.style();
    const double top = area.top() + style.u(singleNames);
    const double height = std::min(style.u(singleBar), area.bottom() - top);
    double from = area.left(), named = area.left();
    for (int s = 0; s < static_cast<int>(spec.series.size()); ++s) {
        const ChartSeries& series = spec.series[static_cast<std::size_t>(s)];
        const ChartPoint* point = pointAt(series, 0);
        if (!isShare(spec, series) || point == nullptr || !(point->value > 0))
            continue;
        const QRectF bar(from, top, area.width() * point->value / 100, height);
        const QColor fill = style.fill(spec, series, 0);
        pen.rect(bar, fill);
        pen.vertical(bar.right(), bar.top(), bar.bottom(), style.ground(), 1);
        const QString share = QStringLiteral("%1 %").arg(shown(point->value, 1));
        if (pen.width(share, style.label(), true) + style.u(16) < bar.width())
            pen.text({bar.left() + style.u(10), bar.center().y()}, share, style.label(), readableOn(fill, style.look),
                     Align::Left, true);
        named = std::max(named, from);
        named += pen.text({named, area.top() + style.u(8)}, series.name, style.secondary(), style.look.secondary) +
                 style.u(12);
        from = bar.right();
    }
}

} // namespace

double wantedNps(const ChartSpec& spec, const Style& style, double width)
{
    if (isSingle(spec, style))
        return style.u(singleNames + singleBar);
    return wantedRowsHeight(spec, needsOf(spec, style), style, width);
}

void paintNps(const ChartSpec& spec, const QRectF& area, Pen& pen)
{
    const Style& style = pen.style();
    if (isSingle(spec, style))
        return paintSingle(spec, area, pen);
    const RowNeeds needs = needsOf(spec, style);
    const RowFrame frame = layOutRows(spec, needs, area, pen);
    const ChartSeries* score = scoreOf(spec);
    const double width = frame.plotRight - frame.plotLeft;
    const bool panel = hasPanel(spec, style, width);
    const double right = panel ? frame.plotLeft + 0.5 * width : frame.plotRight - style.u(2);
    paintRows(spec, needs, frame, score, pen);
    if (panel)
        paintPanel(spec, *score, frame, right + style.u(24), frame.plotRight - style.u(6), pen);
    paintShares(spec, frame, right, pen);
    if (panel) {
        const double y = frame.bottom() + style.u(12);
        pen.text({frame.plotLeft, y}, shown(0, 0), style.secondary(), style.look.secondary);
        pen.text({right, y}, QStringLiteral("100 %"), style.secondary(), style.look.secondary, Align::Right);
    }
}

} // namespace manyi::charts
