#include "app/indicators/pair_slider.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "app/indicators/indicator_texts.h"
#include "app/indicators/lamp.h"
#include "app/theme/theme.h"

namespace manyi::app {

double stepsOf(double value)
{
    return value >= 1 ? -(value - 1) : 1 / value - 1;
}

double judgementAt(int step)
{
    return step <= 0 ? 1.0 - step : 1.0 / (1 + step);
}

PairSlider::PairSlider(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("pairSlider"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PairSlider::setPair(const QString& first, const QString& second)
{
    m_first = first;
    m_second = second;
    tell();
}

void PairSlider::setValue(double value)
{
    m_value = value;
    tell();
}

void PairSlider::setProposed(const std::optional<double>& value)
{
    m_proposed = value;
    update();
}

void PairSlider::tell()
{
    const QString text = m_value > 0 ? judgementSentence(m_first, m_second, m_value)
                                     : tr("%1 against %2: not judged.").arg(m_first, m_second);
    setAccessibleName(tr("%1 against %2").arg(m_first, m_second));
    setAccessibleDescription(text);
    setToolTip(text);
    update();
}

double PairSlider::nameWidth() const
{
    return std::min(110.0, width() * 0.22);
}

double PairSlider::left() const
{
    return nameWidth() + 16;
}

double PairSlider::right() const
{
    return width() - nameWidth() - 16;
}

double PairSlider::positionOf(double value) const
{
    return left() + (std::clamp(stepsOf(value), -8.0, 8.0) + 8) / 16 * (right() - left());
}

double PairSlider::valueAt(double x) const
{
    const double step = (x - left()) / std::max(1.0, right() - left()) * 16 - 8;
    return judgementAt(static_cast<int>(std::clamp(std::round(step), -8.0, 8.0)));
}

void PairSlider::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto& look = lookOf(*this);
    const double y = 20;
    painter.setFont(theme::font(13, m_value > 1));
    painter.setPen(look.text);
    const auto name = [&](const QString& text, const QRectF& rect, Qt::Alignment side) {
        painter.drawText(rect, static_cast<int>(side | Qt::AlignVCenter),
                         QFontMetricsF(painter.font()).elidedText(text, Qt::ElideMiddle, rect.width()));
    };
    name(m_first, QRectF(0, 0, nameWidth(), 2 * y), Qt::AlignRight);
    painter.setFont(theme::font(13, m_value > 0 && m_value < 1));
    name(m_second, QRectF(right() + 16, 0, nameWidth(), 2 * y), Qt::AlignLeft);
    painter.fillRect(QRectF(left(), y - 1, right() - left(), 3), look.border);
    painter.setFont(theme::font(12));
    const QFontMetricsF metrics(painter.font());
    for (int step = -8; step <= 8; ++step) {
        const double x = left() + (step + 8) / 16.0 * (right() - left());
        painter.setPen(look.controlBorder);
        painter.drawLine(QPointF(x, y - 5), QPointF(x, y + 5));
        if (step % 2 != 0)
            continue;
        const QString text = QString::number(std::abs(step) + 1);
        painter.setPen(look.secondary);
        painter.drawText(QPointF(x - metrics.horizontalAdvance(text) / 2, y + 24), text);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_value > 0 && m_proposed) {
        painter.setPen(QPen(look.accent, 2));
        painter.drawLine(QPointF(positionOf(m_value), y), QPointF(positionOf(*m_proposed), y));
        painter.setBrush(look.surface);
        painter.drawEllipse(QPointF(positionOf(*m_proposed), y), 6, 6);
    }
    if (m_value > 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.accent);
        painter.drawEllipse(QPointF(positionOf(m_value), y), 6, 6);
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(look.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void PairSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || event->position().x() < left() - 8 || event->position().x() > right() + 8)
        return QWidget::mousePressEvent(event);
    m_dragging = true;
    setValue(valueAt(event->position().x()));
    Q_EMIT valueMoved(m_value);
}

void PairSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_dragging)
        return;
    const double next = valueAt(event->position().x());
    if (next == m_value)
        return;
    setValue(next);
    Q_EMIT valueMoved(next);
}

void PairSlider::mouseReleaseEvent(QMouseEvent*)
{
    if (!m_dragging)
        return;
    m_dragging = false;
    Q_EMIT valueChosen(m_value);
}

void PairSlider::keyPressEvent(QKeyEvent* event)
{
    const int step = m_value > 0 ? static_cast<int>(std::lround(std::clamp(stepsOf(m_value), -8.0, 8.0))) : 0;
    double next = -1;
    const int key = event->key();
    if (key == Qt::Key_Left)
        next = judgementAt(std::max(-8, step - 1));
    else if (key == Qt::Key_Right)
        next = judgementAt(std::min(8, step + 1));
    else if (key == Qt::Key_Delete || key == Qt::Key_Backspace)
        next = 0;
    else if (key >= Qt::Key_1 && key <= Qt::Key_9)
        next = event->modifiers() & Qt::ShiftModifier ? 1.0 / (key - Qt::Key_0) : key - Qt::Key_0;
    if (next < 0)
        return QWidget::keyPressEvent(event);
    setValue(next);
    Q_EMIT valueChosen(next);
}

} // namespace manyi::app
