#include "app/indicators/consistency_card.h"

#include <QPainter>
#include <QPainterPath>

#include "app/indicators/lamp.h"
#include "app/overview/figure_text.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

constexpr double scaleEnd = 0.20;

void marker(QPainter& painter, double x, double y, const QColor& colour, bool filled)
{
    QPainterPath path;
    path.moveTo(x - 5, y - 8);
    path.lineTo(x + 5, y - 8);
    path.lineTo(x, y);
    path.closeSubpath();
    painter.setRenderHint(QPainter::Antialiasing);
    if (filled)
        painter.fillPath(path, colour);
    else
        painter.strokePath(path, QPen(colour, 1.5));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace

ConsistencyCard::ConsistencyCard(QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("consistency"));
    theme::setLook(this, "card");
    setFixedHeight(62);
    setMinimumWidth(300);
}

void ConsistencyCard::setState(const analysis::Priorities& priorities, double limit,
                               const std::optional<double>& repaired, const QString& note)
{
    m_known = !priorities.weights.empty();
    m_ratio = m_known ? priorities.consistencyRatio : std::nullopt;
    m_lambda = priorities.lambdaMax;
    m_index = priorities.consistencyIndex;
    m_limit = limit;
    m_repaired = repaired;
    m_note = note;
    setAccessibleName(m_known ? tr("CR %1, %2").arg(ratioText(m_ratio), lampText(lampOf(m_ratio, limit))) : note);
    update();
}

double ConsistencyCard::paintFigures(QPainter& painter)
{
    const auto& look = lookOf(*this);
    const Lamp now = lampOf(m_ratio, m_limit);
    double x = 26;
    for (const Lamp lamp : {Lamp::Circle, Lamp::Triangle, Lamp::Square}) {
        paintLamp(painter, {x, height() / 2.0}, 14, lamp, look, lamp == now);
        x += 26;
    }
    x += 2;
    painter.setPen(look.secondary);
    painter.setFont(theme::font(12));
    if (!m_known) {
        painter.drawText(QRectF(x, 8, width() - x - 16, height() - 16), Qt::AlignVCenter | Qt::TextWordWrap, m_note);
        return width();
    }
    const int top = 28, below = 49;
    double right = x;
    const auto put = [&](const QString& text, const QFont& font, const QColor& colour) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QPointF(right, top), text);
        right += QFontMetricsF(font).horizontalAdvance(text) + 5;
    };
    put(QStringLiteral("CR"), theme::font(12), look.secondary);
    put(ratioText(m_ratio), theme::font(20, true), look.text);
    if (m_ratio && *m_ratio > m_limit)
        put(tr("above %1").arg(numberText(m_limit, 2)), theme::font(13), look.badText);
    else if (m_ratio)
        put(tr("within %1").arg(numberText(m_limit, 2)), theme::font(13), look.secondary);
    painter.setFont(theme::font(12));
    painter.setPen(look.secondary);
    const QString detail = QStringLiteral("λmax %1 · CI %2").arg(numberText(m_lambda, 3), numberText(m_index, 3));
    painter.drawText(QPointF(x, below), detail);
    return std::max(right, x + QFontMetricsF(painter.font()).horizontalAdvance(detail));
}

void ConsistencyCard::paintScale(QPainter& painter, double left)
{
    const auto& look = lookOf(*this);
    const double right = width() - 24, y = 24, thick = 8;
    if (right - left < 120)
        return;
    const auto at = [&](double ratio) { return left + (right - left) * std::clamp(ratio / scaleEnd, 0.0, 1.0); };
    const QColor tones[] = {charts::blend(look.good, look.surface, 0.22),
                            charts::blend(look.warningFill, look.surface, 0.3),
                            charts::blend(look.bad, look.surface, 0.3)};
    const double ends[] = {0, 0.8 * m_limit, m_limit, scaleEnd};
    for (int i = 0; i < 3; ++i)
        painter.fillRect(QRectF(at(ends[i]), y, at(ends[i + 1]) - at(ends[i]), thick), tones[i]);
    painter.setFont(theme::font(12));
    const QFontMetricsF metrics(painter.font());
    for (const double tick : {0.0, m_limit, scaleEnd}) {
        painter.setPen(look.secondary);
        painter.drawLine(QPointF(at(tick), y - 1), QPointF(at(tick), y + thick + 1));
        const QString text = tick == 0 ? QStringLiteral("0") : numberText(tick, 2);
        const double wide = metrics.horizontalAdvance(text);
        painter.drawText(QPointF(tick == 0          ? left
                                 : tick == scaleEnd ? right - wide
                                                    : at(tick) - wide / 2,
                                 y + 24),
                         text);
    }
    if (!m_ratio)
        return;
    const auto label = [&](double ratio, const QString& text, const QColor& colour, bool filled, bool leftOf) {
        const double x = at(ratio);
        marker(painter, x, y - 2, colour, filled);
        painter.setPen(colour);
        painter.setFont(theme::font(12, filled));
        const double wide = QFontMetricsF(painter.font()).horizontalAdvance(text);
        const bool turn = leftOf ? x - wide - 8 > left - 10 : x + wide + 8 > right;
        painter.drawText(QPointF(turn ? x - wide - 8 : x + 8, y - 4), text);
    };
    const QColor now = *m_ratio > m_limit ? look.badText : look.goodText;
    label(*m_ratio, tr("now %1").arg(ratioText(m_ratio)), now, true, false);
    if (m_repaired)
        label(*m_repaired, tr("repaired %1").arg(ratioText(m_repaired)), look.goodText, false, true);
}

void ConsistencyCard::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    const double used = paintFigures(painter);
    if (m_known)
        paintScale(painter, std::max(used + 28, width() * 0.42));
}

} // namespace manyi::app
