#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <algorithm>

#include "app/import/dialect_bar.h"
#include "app/import/file_list.h"
#include "app/import/file_step.h"
#include "app/import/import_page_state.h"
#include "app/import/mapping_step.h"
#include "app/import/problems_panel.h"
#include "app/import/recipe_panel.h"
#include "app/import/step_bar.h"
#include "app/overview/figure_text.h"

namespace manyi::app {

void ImportPage::State::start(const QStringList& paths)
{
    if (writing)
        return; // the plan is being read by the writer
    task.cancel();
    trial.cancel();
    letGo();
    request = {};
    for (const QString& path : paths)
        request.paths.push_back(path.toStdString());
    plan = {};
    planned.clear();
    decisions.clear();
    current = 0;
    steps->setLocked(false);
    extent->clear();
    about->clear();
    show(FilePage);
    read(request);
}

void ImportPage::State::read(ReadRequest wanted)
{
    reading = true;
    panel->nextButton()->setEnabled(false);
    fileStep->setReading(true);
    const auto project = session.sharedProject();
    const std::string first = !wanted.only.empty() ? wanted.only : wanted.paths.empty() ? "" : wanted.paths.front();
    task.start<base::Result<engine::ImportPlan>>(
        ImportPage::tr("Reading %1").arg(QFileInfo(fromUtf8(first)).fileName()),
        [wanted, project](base::Progress& progress) { return readPlan(wanted, project.get(), progress); },
        [this, wanted](base::Result<engine::ImportPlan> result) { readDone(std::move(result), wanted); });
}

void ImportPage::State::readDone(base::Result<engine::ImportPlan> result, const ReadRequest& wanted)
{
    reading = false;
    fileStep->setReading(false);
    if (!result) {
        fileStep->setError(fromUtf8(result.error().message), !hasFile());
        if (hasFile())
            showFile(); // what was decided is as it was
        panel->nextButton()->setEnabled(hasFile());
        Q_EMIT page.planned();
        return;
    }
    fileStep->setError({}, false);
    request = wanted;
    request.only.clear();
    letGo();
    if (!wanted.only.empty() && hasFile() && result->files.size() == 1)
        takeFile(std::move(result->files.front()));
    else
        takePlan(std::move(*result));
    fillTabs();
    showFile();
    Q_EMIT page.planned();
}

// The whole list anew; what the user has edited stays.
void ImportPage::State::takePlan(engine::ImportPlan fresh)
{
    std::vector<domain::Recipe> freshRecipes;
    const auto known = questionnaire();
    for (auto& one : fresh.files) {
        mapAmongFiles(one, decisions, known.get());
        freshRecipes.push_back(one.recipe);
        for (std::size_t i = 0; i < plan.files.size(); ++i)
            if (plan.files[i].path == one.path)
                keepEdits(plan.files[i].recipe, planned[i], one.recipe);
        one.problems = engine::problemsOf(one);
    }
    fresh.wave = plan.wave;
    fresh.channel = plan.channel;
    fresh.knownKeys = plan.knownKeys;
    plan = std::move(fresh);
    planned = std::move(freshRecipes);
    current = std::min(current, plan.files.empty() ? 0 : plan.files.size() - 1);
    plan.breaks = breaksOf(differingColumns(plan, decisions), decisions);
}

// The present file was read in another way: its columns may be others, so edits are not kept.
void ImportPage::State::takeFile(engine::FilePlan fresh)
{
    planned[current] = fresh.recipe;
    plan.files[current] = std::move(fresh);
}

void ImportPage::State::fillTabs()
{
    const QSignalBlocker quiet(files);
    while (files->count() > 0)
        files->removeTab(0);
    for (const auto& one : plan.files)
        files->addTab(fromUtf8(one.name));
    files->setCurrentIndex(static_cast<int>(current));
}

// The models look at the plan: they have to let go of it before it changes as a whole.
void ImportPage::State::letGo()
{
    mapping->setFile(nullptr);
    fileStep->setFile(nullptr);
    fileStep->files()->setPlan(nullptr, 0);
}

void ImportPage::State::showFile()
{
    if (!hasFile())
        return;
    const auto hints = request.hints.find(file().path);
    dialect->setFile(file(), hints == request.hints.end() ? FileHints{} : hints->second);
    fileStep->setFile(&file());
    fileStep->files()->setPlan(&plan, static_cast<int>(current));
    const bool folderChosen = std::any_of(request.paths.begin(), request.paths.end(),
                                          [](const std::string& path) { return QFileInfo(fromUtf8(path)).isDir(); });
    fileStep->files()->setFolder(folderChosen, request.subfolders);
    mapping->setFile(&file());
    panel->setColumnShown(false);
    problems->setProblems(file().problems, file().recipe);
    panel->setSummary(file());
    showGuard();
    show(steps->current());
}

void ImportPage::State::connectFiles()
{
    auto* list = fileStep->files();
    connect(list, &FileList::fileChosen, &page, [this](int index) { files->setCurrentIndex(index); });
    connect(list, &FileList::filesWanted, &page, [this] { chooseFiles(true); });
    connect(list, &FileList::folderWanted, &page, [this] { chooseFolder(); });
    connect(list, &FileList::subfoldersWanted, &page, [this](bool wanted) {
        ReadRequest other = request;
        other.subfolders = wanted;
        read(other);
    });
    connect(list, &FileList::removeWanted, &page, [this](int index) { takeOff(static_cast<std::size_t>(index)); });
    connect(fileStep, &FileStep::otherFileWanted, &page, [this] { chooseFiles(false); });
}

QString ImportPage::State::folder() const
{
    return request.paths.empty() ? QString() : QFileInfo(fromUtf8(request.paths.front())).absolutePath();
}

void ImportPage::State::chooseFiles(bool more)
{
    const QStringList chosen = QFileDialog::getOpenFileNames(
        page.window(), ImportPage::tr("Import survey files"), folder(),
        ImportPage::tr("Survey files (*.csv *.tsv *.txt *.xlsx *.xlsm *.ods *.xls *.sav *.zsav *.por *.dta "
                       "*.sas7bdat *.xpt *.sss "
                       "*.xml *.lsa);;All files (*)"));
    if (chosen.isEmpty())
        return;
    more ? add(chosen) : start(chosen);
}

void ImportPage::State::chooseFolder()
{
    const QString chosen =
        QFileDialog::getExistingDirectory(page.window(), ImportPage::tr("Import a folder of survey files"), folder());
    if (!chosen.isEmpty())
        start({chosen});
}

// Paths that are on the list already stay once; what was taken off comes back.
void ImportPage::State::add(const QStringList& paths)
{
    ReadRequest wanted = request;
    for (const QString& path : paths) {
        const std::string text = path.toStdString();
        std::erase(wanted.leftOut, text);
        const bool known =
            std::any_of(plan.files.begin(), plan.files.end(), [&](const auto& one) { return one.path == text; });
        if (!known && std::find(wanted.paths.begin(), wanted.paths.end(), text) == wanted.paths.end())
            wanted.paths.push_back(text);
    }
    read(wanted);
}

void ImportPage::State::takeOff(std::size_t index)
{
    if (reading || writing || index >= plan.files.size() || plan.files.size() < 2)
        return;
    ReadRequest wanted = request;
    const std::string path = plan.files[index].path;
    // Named itself or part of a folder; the others may have been read alike, so they are planned anew.
    if (std::erase(wanted.paths, path) == 0)
        wanted.leftOut.push_back(path);
    wanted.hints.erase(path);
    if (current > index)
        --current;
    read(wanted);
}

} // namespace manyi::app
