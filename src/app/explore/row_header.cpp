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
    for (int i = 0; i < std::min(count(), 400); ++i) {
        const QString text = model()->headerData(i, orientation()).toString();
        const bool heading = !text.startsWith(QLatin1Char(' ')); // a long question may be cut, its answers not
        widest = std::max(widest, std::min(metrics.horizontalAdvance(text), heading ? 150 : 200));
    }
    setFixedWidth(widest + margin + 8);
}

void RowHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const auto& look = charts::tokens(m_theme);
    painter->save();
    painter->fillRect(rect, look.surface);
    painter->setPen(look.border);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const auto about = [&](int role) { return model()->headerData(section, orientation(), role); };
    const QVariant font = about(Qt::FontRole);
    painter->setFont(font.isValid() ? font.value<QFont>() : charts::screenFont(12));
    painter->setPen(font.isValid() ? look.text : look.secondary);
    const QVariant alignment = about(Qt::TextAlignmentRole);
    const QRect inner = alignment.isValid() ? rect.adjusted(margin, 0, -6, 0) : rect.adjusted(4, 0, -10, 0);
    painter->drawText(
        inner, alignment.isValid() ? alignment.toInt() : Qt::AlignRight | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(about(Qt::DisplayRole).toString(), Qt::ElideRight, inner.width()));
    painter->restore();
}

} // namespace manyi::app
