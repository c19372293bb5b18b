#pragma once

#include <QWidget>

#include "app/commands/edits.h"
#include "app/session.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;

namespace manyi::app {

class DeriveActions;
class TableView;
class VariablesModel;

// The variables: found by a word, edited in place through the store (each change one undo step), answers in a dialog;
// derived ones are made, changed and removed here.
class VariablesPage : public QWidget {
    Q_OBJECT
public:
    explicit VariablesPage(Session& session, QWidget* parent = nullptr);

    void setEdits(Edits& edits);
    DeriveActions& deriveActions() const { return *m_derive; }
    void setWritable(bool writable);
    void refresh();
    void showVariable(base::VariableId variable);
    void copy();

Q_SIGNALS:
    void message(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void save(const domain::Variable& variable, const QString& stepName);
    void activate(const QModelIndex& index);
    void buildDeriving();
    const domain::Variable* current() const;
    void retranslate();
    Session& m_session;
    Edits* m_edits = nullptr;
    VariablesModel* m_model;
    QSortFilterProxyModel* m_shown;
    TableView* m_view;
    QLineEdit* m_search;
    QLabel* m_hint;
    QPushButton* m_new;
    DeriveActions* m_derive;
};

} // namespace manyi::app
