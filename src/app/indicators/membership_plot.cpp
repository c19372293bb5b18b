#include "app/indicators/membership_plot.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "analysis/fuzzy/evaluation.h"
#include "app/indicators/lamp.h"
#include "app/overview/figure_text.h"
#include "app/theme/theme.h"
#include "base/number.h"

namespace manyi::app {

namespace {

struct Range {
    double low = 0, high = 1;
};

// Where the functions happen: between their outermost points, a little more at both sides.
Range rangeOf(const std::vector<domain::MembershipFunction>& functions, const std::optional<double>& quantity)
{
    double low = 1e300, high = -1e300;
    const auto include = [&](double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    };
    for (const auto& function : functions) {
        if (function.shape == domain::MembershipFunction::Shape::Gaussian && function.points.size() == 2) {
            include(function.points[0] - 3 * function.points[1]);
            include(function.points[0] + 3 * function.points[1]);
            continue;
        }
        for (const double point : function.points)
            include(point);
    }
    if (quantity)
        include(*quantity);
    if (low >= high)
        return {low > 1e200 ? 0 : low - 1, low > 1e200 ? 1 : low + 1};
    const double margin = 0.06 * (high - low);
    return {low - margin, high + margin};
}

} // namespace

MembershipPlot::MembershipPlot(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("membershipPlot"));
    setMinimumHeight(130);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MembershipPlot::setContent(std::vector<domain::MembershipFunction> functions, std::vector<QColor> colours,
                                QStringList grades, std::optional<double> quantity)
{
    m_functions = std::move(functions);
    m_colours = std::move(colours);
    m_grades = std::move(grades);
    m_quantity = quantity;
    setAccessibleName(tr("Membership functions"));
    update();
}

void MembershipPlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto& look = lookOf(*this);
    const QRectF plot(34, 10, width() - 48, height() - 36);
    const Range range = rangeOf(m_functions, m_quantity);
    const auto at = [&](double x, double y) {
        return QPointF(plot.left() + (x - range.low) / (range.high - range.low) * plot.width(),
                       plot.bottom() - y * plot.height());
    };
    painter.setFont(theme::font(12));
    for (const double y : {0.0, 0.5, 1.0}) {
        painter.setPen(look.border);
        painter.drawLine(QPointF(plot.left(), at(range.low, y).y()), QPointF(plot.right(), at(range.low, y).y()));
        painter.setPen(look.secondary);
        painter.drawText(QRectF(0, at(range.low, y).y() - 8, 28, 16), Qt::AlignRight | Qt::AlignVCenter,
                         y == 0.5 ? QStringLiteral("0.5") : QString::number(static_cast<int>(y)));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr int steps = 200;
    for (std::size_t f = 0; f < m_functions.size(); ++f) {
        const auto& function = m_functions[f];
        if (function.points.size() != domain::pointsOf(function.shape))
            continue;
        QPainterPath path;
        for (int i = 0; i <= steps; ++i) {
            const double x = range.low + (range.high - range.low) * i / steps;
            const QPointF point = at(x, analysis::membershipOf(x, function));
            i == 0 ? path.moveTo(point) : path.lineTo(point);
        }
        painter.strokePath(path, QPen(f < m_colours.size() ? m_colours[f] : look.secondary, 2));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(look.secondary);
    for (const double x : {range.low, (range.low + range.high) / 2, range.high}) {
        const QString text = numberText(x, range.high - range.low < 10 ? 2 : 0);
        painter.drawText(QRectF(std::clamp(at(x, 0).x() - 30, 0.0, width() - 60.0), plot.bottom() + 4, 60, 18),
                         Qt::AlignHCenter, text);
    }
    if (!m_quantity)
        return;
    painter.setPen(QPen(look.text, 1, Qt::DashLine));
    painter.drawLine(at(*m_quantity, 0), at(*m_quantity, 1));
}

} // namespace manyi::app
