#include "app/reports/thumbnail_delegate.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>

#include "charts/tokens.h"

namespace manyi::app {

void ThumbnailDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QPalette palette = QGuiApplication::palette();
    const bool current = option.state & QStyle::State_Selected;
    const QPoint corner(option.rect.left() + (option.rect.width() - page.width()) / 2, option.rect.top() + 8);
    const QRect frame(corner, page);
    painter->save();
    const auto pixmap = index.data(Qt::DecorationRole).value<QPixmap>();
    if (pixmap.isNull())
        painter->fillRect(frame, palette.color(QPalette::Window));
    else
        painter->drawPixmap(corner, pixmap);
    painter->setPen(QPen(palette.color(current ? QPalette::Highlight : QPalette::Midlight), current ? 2 : 1));
    painter->drawRect(frame.adjusted(-1, -1, 0, 0));
    painter->setFont(charts::screenFont(12, current));
    painter->setPen(palette.color(current ? QPalette::WindowText : QPalette::PlaceholderText));
    painter->drawText(QRect(option.rect.left(), frame.bottom() + 2, option.rect.width(), 20), Qt::AlignCenter,
                      index.data().toString());
    painter->restore();
}

} // namespace manyi::app
