#include "app/commands/project_facts.h"

#include <algorithm>
#include <ranges>

namespace manyi::app {

namespace {

ProjectFacts factsOf(engine::Project& project)
{
    const auto file = project.file();
    ProjectFacts facts;
    facts.revision = file->revision();
    facts.readOnly = file->readOnly();
    facts.reason = file->readOnlyReason();
    facts.readOnlyDetail = QString::fromStdString(file->readOnlyDetail());
    facts.history = file->history();
    if (auto batches = file->batches())
        facts.batches = std::move(*batches);
    facts.restorePoints = file->restorePoints();
    return facts;
}

} // namespace

QString undoName(const ProjectFacts& facts)
{
    const auto newest = std::views::reverse(facts.history);
    const auto step = std::ranges::find(newest, false, &store::UndoStep::undone);
    return facts.readOnly || step == newest.end() ? QString() : QString::fromStdString(step->name);
}

QString redoName(const ProjectFacts& facts)
{
    const auto step = std::ranges::find(facts.history, true, &store::UndoStep::undone);
    return facts.readOnly || step == facts.history.end() ? QString() : QString::fromStdString(step->name);
}

FactsReader::FactsReader(Session& session, QObject* parent) : QObject(parent), m_session(session), m_task(this)
{
    connect(&session, &Session::projectOpened, this, &FactsReader::read);
    connect(&session, &Session::projectChanged, this, &FactsReader::read);
}

void FactsReader::read()
{
    const auto project = m_session.sharedProject();
    if (!project) {
        m_task.cancel();
        m_facts = {};
        Q_EMIT changed();
        return;
    }
    m_task.start<ProjectFacts>(
        tr("Reading the project’s history"), [project](base::Progress&) { return factsOf(*project); },
        [this](ProjectFacts facts) {
            m_facts = std::move(facts);
            Q_EMIT changed();
        });
}

} // namespace manyi::app
