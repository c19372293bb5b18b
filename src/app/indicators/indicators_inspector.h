#pragma once

#include <QWidget>

#include "app/indicators/indicator_document.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace manyi::app {

class GradeBar;
class TableView;
class ValueTable;
class WeightBars;

// The right pane: local weights of the judged node (expert, group, after the repair) and the evaluation in short:
// score, grade, shares by first-level indicator, score by grade, operator. Figures lead to the page they come from.
class IndicatorsInspector : public QWidget {
    Q_OBJECT
public:
    explicit IndicatorsInspector(IndicatorDocument& document, QWidget* parent = nullptr);
    void retranslate();

Q_SIGNALS:
    void pageWanted(const QString& page); // "fuzzy", "operators", "group"

private:
    void showWeights();
    void showEvaluation();
    void showBars(const engine::EvaluationResult& result);
    void showScores(const engine::EvaluationResult& result);
    void showFacts(const engine::EvaluationResult& result);
    std::vector<QString> problems() const;

    IndicatorDocument& m_document;
    QLabel *m_weightsTitle, *m_key, *m_weightsNote, *m_evaluationTitle, *m_score, *m_grade, *m_legend, *m_facts,
        *m_problems;
    QWidget* m_content;
    WeightBars* m_bars;
    QGridLayout* m_stacks;
    QWidget* m_stackArea;
    TableView* m_table;
    ValueTable* m_model;
    QPushButton *m_openFuzzy, *m_openOperators;
};

} // namespace manyi::app
