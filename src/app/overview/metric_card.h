#pragma once

#include <QAbstractButton>
#include <vector>

#include "analysis/satisfaction/summary.h"
#include "app/overview/figure_text.h"
#include "charts/tokens.h"

namespace manyi::app {

// What one metric card says, as texts made from the figures.
struct CardContent {
    QString title;    // "CSAT, top 2 of 5", or the question where several have the same metric
    QString metric;   // "CSAT, top 2 of 5"
    QString question; // for the tooltip
    FigureText figure;
    ChangeText change;        // since the wave before; text "" without waves
    QString changeSentence;   // the same for tooltip and screen reader
    QString selected;         // the brushed respondents' figure, "" when nothing is brushed
    std::vector<double> line; // the metric over the waves, NaN = gap
    bool smallBase = false;
};
// `brushed` is the same metric of the brushed respondents, nullptr when nothing is brushed. `severalWaves`: the figure
// spans more than one wave, so the change's sentence names both waves it compares.
CardContent cardContent(const analysis::SummaryMetric& metric, const analysis::SummaryMetric* brushed,
                        const analysis::SatisfactionSummary& summary, const domain::Questionnaire& questionnaire,
                        const base::Wording& wording, bool severalWaves);

// A metric card: name, figure with its half width, line over the waves, tested change, interval and n. A checkable
// button: the checked card has the accent border; arrow keys move within the group.
class MetricCard : public QAbstractButton {
    Q_OBJECT
public:
    static constexpr int standardWidth = 214;
    static constexpr int standardHeight = 122;

    explicit MetricCard(QWidget* parent = nullptr);
    void setContent(const CardContent& content);
    const CardContent& content() const { return m_content; }
    void setTheme(charts::ThemeKind theme);

    QSize sizeHint() const override { return {standardWidth, standardHeight}; }
    QSize minimumSizeHint() const override { return {standardWidth - 24, standardHeight}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintFrame(QPainter& painter, const charts::Tokens& look) const;
    void paintFigure(QPainter& painter, const charts::Tokens& look, const QRect& area) const;
    void paintChange(QPainter& painter, const charts::Tokens& look, const QRect& area) const;
    void paintLine(QPainter& painter, const charts::Tokens& look, const QRectF& area) const;

    CardContent m_content;
    charts::ThemeKind m_theme = charts::ThemeKind::Light;
};

} // namespace manyi::app
