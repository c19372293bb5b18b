#include "app/commands/project_commands.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

#include "app/commands/messages.h"
#include "app/commands/recent_projects.h"
#include "engine/export.h"
#include "engine/sample.h"

namespace manyi::app {

namespace {

QString documentsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

ProjectCommands::ProjectCommands(Session& session, FactsReader& facts, QWidget& window)
    : QObject(&window),
      m_session(session),
      m_facts(facts),
      m_window(window),
      m_edits(session, this),
      m_opening(this),
      m_export(this)
{
    connect(&m_edits, &Edits::failed, this,
            [this](const QString& title, const base::Error& error) { showError(&m_window, title, error); });
    connect(&m_edits, &Edits::finished, this, &ProjectCommands::saved);
}

void ProjectCommands::open(const QString& path)
{
    QString chosen = path;
    if (chosen.isEmpty())
        chosen = QFileDialog::getOpenFileName(&m_window, tr("Open a project"), documentsFolder(),
                                              tr("Manyi projects (*.manyi);;All files (*)"));
    if (!chosen.isEmpty())
        load(QFileInfo(chosen).absoluteFilePath(), store::OpenMode::ReadWrite, {});
}

void ProjectCommands::load(const QString& path, store::OpenMode mode, std::function<void()> then)
{
    if (m_session.project() && m_session.project()->path() == path.toStdString()) {
        Q_EMIT m_session.projectOpened();
        return;
    }
    using Opened = base::Result<std::shared_ptr<engine::Project>>;
    m_opening.start<Opened>(
        tr("Opening %1").arg(QFileInfo(path).fileName()),
        [path, mode](base::Progress&) { return engine::Project::open(path.toStdString(), mode); },
        [this, path, then](Opened project) { opened(path, std::move(project), then); });
}

void ProjectCommands::opened(const QString& path, base::Result<std::shared_ptr<engine::Project>> project,
                             const std::function<void()>& then)
{
    if (!project) {
        openFailedWith(path, project.error());
        return;
    }
    discardEmptyUntitled();
    m_session.setProject(*project);
    remember();
    if (then)
        then();
}

void ProjectCommands::remember()
{
    const engine::Project* project = m_session.project();
    rememberProject({QString::fromStdString(project->path()), QString::fromStdString(project->title()),
                     project->responseCount(), QDateTime::currentDateTime()});
}

void ProjectCommands::openFailedWith(const QString& path, const base::Error& error)
{
    const QString title = tr("%1 could not be opened").arg(QFileInfo(path).fileName());
    if (error.code != base::ErrorCode::Damaged) {
        if (error.code == base::ErrorCode::NotFound)
            forgetProject(path);
        showError(&m_window, title, error);
        return;
    }
    auto* box = new QMessageBox(QMessageBox::Warning, title, QStringLiteral("<b>%1</b>").arg(title.toHtmlEscaped()),
                                QMessageBox::Cancel, &m_window);
    box->setObjectName(QStringLiteral("damagedMessage"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(QString::fromStdString(error.message));
    QPushButton* rescue = box->addButton(tr("Copy into a new project…"), QMessageBox::AcceptRole);
    connect(rescue, &QPushButton::clicked, this, [this, path] { salvage(path); });
    if (const auto points = store::restorePointsOf(path.toStdString()); !points.empty()) {
        QPushButton* restore = box->addButton(tr("Restore points…"), QMessageBox::AcceptRole);
        connect(restore, &QPushButton::clicked, this, [this, points] { Q_EMIT restorePointsOffered(points); });
    }
    box->open();
}

void ProjectCommands::openSample()
{
    engine::SampleOptions options;
    options.language = m_session.wording().language();
    const QString path = sampleProjectPath(options.language);
    if (QFileInfo::exists(path)) {
        load(path, store::OpenMode::ReadWrite, {});
        return;
    }
    m_opening.start<base::Status>(
        tr("Making the sample project"),
        [path, options](base::Progress& progress) {
            return engine::writeSampleProject(path.toStdString(), options, progress);
        },
        [this, path](const base::Status& status) {
            if (status)
                load(path, store::OpenMode::ReadWrite, {});
            else
                showError(&m_window, tr("The sample project could not be made"), status.error());
        });
}

void ProjectCommands::createUntitled(std::function<void()> then)
{
    const QString path = newUntitledPath();
    using Opened = base::Result<std::shared_ptr<engine::Project>>;
    m_opening.start<Opened>(
        tr("Making a new project"), [path](base::Progress&) { return engine::Project::create(path.toStdString()); },
        [this, path, then = std::move(then)](Opened project) { opened(path, std::move(project), then); });
}

void ProjectCommands::discardEmptyUntitled()
{
    const auto project = m_session.sharedProject();
    if (!project || project->responseCount() > 0)
        return;
    const QString path = QString::fromStdString(project->path());
    // A step in its history means that something was done in it, which undo could bring back.
    if (!isUntitled(path) || !m_facts.facts().history.empty())
        return;
    deleteProject(path);
}

QString ProjectCommands::askForTarget(const QString& title, const QString& suggestion, const QString& filter)
{
    return QFileDialog::getSaveFileName(&m_window, title, QDir(documentsFolder()).filePath(suggestion), filter);
}

void ProjectCommands::saveAs()
{
    if (!m_session.project())
        return;
    const QString name = QFileInfo(QString::fromStdString(m_session.project()->path())).completeBaseName();
    QString target =
        askForTarget(tr("Save the project as"), name + QStringLiteral(".manyi"), tr("Manyi projects (*.manyi)"));
    if (target.isEmpty())
        return;
    if (QFileInfo(target).suffix().isEmpty())
        target += QStringLiteral(".manyi");
    copyTo(target);
}

void ProjectCommands::copyTo(const QString& target)
{
    const auto project = m_session.sharedProject();
    m_opening.start<base::Status>(
        tr("Saving as %1").arg(QFileInfo(target).fileName()),
        [project, target](base::Progress&) { return project->file()->saveAs(target.toStdString()); },
        [this, project, target](const base::Status& status) {
            if (!status) {
                showError(&m_window, tr("The project was not saved as %1").arg(QFileInfo(target).fileName()),
                          status.error());
                return;
            }
            const QString before = QString::fromStdString(project->path());
            load(target, store::OpenMode::ReadWrite, [this, before] {
                if (isUntitled(before)) // it has a name now
                    deleteProject(before);
                Q_EMIT saved();
            });
        });
}

void ProjectCommands::makeRestorePoint()
{
    if (!m_session.project())
        return;
    auto* dialog = new QInputDialog(&m_window);
    dialog->setObjectName(QStringLiteral("restorePointName"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Make a restore point"));
    dialog->setLabelText(
        tr("All changes are saved already. A restore point keeps the project as it is now under a name:"));
    dialog->setTextValue(
        tr("Restore point %1").arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
    dialog->setOkButtonText(tr("Make restore point"));
    dialog->setCancelButtonText(tr("Cancel"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& name) {
        m_edits.run(
            tr("Making a restore point"),
            [name](store::ProjectFile& file) -> base::Status {
                if (auto point = file.makeRestorePoint(name.toStdString()); !point)
                    return point.error();
                return {};
            },
            [this, name] { Q_EMIT message(tr("Restore point made: %1").arg(name)); });
    });
    dialog->open();
}

void ProjectCommands::openCopyOf(const store::RestorePoint& point)
{
    const QString source = QString::fromStdString(point.path), name = QString::fromStdString(point.name);
    const QString target = askForTarget(tr("Open the restore point as a copy"), name + QStringLiteral(".manyi"),
                                        tr("Manyi projects (*.manyi)"));
    if (target.isEmpty())
        return;
    m_opening.start<base::Status>(
        tr("Copying the restore point"),
        [source, target](base::Progress&) -> base::Status {
            auto file = store::ProjectFile::open(source.toStdString(), store::OpenMode::ReadOnly);
            if (!file)
                return file.error();
            return (*file)->saveAs(target.toStdString());
        },
        [this, target](const base::Status& status) {
            if (status)
                load(target, store::OpenMode::ReadWrite, {});
            else
                showError(&m_window, tr("The restore point could not be copied"), status.error());
        });
}

void ProjectCommands::check()
{
    const auto project = m_session.sharedProject();
    if (!project)
        return;
    m_export.start<base::Status>(
        tr("Checking the project file"), [project](base::Progress&) { return project->file()->check(); },
        [this](const base::Status& status) {
            if (status)
                showNotice(
                    &m_window, tr("The project file is sound"),
                    tr("Every page, every index and every reference in the file was checked, and nothing is wrong."));
            else
                showError(&m_window, tr("The project file has a problem"), status.error());
        });
}

void ProjectCommands::salvage(const QString& damaged)
{
    const QString name = tr("%1 (recovered)").arg(QFileInfo(damaged).completeBaseName());
    const QString target = askForTarget(tr("Copy what can be read into a new project"), name + QStringLiteral(".manyi"),
                                        tr("Manyi projects (*.manyi)"));
    if (target.isEmpty())
        return;
    using Report = base::Result<std::string>;
    m_opening.start<Report>(
        tr("Copying what can be read"),
        [damaged, target](base::Progress& progress) {
            return store::salvage(damaged.toStdString(), target.toStdString(), progress);
        },
        [this, target](const Report& report) {
            if (!report) {
                showError(&m_window, tr("Nothing could be copied"), report.error());
                return;
            }
            load(target, store::OpenMode::ReadWrite, [this, text = *report] {
                showNotice(&m_window, tr("The project was recovered"), QString::fromStdString(text));
            });
        });
}

void ProjectCommands::exportResponses()
{
    const auto project = m_session.sharedProject();
    if (!project)
        return;
    const QString name = QString::fromStdString(project->title());
    const QString target = askForTarget(tr("Export the responses that pass the filter"), name + QStringLiteral(".csv"),
                                        tr("CSV with labels (*.csv);;SQLite tables (*.sqlite)"));
    if (target.isEmpty())
        return;
    engine::ExportOptions options;
    options.labels = true;
    options.filter = m_session.filter();
    m_export.start<base::Status>(
        tr("Exporting to %1").arg(QFileInfo(target).fileName()),
        [project, target, options](base::Progress& progress) {
            return engine::exportResponses(*project, target.toStdString(), options, progress);
        },
        [this, target](const base::Status& status) {
            if (status)
                Q_EMIT message(tr("Exported to %1").arg(QDir::toNativeSeparators(target)));
            else
                showError(&m_window, tr("The responses were not exported"), status.error());
        });
}

void ProjectCommands::undo()
{
    const QString step = undoName(m_facts.facts());
    if (!step.isEmpty())
        m_edits.run(
            tr("Undoing %1").arg(step), [](store::ProjectFile& file) { return file.undo(); },
            [this, step] { Q_EMIT message(tr("Undone: %1").arg(step)); });
}

void ProjectCommands::redo()
{
    const QString step = redoName(m_facts.facts());
    if (!step.isEmpty())
        m_edits.run(
            tr("Redoing %1").arg(step), [](store::ProjectFile& file) { return file.redo(); },
            [this, step] { Q_EMIT message(tr("Redone: %1").arg(step)); });
}

} // namespace manyi::app
