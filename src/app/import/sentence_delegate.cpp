#include "app/import/sentence_delegate.h"

#include <QPainter>

#include "app/shell/table_view.h"

namespace manyi::app {

namespace {
constexpr int padding = 8;
}

SentenceDelegate::SentenceDelegate(TableView& view, int column) : ProblemDelegate(view), m_table(view), m_column(column)
{
}

void SentenceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (index.column() != m_column)
        return ProblemDelegate::paint(painter, option, index);
    paintGround(*painter, option, index);
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(option.rect.adjusted(padding, 4, -padding, -4), Qt::TextWordWrap | Qt::AlignVCenter,
                      index.data().toString());
}

QSize SentenceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = ProblemDelegate::sizeHint(option, index);
    if (index.column() != m_column)
        return size;
    const QRect room(0, 0, m_table.columnWidth(m_column) - 2 * padding, 1000);
    const QRect used = option.fontMetrics.boundingRect(room, Qt::TextWordWrap, index.data().toString());
    size.setHeight(std::max(size.height(), used.height() + 10));
    return size;
}

} // namespace manyi::app
