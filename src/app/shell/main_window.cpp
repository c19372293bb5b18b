#include "app/shell/main_window.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/shell/command_box.h"
#include "app/shell/file_banner.h"
#include "app/shell/filter/filter_bar.h"
#include "app/shell/filter/saved_filters.h"
#include "app/shell/inspector/inspector.h"
#include "app/shell/job_strip.h"
#include "app/shell/main_window_state.h"
#include "app/shell/navigation.h"
#include "app/shell/project_head.h"
#include "app/shell/status_line.h"
#include "app/shell/workspace.h"
#include "app/start/drop_zone.h"
#include "app/tasks/task_event.h"

namespace manyi::app {

namespace {

constexpr QSize usualSize(1440, 900);
constexpr QSize leastSize(1100, 700);
constexpr int inspectorWidth = 300;
constexpr int leastWorkspace = 560;

} // namespace

MainWindow::MainWindow(Session& session, QWidget* parent)
    : QMainWindow(parent), m_state(std::make_unique<State>(*this, session))
{
    m_state->build();
    m_state->connectActions();
    m_state->connectParts();
    m_state->restoreLayout();
    m_state->projectOpened();
}

MainWindow::~MainWindow()
{
    delete takeCentralWidget(); // its parts still signal to the state
}

void MainWindow::State::build()
{
    window.setObjectName(QStringLiteral("mainWindow"));
    window.setAcceptDrops(true);
    // On a screen that is smaller (by a large scale) the window is still to fit.
    window.setMinimumSize(leastSize.boundedTo(window.screen()->availableSize()));
    actions = new Actions(&window);
    facts = new FactsReader(session, &window);
    commands = new ProjectCommands(session, *facts, window);
    actions->fill(window.menuBar());
    commandBox = new CommandBox(&window);
    window.menuBar()->setCornerWidget(commandBox);
    palette = new CommandPalette(&window);

    auto* centre = new QWidget(&window);
    auto* layout = new QHBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildLeft());
    pages = new QStackedWidget(centre);
    pages->setObjectName(QStringLiteral("pages"));
    pages->addWidget(buildWorkArea());
    layout->addWidget(pages, 1);
    window.setCentralWidget(centre);
    status = new StatusLine(session, &window);
    window.setStatusBar(status);
}

QWidget* MainWindow::State::buildLeft()
{
    left = new QWidget(&window);
    head = new ProjectHead(session, actions->menu(QStringLiteral("recent")), left);
    navigation = new Navigation(left);
    auto* layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(navigation, 1);
    return left;
}

QWidget* MainWindow::State::buildWorkArea()
{
    auto* area = new QWidget(&window);
    filterBar = new FilterBar(session, area);
    filterBar->savedFilters().setEdits(commands->edits());
    banner = new FileBanner(*facts, area);
    workspace = new Workspace(session, area);
    inspector = new Inspector(session, *facts, area);
    splitter = new QSplitter(Qt::Horizontal, area);
    splitter->setObjectName(QStringLiteral("inspectorSplitter"));
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    workspace->setMinimumWidth(leastWorkspace); // else the widest place would push the inspector out of the window
    splitter->addWidget(workspace);
    splitter->addWidget(inspector);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    auto* layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(filterBar);
    layout->addWidget(banner);
    layout->addWidget(splitter, 1);
    return area;
}

void MainWindow::State::restoreLayout()
{
    const QSettings settings;
    if (!window.restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray()))
        window.resize(usualSize);
    if (!splitter->restoreState(settings.value(QStringLiteral("window/splitter")).toByteArray()))
        splitter->setSizes({usualSize.width() - 200 - inspectorWidth, inspectorWidth});
    (*actions)[Command::CollapseNavigation]->setChecked(
        settings.value(QStringLiteral("window/narrow"), false).toBool());
    (*actions)[Command::ShowInspector]->setChecked(settings.value(QStringLiteral("window/inspector"), true).toBool());
}

void MainWindow::State::saveLayout() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), window.saveGeometry());
    settings.setValue(QStringLiteral("window/splitter"), splitter->saveState());
    settings.setValue(QStringLiteral("window/narrow"), (*actions)[Command::CollapseNavigation]->isChecked());
    settings.setValue(QStringLiteral("window/inspector"), (*actions)[Command::ShowInspector]->isChecked());
}

void MainWindow::State::resetLayout()
{
    window.showNormal();
    window.resize(usualSize);
    (*actions)[Command::CollapseNavigation]->setChecked(false);
    (*actions)[Command::ShowInspector]->setChecked(true);
    splitter->setSizes({splitter->width() - inspectorWidth, inspectorWidth});
    QSettings().remove(QStringLiteral("window"));
}

void MainWindow::State::updateTitle()
{
    const engine::Project* project = session.project();
    const QString program = tr("Manyi");
    window.setWindowTitle(
        project ? tr("%1 — %2").arg(QFileInfo(QString::fromStdString(project->path())).fileName(), program) : program);
}

void MainWindow::openPaths(const QStringList& paths)
{
    QStringList surveys;
    for (const QString& path : paths) {
        if (QFileInfo(path).suffix().compare(QLatin1String("manyi"), Qt::CaseInsensitive) == 0) {
            m_state->commands->open(path);
            return;
        }
        surveys << path;
    }
    if (surveys.isEmpty())
        return;
    if (m_state->session.project())
        m_state->startImport(surveys);
    else
        m_state->commands->createUntitled([this, surveys] { m_state->startImport(surveys); });
}

void MainWindow::openSample()
{
    m_state->commands->openSample();
}

void MainWindow::showPlace(const QString& objectName)
{
    m_state->showPlace(objectName);
}

bool MainWindow::event(QEvent* event)
{
    if (event->type() == TaskEvent::eventType()) {
        if (m_state->status)
            m_state->status->jobs().follow(static_cast<TaskEvent*>(event)->task());
        event->accept();
        return true;
    }
    return QMainWindow::event(event);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_state->actions) {
        m_state->actions->retranslate();
        m_state->fillPlacesMenu();
        m_state->updateTitle();
    }
    QMainWindow::changeEvent(event);
    // After the children have their new texts.
    if (event->type() == QEvent::LanguageChange && m_state->workspace && m_state->workspace->current())
        m_state->status->setPlaceText(m_state->workspace->current()->statusText());
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    m_state->fitNavigation();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_state->saveLayout();
    m_state->commands->discardEmptyUntitled();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    openPaths(localFiles(*event->mimeData()));
}

} // namespace manyi::app
