#include "report/layout/page_items.h"

namespace manyi::report {

namespace {

struct Mover {
    QPointF offset;

    void operator()(TextItem& item) const { item.baseline += offset; }
    void operator()(RuleItem& item) const
    {
        item.from += offset;
        item.to += offset;
    }
    void operator()(HatchItem& item) const { item.area.translate(offset); }
    void operator()(ArrowItem& item) const { item.centre += offset; }
    void operator()(PathItem& item) const { item.path.translate(offset); }
    void operator()(ChartItem& item) const { item.area.translate(offset); }
};

} // namespace

void place(std::vector<PageItem>& target, const Box& box, QPointF offset)
{
    for (PageItem item : box.items) {
        std::visit(Mover{offset}, item);
        target.push_back(std::move(item));
    }
}

QRectF boundsOf(const TextItem& item)
{
    double size = 0;
    for (const TextRun& run : item.line.runs)
        size = std::max(size, run.style.size);
    return {item.baseline.x(), item.baseline.y() - 0.8 * size, item.line.width, size};
}

} // namespace manyi::report
