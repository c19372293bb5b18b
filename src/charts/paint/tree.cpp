#include <algorithm>
#include <cmath>

#include "charts/paint/kinds.h"
#include "charts/paint/text.h"

namespace manyi::charts {

namespace {

// A tree from left to right: leaves in rows, a node in the middle of its children, one column a depth.
struct TreeFrame {
    std::vector<QRectF> boxes; // by category
    std::vector<int> depths;
    double rowHeight = 0;
};

int parentOf(const ChartSpec& spec, int node)
{
    const auto index = static_cast<std::size_t>(node);
    return index < spec.parents.size() ? spec.parents[index] : -1;
}

std::vector<int> depthsOf(const ChartSpec& spec)
{
    std::vector<int> depths;
    for (int i = 0; i < categoryCount(spec); ++i) {
        const int parent = parentOf(spec, i); // parents come before their children
        depths.push_back(parent >= 0 && parent < i ? depths[static_cast<std::size_t>(parent)] + 1 : 0);
    }
    return depths;
}

int leavesOf(const ChartSpec& spec)
{
    const int count = categoryCount(spec);
    std::vector<bool> inner(static_cast<std::size_t>(count), false);
    for (int i = 0; i < count; ++i) {
        if (const int parent = parentOf(spec, i); parent >= 0 && parent < count)
            inner[static_cast<std::size_t>(parent)] = true;
    }
    return static_cast<int>(std::count(inner.begin(), inner.end(), false));
}

TreeFrame layOutTree(const ChartSpec& spec, const QRectF& area, const Style& style)
{
    TreeFrame frame;
    frame.depths = depthsOf(spec);
    const auto count = static_cast<std::size_t>(categoryCount(spec));
    const int deepest = count == 0 ? 0 : *std::max_element(frame.depths.begin(), frame.depths.end());
    const double gap = style.u(26);
    const double width = (area.width() - gap * deepest) / (deepest + 1);
    frame.rowHeight = std::min(style.u(30), area.height() / std::max(1, leavesOf(spec)));
    std::vector<double> middles(count, 0);
    std::vector<double> first(count, -1), last(count, -1);
    // Children come after their parents: from the end, every node knows the span of its children.
    int leaf = leavesOf(spec);
    for (std::size_t k = count; k-- > 0;) {
        if (first[k] < 0)
            middles[k] = area.top() + (--leaf + 0.5) * frame.rowHeight;
        else
            middles[k] = (first[k] + last[k]) / 2;
        const int parent = parentOf(spec, static_cast<int>(k));
        if (parent < 0)
            continue;
        const auto p = static_cast<std::size_t>(parent);
        first[p] = middles[k];
        last[p] = last[p] < 0 ? middles[k] : last[p];
    }
    const double height = std::min(style.u(24), frame.rowHeight - style.u(3));
    for (std::size_t i = 0; i < count; ++i)
        frame.boxes.emplace_back(area.left() + frame.depths[i] * (width + gap), middles[i] - height / 2, width, height);
    return frame;
}

void paintLinks(const ChartSpec& spec, const TreeFrame& frame, Pen& pen)
{
    const Style& style = pen.style();
    for (int i = 0; i < categoryCount(spec); ++i) {
        const int parent = parentOf(spec, i);
        if (parent < 0 || parent >= i)
            continue;
        const QRectF from = frame.boxes[static_cast<std::size_t>(parent)],
                     to = frame.boxes[static_cast<std::size_t>(i)];
        const double middle = (from.right() + to.left()) / 2;
        const QColor colour = style.look.controlBorder;
        pen.line({from.right(), from.center().y()}, {middle, from.center().y()}, colour, style.hairline());
        pen.line({middle, from.center().y()}, {middle, to.center().y()}, colour, style.hairline());
        pen.line({middle, to.center().y()}, {to.left(), to.center().y()}, colour, style.hairline());
    }
}

// Name at the left, local and global weight at the right, a bar of the global weight behind.
void paintNode(const ChartSpec& spec, int node, const TreeFrame& frame, Pen& pen)
{
    const Style& style = pen.style();
    const QRectF box = style.snap(frame.boxes[static_cast<std::size_t>(node)]);
    const bool dim = style.dimmed(spec, node);
    const ChartPoint* global = spec.series.size() > 1 ? pointAt(spec.series[1], node) : nullptr;
    pen.rect(box, style.look.surface);
    if (global != nullptr && std::isfinite(global->value))
        pen.rect(QRectF(box.left(), box.top(), box.width() * std::clamp(global->value, 0.0, 1.0), box.height()),
                 blend(style.look.series[0], style.look.surface, 0.18));
    pen.frame(box, style.faded(style.look.controlBorder, dim), style.hairline());
    QStringList figures;
    for (const ChartSeries& series : spec.series) {
        const ChartPoint* point = pointAt(series, node);
        figures << (point != nullptr && std::isfinite(point->value) ? shown(point->value, spec.valueAxis.decimals)
                                                                    : QStringLiteral("–"));
    }
    const double room = box.width() - style.u(12);
    const double right = box.right() - style.u(6);
    QString text = figures.join(QStringLiteral(" · "));
    double used = pen.width(text, style.small());
    if (used > 0.6 * room && !figures.isEmpty()) { // narrow: the global weight alone
        text = figures.last();
        used = pen.width(text, style.small());
    }
    pen.text({right, box.center().y()}, text, style.small(), style.faded(style.look.secondary, dim), Align::Right);
    pen.text({box.left() + style.u(6), box.center().y()},
             elided(spec.categories[node], room - used - style.u(6), style.secondary(), isStrong(spec, node)),
             style.secondary(), style.faded(style.look.text, dim), Align::Left, isStrong(spec, node));
    pen.hit(box, node, spec.series.size() > 1 ? 1 : 0, box.center());
}

} // namespace

double wantedTree(const ChartSpec& spec, const Style& style, double)
{
    return std::max(1, leavesOf(spec)) * style.u(28);
}

void paintTree(const ChartSpec& spec, const QRectF& area, Pen& pen)
{
    const TreeFrame frame = layOutTree(spec, area.adjusted(1, 0, -1, 0), pen.style());
    paintLinks(spec, frame, pen);
    for (int i = 0; i < categoryCount(spec); ++i)
        paintNode(spec, i, frame, pen);
    pen.scene().plot = area;
}

} // namespace manyi::charts
