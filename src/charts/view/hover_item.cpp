#include "charts/view/hover_item.h"

#include <algorithm>

#include "charts/paint/pen.h"
#include "charts/paint/text.h"

namespace manyi::charts {

namespace {

constexpr double padding = 8;
constexpr double lineHeight = 18;
constexpr double gap = 12;     // between the mark and the box
constexpr double widest = 280; // of the box's text

// The tooltip's texts broken into lines; a long name pushes the value to a line of its own.
struct BoxText {
    QStringList heading, details;
    QString value;
    bool valueBeside = true;
    double width = 0;

    qsizetype lines() const { return heading.size() + details.size() + (valueBeside ? 0 : 1); }
};

BoxText boxText(const Reading& reading, const Pen& pen)
{
    const Style& style = pen.style();
    const QString details = reading.details.join(QStringLiteral("   "));
    const double beside =
        pen.width(reading.heading, style.secondary()) + gap + pen.width(reading.value, style.label(), true);
    BoxText text;
    text.value = reading.value;
    text.valueBeside = beside <= widest;
    text.width = std::min(widest, std::max(beside, pen.width(details, style.secondary())));
    text.heading = wrapped(reading.heading, text.width, 3, style.secondary());
    text.details = wrapped(details, text.width, 3, style.secondary());
    return text;
}

// Above the mark when there is room, else below, always inside the view.
QRectF place(const QSizeF& size, const QPointF& anchor, const QSizeF& view)
{
    double y = anchor.y() - gap - size.height();
    if (y < 0)
        y = anchor.y() + gap;
    y = std::clamp(y, 0.0, std::max(0.0, view.height() - size.height() - 1));
    const double x = std::clamp(anchor.x() - size.width() / 2, 0.0, std::max(0.0, view.width() - size.width() - 1));
    return {QPointF(x, y), size};
}

void paintBox(const Reading& reading, const QPointF& anchor, const QSizeF& view, Pen& pen)
{
    const Style& style = pen.style();
    const BoxText text = boxText(reading, pen);
    const QSizeF size(text.width + 2 * padding, padding * 1.5 + lineHeight * static_cast<double>(text.lines()));
    const QRectF box = place(size, anchor, view);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(style.line(box.left()), style.line(box.top()), box.width(), box.height()), 4, 4);
    pen.path(outline, style.look.raised, style.look.controlBorder, 1);
    double y = box.top() + padding * 0.75 + lineHeight / 2;
    if (text.valueBeside)
        pen.text({box.right() - padding, y}, text.value, style.label(), style.look.text, Align::Right, true);
    const auto write = [&](const QStringList& lines) {
        for (const QString& line : lines) {
            pen.text({box.left() + padding, y}, line, style.secondary(), style.look.secondary);
            y += lineHeight;
        }
    };
    write(text.heading);
    if (!text.valueBeside) {
        pen.text({box.left() + padding, y}, text.value, style.label(), style.look.text, Align::Left, true);
        y += lineHeight;
    }
    write(text.details);
}

} // namespace

HoverItem::HoverItem(QCustomPlot* plot, ThemeKind theme) : QCPAbstractItem(plot), m_theme(theme)
{
    setClipToAxisRect(false);
    setSelectable(false);
    setLayer(QStringLiteral("overlay"));
}

void HoverItem::show(const Hit& hit, const Reading& reading, const QRectF& plotArea, bool crosshair, bool focus)
{
    m_hit = hit;
    m_reading = reading;
    m_plotArea = plotArea;
    m_crosshair = crosshair;
    m_focus = focus;
}

double HoverItem::selectTest(const QPointF&, bool, QVariant*) const
{
    return -1;
}

void HoverItem::draw(QCPPainter* painter)
{
    if (!m_hit)
        return;
    PaintOptions options;
    options.theme = m_theme;
    const Style style(options);
    Scene scene;
    Pen pen(scene, style);
    const QPointF at = m_hit->anchor;
    if (m_crosshair) {
        pen.vertical(at.x(), m_plotArea.top(), m_plotArea.bottom(), style.look.disabled, 1);
        pen.dot(at, 4, style.look.accent, true);
    } else if (m_focus || m_hit->series >= 0) {
        pen.frame(style.snap(m_hit->area), m_focus ? style.look.accent : style.look.secondary, m_focus ? 2 : 1);
    }
    paintBox(m_reading, at, QSizeF(mParentPlot->size()), pen);
    paintScene(scene, *painter);
}

} // namespace manyi::charts
