#pragma once

#include "app/indicators/indicator_document.h"
#include "app/indicators/page_parts.h"

namespace manyi::app {

class ChartPanel;

// The five operators side by side: memberships of the goal, grade, effectiveness, score; grades that differ from the
// chosen operator's are marked, and so are ties. Enter or a double click chooses the operator.
class OperatorsPage : public QWidget {
    Q_OBJECT
public:
    explicit OperatorsPage(IndicatorDocument& document, QWidget* parent = nullptr);
    void retranslate();
    void setTheme(charts::ThemeKind theme);
    void copy();

private:
    void showOperators();
    IndicatorDocument& m_document;
    Card m_card;
    CellTable m_table;
    ChartPanel* m_chart;
};

} // namespace manyi::app
