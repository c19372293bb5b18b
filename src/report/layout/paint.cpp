#include "report/layout/paint.h"

#include <QPainterPath>
#include <cmath>

#include "charts/painter.h"
#include "report/layout/look.h"
#include "report/layout/shapes.h"

namespace manyi::report {

namespace {

QPolygonF triangle(QPointF centre, double size, bool up)
{
    const double half = size / 2;
    const double height = size * 0.8;
    const double sign = up ? 1 : -1;
    return QPolygonF({centre + QPointF(-half, sign * height / 2), centre + QPointF(half, sign * height / 2),
                      centre + QPointF(0, -sign * height / 2)});
}

void paintHatch(QPainter& painter, const QRectF& area, double pitch)
{
    QPainterPath path;
    const double height = area.height();
    for (double x = area.left() - height; x < area.right(); x += pitch) {
        const double fromLeft = std::max(0.0, area.left() - x);
        const double toRight = std::min(height, area.right() - x);
        if (toRight <= fromLeft)
            continue;
        path.moveTo(x + fromLeft, area.bottom() - fromLeft);
        path.lineTo(x + toRight, area.bottom() - toRight);
    }
    painter.setPen(QPen(look::rowRule(), 0.35));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

void paintShape(QPainter& painter, QChar shape, QPointF baseline, double size)
{
    const QPointF centre = baseline + QPointF(shapeWidth(size) / 2, -0.36 * size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look::accent());
    if (shape == QChar(0x25B2) || shape == QChar(0x25BC)) {
        painter.drawPolygon(triangle(centre, 0.62 * size, shape == QChar(0x25B2)));
    } else if (shape == QChar(0x25C6)) {
        const double half = 0.36 * size;
        painter.setBrush(charts::tokens(charts::ThemeKind::Print).bad);
        painter.drawPolygon(QPolygonF({centre + QPointF(-half, 0), centre + QPointF(0, -half),
                                       centre + QPointF(half, 0), centre + QPointF(0, half)}));
    } else if (shape == QChar(0x25A8)) {
        const QRectF area(centre.x() - 0.4 * size, centre.y() - 0.36 * size, 0.8 * size, 0.72 * size);
        paintHatch(painter, area, 2);
        painter.drawRect(area);
    } else {
        if (shape == QChar(0x25CB)) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(look::grey(), 0.8));
        }
        painter.drawEllipse(centre, 0.28 * size, 0.28 * size);
    }
}

// Text is set in large whole pixels and scaled down: Qt rounds font sizes to pixels.
void paintText(QPainter& painter, const QString& text, const TextStyle& style, QPointF baseline)
{
    if (text.trimmed().isEmpty())
        return;
    painter.save();
    painter.translate(baseline);
    painter.scale(1 / fontScale, 1 / fontScale);
    painter.setFont(scaledFont(style));
    painter.setPen(style.colour);
    painter.drawText(QPointF(0, 0), text);
    painter.restore();
}

struct ItemPainter {
    QPainter& painter;

    void operator()(const TextItem& item) const
    {
        QPointF position = item.baseline;
        for (const TextRun& run : item.line.runs)
            for (const QString& part : splitShapes(run.text)) {
                if (isShape(part[0]))
                    paintShape(painter, part[0], position, run.style.size);
                else
                    paintText(painter, part, run.style, position);
                position.rx() += textWidth(part, run.style);
            }
    }
    void operator()(const RuleItem& item) const
    {
        QPen pen(item.colour, item.width);
        pen.setCapStyle(Qt::FlatCap);
        painter.setPen(pen);
        painter.drawLine(item.from, item.to);
    }
    void operator()(const HatchItem& item) const { paintHatch(painter, item.area, 3.4); }
    void operator()(const ArrowItem& item) const
    {
        painter.setPen(Qt::NoPen);
        painter.setBrush(item.colour);
        painter.drawPolygon(triangle(item.centre, item.size, item.up));
    }
    void operator()(const PathItem& item) const
    {
        painter.setBrush(item.fill.isValid() ? QBrush(item.fill) : QBrush(Qt::NoBrush));
        painter.setPen(item.stroke.isValid() ? QPen(item.stroke, item.width) : QPen(Qt::NoPen));
        painter.drawPath(item.path);
    }
    void operator()(const ChartItem& item) const
    {
        charts::PaintOptions options;
        options.theme = charts::ThemeKind::Print;
        options.heading = false;
        painter.save();
        charts::paintChart(*item.spec, options, painter, item.area);
        painter.restore();
    }
};

} // namespace

void paintItems(const std::vector<PageItem>& items, QPainter& painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    for (const PageItem& item : items)
        std::visit(ItemPainter{painter}, item);
}

} // namespace manyi::report
