#include "app/commands/edits.h"

namespace manyi::app {

Edits::Edits(Session& session, QObject* parent) : QObject(parent), m_session(session), m_task(this) {}

void Edits::run(const QString& title, Edit edit, std::function<void()> done)
{
    if (!m_session.project())
        return;
    m_queue.push_back({title, std::move(edit), std::move(done)});
    if (m_queue.size() == 1)
        next();
}

void Edits::setSetting(const std::string& key, const std::string& value, const QString& title)
{
    run(title, [key, value, step = title.toStdString()](store::ProjectFile& file) {
        return file.setSetting(key, value, step);
    });
}

void Edits::next()
{
    const auto project = m_session.sharedProject();
    m_task.start<base::Status>(
        m_queue.front().title,
        [project, edit = m_queue.front().edit](base::Progress&) {
            auto file = project->file();
            return edit(*file.file);
        },
        [this, project](const base::Status& status) {
            const Waiting ended = std::move(m_queue.front());
            m_queue.pop_front();
            if (!m_queue.empty())
                next();
            if (project == m_session.sharedProject())
                m_session.projectEdited();
            if (!status)
                Q_EMIT failed(ended.title, status.error());
            else if (ended.done)
                ended.done();
            Q_EMIT finished();
        });
}

} // namespace manyi::app
