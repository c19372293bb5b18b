#include "app/explore/row_header.h"

#include <QPainter>
#include <algorithm>

namespace manyi::app {

namespace {
constexpr int margin = 16;
}

RowHeader::RowHeader(QWidget* parent) : QHeaderView(Qt::Vertical, parent)
{
    setObjectName("rowHeader");
    setSectionResizeMode(QHeaderView::Fixed);
    setSectionsClickable(false);
}

void RowHeader::setTheme(charts::ThemeKind theme)
{
    m_theme = theme;
    viewport()->update();
}

void RowHeader::fit()
{
    int widest = 120;
    const QFontMetrics metrics(charts::screenFont(13, true));
    for (int i = 0; i < std::min(count(), 400); ++i)
        widest = std::max(widest, metrics.horizontalAdvance(model()->headerData(i, orientation()).toString()));
    setFixedWidth(std::min(widest + margin + 12, 260));
}

void RowHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const auto& look = charts::tokens(m_theme);
    painter->save();
    painter->fillRect(rect, look.surface);
    painter->setPen(look.border);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const auto font = model()->headerData(section, orientation(), Qt::FontRole).value<QFont>();
    painter->setFont(font);
    painter->setPen(look.text);
    const QRect inner = rect.adjusted(margin, 0, -6, 0);
    const QString text = model()->headerData(section, orientation()).toString();
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, inner.width()));
    painter->restore();
}

} // namespace manyi::app
