#pragma once

#include <QObject>
#include <QString>
#include <vector>

#include "app/session.h"
#include "app/tasks/task.h"

namespace manyi::app {

// What the shell shows of the project's file beyond its figures, as of one revision.
struct ProjectFacts {
    base::Revision revision = -1;
    bool readOnly = false;
    store::ReadOnlyReason reason = store::ReadOnlyReason::None;
    QString readOnlyDetail;
    std::vector<store::UndoStep> history; // oldest first
    std::vector<store::BatchInfo> batches;
    std::vector<store::RestorePoint> restorePoints;
};

// The step that undo (redo) would take; "" = none.
QString undoName(const ProjectFacts& facts);
QString redoName(const ProjectFacts& facts);

// Reads the facts in the background whenever the project is opened or edited: the file may be busy with an import.
class FactsReader : public QObject {
    Q_OBJECT
public:
    explicit FactsReader(Session& session, QObject* parent);
    const ProjectFacts& facts() const { return m_facts; }

public Q_SLOTS:
    void read();

Q_SIGNALS:
    void changed();

private:
    Session& m_session;
    Task m_task;
    ProjectFacts m_facts;
};

} // namespace manyi::app
