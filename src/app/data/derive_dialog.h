#pragma once

#include <QDialog>

#include "app/data/derive_form.h"
#include "app/data/derive_preview.h"

class QCheckBox;
class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QTimer;

namespace manyi::app {

// A derived variable is defined or changed: name and label, the fields of its kind, and what it gives, worked out in
// the background while it is edited. OK is there when it gives something.
class DeriveDialog : public QDialog {
    Q_OBJECT
public:
    // `existing`: the variable that is changed; null: a new one.
    DeriveDialog(Session& session, DerivedKind kind, const domain::Variable* existing, QWidget* parent = nullptr);

Q_SIGNALS:
    void defined(const manyi::domain::Variable& variable);
    void previewed(); // the pane shows the present definition, or why there is none

protected:
    // For a form and a pane of another kind.
    DeriveDialog(Session& session, const domain::Variable* existing, QWidget* parent);
    void put(DeriveForm* form, DerivedPane* pane, int formStretch, int paneStretch, const QString& title);
    void addBelow(QWidget* widget); // between the fields and the buttons

private:
    struct Made {
        domain::Variable variable;
        ShownDerived shown;
    };
    QWidget* buildNames();
    void judge();
    void preview();
    void refuse(const QString& reason);
    void take(const base::Result<Made>& made);
    QString nameProblem(const QString& name) const;

    Session& m_session;
    domain::Variable m_existing; // id none: a new one
    Task m_task;
    QTimer* m_pause; // between a key and the preview
    QLineEdit* m_name;
    QLineEdit* m_label;
    DeriveForm* m_form = nullptr;
    DerivedPane* m_pane = nullptr;
    QHBoxLayout* m_parts;
    QLabel* m_problem;
    QPushButton* m_ok;
    std::optional<domain::Variable> m_ready;
};

// "Formula", "Recode" … as in the menu.
QString derivedKindText(DerivedKind kind);

} // namespace manyi::app
