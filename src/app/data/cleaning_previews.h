#pragma once

#include "app/data/cleaning_rules.h"
#include "app/session.h"
#include "app/tasks/task.h"

namespace manyi::app {

// Previews rules in the background, one after the other. A new start drops those that are still waiting; so does a
// stop by the user.
class CleaningPreviews : public QObject {
    Q_OBJECT
public:
    CleaningPreviews(Session& session, QObject* parent);

    // All rules of the rows that are understood, that of `first` before the others.
    void start(const std::vector<CleaningRow>& rows, const CleaningRow* first);
    void stop();

Q_SIGNALS:
    void previewed(const std::string& text, const manyi::base::Result<manyi::engine::CleaningPreview>& preview);
    void busyChanged(bool busy);
    void finished(); // every rule has its preview

private:
    void next();
    Session& m_session;
    Task m_task;
    std::vector<CleaningRow> m_waiting; // the next one last
};

} // namespace manyi::app
