#pragma once

#include <QFrame>

#include "app/import/problem_model.h"

class QLabel;
class QPushButton;

namespace manyi::app {

class SentenceDelegate;

// The list of problems with what is done about each, and its export as CSV. Without any it is one line.
class ProblemsPanel : public QFrame {
    Q_OBJECT
public:
    explicit ProblemsPanel(QWidget* parent = nullptr);
    void setProblems(const std::vector<domain::ImportProblem>& problems, const domain::Recipe& recipe);
    void setTheme(charts::ThemeKind theme);
    ProblemModel* model() const { return m_model; }
    // Writes the list as CSV; atomic.
    static base::Status exportList(const std::vector<domain::ImportProblem>& problems, const QString& path);

Q_SIGNALS:
    void fixChosen(const manyi::domain::ImportProblem& problem, const manyi::app::ProblemFix& fix);
    void problemPicked(const manyi::domain::ImportProblem& problem);

protected:
    void changeEvent(QEvent* event) override;

private:
    void askAndExport();
    void retranslate();

    ProblemModel* m_model;
    TableView* m_table;
    SentenceDelegate* m_delegate;
    QLabel* m_title;
    QLabel* m_count;
    QPushButton* m_export;
};

} // namespace manyi::app
