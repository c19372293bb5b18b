#pragma once

#include <QAction>
#include <QMenu>
#include <functional>
#include <vector>

#include "app/commands/edits.h"
#include "app/data/derive_form.h"

namespace manyi::app {

// What can be done about derived variables: new ones by kind, the definition of one, removal. Each opens its dialog and
// writes one undo step. The actions stand in the menu Data, in the menu of the button "New variable" and in that of the
// table.
class DeriveActions : public QObject {
    Q_OBJECT
public:
    // `current`: the variable that is chosen in the table, null when none is. Dialogs stand over the window of `owner`.
    DeriveActions(Session& session, QWidget& owner, std::function<const domain::Variable*()> current);

    void setEdits(Edits& edits) { m_edits = &edits; }
    void setWritable(bool writable);
    void updateActions(); // another variable is chosen
    void retranslate();

    QMenu* newMenu() const { return m_menu; }
    std::vector<QAction*> placeActions() const; // for the menu Data and the palette
    QAction* editAction() const { return m_edit; }
    QAction* removeAction() const { return m_remove; }

    void edit(const domain::Variable& variable);
    void remove(const domain::Variable& variable);

Q_SIGNALS:
    void message(const QString& text);
    void made(base::VariableId variable); // none: several

private:
    struct New {
        QAction* inMenu;
        QAction* inPlace;
        std::function<QString()> text;
    };
    void addNew(const char* name, std::function<QString()> text, const std::function<void()>& open);
    void define(DerivedKind kind, const domain::Variable* existing);
    void lookUp(base::VariableId source);
    void defineWeight(const domain::Variable* existing);
    enum class AsWeight { Keep, Yes, No }; // whether it becomes the project's weight or ceases to be it
    void save(const domain::Variable& variable, AsWeight asWeight);
    Session& m_session;
    QWidget& m_owner;
    std::function<const domain::Variable*()> m_current;
    Edits* m_edits = nullptr;
    bool m_writable = true;
    QMenu* m_menu;
    std::vector<New> m_new;
    QAction* m_edit;
    QAction* m_remove;
};

} // namespace manyi::app
