#pragma once

#include <QFrame>

#include "app/session.h"
#include "app/shell/filter/filter_values.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace manyi::app {

class ExpressionEdit;
class RangeEdit;
class ValueList;

// "+ Filter": choose a variable, then its answers (or a range, or words); or type an expression. Also edits a chip.
class FilterPopup : public QFrame {
    Q_OBJECT
public:
    explicit FilterPopup(Session& session, QWidget* parent);

    void openNew(const QPoint& position);
    void openFor(int chip, const QPoint& position); // index into session.chips()

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildVariables();
    QWidget* buildAnswers();
    void fillVariables();
    void search(const QString& text);
    void choose(const FilterTarget& target);
    void showVariables();
    void applyAnswers();
    void applyExpression();
    void apply(const data::Filter& chip);
    void judge();
    std::optional<data::Filter> condition() const;
    void retranslate();

    Session& m_session;
    int m_chip = -1; // edited one, -1 = a new one
    FilterTarget m_target;
    QStackedWidget* m_pages;
    QLineEdit* m_search;
    QListWidget* m_variables;
    QLabel* m_expressionTitle;
    ExpressionEdit* m_expression;
    QLabel* m_problem;
    QPushButton* m_applyExpression;
    QPushButton* m_back;
    QLabel* m_title;
    QStackedWidget* m_kinds;
    ValueList* m_values;
    RangeEdit* m_range;
    QLabel* m_rangeProblem;
    QPushButton* m_apply;
};

} // namespace manyi::app
