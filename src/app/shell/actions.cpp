#include "app/shell/actions.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QWidget>

#include "app/theme/theme.h"

namespace manyi::app {

namespace {

struct ActionText {
    Command command;
    const char* objectName;
    const char* text;
    const char* shortcut;
    const char* icon;
    bool checkable = false;
};

const ActionText texts[] = {
    {Command::NewProject, "actionNewProject", QT_TRANSLATE_NOOP("Actions", "&New project"), "Ctrl+N", "new"},
    {Command::OpenProject, "actionOpenProject", QT_TRANSLATE_NOOP("Actions", "&Open…"), "Ctrl+O", "open"},
    {Command::OpenSample, "actionOpenSample", QT_TRANSLATE_NOOP("Actions", "Open the sample project"), "", "sample"},
    {Command::ShowStart, "actionShowStart", QT_TRANSLATE_NOOP("Actions", "Start page"), "Ctrl+0", ""},
    {Command::ImportFiles, "actionImport", QT_TRANSLATE_NOOP("Actions", "&Import survey files…"), "Ctrl+I", "import"},
    {Command::ExportResponses, "actionExport", QT_TRANSLATE_NOOP("Actions", "&Export responses…"), "Ctrl+E", "export"},
    {Command::SaveAs, "actionSaveAs", QT_TRANSLATE_NOOP("Actions", "Save &as…"), "Ctrl+Shift+S", ""},
    {Command::MakeRestorePoint, "actionMakeRestorePoint", QT_TRANSLATE_NOOP("Actions", "Make a re&store point…"),
     "Ctrl+S", "restore"},
    {Command::RestorePoints, "actionRestorePoints", QT_TRANSLATE_NOOP("Actions", "Restore points…"), "", ""},
    {Command::CheckProject, "actionCheckProject", QT_TRANSLATE_NOOP("Actions", "Check the project file"), "", "health"},
    {Command::Quit, "actionQuit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", ""},
    {Command::Undo, "actionUndo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", "undo"},
    {Command::Redo, "actionRedo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z", "redo"},
    {Command::History, "actionHistory", QT_TRANSLATE_NOOP("Actions", "&History…"), "Ctrl+H", "history"},
    {Command::Copy, "actionCopy", QT_TRANSLATE_NOOP("Actions", "&Copy"), "Ctrl+C", "copy"},
    {Command::ProjectSettings, "actionProjectSettings", QT_TRANSLATE_NOOP("Actions", "&Project settings…"), "Ctrl+,",
     "settings"},
    {Command::CollapseNavigation, "actionCollapseNavigation", QT_TRANSLATE_NOOP("Actions", "&Narrow navigation"),
     "Ctrl+B", "", true},
    {Command::ShowInspector, "actionShowInspector", QT_TRANSLATE_NOOP("Actions", "&Inspector"), "Ctrl+Shift+I", "",
     true},
    {Command::NextPane, "actionNextPane", QT_TRANSLATE_NOOP("Actions", "Next &pane"), "F6", ""},
    {Command::LightTheme, "actionLightTheme", QT_TRANSLATE_NOOP("Actions", "&Light"), "", "", true},
    {Command::DarkTheme, "actionDarkTheme", QT_TRANSLATE_NOOP("Actions", "&Dark"), "", "", true},
    {Command::English, "actionEnglish", "English", "", "", true},
    {Command::Chinese, "actionChinese", "中文", "", "", true},
    {Command::Scale100, "actionScale100", "100 %", "", "", true},
    {Command::Scale125, "actionScale125", "125 %", "", "", true},
    {Command::Scale150, "actionScale150", "150 %", "", "", true},
    {Command::Scale175, "actionScale175", "175 %", "", "", true},
    {Command::Scale200, "actionScale200", "200 %", "", "", true},
    {Command::ResetLayout, "actionResetLayout", QT_TRANSLATE_NOOP("Actions", "&Reset layout"), "", ""},
    {Command::DataResponses, "actionDataResponses", QT_TRANSLATE_NOOP("Actions", "&Responses"), "", "rows"},
    {Command::DataVariables, "actionDataVariables", QT_TRANSLATE_NOOP("Actions", "&Variables"), "", "tag"},
    {Command::DataCleaning, "actionDataCleaning", QT_TRANSLATE_NOOP("Actions", "&Cleaning"), "", "check"},
    {Command::DataBatches, "actionDataBatches", QT_TRANSLATE_NOOP("Actions", "&Batches"), "", "data"},
    {Command::AddFilter, "actionAddFilter", QT_TRANSLATE_NOOP("Actions", "Add a &filter…"), "Ctrl+F", "filter"},
    {Command::ClearFilters, "actionClearFilters", QT_TRANSLATE_NOOP("Actions", "&Clear all filters"), "Ctrl+Shift+F",
     ""},
    {Command::DrillUp, "actionDrillUp", QT_TRANSLATE_NOOP("Actions", "&Up one level"), "Alt+Up", "chevron-up"},
    {Command::FilterToSelection, "actionFilterToSelection", QT_TRANSLATE_NOOP("Actions", "Filter to &selection"),
     "Ctrl+Return", ""},
    {Command::Weighted, "actionWeighted", QT_TRANSLATE_NOOP("Actions", "&Weighted"), "Ctrl+Shift+W", "weight", true},
    {Command::ShowReport, "actionShowReport", QT_TRANSLATE_NOOP("Actions", "Customer &satisfaction summary"), "",
     "reports"},
    {Command::Method, "actionMethod", QT_TRANSLATE_NOOP("Actions", "&Method behind the figure"), "F1", "help"},
    {Command::Methods, "actionMethods", QT_TRANSLATE_NOOP("Actions", "All met&hods"), "", ""},
    {Command::FindCommand, "actionFindCommand", QT_TRANSLATE_NOOP("Actions", "&Find or run a command…"), "Ctrl+K",
     "search"},
    {Command::About, "actionAbout", QT_TRANSLATE_NOOP("Actions", "&About Manyi"), "", ""},
};

struct MenuText {
    const char* name;
    const char* title;
    std::vector<Command> commands;
};

constexpr Command separator = Command::None;

const std::vector<MenuText>& menuTexts()
{
    using enum Command;
    static const std::vector<MenuText> menus = {
        {"file",
         QT_TRANSLATE_NOOP("Actions", "&File"),
         {NewProject, OpenProject, OpenSample, ShowStart, separator, ImportFiles, ExportResponses, separator,
          MakeRestorePoint, RestorePoints, SaveAs, CheckProject, separator, Quit}},
        {"edit",
         QT_TRANSLATE_NOOP("Actions", "&Edit"),
         {Undo, Redo, History, separator, Copy, separator, ProjectSettings}},
        {"view", QT_TRANSLATE_NOOP("Actions", "&View"), {CollapseNavigation, ShowInspector, NextPane, separator}},
        {"data",
         QT_TRANSLATE_NOOP("Actions", "&Data"),
         {DataResponses, DataVariables, DataCleaning, DataBatches, separator, ImportFiles}},
        {"analyse",
         QT_TRANSLATE_NOOP("Actions", "&Analyse"),
         {AddFilter, ClearFilters, DrillUp, FilterToSelection, separator, Weighted}},
        {"report", QT_TRANSLATE_NOOP("Actions", "&Report"), {ShowReport}},
        {"help", QT_TRANSLATE_NOOP("Actions", "&Help"), {Method, Methods, separator, FindCommand, separator, About}},
    };
    return menus;
}

const std::pair<const char*, const char*> subMenus[] = {{"theme", QT_TRANSLATE_NOOP("Actions", "&Theme")},
                                                        {"language", QT_TRANSLATE_NOOP("Actions", "&Language")},
                                                        {"scale", QT_TRANSLATE_NOOP("Actions", "&Scale")},
                                                        {"recent", QT_TRANSLATE_NOOP("Actions", "Open re&cent")},
                                                        {"places", QT_TRANSLATE_NOOP("Actions", "&Go to")}};

QString translated(const char* text)
{
    return QCoreApplication::translate("Actions", text);
}

} // namespace

Actions::Actions(QWidget* window) : QObject(window)
{
    for (const ActionText& row : texts) {
        auto* action = new QAction(window);
        action->setObjectName(QLatin1String(row.objectName));
        action->setCheckable(row.checkable);
        if (*row.shortcut)
            action->setShortcut(QKeySequence(QLatin1String(row.shortcut)));
        if (*row.icon)
            action->setIcon(theme::icon(QLatin1String(row.icon)));
        m_actions.emplace(row.command, action);
        window->addAction(action);
    }
    m_actions.at(Command::Redo)
        ->setShortcuts({QKeySequence(QStringLiteral("Ctrl+Shift+Z")), QKeySequence(QStringLiteral("Ctrl+Y"))});
    m_actions.at(Command::Quit)->setMenuRole(QAction::QuitRole);
    for (const auto& group :
         {std::vector{Command::LightTheme, Command::DarkTheme}, std::vector{Command::English, Command::Chinese},
          std::vector{Command::Scale100, Command::Scale125, Command::Scale150, Command::Scale175, Command::Scale200}}) {
        auto* exclusive = new QActionGroup(this);
        for (const Command command : group)
            exclusive->addAction(m_actions.at(command));
    }
    retranslate();
}

void Actions::addTo(const QString& menu, const std::vector<Command>& commands)
{
    for (const Command command : commands) {
        if (command == separator)
            m_menus.at(menu)->addSeparator();
        else
            m_menus.at(menu)->addAction(m_actions.at(command));
    }
}

void Actions::fill(QMenuBar* bar)
{
    for (const MenuText& row : menuTexts()) {
        QMenu* menu = bar->addMenu(QString());
        menu->setObjectName(QStringLiteral("menu-%1").arg(QLatin1String(row.name)));
        m_menus.emplace(QLatin1String(row.name), menu);
        addTo(QLatin1String(row.name), row.commands);
    }
    for (const auto& [name, title] : subMenus) {
        auto* menu = new QMenu(bar);
        menu->setObjectName(QStringLiteral("menu-%1").arg(QLatin1String(name)));
        m_menus.emplace(QLatin1String(name), menu);
    }
    using enum Command;
    addTo(QStringLiteral("theme"), {LightTheme, DarkTheme});
    addTo(QStringLiteral("language"), {English, Chinese});
    addTo(QStringLiteral("scale"), {Scale100, Scale125, Scale150, Scale175, Scale200});
    QMenu* view = menu(QStringLiteral("view"));
    view->insertMenu(m_actions.at(CollapseNavigation), menu(QStringLiteral("places")));
    for (const char* name : {"theme", "language", "scale"})
        view->addMenu(menu(QLatin1String(name)));
    view->addSeparator();
    view->addAction(m_actions.at(ResetLayout));
    menu(QStringLiteral("file"))->insertMenu(m_actions.at(OpenSample), menu(QStringLiteral("recent")));
    retranslate();
}

void Actions::retranslate()
{
    for (const ActionText& row : texts) {
        if (row.command != Command::Undo && row.command != Command::Redo)
            m_actions.at(row.command)->setText(translated(row.text));
    }
    setUndoNames(m_undoName, m_redoName);
    for (const MenuText& row : menuTexts()) {
        if (const auto found = m_menus.find(QLatin1String(row.name)); found != m_menus.end())
            found->second->setTitle(translated(row.title));
    }
    for (const auto& [name, title] : subMenus) {
        if (const auto found = m_menus.find(QLatin1String(name)); found != m_menus.end())
            found->second->setTitle(translated(title));
    }
}

void Actions::setUndoNames(const QString& undo, const QString& redo)
{
    m_undoName = undo;
    m_redoName = redo;
    const auto name = [](QString step) { return step.replace(QLatin1Char('&'), QStringLiteral("&&")); };
    QAction* undoAction = m_actions.at(Command::Undo);
    QAction* redoAction = m_actions.at(Command::Redo);
    undoAction->setText(undo.isEmpty() ? tr("&Undo") : tr("&Undo %1").arg(name(undo)));
    redoAction->setText(redo.isEmpty() ? tr("&Redo") : tr("&Redo %1").arg(name(redo)));
    undoAction->setEnabled(!undo.isEmpty());
    redoAction->setEnabled(!redo.isEmpty());
}

} // namespace manyi::app
