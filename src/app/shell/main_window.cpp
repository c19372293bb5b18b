#include "app/shell/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/commands/project_commands.h"
#include "app/commands/recent_projects.h"
#include "app/data/data_place.h"
#include "app/import/import_page.h"
#include "app/shell/actions.h"
#include "app/shell/job_strip.h"
#include "app/shell/navigation.h"
#include "app/shell/project_head.h"
#include "app/shell/status_line.h"
#include "app/shell/workspace.h"
#include "app/start/drop_zone.h"
#include "app/start/start_place.h"
#include "app/tasks/task_event.h"
#include "app/theme/theme.h"

namespace manyi::app {

struct MainWindow::State {
    State(MainWindow& owner, Session& shared) : window(owner), session(shared) {}

    MainWindow& window;
    Session& session;
    Actions* actions = nullptr;
    FactsReader* facts = nullptr;
    ProjectCommands* commands = nullptr;
    ProjectHead* head = nullptr;
    Navigation* navigation = nullptr;
    QWidget* left = nullptr;
    QStackedWidget* pages = nullptr; // the places with filter bar and inspector | the import
    QSplitter* splitter = nullptr;
    Workspace* workspace = nullptr;
    ImportPage* import = nullptr;
    StatusLine* status = nullptr;

    void build();
    QWidget* buildWorkArea();
    QWidget* buildLeft();
    void connectActions();
    void connectSession();
    void connectPlace(Place* place);
    void showPlace(const QString& objectName);
    void placeShown(Place* place);
    void projectOpened();
    void importFiles(const QStringList& paths);
    void startImport(const QStringList& paths);
    void updateActions();
    void updateTitle();
    void restoreLayout();
    void saveLayout();
    void resetLayout();
};

void MainWindow::State::build()
{
    window.setObjectName(QStringLiteral("mainWindow"));
    window.setAcceptDrops(true);
    window.setMinimumSize(1100, 700);
    actions = new Actions(&window);
    facts = new FactsReader(session, &window);
    commands = new ProjectCommands(session, *facts, window);
    actions->fill(window.menuBar());

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
    workspace = new Workspace(session, area);
    splitter = new QSplitter(Qt::Horizontal, area);
    splitter->setObjectName(QStringLiteral("inspectorSplitter"));
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(workspace);
    auto* layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(splitter, 1);
    return area;
}

MainWindow::MainWindow(Session& session, QWidget* parent)
    : QMainWindow(parent), m_state(std::make_unique<State>(*this, session))
{
    m_state->build();
    m_state->connectActions();
    m_state->connectSession();
    m_state->restoreLayout();
    m_state->projectOpened();
}

MainWindow::~MainWindow()
{
    delete takeCentralWidget(); // its parts still signal to the state
}

void MainWindow::State::connectActions()
{
    Actions& a = *actions;
    const auto on = [&](Command command, auto&& what) { connect(a[command], &QAction::triggered, &window, what); };
    on(Command::NewProject, [this] { commands->createUntitled(); });
    on(Command::OpenProject, [this] { commands->open({}); });
    on(Command::OpenSample, [this] { commands->openSample(); });
    on(Command::ShowStart, [this] { showPlace(QStringLiteral("start")); });
    on(Command::ImportFiles, [this] { importFiles({}); });
    on(Command::ExportResponses, [this] { commands->exportResponses(); });
    on(Command::SaveAs, [this] { commands->saveAs(); });
    on(Command::MakeRestorePoint, [this] { commands->makeRestorePoint(); });
    on(Command::CheckProject, [this] { commands->check(); });
    on(Command::Quit, [this] { window.close(); });
    on(Command::Undo, [this] { commands->undo(); });
    on(Command::Redo, [this] { commands->redo(); });
    on(Command::ShowReport, [this] { showPlace(QStringLiteral("reports")); });
}

void MainWindow::State::connectSession()
{
    connect(&session, &Session::projectOpened, &window, [this] { projectOpened(); });
    connect(&session, &Session::projectChanged, &window, [this] { updateTitle(); });
    connect(&session, &Session::themeChanged, &window, [this] { theme::apply(session.theme()); });
    connect(facts, &FactsReader::changed, &window, [this] { updateActions(); });
    connect(commands, &ProjectCommands::message, status, &StatusLine::say);
    connect(commands, &ProjectCommands::saved, &window,
            [this] { status->setSaved(QTime::currentTime(), facts->facts().readOnly); });
    connect(navigation, &Navigation::chosen, &window, [this](const QString& name) { showPlace(name); });
    connect(head, &ProjectHead::expandRequested, &window,
            [this] { (*actions)[Command::CollapseNavigation]->setChecked(false); });
    connect(workspace, &Workspace::placeCreated, &window, [this](Place* place) { connectPlace(place); });
    connect(workspace, &Workspace::placeShown, &window, [this](Place* place) { placeShown(place); });
}

void MainWindow::State::connectPlace(Place* place)
{
    connect(place, &Place::showPlaceRequested, &window, [this](const QString& name) { showPlace(name); });
    connect(place, &Place::importRequested, &window, [this](const QStringList& paths) { importFiles(paths); });
    connect(place, &Place::message, status, &StatusLine::say);
    if (auto* start = qobject_cast<StartPlace*>(place)) {
        connect(start, &StartPlace::newRequested, &window, [this] { commands->createUntitled(); });
        connect(start, &StartPlace::openRequested, &window, [this](const QString& path) { commands->open(path); });
        connect(start, &StartPlace::sampleRequested, &window, [this] { commands->openSample(); });
    }
}

void MainWindow::State::showPlace(const QString& objectName)
{
    pages->setCurrentIndex(0);
    workspace->show(objectName);
}

void MainWindow::State::placeShown(Place* place)
{
    navigation->setCurrent(place->objectName());
    status->setPlaceText(place->statusText());
    updateTitle();
    Q_EMIT window.placeShown(place->objectName());
}

void MainWindow::State::projectOpened()
{
    const engine::Project* project = session.project();
    left->setVisible(project);
    status->setSaved(QTime::currentTime(), false);
    updateActions();
    showPlace(!project ? QStringLiteral("start") : QStringLiteral("overview"));
}

void MainWindow::State::importFiles(const QStringList& paths)
{
    QStringList chosen = paths;
    if (chosen.isEmpty())
        chosen = QFileDialog::getOpenFileNames(&window, tr("Import survey files"), {},
                                               tr("Survey files (*.csv *.tsv *.txt);;All files (*)"));
    if (!chosen.isEmpty())
        window.openPaths(chosen);
}

void MainWindow::State::startImport(const QStringList& paths)
{
    if (!import) {
        import = new ImportPage(session, pages);
        pages->addWidget(import);
        connect(import, &ImportPage::finished, &window, [this] { showPlace(QStringLiteral("overview")); });
        connect(import, &ImportPage::cancelled, &window, [this] { showPlace(workspace->currentName()); });
    }
    navigation->setCurrent(QStringLiteral("data"));
    pages->setCurrentWidget(import);
    import->start(paths);
}

void MainWindow::State::updateActions()
{
    const bool open = session.project() != nullptr;
    using enum Command;
    for (const Command command : {ExportResponses, SaveAs, MakeRestorePoint, RestorePoints, CheckProject, History,
                                  ProjectSettings, DataResponses, DataVariables, DataBatches, AddFilter, ClearFilters,
                                  DrillUp, FilterToSelection, Weighted, ShowReport})
        (*actions)[command]->setEnabled(open);
    actions->setUndoNames(undoName(facts->facts()), redoName(facts->facts()));
}

void MainWindow::State::updateTitle()
{
    const engine::Project* project = session.project();
    const QString program = tr("Manyi");
    window.setWindowTitle(
        project ? tr("%1 — %2").arg(QFileInfo(QString::fromStdString(project->path())).fileName(), program) : program);
}

void MainWindow::State::restoreLayout()
{
    const QSettings settings;
    if (!window.restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray()))
        window.resize(1440, 900);
}

void MainWindow::State::saveLayout()
{
    QSettings().setValue(QStringLiteral("window/geometry"), window.saveGeometry());
}

void MainWindow::State::resetLayout()
{
    window.resize(1440, 900);
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
        m_state->updateTitle();
    }
    QMainWindow::changeEvent(event);
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
