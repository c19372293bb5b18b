#pragma once

#include <QObject>
#include <QString>
#include <deque>
#include <functional>

#include "app/session.h"
#include "app/tasks/task.h"

namespace manyi::app {

// Edits of the project's file, one after the other in the background; after each the session is told. An edit that
// fails changes nothing and is reported by `failed`.
class Edits : public QObject {
    Q_OBJECT
public:
    using Edit = std::function<base::Status(store::ProjectFile&)>;
    // Tells how far it is and may be cancelled: it then ends at once with ErrorCode::Cancelled.
    using LongEdit = std::function<base::Status(store::ProjectFile&, base::Progress&)>;

    explicit Edits(Session& session, QObject* parent);

    // `title` says what is being done, for the job strip; `done` is called after success.
    void run(const QString& title, Edit edit, std::function<void()> done = {});
    void runLong(const QString& title, LongEdit edit, std::function<void()> done = {});
    // Writes one setting of the project, an undo step of its own with that title.
    void setSetting(const std::string& key, const std::string& value, const QString& title);
    bool idle() const { return m_queue.empty(); }

Q_SIGNALS:
    void failed(const QString& title, const manyi::base::Error& error);
    void finished(); // after each edit, done or failed

private:
    struct Waiting {
        QString title;
        LongEdit edit;
        std::function<void()> done;
        bool stoppable = false;
        std::shared_ptr<engine::Project> project;
    };
    void queue(Waiting edit);
    void next();
    void ended();
    Session& m_session;
    Task m_task;
    std::deque<Waiting> m_queue; // the running one first
    base::Status m_status;       // of the running one, when it has ended
};

} // namespace manyi::app
