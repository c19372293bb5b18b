#pragma once

#include <QPushButton>
#include <vector>

#include "app/commands/edits.h"
#include "app/session.h"
#include "app/tasks/task.h"
#include "store/project_file.h"

class QMenu;

namespace manyi::app {

// The menu "Saved filters" of the filter bar: filters kept by name in the project, such as the places that another
// study covers. Applying one replaces the present filter; saving, renaming and deleting are undo steps.
class SavedFilters : public QPushButton {
    Q_OBJECT
public:
    explicit SavedFilters(Session& session, QWidget* parent = nullptr);

    void setEdits(Edits& edits);
    const std::vector<store::SavedFilter>& filters() const { return m_filters; }
    void apply(const store::SavedFilter& saved);
    QAction* saveAction() const { return m_save; }
    QAction* editAction() const { return m_edit; }

Q_SIGNALS:
    void changed(); // the list was read again

protected:
    void changeEvent(QEvent* event) override;

private:
    void read();
    void fill();
    void askForName();
    void editList();
    void save(const QString& name);
    void write(std::vector<store::SavedFilter> filters, const QString& step);
    void retranslate();
    Session& m_session;
    Edits* m_edits = nullptr;
    Task m_task;
    std::vector<store::SavedFilter> m_filters;
    QMenu* m_menu;
    QAction* m_save;
    QAction* m_edit;
};

// What becomes of the list when `filter` is saved under `name`: that of the same name (without regard to case) is
// replaced, else it is added at its place in the alphabet.
std::vector<store::SavedFilter> withFilter(std::vector<store::SavedFilter> filters, const store::SavedFilter& filter);

} // namespace manyi::app
