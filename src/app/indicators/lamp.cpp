#include "app/indicators/lamp.h"

#include <QPainterPath>
#include <QWidget>

namespace manyi::app {

QColor lampColour(Lamp lamp, const charts::Tokens& look)
{
    switch (lamp) {
    case Lamp::Circle:
        return look.good;
    case Lamp::Triangle:
        return look.warningFill;
    case Lamp::Square:
        return look.bad;
    case Lamp::None:
        break;
    }
    return look.controlBorder;
}

void paintLamp(QPainter& painter, const QPointF& centre, double size, Lamp lamp, const charts::Tokens& look,
               bool filled)
{
    if (lamp == Lamp::None)
        return;
    QPainterPath path;
    const double half = size / 2;
    if (lamp == Lamp::Circle) {
        path.addEllipse(centre, half, half);
    } else if (lamp == Lamp::Square) {
        path.addRect(QRectF(centre - QPointF(half, half), QSizeF(size, size)));
    } else {
        path.moveTo(centre + QPointF(0, -half * 1.05));
        path.lineTo(centre + QPointF(half * 1.1, half * 0.9));
        path.lineTo(centre + QPointF(-half * 1.1, half * 0.9));
        path.closeSubpath();
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (filled)
        painter.fillPath(path, lampColour(lamp, look));
    else
        painter.strokePath(path, QPen(look.controlBorder, 1.2));
    painter.restore();
}

QIcon lampIcon(Lamp lamp, const charts::Tokens& look)
{
    if (lamp == Lamp::None)
        return {};
    QPixmap picture(32, 32);
    picture.setDevicePixelRatio(2);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paintLamp(painter, {8, 8}, 9, lamp, look);
    return QIcon(picture);
}

const charts::Tokens& lookOf(const QWidget& widget)
{
    const bool dark = widget.palette().color(QPalette::Base).lightness() < 128;
    return charts::tokens(dark ? charts::ThemeKind::Dark : charts::ThemeKind::Light);
}

} // namespace manyi::app
