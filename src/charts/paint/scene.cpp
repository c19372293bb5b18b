#include "charts/paint/scene.h"

#include <QPainter>

#include "charts/paint/text.h"

namespace manyi::charts {

namespace {

void paint(const Shape& shape, QPainter& painter)
{
    if (shape.stroke.isValid()) {
        QPen pen(shape.stroke, shape.width);
        pen.setCapStyle(Qt::FlatCap);
        pen.setJoinStyle(shape.fill.isValid() ? Qt::MiterJoin : Qt::RoundJoin);
        if (shape.dashed)
            pen.setDashPattern({4, 3});
        painter.setPen(pen);
    } else {
        painter.setPen(Qt::NoPen);
    }
    painter.setBrush(shape.fill.isValid() ? QBrush(shape.fill) : QBrush(Qt::NoBrush));
    painter.drawPath(shape.path);
}

void paint(const Text& text, QPainter& painter)
{
    painter.setPen(text.colour);
    const FontScale scale = fontScale(text.size);
    painter.setFont(textFont(text.size, text.bold));
    if (scale.factor == 1) {
        painter.drawText(text.baseline, text.text);
        return;
    }
    painter.save();
    painter.translate(text.baseline);
    painter.scale(1 / scale.factor, 1 / scale.factor);
    painter.drawText(QPointF(0, 0), text.text);
    painter.restore();
}

} // namespace

void paintScene(const Scene& scene, QPainter& painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    for (const auto& mark : scene.marks)
        std::visit([&painter](const auto& m) { paint(m, painter); }, mark);
    painter.restore();
}

} // namespace manyi::charts
