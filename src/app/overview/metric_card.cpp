#include "app/overview/metric_card.h"

#include <QPainter>
#include <QPainterPath>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <limits>

#include "app/theme/theme.h"

namespace manyi::app {

namespace {

constexpr int padding = 16;
constexpr int markSize = 16;

std::vector<double> valuesOf(const analysis::MetricResult& byWave)
{
    std::vector<double> values;
    for (const auto& figure : byWave.groups) {
        const bool shown = figure.value && figure.smallBase != analysis::SmallBase::Hidden;
        values.push_back(shown ? *figure.value : std::numeric_limits<double>::quiet_NaN());
    }
    return values;
}

// Several questions may share a metric: then the question names the card.
QString titleOf(const analysis::SummaryMetric& metric, const analysis::SatisfactionSummary& summary,
                const domain::Questionnaire& questionnaire, const base::Wording& wording)
{
    const auto& variable = *questionnaire.find(metric.total.variable);
    const QString title = domain::metricTitle(metric.total.metric, variable, wording);
    const auto sameTitle = [&](const analysis::SummaryMetric& other) {
        const auto* otherVariable = questionnaire.find(other.total.variable);
        return otherVariable && otherVariable->role == variable.role &&
               domain::metricTitle(other.total.metric, *otherVariable, wording) == title;
    };
    const bool item = variable.role == domain::Role::ScaleItem;
    if (!item && std::count_if(summary.metrics.begin(), summary.metrics.end(), sameTitle) < 2)
        return title;
    return variable.label.empty() ? fromUtf8(variable.name) : fromUtf8(variable.label).simplified();
}

QString labelOf(const analysis::GroupKey& key)
{
    return key.labels.empty() ? QString() : fromUtf8(key.labels.front());
}

// The change of the last wave on the one before.
ChangeText changeOf(const analysis::SummaryMetric& metric, const domain::Variable& variable)
{
    if (!metric.byWave || metric.byWave->groups.size() < 2)
        return {};
    const auto& byWave = *metric.byWave;
    const std::size_t last = byWave.groups.size() - 1;
    const auto& change = metric.total.total.sinceLast ? metric.total.total.sinceLast : byWave.groups[last].sinceLast;
    return changeText(change, labelOf(byWave.keys[last - 1]), metric.total.metric, variable);
}

// The figure of all waves and the change of the last one are not the same thing: the tooltip names both waves.
QString changeSentence(const ChangeText& change, const analysis::SummaryMetric& metric, bool severalWaves)
{
    if (change.text.isEmpty() || !severalWaves)
        return change.text;
    return MetricCard::tr("%1: %2").arg(labelOf(metric.byWave->keys.back()), change.text);
}

} // namespace

CardContent cardContent(const analysis::SummaryMetric& metric, const analysis::SummaryMetric* brushed,
                        const analysis::SatisfactionSummary& summary, const domain::Questionnaire& questionnaire,
                        const base::Wording& wording, bool severalWaves)
{
    CardContent content;
    const auto& options = summary.request.options;
    const domain::Variable* variable = questionnaire.find(metric.total.variable);
    if (!variable)
        return content;
    content.title = titleOf(metric, summary, questionnaire, wording);
    content.metric = domain::metricTitle(metric.total.metric, *variable, wording);
    content.question = fromUtf8(metric.questionText);
    content.figure = figureText(metric.total.total, metric.total.metric, options);
    content.change = changeOf(metric, *variable);
    content.changeSentence = changeSentence(content.change, metric, severalWaves);
    content.smallBase = metric.total.total.smallBase != analysis::SmallBase::No;
    if (metric.byWave)
        content.line = valuesOf(*metric.byWave);
    if (brushed) {
        const auto figure = figureText(brushed->total.total, metric.total.metric, options);
        content.selected = MetricCard::tr("Selected: %1 · %2").arg(figure.value + figure.unit, figure.n);
    }
    return content;
}

MetricCard::MetricCard(QWidget* parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setAutoExclusive(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void MetricCard::setContent(const CardContent& content)
{
    m_content = content;
    const auto& figure = content.figure;
    const QString spoken = QStringList{content.title,    figure.value + figure.unit,
                                       figure.halfWidth, content.changeSentence,
                                       figure.interval,  figure.n,
                                       figure.note,      content.selected}
                               .filter(QRegularExpression("."))
                               .join(", ");
    setAccessibleName(spoken);
    setText(content.title);
    QStringList lines{content.title, content.metric, content.question, content.changeSentence};
    lines.removeAll(QString());
    lines.removeDuplicates();
    setToolTip(lines.join('\n'));
    update();
}

void MetricCard::setTheme(charts::ThemeKind theme)
{
    m_theme = theme;
    update();
}

void MetricCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& look = charts::tokens(m_theme);
    paintFrame(painter, look);

    const QRect inner = rect().adjusted(padding, 0, -padding, 0);
    painter.setFont(charts::screenFont(13));
    painter.setPen(look.text);
    const QRect titleArea(inner.left(), 12, inner.width() - markSize - 6, 20);
    painter.drawText(titleArea, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_content.title, Qt::ElideRight, titleArea.width()));
    theme::icon("info", QPalette::PlaceholderText)
        .paint(&painter, QRect(inner.right() - markSize + 1, 14, markSize, markSize));
    paintFigure(painter, look, QRect(inner.left(), 32, inner.width(), 38));
    paintChange(painter, look, QRect(inner.left(), 72, inner.width(), 18));

    painter.setFont(charts::screenFont(12));
    painter.setPen(m_content.smallBase ? look.warningText : look.secondary);
    QStringList last{m_content.figure.interval, m_content.figure.n, m_content.figure.note};
    last.removeAll(QString());
    const QRect lastArea(inner.left(), 91, inner.width(), 18);
    painter.drawText(lastArea, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(last.join(" · "), Qt::ElideRight, lastArea.width()));
}

void MetricCard::paintFrame(QPainter& painter, const charts::Tokens& look) const
{
    const double width = isChecked() ? 2 : 1;
    const QRectF frame = QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.setPen(QPen(isChecked() ? look.accent : underMouse() ? look.controlBorder : look.border, width));
    painter.setBrush(look.surface);
    painter.drawRoundedRect(frame, charts::space::radius, charts::space::radius);
    if (hasFocus()) {
        painter.setPen(QPen(look.accent, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame.adjusted(4, 4, -4, -4), 3, 3);
    }
    if (m_content.smallBase) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QBrush(look.border, Qt::BDiagPattern));
        painter.drawRect(QRectF(rect().right() - 70, 36, 54, 30));
    }
}

