#pragma once

#include <QFrame>

#include "app/import/difference_model.h"

class QLabel;
class QLineEdit;

namespace manyi::app {

class SentenceDelegate;

// Everything in which the files differ from the project, with a decision where one is possible: map a new column to a
// variable, let a series go on or begin a new one with a reason. Hidden when nothing differs.
class WaveGuard : public QFrame {
    Q_OBJECT
public:
    explicit WaveGuard(QWidget* parent = nullptr);
    // The questionnaire is the project's present one, nullptr without a project.
    void setPlan(const engine::ImportPlan& plan, const ColumnDecisions& decisions,
                 const domain::Questionnaire* questionnaire);
    void setTheme(charts::ThemeKind theme);
    DifferenceModel* model() const { return m_model; }

Q_SIGNALS:
    void decided(const QString& column, const manyi::app::ColumnDecision& decision);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildTable();
    void showReason();
    void tellReason();
    void retranslate();

    DifferenceModel* m_model;
    TableView* m_table;
    SentenceDelegate* m_delegate;
    QLabel* m_title;
    QLabel* m_count;
    QLabel* m_reasonName;
    QLineEdit* m_reason;
    std::string m_sameShapeAs;
    int m_open = 0;
};

} // namespace manyi::app
