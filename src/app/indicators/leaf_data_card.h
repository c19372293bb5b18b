#pragma once

#include "app/indicators/indicator_document.h"
#include "app/indicators/page_parts.h"

class QComboBox;
class QGridLayout;
class QPushButton;

namespace manyi::app {

class MembershipPlot;

// Where the membership of the selected leaf comes from: questions with direction and rescaling, evaluators' votes,
// counts of votes, a measured quantity with its membership functions drawn, or typed memberships; below it the row that
// results, with its base.
class LeafDataCard : public QObject {
    Q_OBJECT
public:
    LeafDataCard(IndicatorDocument& document, QObject* parent);
    QWidget* widget() const { return m_card.frame; }
    void retranslate();

private:
    using Data = domain::IndicatorData;
    void showLeaf();
    void rebuild(const domain::Indicator& leaf);
    void showResult();
    void change(const QString& step, const std::function<void(Data&)>& what);
    void addQuestions(const domain::Indicator& leaf);
    void addQuestionRow(std::size_t at, const domain::QuestionSource& source);
    void addVotes(const domain::Indicator& leaf);
    void addNumbers(const domain::Indicator& leaf, bool counts);
    void addMeasured(const domain::Indicator& leaf);
    void addFunctionRow(std::size_t grade, const domain::MembershipFunction& function);
    void clearForm();
    int newRow() const;

    IndicatorDocument& m_document;
    Card m_card;
    QComboBox* m_kind;
    QWidget* m_form;
    QGridLayout* m_grid;
    MembershipPlot* m_plot;
    CellTable m_result;
    base::IndicatorId m_leaf;
    std::optional<Data> m_shown;
    std::size_t m_shownGrades = 0;
};

// Three values around the middle of a scale: functions to begin with, falling from the best to the worst grade.
std::vector<domain::MembershipFunction> suggestedFunctions(std::size_t grades, double low, double high);
// Numbers separated by commas, semicolons or blanks; nullopt when one is no number.
std::optional<std::vector<double>> numbersFrom(const QString& text);
QString numbersText(const std::vector<double>& numbers);

} // namespace manyi::app
