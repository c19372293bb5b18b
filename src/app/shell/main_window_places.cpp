#include <QFileDialog>
#include <QMenu>
#include <QStackedWidget>

#include "app/data/data_place.h"
#include "app/indicators/indicators_place.h"
#include "app/shell/dialogs/project_dialogs.h"
#include "app/shell/file_banner.h"
#include "app/shell/filter/filter_bar.h"
#include "app/shell/inspector/figure_card_view.h"
#include "app/shell/inspector/inspector.h"
#include "app/shell/main_window_state.h"
#include "app/shell/navigation.h"
#include "app/shell/project_head.h"
#include "app/shell/status_line.h"
#include "app/shell/workspace.h"
#include "app/start/start_place.h"
#include "app/theme/theme.h"

namespace manyi::app {

void MainWindow::State::connectParts()
{
    connect(&session, &Session::projectOpened, &window, [this] { projectOpened(); });
    connect(&session, &Session::projectChanged, &window, [this] {
        updateTitle();
        commands->remember();
    });
    connect(&session, &Session::filterChanged, &window, [this] { updateActions(); });
    connect(&session, &Session::brushChanged, &window, [this] { updateActions(); });
    connect(&session, &Session::themeChanged, &window, [this] {
        theme::apply(session.theme());
        updateChecks();
    });
    connect(&session, &Session::languageChanged, &window, [this] { updateChecks(); });
    connect(facts, &FactsReader::changed, &window, [this] {
        status->setSaved(QTime::currentTime(), facts->facts().readOnly);
        updateActions();
    });
    connect(commands, &ProjectCommands::message, status, &StatusLine::say);
    connect(commands, &ProjectCommands::restorePointsOffered, &window,
            [this](const std::vector<store::RestorePoint>& points) {
                showRestorePoints(points, false, *commands, &window);
            });
    connect(navigation, &Navigation::chosen, &window, [this](const QString& name) { showPlace(name); });
    connect(head, &ProjectHead::expandRequested, (*actions)[Command::CollapseNavigation], [this] {
        (*actions)[Command::CollapseNavigation]->setChecked(false);
        collapseNavigation(false); // it may have been the window that collapsed it
    });
    connect(workspace, &Workspace::placeCreated, &window, [this](Place* place) { connectPlace(place); });
    connect(workspace, &Workspace::placeShown, &window, [this](Place* place) { placeShown(place); });
    connect(inspector, &Inspector::closeRequested, &window,
            [this] { (*actions)[Command::ShowInspector]->setChecked(false); });
    connect(banner, &FileBanner::saveAsRequested, commands, &ProjectCommands::saveAs);
    connect(banner, &FileBanner::restorePointsRequested, (*actions)[Command::RestorePoints], &QAction::trigger);
    connect(banner, &FileBanner::salvageRequested, &window,
            [this] { commands->salvage(QString::fromStdString(session.project()->path())); });
    FigureCardView& card = inspector->figureCard();
    connect(&card, &FigureCardView::showRows, &window,
            [this](const data::Filter& filter, const QString& title) { showRows(filter, title); });
    connect(&card, &FigureCardView::showBatches, (*actions)[Command::DataBatches], &QAction::trigger);
    connect(&card, &FigureCardView::methodRequested, &window, [this](const QString& page) { showMethod(page); });
}

void MainWindow::State::connectPlace(Place* place)
{
    connect(place, &Place::figurePicked, &window, [this, place](const FigureCard& card) {
        inspector->figureCard().setCard(card);
        if (workspace->current() == place)
            inspector->showCard();
    });
    connect(place, &Place::showPlaceRequested, &window, [this](const QString& name) { showPlace(name); });
    connect(place, &Place::importRequested, &window, [this](const QStringList& paths) { importFiles(paths); });
    connect(place, &Place::showRowsRequested, &window,
            [this](const data::Filter& filter, const QString& title) { showRows(filter, title); });
    connect(place, &Place::message, status, &StatusLine::say);
    connect(place, &Place::statusTextChanged, &window, [this, place] {
        if (workspace->current() == place)
            status->setPlaceText(place->statusText());
    });
    if (auto* start = qobject_cast<StartPlace*>(place)) {
        connect(start, &StartPlace::newRequested, &window, [this] { commands->createUntitled(); });
        connect(start, &StartPlace::openRequested, &window, [this](const QString& path) { commands->open(path); });
        connect(start, &StartPlace::sampleRequested, &window, [this] { commands->openSample(); });
    }
    if (auto* data = qobject_cast<DataPlace*>(place))
        data->setEdits(commands->edits());
    if (auto* indicators = qobject_cast<IndicatorsPlace*>(place))
        indicators->setEdits(commands->edits());
}

void MainWindow::State::showPlace(const QString& objectName)
{
    if (!session.project() && objectName != QLatin1String("start"))
        return;
    pages->setCurrentIndex(0);
    workspace->show(objectName);
}

void MainWindow::State::placeShown(Place* place)
{
    navigation->setCurrent(place->objectName());
    filterBar->setVisible(session.project() && place->showsFilterBar());
    showInspector();
    putActionsOf(place);
    status->setPlaceText(place->statusText());
    updateTitle();
    if (!place->isAncestorOf(window.focusWidget()))
        place->setFocus(); // the place itself, so that no button looks chosen
    Q_EMIT window.placeShown(place->objectName());
}

void MainWindow::State::showInspector()
{
    Place* place = workspace->current();
    const bool wanted = (*actions)[Command::ShowInspector]->isChecked();
    inspector->setVisible(wanted && session.project() && place && place->showsInspector());
    inspector->showFor(place);
}

void MainWindow::State::putActionsOf(Place* place)
{
    for (const QPointer<QAction>& action : ofPlace) {
        for (const char* name : {"file", "edit", "view", "data", "analyse", "report"}) {
            if (action)
                actions->menu(QLatin1String(name))->removeAction(action);
        }
    }
    ofPlace.clear();
    for (QAction* action : place->actions()) {
        const QString name = action->property(Place::menuProperty).toString();
        if (!actions->hasMenu(name))
            continue;
        actions->menu(name)->addAction(action);
        ofPlace.emplace_back(action);
    }
}

void MainWindow::State::projectOpened()
{
    const engine::Project* project = session.project();
    left->setVisible(project);
    status->setSaved(QTime::currentTime(), false);
    updateActions();
    showPlace(project ? QStringLiteral("overview") : QStringLiteral("start"));
}

void MainWindow::State::importFiles(const QStringList& paths)
{
    QStringList chosen = paths;
    if (chosen.isEmpty())
        chosen =
            QFileDialog::getOpenFileNames(&window, tr("Import survey files"), {},
                                          tr("Survey files (*.csv *.tsv *.txt *.xlsx *.xlsm *.ods *.xls *.sav *.zsav "
                                             "*.por *.dta *.sas7bdat *.xpt *.sss *.xml *.lsa);;All files (*)"));
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

void MainWindow::State::showRows(const data::Filter& filter, const QString& title)
{
    showPlace(QStringLiteral("data"));
    if (auto* data = qobject_cast<DataPlace*>(workspace->current()))
        data->showRows(filter, title);
}

} // namespace manyi::app
