#include <algorithm>

#include "report/layout/blocks.h"
#include "report/layout/box_builder.h"
#include "report/layout/geometry.h"
#include "report/layout/look.h"

namespace manyi::report {

namespace {

constexpr double factLeading = 13;
constexpr double factRow = mm(9.05);

// One column of facts between hairlines; returns its height.
double addFacts(BoxBuilder& box, const std::vector<std::pair<QString, QString>>& facts, double x, double y,
                const Setting& setting)
{
    const double width = page::columns(6);
    double label = mm(18);
    for (const auto& [name, value] : facts)
        label = std::max(label, textWidth(name, look::secondary(9)) + mm(3));
    label = std::min(label, width * 0.45);
    box.ruleAt(x, y, width, look::medium, look::rowRule());
    for (const auto& [name, value] : facts) {
        auto lines = breakLines(setting.print(value), look::text(9), width - label);
        if (lines.size() > 4)
            lines.resize(4);
        const double height = factRow + factLeading * (std::max<double>(1, static_cast<double>(lines.size())) - 1);
        const double first = y + (factRow - factLeading) / 2;
        box.linesAt({fitLine(setting.print(name), look::secondary(9), label - 4)}, x, first, factLeading);
        box.linesAt(lines, x + label, first, factLeading);
        y += height;
        box.ruleAt(x, y, width, look::medium, look::rowRule());
    }
    return y;
}

void addTitle(BoxBuilder& box, const Cover& cover, const Setting& setting)
{
    box.linesAt({fitLine(setting.print(cover.kicker), look::secondary(12), page::contentWidth)}, 0, mm(74), 17);
    double size = 32;
    auto lines = breakHeadline(setting.print(cover.title), look::bold(size), page::contentWidth);
    if (!lines.empty() && !lines.front().runs.empty())
        size = lines.front().runs.front().style.size;
    const double leading = size * 1.25;
    box.linesAt(lines, 0, mm(82), leading);
    const double rule = mm(82) + leading * static_cast<double>(lines.size()) + mm(6);
    box.ruleAt(0, rule, page::contentWidth, look::thick, look::accent());
    box.linesAt({fitLine(setting.print(cover.client), look::text(14), page::contentWidth)}, 0, rule + mm(5.5), 20);
}

} // namespace

std::vector<PageItem> layoutCover(const Cover& cover, const QString& imprint, const Setting& setting)
{
    BoxBuilder box;
    addTitle(box, cover, setting);
    if (cover.trend) {
        box.linesAt({fitLine(setting.print(cover.trend->title), look::secondary(8.5), page::contentWidth)}, 0,
                    mm(133.5), 12);
        const QRectF area(0, mm(140), page::contentWidth, mm(45));
        box.add(ChartItem{area, std::make_shared<charts::ChartSpec>(*cover.trend)});
    }
    const std::size_t half = (cover.facts.size() + 1) / 2;
    const auto middle = cover.facts.begin() + static_cast<std::ptrdiff_t>(half);
    addFacts(box, {cover.facts.begin(), middle}, 0, mm(210), setting);
    addFacts(box, {middle, cover.facts.end()}, page::column(7) - page::left, mm(210), setting);
    const TextLine right = fitLine(setting.print(cover.confidentiality), look::secondary(7.5), page::columns(5));
    const double room = page::contentWidth - right.width - mm(6);
    box.linesAt({fitLine(imprint, look::secondary(7.5), room)}, 0, page::footer - 5, 10);
    if (!right.runs.empty())
        box.rightAt(right, page::contentWidth, page::footer - 5, 10);

    std::vector<PageItem> items;
    place(items, box.take(), QPointF(page::left, 0));
    return items;
}

} // namespace manyi::report
