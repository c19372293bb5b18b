#include "app/explore/variable_chip.h"

#include <QGuiApplication>
#include <QPainter>
#include <algorithm>

#include "app/theme/theme.h"

namespace manyi::app {

namespace {
constexpr int chipHeight = 26, side = 8, iconSide = 14, crossSide = 12, widest = 190;
}

VariableChip::VariableChip(const QString& iconName, const QString& text, QWidget* parent)
    : QAbstractButton(parent), m_icon(iconName)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize VariableChip::sizeHint() const
{
    const int text = QFontMetrics(charts::screenFont(13)).horizontalAdvance(this->text());
    return {std::min(widest, 2 * side + iconSide + 6 + text + 8 + crossSide), chipHeight};
}

QSize VariableChip::minimumSizeHint() const
{
    return {std::min(84, sizeHint().width()), chipHeight};
}

void VariableChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette palette = QGuiApplication::palette();
    const QColor accent = palette.color(QPalette::Highlight), ground = palette.color(QPalette::Base);
    painter.setPen(hasFocus() || underMouse() ? QPen(accent) : QPen(Qt::NoPen));
    painter.setBrush(charts::blend(accent, ground, 0.12));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const int middle = height() / 2;
    theme::icon(m_icon, QPalette::Highlight).paint(&painter, QRect(side, middle - iconSide / 2, iconSide, iconSide));
    theme::icon(QStringLiteral("close"), QPalette::PlaceholderText)
        .paint(&painter, QRect(width() - side - crossSide, middle - crossSide / 2, crossSide, crossSide));
    painter.setFont(charts::screenFont(13));
    painter.setPen(palette.color(QPalette::WindowText));
    const int left = side + iconSide + 6;
    const QRect area(left, 0, width() - left - side - crossSide - 6, height());
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
}

} // namespace manyi::app
