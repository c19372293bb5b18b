#pragma once

#include "app/indicators/indicator_document.h"
#include "app/indicators/page_parts.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace manyi::app {

class ChartPanel;

// The evaluation of every group of a variable: score with its bootstrap interval, grade, base; sortable; a radar of the
// first-level indicators of the chosen groups. Within the session's filter and weight.
class GroupsCard : public QObject {
    Q_OBJECT
public:
    GroupsCard(IndicatorDocument& document, QObject* parent);
    QWidget* widget() const { return m_card.frame; }
    ChartPanel* radar() const { return m_radar; }
    void retranslate();
    void setTheme(charts::ThemeKind theme);
    bool hasGroups() const { return m_table.model->rowCount() > 0; }
    CopiedTable copied() const { return m_table.view->allCells(); }

private:
    void fillVariables();
    void ask();
    void showGroups();
    void showRadar();
    QString groupName(const engine::GroupEvaluation& group) const;

    IndicatorDocument& m_document;
    Card m_card;
    CellTable m_table;
    QComboBox* m_by;
    QCheckBox* m_intervals;
    QSpinBox* m_draws;
    ChartPanel* m_radar;
};

} // namespace manyi::app
