#pragma once

#include <QWidget>
#include <memory>

#include "app/overview/overview_charts.h"

namespace manyi::app {

class ChartPanel;

// The three charts of one metric: its answers by segment beside the metric by place, and its line over the waves. Above
// the first two stands the choice of the grouping variable.
class OverviewPanels : public QWidget {
    Q_OBJECT
public:
    explicit OverviewPanels(QWidget* parent = nullptr);

    void setCharts(const OverviewFigures& figures, std::size_t metric, const OverviewQuestion& question,
                   const domain::Questionnaire& questionnaire, const base::Wording& wording);
    void highlight(const Brush& brush); // in the charts of the brushed variable
    void setTheme(charts::ThemeKind theme);
    void retranslate();

Q_SIGNALS:
    void segmentChosen(manyi::base::VariableId variable);
    void placeChosen(manyi::base::VariableId variable);
    void groupsPicked(manyi::base::VariableId variable, const std::vector<qint64>& keys);
    void groupActivated(manyi::base::VariableId variable, qint64 key);

private:
    struct Panel {
        ChartPanel* panel;
        base::VariableId variable; // of the chart that is shown; none: not grouped
    };
    void connectPanel(Panel& shown);

    Panel m_distribution, m_byPlace, m_byWave;
};

} // namespace manyi::app
