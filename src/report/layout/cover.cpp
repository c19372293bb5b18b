#include <algorithm>

#include "report/layout/blocks.h"
#include "report/layout/box_builder.h"
#include "report/layout/cover_trend.h"
#include "report/layout/geometry.h"
#include "report/layout/look.h"

namespace manyi::report {

namespace {

constexpr double factLeading = 13;
constexpr double factRow = mm(9.05);

using Facts = std::vector<std::pair<QString, QString>>;

double labelWidth(const Facts& facts, std::size_t begin, std::size_t end, const Setting& setting)
{
    double width = mm(18);
    for (std::size_t i = begin; i < end; ++i)
        width = std::max(width, textWidth(setting.print(facts[i].first), look::secondary(9)) + mm(3));
    return std::min(width, page::columns(6) * 0.45);
}

std::vector<TextLine> factLines(const Facts& facts, std::size_t i, double label, std::size_t most,
                                const Setting& setting)
{
    if (i >= facts.size())
        return {};
    const double width = page::columns(6) - label;
    return firstLines(breakLines(setting.print(facts[i].second), look::text(9), width), most, width);
}

// As many lines a fact as leave all rows on the page, four at most.
std::size_t mostFactLines(const Facts& facts, const double labels[2], const Setting& setting)
{
    const std::size_t half = (facts.size() + 1) / 2;
    std::size_t most = 4;
    for (; most > 1; --most) {
        double height = 0;
        for (std::size_t row = 0; row < half; ++row) {
            const auto left = factLines(facts, row, labels[0], most, setting).size();
            const auto right = factLines(facts, row + half, labels[1], most, setting).size();
            height += factRow + factLeading * (static_cast<double>(std::max({left, right, std::size_t{1}})) - 1);
        }
        if (mm(210) + height <= mm(279))
            break;
    }
    return most;
}

// Two columns of facts between hairlines; neighbours share the height of their row.
void addFacts(BoxBuilder& box, const Facts& facts, double y, const Setting& setting)
{
    const std::size_t half = (facts.size() + 1) / 2;
    const double width = page::columns(6);
    const double labels[2] = {labelWidth(facts, 0, half, setting), labelWidth(facts, half, facts.size(), setting)};
    const double lefts[2] = {0, page::column(7) - page::left};
    for (const double left : lefts)
        box.ruleAt(left, y, width, look::medium, look::rowRule());
    const std::size_t most = mostFactLines(facts, labels, setting);
    for (std::size_t row = 0; row < half; ++row) {
        std::size_t lines = 1;
        for (std::size_t side = 0; side < 2; ++side) {
            const std::size_t i = row + side * half;
            const auto text = factLines(facts, i, labels[side], most, setting);
            const double first = y + (factRow - factLeading) / 2;
            const QString name = i < facts.size() ? setting.print(facts[i].first) : QString();
            box.linesAt({fitLine(name, look::secondary(9), labels[side] - 4)}, lefts[side], first, factLeading);
            box.linesAt(text, lefts[side] + labels[side], first, factLeading);
            lines = std::max(lines, text.size());
        }
        y += factRow + factLeading * static_cast<double>(lines - 1);
        for (const double left : lefts)
            box.ruleAt(left, y, width, look::medium, look::rowRule());
    }
}

void addTitle(BoxBuilder& box, const Cover& cover, const Setting& setting)
{
    box.linesAt({fitLine(setting.print(cover.kicker), look::secondary(12), page::contentWidth)}, 0, mm(74), 17);
    double size = 32;
    while (size > 27 && textWidth(setting.print(cover.title), look::bold(size)) > page::contentWidth)
        size -= 1;
    if (textWidth(setting.print(cover.title), look::bold(size)) > page::contentWidth)
        size = 32;
    auto lines = breakHeadline(setting.print(cover.title), look::bold(size), page::contentWidth, 20);
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
        addTrend(box, *cover.trend, QRectF(0, mm(143), page::contentWidth, mm(40)));
    }
    addFacts(box, cover.facts, mm(210), setting);
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
