#include "app/shell/command_box.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPainter>

#include "app/theme/theme.h"

namespace manyi::app {

CommandBox::CommandBox(QWidget* parent) : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("commandBox"));
    setFocusPolicy(Qt::NoFocus); // Ctrl+K opens it
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    retranslate();
}

void CommandBox::retranslate()
{
    m_hint = tr("Find or run a command");
    setAccessibleName(m_hint);
    setToolTip(tr("Find a command, a variable or a place (Ctrl+K)"));
    update();
}

void CommandBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette p = QGuiApplication::palette();
    const QRectF box = QRectF(rect()).adjusted(0.5, 2.5, -24.5, -2.5); // ends with the filter bar's margin
    painter.setPen(underMouse() ? p.color(QPalette::Highlight) : p.color(QPalette::Midlight));
    painter.setBrush(p.color(QPalette::Window));
    painter.drawRoundedRect(box, 4, 4);
    theme::icon(QStringLiteral("search")).paint(&painter, QRect(8, height() / 2 - 7, 14, 14));
    painter.setFont(theme::font(12));
    painter.setPen(p.color(QPalette::PlaceholderText));
    painter.drawText(box.adjusted(30, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_hint);
    painter.drawText(box.adjusted(0, 0, -8, 0), Qt::AlignVCenter | Qt::AlignRight, QStringLiteral("Ctrl+K"));
}

void CommandBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

} // namespace manyi::app
