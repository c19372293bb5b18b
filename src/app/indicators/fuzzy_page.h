#pragma once

#include <QWidget>

#include "app/indicators/indicator_document.h"

class QBoxLayout;
class QLabel;

namespace manyi::app {

class ChartPanel;
class GradesCard;
class GroupsCard;
class LeafDataCard;
class StepsCard;

// The fuzzy evaluation from data to score: step of the selected node, stacked grades, grade set, data of the selected
// leaf, and all groups at once. What is missing is listed with its place.
class FuzzyPage : public QWidget {
    Q_OBJECT
public:
    explicit FuzzyPage(IndicatorDocument& document, QWidget* parent = nullptr);
    void retranslate();
    void setTheme(charts::ThemeKind theme);
    void copy();

protected:
    void resizeEvent(QResizeEvent* event) override;

Q_SIGNALS:
    void judgementsWanted(); // where the weights of the selected node come from

private:
    void showProblems();
    void showStack();

    IndicatorDocument& m_document;
    QLabel* m_problems;
    StepsCard* m_steps;
    GradesCard* m_grades;
    LeafDataCard* m_data;
    GroupsCard* m_groups;
    ChartPanel* m_stack;
    QBoxLayout* m_pair; // chart and grades; below each other where the page is narrow
};

} // namespace manyi::app
