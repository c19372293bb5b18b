#include "app/indicators/weight_bars.h"

#include <QPainter>
#include <algorithm>

#include "app/indicators/lamp.h"
#include "app/overview/figure_text.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {
constexpr int barRow = 26;
constexpr int nameWidth = 62;
constexpr int figureWidth = 46;
} // namespace

WeightBars::WeightBars(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("weightBars"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WeightBars::setBars(std::vector<Bar> bars)
{
    std::ranges::stable_sort(bars, std::greater<>{}, &Bar::weight);
    m_bars = std::move(bars);
    QStringList told;
    for (const Bar& bar : m_bars)
        told << QStringLiteral("%1 %2").arg(bar.name, numberText(bar.weight, 3));
    setAccessibleName(tr("Local weights"));
    setAccessibleDescription(told.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize WeightBars::sizeHint() const
{
    return {240, static_cast<int>(m_bars.size()) * barRow + 4};
}

void WeightBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto& look = lookOf(*this);
    double widest = nameWidth;
    painter.setFont(theme::font(13));
    const QFontMetricsF metrics(painter.font());
    for (const Bar& bar : m_bars)
        widest = std::max(widest, std::min(110.0, metrics.horizontalAdvance(bar.name) + 8));
    double largest = 0.05;
    for (const Bar& bar : m_bars)
        largest = std::max({largest, bar.weight, bar.group.value_or(0), bar.repaired.value_or(0)});
    const double left = widest, right = width() - figureWidth - 14;
    const auto at = [&](double weight) { return left + (right - left) * weight / largest; };
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const Bar& bar = m_bars[i];
        const double top = static_cast<double>(i) * barRow + 3, middle = top + barRow / 2.0 - 2;
        painter.setPen(look.text);
        painter.drawText(QRectF(0, top, widest - 4, barRow - 4), Qt::AlignVCenter,
                         metrics.elidedText(bar.name, Qt::ElideMiddle, widest - 4));
        painter.fillRect(QRectF(left, middle - 9, at(bar.weight) - left, 18), look.series[0]);
        painter.setPen(look.text);
        painter.drawText(QRectF(width() - figureWidth, top, figureWidth, barRow - 4), Qt::AlignVCenter | Qt::AlignRight,
                         numberText(bar.weight, 3));
        if (bar.group) {
            painter.fillRect(QRectF(at(*bar.group) - 2, middle - 11, 4, 22), look.surface);
            painter.fillRect(QRectF(at(*bar.group) - 1, middle - 11, 2, 22), look.text);
        }
        if (bar.repaired) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(look.warningFill, 2));
            painter.setBrush(look.surface);
            painter.drawEllipse(QPointF(at(*bar.repaired), middle), 4.5, 4.5);
            painter.setRenderHint(QPainter::Antialiasing, false);
        }
    }
    painter.setPen(look.border);
    painter.drawLine(QPointF(left, 0), QPointF(left, height()));
}

GradeBar::GradeBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(20);
}

void GradeBar::setParts(std::vector<Part> parts)
{
    m_parts = std::move(parts);
    QStringList told;
    for (const Part& part : m_parts)
        told << QStringLiteral("%1 %2 %").arg(part.name, numberText(100 * part.share, 1));
    setToolTip(told.join(QStringLiteral(" · ")));
    setAccessibleDescription(told.join(QStringLiteral("; ")));
    update();
}

void GradeBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto& look = lookOf(*this);
    double sum = 0, x = 0;
    for (const Part& part : m_parts)
        sum += part.share;
    if (sum <= 0)
        return painter.fillRect(rect(), look.border);
    painter.setFont(theme::font(12));
    const QFontMetricsF metrics(painter.font());
    for (const Part& part : m_parts) {
        const double wide = part.share / std::max(1.0, sum) * width();
        painter.fillRect(QRectF(x, 0, wide, height()), part.colour);
        const QString text = numberText(100 * part.share, 1);
        painter.setPen(charts::readableOn(part.colour, look));
        if (wide > metrics.horizontalAdvance(text) + 4)
            painter.drawText(QRectF(x, 0, wide, height()), Qt::AlignCenter, text);
        x += wide;
    }
}

} // namespace manyi::app
