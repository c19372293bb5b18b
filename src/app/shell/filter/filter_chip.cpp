#include "app/shell/filter/filter_chip.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "app/theme/theme.h"

namespace manyi::app {

namespace {

constexpr int chipHeight = 24;
constexpr int widestName = 120;
constexpr int widestValue = 180;
constexpr int side = 10;
constexpr int crossSize = 12;

QFont nameFont()
{
    return theme::font(12);
}
QFont valueFont()
{
    return theme::font(12, true);
}

} // namespace

FilterChip::FilterChip(const data::FilterCaption& caption, QWidget* parent) : QAbstractButton(parent)
{
    const QString name = QString::fromStdString(caption.name), value = QString::fromStdString(caption.value);
    setObjectName(QStringLiteral("filterChip"));
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setToolTip(tr("%1 · %2").arg(name, value));
    setAccessibleName(tr("Filter: %1, %2").arg(name, value));
    setAccessibleDescription(tr("Enter edits, Delete removes"));
    const QString lead = name.isEmpty() ? QString() : tr("%1 · ").arg(name);
    m_name = QFontMetrics(nameFont()).elidedText(lead, Qt::ElideMiddle, widestName);
    m_value = QFontMetrics(valueFont()).elidedText(value, Qt::ElideRight, widestValue);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &FilterChip::edit);
}

QSize FilterChip::sizeHint() const
{
    const int text =
        QFontMetrics(nameFont()).horizontalAdvance(m_name) + QFontMetrics(valueFont()).horizontalAdvance(m_value);
    return {side + text + 8 + crossSize + 8, chipHeight};
}

QRect FilterChip::cross() const
{
    return {width() - crossSize - 8, (chipHeight - crossSize) / 2, crossSize, crossSize};
}

void FilterChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette p = QGuiApplication::palette();
    const QColor accent = p.color(QPalette::Highlight), ground = p.color(QPalette::Base);
    painter.setPen(hasFocus() ? accent : p.color(QPalette::Mid));
    painter.setBrush(underMouse() ? charts::blend(accent, ground, 0.06) : ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), chipHeight / 2.0 - 0.5,
                            chipHeight / 2.0 - 0.5);
    const auto text = [&](const QFont& font, int left, const QString& words) {
        painter.setFont(font);
        painter.setPen(p.color(QPalette::Text));
        painter.drawText(QRect(left, 0, width(), chipHeight), Qt::AlignVCenter | Qt::AlignLeft, words);
        return left + QFontMetrics(font).horizontalAdvance(words);
    };
    text(valueFont(), text(nameFont(), side, m_name), m_value);
    theme::icon(QStringLiteral("close"), m_overCross ? QPalette::Highlight : QPalette::Text).paint(&painter, cross());
}

void FilterChip::mouseMoveEvent(QMouseEvent* event)
{
    const bool over = cross().adjusted(-4, -6, 4, 6).contains(event->position().toPoint());
    if (over != m_overCross) {
        m_overCross = over;
        update();
    }
    QAbstractButton::mouseMoveEvent(event);
}

void FilterChip::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && cross().adjusted(-4, -6, 8, 6).contains(event->position().toPoint())) {
        setDown(false);
        Q_EMIT removed();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void FilterChip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        Q_EMIT removed();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT edit();
    else
        QAbstractButton::keyPressEvent(event);
}

void FilterChip::leaveEvent(QEvent* event)
{
    m_overCross = false;
    QAbstractButton::leaveEvent(event);
}

} // namespace manyi::app
