#include <algorithm>
#include <cmath>
#include <numeric>

#include "charts/paint/kinds.h"
#include "charts/paint/text.h"

namespace manyi::charts {

namespace {

// A tree from left to right: leaves in rows, a node in the middle of its children, one column a depth.
struct TreeFrame {
    std::vector<QRectF> boxes; // by category
    std::vector<int> depths;
    std::vector<bool> twoLines; // nodes of several leaves: the figures stand below the name
    bool globalAlone = false;   // no room for the local weights
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

// Leaves at or below each node.
std::vector<int> leavesBelow(const ChartSpec& spec)
{
    std::vector<int> leaves(static_cast<std::size_t>(categoryCount(spec)), 0);
    for (std::size_t k = leaves.size(); k-- > 0;) { // children come after their parents
        leaves[k] = std::max(1, leaves[k]);
        if (const int parent = parentOf(spec, static_cast<int>(k)); parent >= 0)
            leaves[static_cast<std::size_t>(parent)] += leaves[k];
    }
    return leaves;
}

int leavesOf(const ChartSpec& spec)
{
    const std::vector<int> leaves = leavesBelow(spec);
    int count = 0;
    for (std::size_t i = 0; i < leaves.size(); ++i)
        count += parentOf(spec, static_cast<int>(i)) < 0 ? leaves[i] : 0;
    return count;
}

QString figuresOf(const ChartSpec& spec, int node, bool globalAlone)
{
    QStringList figures;
    for (const ChartSeries& series : spec.series) {
        const ChartPoint* point = pointAt(series, node);
        figures << (point != nullptr && std::isfinite(point->value) ? shown(point->value, spec.valueAxis.decimals)
                                                                    : QStringLiteral("–"));
    }
    return globalAlone && !figures.isEmpty() ? figures.last() : figures.join(QStringLiteral(" · "));
}

// The width that each column's names and figures need.
std::vector<double> wantedWidths(const ChartSpec& spec, const TreeFrame& frame, int columns, const Style& style)
{
    std::vector<double> widths(static_cast<std::size_t>(columns), 0);
    for (int i = 0; i < categoryCount(spec); ++i) {
        const auto node = static_cast<std::size_t>(i);
        const double name = textWidth(spec.categories[i], style.secondary(), isStrong(spec, i));
        const double figures = textWidth(figuresOf(spec, i, frame.globalAlone), style.small());
        const double text = frame.twoLines[node] ? std::max(name, figures) : name + style.u(8) + figures;
        double& width = widths[static_cast<std::size_t>(frame.depths[node])];
        width = std::max(width, text + style.u(14));
    }
    return widths;
}

// Columns as wide as they need and the rest shared out; where there is too little, local weights go, then names are
// shortened alike.
std::vector<double> columnWidths(const ChartSpec& spec, TreeFrame& frame, int columns, double room, const Style& style)
{
    std::vector<double> widths;
    double wanted = 0;
    for (const bool globalAlone : {false, true}) {
        frame.globalAlone = globalAlone;
        widths = wantedWidths(spec, frame, columns, style);
        wanted = std::accumulate(widths.begin(), widths.end(), 0.0);
        if (wanted <= room)
            break;
    }
    for (double& width : widths)
        width = wanted <= room ? width + (room - wanted) / columns : width * room / wanted;
    return widths;
}

TreeFrame layOutTree(const ChartSpec& spec, const QRectF& area, const Style& style)
{
    TreeFrame frame;
    frame.depths = depthsOf(spec);
    const auto count = static_cast<std::size_t>(categoryCount(spec));
    const int deepest = count == 0 ? 0 : *std::max_element(frame.depths.begin(), frame.depths.end());
    const double gap = style.u(26);
    frame.rowHeight = std::min(style.u(30), area.height() / std::max(1, leavesOf(spec)));
    const double height = std::min(style.u(24), frame.rowHeight - style.u(3));
    const double tall = std::min(style.u(38), 2 * frame.rowHeight - style.u(3));
    for (const int leaves : leavesBelow(spec))
        frame.twoLines.push_back(leaves > 1 && tall >= style.u(34));
    const std::vector<double> widths = columnWidths(spec, frame, deepest + 1, area.width() - gap * deepest, style);
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
    for (std::size_t i = 0; i < count; ++i) {
        const auto depth = static_cast<std::size_t>(frame.depths[i]);
        const double left =
            std::accumulate(widths.begin(), widths.begin() + frame.depths[i], area.left()) + gap * frame.depths[i];
        const double high = frame.twoLines[i] ? tall : height;
        frame.boxes.emplace_back(left, middles[i] - high / 2, widths[depth], high);
    }
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

// Name at the left, local and global weight at the right or below, a bar of the global weight behind.
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
    const bool two = frame.twoLines[static_cast<std::size_t>(node)];
    const QString figures = figuresOf(spec, node, frame.globalAlone);
    const double left = box.left() + style.u(6), right = box.right() - style.u(6);
    const double used = two ? 0 : pen.width(figures, style.small()) + style.u(6);
    const double up = two ? style.u(8) : 0;
    pen.text({two ? left : right, box.center().y() + up}, figures, style.small(),
             style.faded(style.look.secondary, dim), two ? Align::Left : Align::Right);
    pen.text({left, box.center().y() - up},
             elided(spec.categories[node], right - left - used + 1, style.secondary(), isStrong(spec, node)),
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
