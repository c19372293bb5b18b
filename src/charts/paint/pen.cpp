#include "charts/paint/pen.h"

#include <cmath>

#include "charts/paint/text.h"

namespace manyi::charts {

namespace {

constexpr double halfCapital = 0.357; // of the size: half the height of Noto Sans' capitals
constexpr double signWidth = 0.78;    // of the size: a triangle or circle within a text

bool isSign(QChar c)
{
    return c == QChar(0x25B2) || c == QChar(0x25BC) || c == QChar(0x25CB);
}

// Runs of plain text and single signs, in order.
QStringList runsOf(const QString& text)
{
    QStringList runs;
    QString plain;
    for (const QChar c : text) {
        if (!isSign(c)) {
            plain += c;
            continue;
        }
        if (!plain.isEmpty())
            runs << plain;
        plain.clear();
        runs << QString(c);
    }
    if (!plain.isEmpty())
        runs << plain;
    return runs;
}

} // namespace

void Pen::rect(const QRectF& rect, const QColor& fill)
{
    if (rect.width() <= 0 || rect.height() <= 0)
        return;
    QPainterPath path;
    path.addRect(m_style.snap(rect));
    this->path(path, fill);
}

void Pen::frame(const QRectF& rect, const QColor& stroke, double width)
{
    QPainterPath path;
    path.addRect(QRectF(QPointF(m_style.line(rect.left()), m_style.line(rect.top())),
                        QPointF(m_style.line(rect.right()), m_style.line(rect.bottom()))));
    this->path(path, {}, stroke, width);
}

void Pen::line(const QPointF& from, const QPointF& to, const QColor& colour, double width, bool dashed)
{
    QPainterPath path(from);
    path.lineTo(to);
    m_scene.marks.emplace_back(Shape{path, {}, colour, width, dashed});
}

void Pen::horizontal(double x1, double x2, double y, const QColor& colour, double width, bool dashed)
{
    line({x1, m_style.line(y)}, {x2, m_style.line(y)}, colour, width, dashed);
}

void Pen::vertical(double x, double y1, double y2, const QColor& colour, double width, bool dashed)
{
    line({m_style.line(x), y1}, {m_style.line(x), y2}, colour, width, dashed);
}

void Pen::path(const QPainterPath& path, const QColor& fill, const QColor& stroke, double width)
{
    m_scene.marks.emplace_back(Shape{path, fill, stroke, width, false});
}

void Pen::run(const QPointF& baseline, const QString& text, double size, const QColor& colour, bool bold)
{
    m_scene.marks.emplace_back(Text{baseline, text, size, bold, colour});
}

double Pen::width(const QString& text, double size, bool bold) const
{
    double total = 0;
    for (const QString& part : runsOf(text))
        total += isSign(part.front()) ? signWidth * size : textWidth(part, size, bold);
    return total;
}

double Pen::text(const QPointF& at, const QString& text, double size, const QColor& colour, Align align, bool bold)
{
    const double total = width(text, size, bold);
    double x = align == Align::Left ? at.x() : align == Align::Right ? at.x() - total : at.x() - total / 2;
    const double baseline = m_style.snap(at.y() + halfCapital * size);
    for (const QString& part : runsOf(text)) {
        const double advance = isSign(part.front()) ? signWidth * size : textWidth(part, size, bold);
        const QPointF middle(x + advance / 2, at.y());
        if (part.front() == QChar(0x25B2))
            arrow(middle, Arrow::Up, size * 0.6, m_style.look.accent);
        else if (part.front() == QChar(0x25BC))
            arrow(middle, Arrow::Down, size * 0.6, m_style.look.accent);
        else if (part.front() == QChar(0x25CB))
            dot(middle, size * 0.26, colour, true);
        else
            run({x, baseline}, part, size, colour, bold);
        x += advance;
    }
    return total;
}

void Pen::haloText(const QPointF& at, const QString& text, double size, const QColor& colour, Align align, bool bold)
{
    const double total = width(text, size, bold);
    const double left = align == Align::Left ? at.x() : align == Align::Right ? at.x() - total : at.x() - total / 2;
    rect(QRectF(left - 2, at.y() - 0.55 * size, total + 4, 1.1 * size), m_style.ground());
    this->text(at, text, size, colour, align, bold);
}

void Pen::whisker(double low, double high, double at, bool horizontal, const QColor& colour)
{
    const double cap = m_style.u(3.5);
    const double width = m_style.print ? 0.8 : 1;
    const auto place = [horizontal](double along, double across) {
        return horizontal ? QPointF(along, across) : QPointF(across, along);
    };
    const double middle = m_style.line(at);
    const double a = m_style.line(low);
    const double b = m_style.line(high);
    QPainterPath path(place(a, middle));
    path.lineTo(place(b, middle));
    for (const double end : {a, b}) {
        path.moveTo(place(end, middle - cap));
        path.lineTo(place(end, middle + cap));
    }
    if (m_style.print)
        this->path(path, {}, m_style.ground(), 2.4);
    this->path(path, {}, colour, width);
}

void Pen::hatch(const QRectF& area, const QColor& colour)
{
    const QRectF r = m_style.snap(area);
    if (r.width() <= 0 || r.height() <= 0)
        return;
    const double step = m_style.u(6);
    QPainterPath path;
    for (double offset = step - r.height(); offset < r.width(); offset += step) {
        // The line runs up to the right from (left + offset, bottom); both ends are cut at the rectangle's sides.
        const double from = std::max(0.0, offset);
        const double to = std::min(r.width(), offset + r.height());
        path.moveTo(r.left() + from, r.bottom() - (from - offset));
        path.lineTo(r.left() + to, r.bottom() - (to - offset));
    }
    this->path(path, {}, colour, m_style.print ? 0.4 : 1);
    frame(QRectF(r.topLeft(), r.bottomRight() - (m_style.print ? QPointF() : QPointF(1, 1))), colour,
          m_style.hairline());
}

void Pen::arrow(const QPointF& centre, Arrow arrow, double size, const QColor& colour)
{
    if (arrow == Arrow::None)
        return;
    const double half = size / 2;
    const double tip = arrow == Arrow::Up ? -half : half;
    QPainterPath path(centre + QPointF(0, tip));
    path.lineTo(centre + QPointF(half * 1.1, -tip * 0.8));
    path.lineTo(centre + QPointF(-half * 1.1, -tip * 0.8));
    path.closeSubpath();
    this->path(path, colour);
}

void Pen::dot(const QPointF& centre, double radius, const QColor& colour, bool hollow)
{
    QPainterPath path;
    path.addEllipse(centre, radius, radius);
    if (hollow)
        this->path(path, m_style.ground(), colour, m_style.u(1.4));
    else
        this->path(path, colour);
}

void Pen::diamond(const QPointF& centre, double radius, const QColor& colour)
{
    QPainterPath path(centre + QPointF(0, -radius));
    path.lineTo(centre + QPointF(radius, 0));
    path.lineTo(centre + QPointF(0, radius));
    path.lineTo(centre + QPointF(-radius, 0));
    path.closeSubpath();
    this->path(path, colour, m_style.ground(), m_style.u(1));
}

void Pen::hit(const QRectF& area, int category, int series, const QPointF& anchor)
{
    m_scene.hits.push_back({area, category, series, anchor});
}

} // namespace manyi::charts