void MetricCard::paintFigure(QPainter& painter, const charts::Tokens& look, const QRect& area) const
{
    painter.setFont(charts::screenFont(30, true));
    painter.setPen(m_content.smallBase ? look.secondary : look.text);
    const int baseline = area.bottom() - 9;
    int x = area.left();
    painter.drawText(x, baseline, m_content.figure.value);
    x += painter.fontMetrics().horizontalAdvance(m_content.figure.value) + 5;

    painter.setFont(charts::screenFont(12));
    painter.setPen(look.secondary);
    const QString beside = (m_content.figure.unit + " " + m_content.figure.halfWidth).trimmed();
    painter.drawText(x, baseline, beside);
    x += painter.fontMetrics().horizontalAdvance(beside) + 12;
    const QRectF line(std::max(x, area.right() - 64), area.top() + 8, 0, area.height() - 18);
    if (area.right() - line.left() >= 36 && !m_content.smallBase)
        paintLine(painter, look, QRectF(line.left(), line.top(), area.right() - line.left() - 2, line.height()));
}

void MetricCard::paintChange(QPainter& painter, const charts::Tokens& look, const QRect& area) const
{
    painter.setFont(charts::screenFont(12));
    if (!m_content.selected.isEmpty()) {
        painter.setPen(look.accent);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, m_content.selected);
        return;
    }
    const auto& change = m_content.change;
    int x = area.left();
    if (change.arrow != charts::Arrow::None) {
        const double middle = area.center().y() + 1;
        const double tip = change.arrow == charts::Arrow::Up ? -4 : 4;
        painter.setPen(Qt::NoPen);
        painter.setBrush(change.good ? look.goodText : look.badText);
        painter.drawPolygon(QPolygonF{{x + 0.0, middle - tip}, {x + 8.0, middle - tip}, {x + 4.0, middle + tip}});
        x += 13;
    }
    const QFontMetrics metrics = painter.fontMetrics();
    const int room = area.right() - x + 4;
    const bool whole = metrics.horizontalAdvance(change.text) <= room;
    const QString text = metrics.elidedText(whole ? change.text : change.shortText, Qt::ElideRight, room);
    const auto write = [&](const QString& part, const QColor& colour) {
        painter.setPen(colour);
        painter.drawText(QRect(x, area.top(), room, area.height()), Qt::AlignLeft | Qt::AlignVCenter, part);
        x += metrics.horizontalAdvance(part);
    };
    const auto at = change.arrow == charts::Arrow::None ? -1 : text.indexOf(change.difference);
    if (at < 0)
        return write(text, look.secondary);
    write(text.left(at), look.secondary);
    write(change.difference, change.good ? look.goodText : look.badText);
    write(text.mid(at + change.difference.size()), look.secondary);
}

void MetricCard::paintLine(QPainter& painter, const charts::Tokens& look, const QRectF& area) const
{
    const auto& values = m_content.line;
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const double value : values) {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    if (values.size() < 2 || !(low <= high))
        return;
    const auto at = [&](std::size_t i) {
        const double share = high > low ? (values[i] - low) / (high - low) : 0.5;
        return QPointF(area.left() + area.width() * double(i) / double(values.size() - 1),
                       area.bottom() - share * area.height());
    };
    QPainterPath path;
    bool drawing = false;
    QPointF last;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i])) {
            drawing = false;
            continue;
        }
        last = at(i);
        if (drawing)
            path.lineTo(last);
        else
            path.moveTo(last);
        drawing = true;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look.series[0], 1.5));
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.series[0]);
    painter.drawEllipse(last, 2.5, 2.5);
}

} // namespace manyi::app
