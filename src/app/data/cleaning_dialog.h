#pragma once

#include <QDialog>

#include "app/session.h"
#include "app/tasks/task.h"
#include "domain/cleaning.h"

class QLabel;
class QPushButton;
class QTimer;

namespace manyi::app {

class CleaningForm;

// One cleaning rule to be made or changed: its fields, the rule as a sentence, and what it would find now, worked out
// in the background while it is edited.
class CleaningDialog : public QDialog {
    Q_OBJECT
public:
    CleaningDialog(Session& session, const domain::CleaningRule& rule, bool adding, QWidget* parent = nullptr);

    domain::CleaningRule rule() const;

Q_SIGNALS:
    void chosen(const manyi::domain::CleaningRule& rule);

private:
    void judge();
    void preview();
    Session& m_session;
    Task m_task;
    QTimer* m_pause; // between a key and the preview
    CleaningForm* m_form;
    QLabel* m_sentence;
    QLabel* m_found;
    QLabel* m_problem;
    QPushButton* m_ok;
};

} // namespace manyi::app
