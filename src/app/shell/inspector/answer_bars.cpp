#include "app/shell/inspector/answer_bars.h"

#include <QGuiApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <cmath>

#include "app/overview/figure_text.h"
#include "app/theme/theme.h"
#include "base/number.h"

namespace manyi::app {

namespace {

constexpr std::size_t mostBars = 16;
constexpr int codeHeight = 20;
constexpr int shareHeight = 18;

QColor colourOf(const FigureCard& card, const domain::Variable& variable, double code, const charts::Tokens& tokens)
{
    if (card.metric.kind == domain::MetricKind::Nps)
        return code >= 9 ? tokens.promoters : code >= 7 ? tokens.passives : tokens.detractors;
    if (card.metric.kind == domain::MetricKind::Csat) {
        const domain::ScaleRange box = domain::boxRange(card.metric, variable);
        return code >= box.minimum && code <= box.maximum ? tokens.series[0] : tokens.neutral;
    }
    return tokens.series[0];
}

QString shareText(double percent)
{
    return percent > 0 && percent < 1 ? QStringLiteral("<1") : numberText(percent, 0);
}

} // namespace

AnswerBars::AnswerBars(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("answerBars"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AnswerBars::setCard(const FigureCard& card, const domain::Variable& variable, charts::ThemeKind theme)
{
    m_bars.clear();
    m_highest = 1;
    QStringList spoken;
    if (card.distribution) {
        for (const analysis::Frequency& row : card.distribution->rows) {
            if (row.userMissing || !std::isfinite(row.validShare))
                continue;
            const QString code = fromUtf8(base::formatNumber(row.code));
            m_bars.push_back({code, row.label.empty() ? code : fromUtf8(row.label), shareText(row.validShare),
                              row.validShare, colourOf(card, variable, row.code, charts::tokens(theme))});
            m_highest = std::max(m_highest, row.validShare);
            spoken << tr("%1: %2 %").arg(m_bars.back().label, numberText(row.validShare, 1));
        }
    }
    if (m_bars.size() > mostBars)
        m_bars.clear();
    setAccessibleName(tr("Answers"));
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    setVisible(!m_bars.empty());
    update();
}

QRectF AnswerBars::slot(std::size_t bar) const
{
    const double width = static_cast<double>(this->width()) / static_cast<double>(m_bars.size());
    return {width * static_cast<double>(bar), 0, width, static_cast<double>(height())};
}

void AnswerBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(theme::font(12));
    const double foot = height() - codeHeight;
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const QRectF place = slot(i);
        const double tall = (foot - shareHeight) * m_bars[i].percent / m_highest;
        const double wide = std::min(place.width() * 0.68, 32.0);
        const QRectF bar(place.center().x() - wide / 2, foot - tall, wide, tall);
        painter.fillRect(bar, m_bars[i].colour);
        painter.setPen(QGuiApplication::palette().color(QPalette::PlaceholderText));
        painter.drawText(QRectF(place.left() - 4, foot - tall - shareHeight, place.width() + 8, shareHeight),
                         Qt::AlignCenter, m_bars[i].share);
        painter.setPen(QGuiApplication::palette().color(QPalette::WindowText));
        painter.drawText(QRectF(place.left() - 4, foot + 2, place.width() + 8, codeHeight - 2), Qt::AlignCenter,
                         m_bars[i].code);
    }
    painter.setPen(QGuiApplication::palette().color(QPalette::Mid));
    painter.drawLine(QPointF(0, foot), QPointF(width(), foot));
}

bool AnswerBars::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        for (std::size_t i = 0; i < m_bars.size(); ++i) {
            if (slot(i).contains(help->pos()))
                QToolTip::showText(help->globalPos(),
                                   tr("%1: %2 %").arg(m_bars[i].label, numberText(m_bars[i].percent, 1)), this);
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace manyi::app
