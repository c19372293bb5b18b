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

    explicit Edits(Session& session, QObject* parent);

    // `title` says what is being done, for the job strip; `done` is called after success.
    void run(const QString& title, Edit edit, std::function<void()> done = {});
    // Writes one setting of the project, an undo step of its own with that title.
    void setSetting(const std::string& key, const std::string& value, const QString& title);
    bool idle() const { return m_queue.empty(); }

Q_SIGNALS:
    void failed(const QString& title, const manyi::base::Error& error);
    void finished(); // after each edit, done or failed

private:
    struct Waiting {
        QString title;
        Edit edit;
        std::function<void()> done;
    };
    void next();
    Session& m_session;
    Task m_task;
    std::deque<Waiting> m_queue; // the running one first
};

} // namespace manyi::app
