#include <QApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMenu>
#include <QSettings>

#include "app/commands/recent_projects.h"
#include "app/data/data_place.h"
#include "app/import/role_texts.h"
#include "app/overview/figure_text.h"
#include "app/overview/overview_texts.h"
#include "app/shell/command_box.h"
#include "app/shell/dialogs/project_dialogs.h"
#include "app/shell/dialogs/project_settings_dialog.h"
#include "app/shell/filter/filter_bar.h"
#include "app/shell/filter/saved_filters.h"
#include "app/shell/inspector/figure_card_view.h"
#include "app/shell/inspector/inspector.h"
#include "app/shell/main_window_state.h"
#include "app/shell/method_viewer.h"
#include "app/shell/navigation.h"
#include "app/shell/project_head.h"
#include "app/shell/table_view.h"
#include "app/shell/workspace.h"
#include "app/theme/theme.h"

namespace manyi::app {

namespace {

const std::pair<Command, int> scales[] = {{Command::Scale100, 100},
                                          {Command::Scale125, 125},
                                          {Command::Scale150, 150},
                                          {Command::Scale175, 175},
                                          {Command::Scale200, 200}};

constexpr int narrowBelow = 1200; // px: a window in which the navigation is collapsed

bool belongsTo(const QWidget* widget, const QWidget* pane)
{
    return widget && (widget == pane || pane->isAncestorOf(widget));
}

// The first widget of the pane that the Tab key would reach.
QWidget* firstFocus(QWidget* pane)
{
    for (QWidget* widget = pane->nextInFocusChain(); widget != pane; widget = widget->nextInFocusChain()) {
        if (pane->isAncestorOf(widget) && (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() &&
            widget->isEnabled())
            return widget;
    }
    return nullptr;
}

QString withoutMnemonic(QString text)
{
    return text.remove(QLatin1Char('&'));
}

} // namespace

void MainWindow::State::connectActions()
{
    const auto on = [this](Command command, auto&& what) {
        connect((*actions)[command], &QAction::triggered, &window, what);
    };
    on(Command::NewProject, [this] { commands->createUntitled(); });
    on(Command::OpenProject, [this] { commands->open({}); });
    on(Command::OpenSample, [this] { commands->openSample(); });
    on(Command::ShowStart, [this] { showPlace(QStringLiteral("start")); });
    on(Command::ImportFiles, [this] { importFiles({}); });
    on(Command::ExportResponses, [this] { commands->exportResponses(); });
    on(Command::SaveAs, [this] { commands->saveAs(); });
    on(Command::MakeRestorePoint, [this] { commands->makeRestorePoint(); });
    on(Command::RestorePoints,
       [this] { showRestorePoints(facts->facts().restorePoints, !facts->facts().readOnly, *commands, &window); });
    on(Command::CheckProject, [this] { commands->check(); });
    on(Command::Quit, [this] { window.close(); });
    on(Command::Undo, [this] { commands->undo(); });
    on(Command::Redo, [this] { commands->redo(); });
    on(Command::History, [this] { showHistory(*facts, *commands, &window); });
    on(Command::Copy, [this] { copy(); });
    on(Command::ProjectSettings, [this] { (new ProjectSettingsDialog(session, commands->edits(), &window))->open(); });
    const auto showData = [this](DataPlace::Tab tab) {
        showPlace(QStringLiteral("data"));
        if (auto* data = qobject_cast<DataPlace*>(workspace->current()))
            data->showTab(tab);
    };
    on(Command::DataResponses, [showData] { showData(DataPlace::Tab::Responses); });
    on(Command::DataVariables, [showData] { showData(DataPlace::Tab::Variables); });
    on(Command::DataCleaning, [showData] { showData(DataPlace::Tab::Cleaning); });
    on(Command::DataBatches, [showData] { showData(DataPlace::Tab::Batches); });
    on(Command::AddFilter, [this] { filterBar->addFilter(); });
    on(Command::ClearFilters, [this] {
        session.setDrillPath({});
        session.setChips({});
    });
    on(Command::DrillUp, [this] { filterBar->up(); });
    on(Command::FilterToSelection, [this] { session.filterToBrush(); });
    on(Command::Weighted, [this](bool checked) { session.setWeighted(checked); });
    on(Command::ShowReport, [this] { showPlace(QStringLiteral("reports")); });
    on(Command::Method, [this] {
        const Place* place = workspace->current();
        const QString own = place ? place->methodPage() : QString();
        showMethod(own.isEmpty() ? inspector->figureCard().method() : own);
    });
    on(Command::Methods, [this] { showMethod({}); });
    on(Command::FindCommand, [this] { openPalette(); });
    on(Command::About, [this] { showAbout(&window); });
    connectViewActions();
    connect(actions->menu(QStringLiteral("recent")), &QMenu::aboutToShow, &window, [this] { fillRecent(); });
    connect(commandBox, &QAbstractButton::clicked, &window, [this] { openPalette(); });
    fillRecent();
    fillPlacesMenu();
    updateChecks();
}

void MainWindow::State::connectViewActions()
{
    const auto on = [this](Command command, auto&& what) {
        connect((*actions)[command], &QAction::triggered, &window, what);
    };
    connect((*actions)[Command::CollapseNavigation], &QAction::toggled, &window,
            [this](bool narrow) { collapseNavigation(narrow); });
    connect((*actions)[Command::ShowInspector], &QAction::toggled, &window, [this] { showInspector(); });
    on(Command::NextPane, [this] { focusNextPane(); });
    const auto setTheme = [this](charts::ThemeKind theme) {
        QSettings().setValue(QStringLiteral("view/theme"),
                             theme == charts::ThemeKind::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
        session.setTheme(theme);
    };
    on(Command::LightTheme, [setTheme] { setTheme(charts::ThemeKind::Light); });
    on(Command::DarkTheme, [setTheme] { setTheme(charts::ThemeKind::Dark); });
    const auto setLanguage = [this](base::Language language) {
        QSettings().setValue(QStringLiteral("view/language"),
                             language == base::Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en"));
        session.setLanguage(language);
    };
    on(Command::English, [setLanguage] { setLanguage(base::Language::English); });
    on(Command::Chinese, [setLanguage] { setLanguage(base::Language::Chinese); });
    for (const auto& [command, percent] : scales)
        on(command, [this, percent = percent] { setScale(percent); });
    on(Command::ResetLayout, [this] { resetLayout(); });
}

void MainWindow::State::collapseNavigation(bool narrow)
{
    navigation->setCollapsed(narrow);
    head->setCollapsed(narrow);
}

// In a small window the places have the room; the user's own choice is kept for when there is more.
void MainWindow::State::fitNavigation()
{
    const bool small = window.width() < narrowBelow;
    if (small == smallWindow)
        return;
    smallWindow = small;
    collapseNavigation(small || (*actions)[Command::CollapseNavigation]->isChecked());
}

void MainWindow::State::setScale(int percent)
{
    if (QSettings().value(QStringLiteral("view/scale"), 100).toInt() == percent)
        return;
    QSettings().setValue(QStringLiteral("view/scale"), percent);
    // Qt takes the factor at its start only. Everything is saved, so the program simply starts again with its project.
    QStringList arguments;
    if (session.project())
        arguments << QString::fromStdString(session.project()->path());
    qApp->setProperty("restartWith", arguments);
    window.close();
}

void MainWindow::State::updateChecks()
{
    (*actions)[session.theme() == charts::ThemeKind::Dark ? Command::DarkTheme : Command::LightTheme]->setChecked(true);
    const bool chinese = session.wording().language() == base::Language::Chinese;
    (*actions)[chinese ? Command::Chinese : Command::English]->setChecked(true);
    const int percent = QSettings().value(QStringLiteral("view/scale"), 100).toInt();
    for (const auto& [command, value] : scales)
        (*actions)[command]->setChecked(value == percent);
    (*actions)[Command::Weighted]->setChecked(session.weighted());
}

void MainWindow::State::updateActions()
{
    const engine::Project* project = session.project();
    using enum Command;
    for (const Command command : {ExportResponses, SaveAs, CheckProject, History, DataResponses, DataVariables,
                                  DataCleaning, DataBatches, AddFilter, ShowReport})
        (*actions)[command]->setEnabled(project);
    const bool writable = project && !facts->facts().readOnly;
    (*actions)[MakeRestorePoint]->setEnabled(writable);
    (*actions)[ProjectSettings]->setEnabled(writable);
    (*actions)[RestorePoints]->setEnabled(project);
    (*actions)[ClearFilters]->setEnabled(!session.chips().empty() || !session.drillPath().empty());
    (*actions)[DrillUp]->setEnabled(!session.drillPath().empty());
    (*actions)[FilterToSelection]->setEnabled(!session.brush().codes.empty());
    (*actions)[Weighted]->setEnabled(project && project->weightVariable());
    actions->setUndoNames(undoName(facts->facts()), redoName(facts->facts()));
    for (QAction* action : actions->menu(QStringLiteral("places"))->actions())
        action->setEnabled(project);
    updateChecks();
}

void MainWindow::State::fillRecent()
{
    QMenu* menu = actions->menu(QStringLiteral("recent"));
    menu->clear();
    for (const RecentProject& project : recentProjects()) {
        const QString title = project.title.isEmpty() ? QFileInfo(project.path).completeBaseName() : project.title;
        QAction* action = menu->addAction(tr("%1 · n %2").arg(title, countText(project.responses)));
        action->setToolTip(project.path);
        action->setStatusTip(project.path);
        connect(action, &QAction::triggered, &window, [this, path = project.path] { commands->open(path); });
    }
    if (!menu->isEmpty())
        menu->addSeparator();
    for (const Command command : {Command::NewProject, Command::OpenProject, Command::OpenSample, Command::ShowStart})
        menu->addAction((*actions)[command]);
}

void MainWindow::State::fillPlacesMenu()
{
    QMenu* menu = actions->menu(QStringLiteral("places"));
    qDeleteAll(menu->actions());
    menu->clear();
    int number = 0;
    for (const PlaceEntry& entry : placeEntries()) {
        if (!entry.inNavigation)
            continue;
        auto* action = new QAction(theme::icon(QLatin1String(entry.icon)), placeTitle(entry), menu);
        action->setObjectName(QStringLiteral("goTo-%1").arg(QLatin1String(entry.objectName)));
        action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(++number)));
        action->setEnabled(session.project());
        connect(action, &QAction::triggered, &window,
                [this, name = QString::fromLatin1(entry.objectName)] { showPlace(name); });
        menu->addAction(action);
    }
}

void MainWindow::State::copy() const
{
    QWidget* focus = QApplication::focusWidget();
    if (auto* table = qobject_cast<TableView*>(focus)) {
        table->copySelection();
    } else if (focus) {
        // The menu's shortcut took the key; whoever has the focus knows what to copy.
        QKeyEvent press(QEvent::KeyPress, Qt::Key_C, Qt::ControlModifier);
        QApplication::sendEvent(focus, &press);
    }
}

void MainWindow::State::focusNextPane()
{
    std::vector<QWidget*> panes;
    for (QWidget* pane : {static_cast<QWidget*>(navigation), static_cast<QWidget*>(filterBar),
                          pages->currentIndex() == 0 ? static_cast<QWidget*>(workspace) : static_cast<QWidget*>(import),
                          static_cast<QWidget*>(inspector)}) {
        if (pane && pane->isVisible() && firstFocus(pane))
            panes.push_back(pane);
    }
    if (panes.empty())
        return;
    std::size_t next = 0;
    for (std::size_t i = 0; i < panes.size(); ++i) {
        if (belongsTo(QApplication::focusWidget(), panes[i]))
            next = (i + 1) % panes.size();
    }
    window.setAttribute(Qt::WA_KeyboardFocusChange); // lists show where the focus is
    firstFocus(panes[next])->setFocus(Qt::TabFocusReason);
}

std::vector<PaletteEntry> MainWindow::State::paletteEntries()
{
    std::vector<PaletteEntry> entries;
    const auto add = [&](QAction* action) {
        if (action->isEnabled() && !action->isSeparator() && !action->menu() && !action->text().isEmpty())
            entries.push_back({withoutMnemonic(action->text()), action->shortcut().toString(QKeySequence::NativeText),
                               action->icon(), [action] { action->trigger(); }});
    };
    for (QAction* action : actions->menu(QStringLiteral("places"))->actions())
        add(action);
    for (const QPointer<QAction>& action : ofPlace) {
        if (action)
            add(action);
    }
    for (const auto& [command, action] : actions->all()) {
        if (command != Command::FindCommand)
            add(action);
    }
    add(filterBar->savedFilters().saveAction());
    add(filterBar->savedFilters().editAction());
    for (const store::SavedFilter& saved : filterBar->savedFilters().filters())
        entries.push_back({fromUtf8(saved.name), tr("Saved filter"), theme::icon(QStringLiteral("filter")),
                           [this, saved] { filterBar->savedFilters().apply(saved); }});
    for (const RecentProject& project : recentProjects())
        entries.push_back({project.title, tr("Project"), theme::icon(QStringLiteral("recent")),
                           [this, path = project.path] { commands->open(path); }});
    if (!session.project())
        return entries;
    const auto questionnaire = session.project()->questionnaire();
    for (const domain::Variable& variable : questionnaire->variables) {
        const QString name = fromUtf8(variable.name), label = fromUtf8(variable.label);
        entries.push_back({label.isEmpty() || label == name ? name : tr("%1 · %2").arg(name, label), tr("Variable"),
                           theme::icon(roleIcon(variable.role)), [this, id = variable.id] {
                               showPlace(QStringLiteral("data"));
                               if (auto* data = qobject_cast<DataPlace*>(workspace->current()))
                                   data->showVariable(id);
                           }});
    }
    return entries;
}

void MainWindow::State::openPalette()
{
    palette->open(paletteEntries());
}

void MainWindow::State::showMethod(const QString& page)
{
    if (!methods)
        methods = new MethodViewer(&window);
    methods->showPage(page, session.wording().language());
}

} // namespace manyi::app
