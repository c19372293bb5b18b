#pragma once

#include <functional>

#include "app/indicators/indicator_document.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace manyi::app {

// What is edited of a leaf's data: rows of questions with direction and rescaling, evaluators' votes, counts or typed
// memberships by grade, or a measured quantity with its membership functions. Every edit is one step of the document.
class LeafForm : public QObject {
    Q_OBJECT
public:
    LeafForm(IndicatorDocument& document, QObject* parent);
    QWidget* widget() const { return m_widget; }
    // The rows of the leaf's kind of source. The cell that had the focus keeps it.
    void show(const domain::Indicator& leaf);
    // As one step of the document.
    void change(const QString& step, const std::function<void(domain::IndicatorData&)>& what);

private:
    using Data = domain::IndicatorData;
    using QuestionEdit = std::function<void(domain::QuestionSource&)>;
    void addRows(const domain::Indicator& leaf);
    void addQuestions(const domain::Indicator& leaf);
    void addQuestionRow(std::size_t at, const domain::QuestionSource& source);
    QLabel* questionName(const domain::QuestionSource& source) const;
    QComboBox* directionChoice(std::size_t at, const domain::QuestionSource& source);
    QComboBox* rescalingChoice(std::size_t at, const domain::QuestionSource& source);
    QLineEdit* cutsEdit(std::size_t at, const domain::QuestionSource& source);
    QToolButton* removeButton(std::size_t at);
    void changeQuestion(std::size_t at, const QString& step, const QuestionEdit& what);
    void addVotes(const domain::Indicator& leaf);
    void addNumbers(const domain::Indicator& leaf, bool counts);
    void addMeasured(const domain::Indicator& leaf);
    QComboBox* variableChoice(const Data& data);
    QLineEdit* valueEdit(const Data& data);
    void addFunctionRow(std::size_t grade, const domain::MembershipFunction& function);
    void clear();
    int newRow() const;

    IndicatorDocument& m_document;
    QWidget* m_widget;
    QGridLayout* m_grid;
    base::IndicatorId m_leaf;
    Data::Kind m_kind = Data::Kind::None;
};

} // namespace manyi::app
