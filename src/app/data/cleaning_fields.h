#pragma once

#include <QComboBox>
#include <QTreeWidget>
#include <functional>
#include <vector>

#include "app/session.h"
#include "app/tasks/task.h"

class QLabel;
class QLineEdit;
class QListWidget;

namespace manyi::app {

using VariableTest = std::function<bool(const domain::Variable&)>;

// One variable, chosen from a list or found by typing a part of its name or text.
class VariableCombo : public QComboBox {
    Q_OBJECT
public:
    // `none`: the text of the first entry, which stands for no variable; empty: one has to be chosen.
    VariableCombo(const domain::Questionnaire& questionnaire, const VariableTest& offered, const QString& none,
                  QWidget* parent = nullptr);
    base::VariableId variable() const;
    void setVariable(base::VariableId variable);

Q_SIGNALS:
    void chosen();

protected:
    void focusInEvent(QFocusEvent* event) override;
};

// Several variables with check boxes; those of one question stand below it and are ticked together.
class VariableChecks : public QWidget {
    Q_OBJECT
public:
    VariableChecks(const domain::Questionnaire& questionnaire, const VariableTest& offered, QWidget* parent = nullptr);
    std::vector<base::VariableId> ticked() const; // in the order of the questionnaire
    void tick(const std::vector<base::VariableId>& variables);

Q_SIGNALS:
    void changed();

private:
    QTreeWidgetItem* addItem(const domain::Variable& variable, QTreeWidgetItem* parent);
    void search(const QString& text);
    void count();
    QLineEdit* m_search;
    QTreeWidget* m_tree;
    QLabel* m_count;
    std::vector<QTreeWidgetItem*> m_items; // of variables
};

// Some answers of one variable with check boxes, each with how many gave it; counted in the background.
class AnswerChecks : public QWidget {
    Q_OBJECT
public:
    explicit AnswerChecks(Session& session, QWidget* parent = nullptr);
    void setVariable(base::VariableId variable, const std::vector<double>& ticked);
    std::vector<double> ticked() const;

Q_SIGNALS:
    void changed();

private:
    void addAnswer(const QString& label, double code, bool ticked);
    void addMissing(double code);
    Session& m_session;
    Task m_task;
    QListWidget* m_list;
    std::vector<double> m_wanted; // ticked until the answers are there
};

} // namespace manyi::app
