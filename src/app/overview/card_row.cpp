#include "app/overview/card_row.h"

#include <algorithm>

#include "app/overview/metric_card.h"
#include "charts/tokens.h"

namespace manyi::app {

namespace {
constexpr int gap = charts::space::m;
}

CardRow::~CardRow()
{
    qDeleteAll(m_items);
}

QLayoutItem* CardRow::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int CardRow::columns(int width)
{
    const int fit = (width + gap) / (MetricCard::standardWidth - 8 + gap);
    return fit >= 6 ? 6 : fit >= 4 ? 4 : fit >= 2 ? 2 : 1;
}

int CardRow::heightForWidth(int width) const
{
    const int perRow = columns(width);
    const auto shown =
        std::count_if(m_items.begin(), m_items.end(), [](QLayoutItem* item) { return !item->isEmpty(); });
    const int rows = (static_cast<int>(shown) + perRow - 1) / perRow;
    return rows * MetricCard::standardHeight + std::max(0, rows - 1) * gap;
}

QSize CardRow::sizeHint() const
{
    const int width = 4 * MetricCard::standardWidth + 3 * gap;
    return {width, heightForWidth(width)};
}

void CardRow::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    const int perRow = columns(rect.width());
    const double width = double(rect.width() - (perRow - 1) * gap) / perRow;
    int i = -1;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        ++i;
        const int column = i % perRow, row = i / perRow;
        const int left = rect.left() + qRound(column * (width + gap));
        const int right = rect.left() + qRound(column * (width + gap) + width);
        item->setGeometry(
            {left, rect.top() + row * (MetricCard::standardHeight + gap), right - left, MetricCard::standardHeight});
    }
}

} // namespace manyi::app
