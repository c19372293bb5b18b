#pragma once

#include <QStyledItemDelegate>

namespace manyi::app {

// A small page (Qt::DecorationRole: its pixmap) with its number below; the shown page has the accent border.
class ThumbnailDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int width = 124;
    static constexpr QSize page{92, 130};

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {width, page.height() + 36};
    }
};

} // namespace manyi::app
