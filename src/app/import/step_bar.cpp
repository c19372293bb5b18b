#include "app/import/step_bar.h"

#include <QMouseEvent>
#include <QPainter>

#include "app/overview/figure_text.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {
constexpr int circle = 20;
constexpr int gap = 8;
constexpr int connector = 24;
} // namespace

StepBar::StepBar(QWidget* parent) : QWidget(parent)
{
    setObjectName("steps");
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StepBar::setSteps(const QStringList& names)
{
    m_names = names;
    m_counts.resize(names.size());
    updateGeometry();
    update();
    announce();
}

void StepBar::setCurrent(int step)
{
    m_current = step;
    update();
    announce();
}

void StepBar::setCount(int step, qint64 count)
{
    m_counts[step] = count;
    updateGeometry();
    update();
}

void StepBar::setTheme(charts::ThemeKind theme)
{
    m_theme = theme;
    update();
}

void StepBar::setLocked(bool locked)
{
    m_locked = locked;
}

void StepBar::announce()
{
    setAccessibleName(tr("Step %1 of %2: %3").arg(m_current + 1).arg(m_names.size()).arg(m_names.value(m_current)));
}

QString StepBar::countOf(int step) const
{
    return m_counts[step] > 0 ? countText(m_counts[step]) : QString();
}

int StepBar::widthOf(int step) const
{
    const QFontMetrics metrics(charts::screenFont(13, step == m_current));
    const QString count = countOf(step);
    return circle + gap + metrics.horizontalAdvance(m_names[step]) +
           (count.isEmpty() ? 0 : gap + metrics.horizontalAdvance(count));
}

QSize StepBar::sizeHint() const
{
    int width = 0;
    for (int i = 0; i < m_names.size(); ++i)
        width += widthOf(i) + (i > 0 ? connector + 2 * gap : 0);
    return {width, 32};
}

void StepBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& look = charts::tokens(m_theme);
    const int middle = height() / 2;
    int x = 0;
    for (int i = 0; i < m_names.size(); ++i) {
        if (i > 0) {
            painter.setPen(QPen(look.border, 1));
            painter.drawLine(x + gap, middle, x + gap + connector, middle);
            x += connector + 2 * gap;
        }
        const bool done = i < m_current, now = i == m_current;
        const QRectF ring(x + 1, middle - circle / 2.0 + 1, circle - 2, circle - 2);
        painter.setPen(QPen(done || now ? look.accent : look.controlBorder, now ? 2 : 1));
        painter.setBrush(done ? QBrush(look.accent) : Qt::NoBrush);
        painter.drawEllipse(ring);
        if (done) {
            theme::icon("check", QPalette::HighlightedText).paint(&painter, ring.toRect().adjusted(3, 3, -3, -3));
        } else {
            painter.setFont(charts::screenFont(12, now));
            painter.setPen(now ? look.accent : look.secondary);
            painter.drawText(ring, Qt::AlignCenter, QString::number(i + 1));
        }
        painter.setFont(charts::screenFont(13, now));
        painter.setPen(done || now ? look.text : look.secondary);
        const int textWidth = painter.fontMetrics().horizontalAdvance(m_names[i]);
        painter.drawText(QRect(x + circle + gap, 0, textWidth + 2, height()), Qt::AlignVCenter, m_names[i]);
        painter.setPen(look.badText);
        painter.drawText(QRect(x + circle + 2 * gap + textWidth, 0, 80, height()), Qt::AlignVCenter, countOf(i));
        x += widthOf(i);
    }
}

void StepBar::mouseReleaseEvent(QMouseEvent* event)
{
    int x = 0;
    for (int i = 0; i < m_names.size(); ++i) {
        x += i > 0 ? connector + 2 * gap : 0;
        if (event->position().x() >= x && event->position().x() < x + widthOf(i) && i < m_current && !m_locked)
            return Q_EMIT stepClicked(i);
        x += widthOf(i);
    }
}

} // namespace manyi::app
