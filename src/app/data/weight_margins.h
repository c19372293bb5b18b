#pragma once

#include <QWidget>

#include "app/data/derive_values.h"
#include "app/session.h"
#include "app/tasks/task.h"
#include "engine/weighting.h"

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace manyi::app {

class VariableCombo;

// The margins of a raking: variables with their categories, how many responses each has now, and its target, typed as a
// share, a percentage or a count (only proportions within a margin matter), read from a file or made of sizes.
class WeightMargins : public QWidget {
    Q_OBJECT
public:
    WeightMargins(Session& session, QWidget* parent = nullptr);

    std::vector<engine::Margin> margins() const; // categories without a target are left out
    QString problem() const;                     // "" = nothing
    // They replace those of the same variables; their counts are read in the background.
    void setMargins(const std::vector<engine::Margin>& margins);

Q_SIGNALS:
    void changed();

private:
    void show(const engine::Margin& margin, const HeldValues& held);
    void buildTree();
    QWidget* buildTools();
    QTreeWidgetItem* marginItem(base::VariableId variable) const;
    void fill(QTreeWidgetItem* item, const HeldValues& held, const engine::Margin& margin);
    void sum(QTreeWidgetItem* item);
    void readFile();
    void askForSizes();
    void sizesRead(const base::Result<engine::Margin>& margin, const std::vector<std::string>& left);
    void removeCurrent();
    Session& m_session;
    std::shared_ptr<const domain::Questionnaire> m_questionnaire;
    Task m_task; // of files and sizes
    Task m_counting;
    std::vector<engine::Margin> m_waiting; // for their counts
    VariableCombo* m_add;
    QTreeWidget* m_tree;
    QPushButton* m_remove;
};

} // namespace manyi::app
