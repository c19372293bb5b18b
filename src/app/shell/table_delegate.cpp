#include "app/shell/table_delegate.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include "app/shell/table_view.h"
#include "app/theme/theme.h"
#include "charts/tokens.h"

namespace manyi::app {

namespace {

constexpr int arrowWidth = 12;

void paintArrow(QPainter& painter, const QRectF& cell, double left, int direction, const QColor& colour)
{
    const double middle = cell.center().y();
    QPainterPath path;
    const double tip = middle - direction * 3.5, foot = middle + direction * 3.0;
    path.moveTo(left + 4, tip);
    path.lineTo(left + 8, foot);
    path.lineTo(left, foot);
    path.closeSubpath();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(path, colour);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

QColor mix(const QColor& colour, const QColor& ground, double share)
{
    return charts::blend(colour, ground, share);
}

} // namespace

TableDelegate::TableDelegate(TableView& view) : QStyledItemDelegate(&view), m_view(view) {}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QFont font = option.font;
    font.setBold(index.data(table_role::Strong).toBool());
    int width = QFontMetrics(font).horizontalAdvance(displayText(index.data(Qt::DisplayRole), option.locale)) +
                2 * m_view.cellPadding();
    width += index.data(table_role::Arrow).isValid() ? arrowWidth : 0;
    if (const QString letters = index.data(table_role::Letters).toString(); !letters.isEmpty())
        width += QFontMetrics(theme::font(11)).horizontalAdvance(letters) + 4;
    if (index.data(Qt::DecorationRole).isValid())
        width += m_view.iconRoom();
    if (index.data(Qt::CheckStateRole).isValid())
        width += 22;
    return {width, m_view.verticalHeader()->defaultSectionSize()};
}

bool TableDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                const QModelIndex& index)
{
    const QVariant checked = index.data(Qt::CheckStateRole);
    if (!checked.isValid() || !(index.flags() & Qt::ItemIsUserCheckable))
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const bool click = event->type() == QEvent::MouseButtonRelease;
    const bool space = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    if (!click && !space)
        return false;
    return model->setData(index, checked.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void TableDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QPalette palette = QGuiApplication::palette(); // the stylesheet changes the option's
    QColor ground = palette.color(QPalette::Base);
    const QColor soft = mix(palette.color(QPalette::Highlight), ground, 0.10);
    if (const QVariant tint = index.data(table_role::Tint); tint.isValid())
        ground = tint.value<QColor>();
    else if (option.state & QStyle::State_Selected)
        ground = soft;
    else if (index.row() == m_view.hoveredRow())
        ground = mix(palette.color(QPalette::Highlight), ground, 0.05);
    painter.fillRect(option.rect, ground);
    if (index.data(table_role::SmallBase).toBool())
        painter.fillRect(option.rect,
                         QBrush(mix(palette.color(QPalette::PlaceholderText), ground, 0.25), Qt::BDiagPattern));
    if (const QVariant bar = index.data(table_role::Bar); bar.isValid()) {
        QRectF rect = QRectF(option.rect).adjusted(4, 4, -4, -5);
        rect.setWidth(rect.width() * std::clamp(bar.toDouble(), 0.0, 1.0));
        painter.fillRect(rect, mix(palette.color(QPalette::Highlight), ground, 0.20));
    }
    painter.setPen(palette.color(QPalette::Midlight));
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

void TableDelegate::paintText(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QPalette palette = QGuiApplication::palette(); // the stylesheet changes the option's
    const int padding = m_view.cellPadding();
    QRect rect = option.rect.adjusted(padding, 0, -padding, 0);
    if (const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>(); !icon.isNull()) {
        icon.paint(&painter, QRect(rect.left(), rect.center().y() - 7, 16, 16));
        rect.setLeft(rect.left() + m_view.iconRoom());
    }
    const QString letters = index.data(table_role::Letters).toString();
    if (!letters.isEmpty()) {
        const QFont small = theme::font(11);
        const int width = QFontMetrics(small).horizontalAdvance(letters);
        painter.setFont(small);
        painter.setPen(palette.color(QPalette::Highlight));
        painter.drawText(QRect(rect.right() - width, rect.top(), width + 1, rect.height()), Qt::AlignVCenter, letters);
        rect.setRight(rect.right() - width - 4);
    }
    QFont font = option.font;
    font.setBold(index.data(table_role::Strong).toBool());
    painter.setFont(font);
    const QVariant aligned = index.data(Qt::TextAlignmentRole);
    const auto alignment = aligned.isValid() ? Qt::Alignment(aligned.toInt()) : Qt::Alignment(Qt::AlignLeft);
    const QString text = displayText(index.data(Qt::DisplayRole), option.locale).simplified();
    const QFontMetrics metrics(font);
    if (const int arrow = index.data(table_role::Arrow).toInt(); arrow != 0) {
        const QVariant good = index.data(table_role::ArrowGood);
        const auto& t = charts::tokens(palette.color(QPalette::Base).lightness() < 128 ? charts::ThemeKind::Dark
                                                                                       : charts::ThemeKind::Light);
        const QColor colour = !good.isValid() ? t.accent : good.toBool() ? t.goodText : t.badText;
        const int used = metrics.horizontalAdvance(text);
        const int left = alignment & Qt::AlignRight ? rect.right() - used - arrowWidth : rect.left() + used + 4;
        paintArrow(painter, option.rect, std::max(left, option.rect.left() + 2), arrow, colour);
    }
    const bool grey = index.data(table_role::Secondary).toBool() || index.data(table_role::SmallBase).toBool();
    const auto group = option.state & QStyle::State_Enabled ? QPalette::Active : QPalette::Disabled;
    painter.setPen(palette.color(group, grey ? QPalette::PlaceholderText : QPalette::Text));
    if (const QVariant ink = index.data(Qt::ForegroundRole); ink.canConvert<QBrush>())
        painter.setPen(ink.value<QBrush>().color());
    painter.drawText(rect,
                     static_cast<int>((alignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter) | Qt::TextSingleLine,
                     metrics.elidedText(text, Qt::ElideRight, rect.width() + 2));
}

void TableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    paintGround(*painter, option, index);
    if (index.data(Qt::CheckStateRole).isValid()) {
        QStyleOptionViewItem check = option;
        check.rect = QRect(option.rect.left() + m_view.cellPadding(), option.rect.center().y() - 8, 16, 16);
        check.state.setFlag(QStyle::State_HasFocus, false);
        check.state.setFlag(index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On
                                                                                  : QStyle::State_Off);
        m_view.style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, painter, &m_view);
    } else {
        paintText(*painter, option, index);
    }
    if ((option.state & QStyle::State_HasFocus) && m_view.hasFocus()) {
        painter->setPen(QPen(QGuiApplication::palette().color(QPalette::Highlight), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

} // namespace manyi::app
