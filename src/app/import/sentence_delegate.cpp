#include "app/import/sentence_delegate.h"

#include <QHeaderView>
#include <QPainter>
#include <QTimer>

#include "app/shell/table_view.h"

namespace manyi::app {

namespace {
constexpr int padding = 8;
constexpr int mostWrapped = 300; // longer lists have a line a row
} // namespace

SentenceDelegate::SentenceDelegate(TableView& view, int column) : ProblemDelegate(view), m_table(view), m_column(column)
{
    setParent(&view);
    view.setItemDelegate(this);
    setUpTable(view);
    auto* header = view.horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(column, QHeaderView::Stretch);
    connect(header, &QHeaderView::sectionResized, this, [this](int section) {
        if (section == m_column)
            QTimer::singleShot(0, this, &SentenceDelegate::wrap); // when the header has all its widths
    });
}

void SentenceDelegate::wrap()
{
    if (m_table.model()->rowCount() <= mostWrapped)
        m_table.resizeRowsToContents();
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
