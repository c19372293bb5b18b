#include <QPushButton>

#include "app/commands/messages.h"
#include "app/import/done_step.h"
#include "app/import/import_page_state.h"
#include "app/import/known_keys_box.h"
#include "app/import/recipe_panel.h"
#include "app/import/step_bar.h"
#include "app/import/write_step.h"
#include "app/overview/figure_text.h"
#include "engine/import/series_breaks.h"

namespace manyi::app {

void ImportPage::State::connectWriting()
{
    connect(write, &WriteStep::waveChanged, &page, [this] {
        takeWriting();
        showObstacle();
    });
    connect(write->keys(), &KnownKeysBox::changed, &page, [this] { tryKeys(); });
}

void ImportPage::State::takeWriting()
{
    plan.wave = write->wave().toStdString();
    plan.channel = write->channel().toStdString();
    plan.knownKeys = write->keys()->keys();
}

QString ImportPage::State::obstacle()
{
    if (!hasFile() || reading || writing)
        return {};
    if (const int open = openDecisions(differingColumns(plan, decisions), decisions); open > 0)
        return ImportPage::tr("%n scales changed: decide under Problems what becomes of their series.", nullptr, open);
    const auto known = questionnaire();
    const auto breaks = known ? engine::checkBreaks(plan, *known) : base::Status{};
    return breaks ? QString() : fromUtf8(breaks.error().message);
}

void ImportPage::State::showObstacle()
{
    const int step = steps->current();
    const QString why = step == ProblemsPage || step == WritePage ? obstacle() : QString();
    panel->setObstacle(why);
    panel->nextButton()->setEnabled(hasFile() && !reading && !writing && (step != WritePage || why.isEmpty()));
}

// Reads the files once more as they would be written, but writes nothing.
void ImportPage::State::tryKeys()
{
    trial.cancel();
    if (!hasFile() || writing || steps->current() != WritePage)
        return;
    takeWriting();
    const auto project = session.sharedProject();
    if (plan.knownKeys.rule == engine::KnownKeys::Rule::Append || !project)
        return;
    write->keys()->setCounting();
    auto copy = plan;
    copy.breaks.clear();
    trial.start<base::Result<engine::ImportOutcome>>(
        ImportPage::tr("Comparing the keys with the project"),
        [copy, project](base::Progress& progress) { return engine::tryImport(copy, project.get(), progress); },
        [this](base::Result<engine::ImportOutcome> outcome) {
            if (!hasFile() || writing)
                return;
            if (outcome)
                write->keys()->setCounts(outcome->keys);
            else
                write->keys()->setError(fromUtf8(outcome.error().message));
        });
}

void ImportPage::State::run()
{
    const auto project = session.sharedProject();
    if (!project)
        return showError(
            page.window(), ImportPage::tr("Nothing was written"),
            {base::ErrorCode::NotFound, ImportPage::tr("Open or create a project first.").toStdString(), {}});
    takeWriting();
    if (!obstacle().isEmpty())
        return showObstacle();
    trial.cancel();
    writing = true;
    revisionBefore = project->revision();
    write->setRunning(true);
    steps->setLocked(true);
    panel->nextButton()->setEnabled(false);
    panel->backButton()->setEnabled(false);
    // The plan does not change while it is written: every way to edit it is shut.
    task.start<base::Result<engine::ImportOutcome>>(
        ImportPage::tr("Importing %1").arg(fromUtf8(plan.files.front().name)),
        [this, project](base::Progress& progress) { return engine::runImport(*project, plan, progress); },
        [this](base::Result<engine::ImportOutcome> outcome) { runDone(std::move(outcome)); });
}

void ImportPage::State::runDone(base::Result<engine::ImportOutcome> outcome)
{
    writing = false;
    write->setRunning(false);
    steps->setLocked(false);
    session.projectEdited();
    if (!outcome) {
        show(WritePage);
        if (outcome.error().code != base::ErrorCode::Cancelled)
            showError(page.window(), ImportPage::tr("The import was not written"), outcome.error());
        return;
    }
    done->setOutcome(*outcome);
    steps->setLocked(true);
    show(DonePage);
    Q_EMIT page.written();
}

void ImportPage::State::taskEnded()
{
    if (!cancelling)
        return;
    cancelling = false;
    // Cancelled while writing: files that were complete by then are in the project.
    writing = false;
    write->setRunning(false);
    steps->setLocked(false);
    if (session.project() && session.project()->revision() != revisionBefore)
        session.projectEdited();
    letGo();
    plan = {};
    Q_EMIT page.cancelled();
}

} // namespace manyi::app
