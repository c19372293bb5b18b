#pragma once

#include "app/indicators/indicator_document.h"
#include "app/indicators/page_parts.h"

namespace manyi::app {

class ChartPanel;

// All experts' weights at the judged node beside each other, AIJ and AIP, CR and consensus; below it the tree or the
// weights as a chart.
class GroupPage : public QWidget {
    Q_OBJECT
public:
    explicit GroupPage(IndicatorDocument& document, QWidget* parent = nullptr);
    void retranslate();
    void setTheme(charts::ThemeKind theme);
    void copy();

private:
    enum class Chart { Tree, Leaves, Node };
    void showTable();
    void showLevels();
    void showChart();

    IndicatorDocument& m_document;
    Card m_card, m_levelsCard;
    CellTable m_table, m_levels;
    ChartPanel* m_chart;
    Chart m_kind = Chart::Tree;
};

} // namespace manyi::app
