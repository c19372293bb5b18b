#include "app/commands/edits.h"

namespace manyi::app {

Edits::Edits(Session& session, QObject* parent) : QObject(parent), m_session(session), m_task(this)
{
    // Also after a cancel: what the edit had written by then is told, and the next one waits.
    connect(&m_task, &Task::finished, this, &Edits::ended);
}

void Edits::run(const QString& title, Edit edit, std::function<void()> done)
{
    queue({title, [edit = std::move(edit)](store::ProjectFile& file, base::Progress&) { return edit(file); },
           std::move(done), false, m_session.sharedProject()});
}

void Edits::runLong(const QString& title, LongEdit edit, std::function<void()> done)
{
    queue({title, std::move(edit), std::move(done), true, m_session.sharedProject()});
}

void Edits::setSetting(const std::string& key, const std::string& value, const QString& title)
{
    run(title, [key, value, step = title.toStdString()](store::ProjectFile& file) {
        return file.setSetting(key, value, step);
    });
}

void Edits::queue(Waiting edit)
{
    if (!edit.project)
        return;
    m_queue.push_back(std::move(edit));
    if (m_queue.size() == 1)
        next();
}

void Edits::next()
{
    const Waiting& first = m_queue.front();
    m_task.setStoppable(first.stoppable);
    m_task.start<base::Status>(
        first.title,
        [this, project = first.project, edit = first.edit](base::Progress& progress) {
            auto file = project->file();
            m_status = edit(*file.file, progress);
            return m_status;
        },
        [](const base::Status&) {});
}

void Edits::ended()
{
    const Waiting edit = std::move(m_queue.front());
    m_queue.pop_front();
    const base::Status status = m_status;
    if (!m_queue.empty())
        next();
    if (edit.project == m_session.sharedProject())
        m_session.projectEdited();
    if (!status)
        Q_EMIT failed(edit.title, status.error());
    else if (edit.done)
        edit.done();
    Q_EMIT finished();
}

} // namespace manyi::app
