#pragma once

#include <QWidget>

#include "app/commands/edits.h"
#include "app/data/cleaning_state.h"
#include "app/session.h"
#include "app/tasks/task.h"

class QLabel;
class QMenu;
class QPushButton;

namespace manyi::app {

class CleaningDetails;
class CleaningModel;
class CleaningPreviews;
class ExclusionsPanel;
class TableView;

// Cleaning: the rules of the project with what each would exclude, previewed in the background one after the other; the
// responses that are excluded, to be restored. Rules are kept with the project; every change is one undo step.
class CleaningPage : public QWidget {
    Q_OBJECT
public:
    explicit CleaningPage(Session& session, QWidget* parent = nullptr);

    void setEdits(Edits& edits);
    void setWritable(bool writable);
    void refresh();
    void copy();

Q_SIGNALS:
    void message(const QString& text);
    void previewed(); // all rules have their preview

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildRules();
    void connectParts();
    void showState(CleaningState state);
    void showRules(std::vector<CleaningRow> rows, const std::string& select); // "": the same rule as before
    void previewAll();
    void rowSelected();
    void addRule(std::string_view kind);
    void addSuggested();
    void editRule();
    void removeRule();
    void saveRules(const std::vector<CleaningRow>& rows, const QString& stepName, const std::string& select);
    void excludeFound();
    void excluded(qint64 before, bool stopped);
    void updateButtons();
    void retranslate();
    const CleaningRow* current() const;

    Session& m_session;
    Edits* m_edits = nullptr;
    Task m_stateTask;
    CleaningPreviews* m_previews;
    bool m_writable = true;
    CleaningModel* m_model;
    TableView* m_rules;
    QLabel* m_title;
    QLabel* m_sum;
    QPushButton* m_add;
    QMenu* m_kinds;
    QPushButton* m_edit;
    QPushButton* m_remove;
    QPushButton* m_again;
    QPushButton* m_exclude;
    CleaningDetails* m_details;
    ExclusionsPanel* m_exclusions;
};

} // namespace manyi::app
