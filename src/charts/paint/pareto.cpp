#include <algorithm>
#include <cmath>

#include "charts/paint/kinds.h"
#include "charts/paint/plot_axes.h"

namespace manyi::charts {

namespace {

constexpr double vitalFew = 80; // per cent, the line of Juran's rule

double count(const ChartSpec& spec, int i)
{
    const ChartPoint* point = spec.series.empty() ? nullptr : pointAt(spec.series.front(), i);
    return point != nullptr && point->value > 0 ? point->value : 0;
}

// Running share in per cent, after each category.
std::vector<double> cumulative(const ChartSpec& spec)
{
    std::vector<double> sums;
    double sum = 0;
    for (int i = 0; i < categoryCount(spec); ++i)
        sums.push_back(sum += count(spec, i));
    for (double& s : sums)
        s = sum > 0 ? 100 * s / sum : 0;
    return sums;
}

void paintShares(const SlotFrame& frame, Pen& pen)
{
    const Style& style = pen.style();
    for (const double share : {0.0, 50.0, vitalFew, 100.0}) {
        const double y = frame.y.at(share);
        if (share == vitalFew)
            pen.horizontal(frame.plot.left(), frame.plot.right(), y, style.look.secondary, style.rule(), true);
        pen.text({frame.plot.right() + style.u(48), y},
                 share == 0 ? QStringLiteral("0") : shown(share, 0) + QStringLiteral(" %"), style.secondary(),
                 share == vitalFew ? style.look.text : style.look.secondary, Align::Right);
    }
    pen.horizontal(frame.plot.left(), frame.plot.right(), frame.plot.bottom(), style.look.controlBorder,
                   style.hairline());
}

void paintBars(const ChartSpec& spec, const SlotFrame& frame, const std::vector<double>& shares, Pen& pen)
{
    const Style& style = pen.style();
    const ChartSeries& series = spec.series.front();
    for (int i = 0; i < categoryCount(spec); ++i) {
        const double own = i == 0 ? shares[0] : shares[i] - shares[i - 1];
        const double half = 0.33 * frame.slotWidth();
        const QRectF bar(QPointF(frame.x(i) - half, frame.y.at(own)), QPointF(frame.x(i) + half, frame.plot.bottom()));
        const QColor fill = style.fill(spec, series, i);
        pen.rect(bar, fill);
        const ChartPoint& point = *pointAt(series, i);
        const QString label = point.label.isEmpty() ? shown(point.value, spec.valueAxis.decimals) : point.label;
        const bool inside = bar.height() > style.u(22);
        pen.text({frame.x(i), inside ? bar.top() + style.u(11) : bar.top() - style.u(9)}, label, style.secondary(),
                 inside ? readableOn(fill, style.look) : style.look.text, Align::Centre);
        pen.hit(QRectF(frame.x(i) - frame.slotWidth() / 2, frame.plot.top(), frame.slotWidth(), frame.plot.height()), i,
                0, {frame.x(i), frame.y.at(shares[i])});
    }
}

void paintCurve(const SlotFrame& frame, const std::vector<double>& shares, Pen& pen)
{
    const Style& style = pen.style();
    const QColor colour = style.look.series[1];
    QPainterPath path;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const QPointF at(frame.x(static_cast<int>(i)), frame.y.at(shares[i]));
        if (i == 0)
            path.moveTo(at);
        else
            path.lineTo(at);
    }
    pen.path(path, {}, colour, style.u(2));
    bool passed = false;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const QPointF at(frame.x(static_cast<int>(i)), frame.y.at(shares[i]));
        pen.dot(at, style.u(2.5), colour);
        // The way up to the line is what is read; beyond it the figures only crowd the curve.
        if (i > 0 && !passed)
            pen.haloText({at.x() - style.u(8), at.y() - style.u(9)}, shown(shares[i], 0) + QStringLiteral(" %"),
                         style.secondary(), style.look.text, Align::Right);
        passed = passed || shares[i] >= vitalFew;
    }
}

} // namespace

void paintPareto(const ChartSpec& spec, const QRectF& area, Pen& pen)
{
    if (spec.series.empty() || spec.categories.isEmpty())
        return;
    const Style& style = pen.style();
    ChartSpec bare = spec;
    bare.valueAxis.labels = false;
    bare.valueAxis.minimum = 0;
    bare.valueAxis.maximum = 100;
    const SlotFrame frame = layOutSlots(bare, area, {0, 100}, {0, style.u(50), 0}, pen);
    const auto shares = cumulative(spec);
    paintShares(frame, pen);
    manyi::charts::paintCategoryLabels(bare, frame, pen);
    paintBars(spec, frame, shares, pen);
    paintCurve(frame, shares, pen);
    pen.scene().plot = frame.plot;
}

} // namespace manyi::charts
