#include "app/data/cleaning_previews.h"

#include <algorithm>

namespace manyi::app {

CleaningPreviews::CleaningPreviews(Session& session, QObject* parent)
    : QObject(parent), m_session(session), m_task(this)
{
    // Queued: by then the next rule has been started, if there is one.
    connect(
        &m_task, &Task::finished, this, [this] { Q_EMIT busyChanged(m_task.running()); }, Qt::QueuedConnection);
}

void CleaningPreviews::start(const std::vector<CleaningRow>& rows, const CleaningRow* first)
{
    m_task.cancel();
    m_waiting.clear();
    for (const CleaningRow& row : rows) {
        const bool known =
            std::ranges::find(m_waiting, row.text, &CleaningRow::text) != m_waiting.end() || (first && first == &row);
        if (row.rule && !known)
            m_waiting.push_back(row);
    }
    std::ranges::reverse(m_waiting);
    if (first && first->rule)
        m_waiting.push_back(*first);
    next();
}

void CleaningPreviews::stop()
{
    m_waiting.clear();
    m_task.cancel();
}

void CleaningPreviews::next()
{
    const auto project = m_session.sharedProject();
    if (m_waiting.empty() || !project) {
        Q_EMIT busyChanged(false);
        Q_EMIT finished();
        return;
    }
    const CleaningRow row = std::move(m_waiting.back());
    m_waiting.pop_back();
    Q_EMIT busyChanged(true);
    using Preview = base::Result<engine::CleaningPreview>;
    m_task.start<Preview>(
        tr("Previewing the rule: %1").arg(row.title),
        [project, rule = *row.rule](base::Progress& progress) {
            return engine::previewCleaning(*project, rule, progress);
        },
        [this, text = row.text](const Preview& preview) {
            Q_EMIT previewed(text, preview);
            next();
        });
}

} // namespace manyi::app
