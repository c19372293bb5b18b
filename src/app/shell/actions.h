#pragma once

#include <QAction>
#include <QMenuBar>
#include <map>
#include <vector>

namespace manyi::app {

enum class Command {
    None,
    NewProject,
    OpenProject,
    OpenSample,
    ShowStart,
    ImportFiles,
    ExportResponses,
    SaveAs,
    MakeRestorePoint,
    RestorePoints,
    CheckProject,
    Quit,
    Undo,
    Redo,
    History,
    Copy,
    ProjectSettings,
    CollapseNavigation,
    ShowInspector,
    NextPane,
    LightTheme,
    DarkTheme,
    English,
    Chinese,
    Scale100,
    Scale125,
    Scale150,
    Scale175,
    Scale200,
    ResetLayout,
    DataResponses,
    DataVariables,
    DataCleaning,
    DataBatches,
    AddFilter,
    ClearFilters,
    DrillUp,
    FilterToSelection,
    Weighted,
    ShowReport,
    Method,
    Methods,
    FindCommand,
    About
};

// Every action of the window with its text, shortcut and icon, made once from one table, and the menus they stand in.
class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(QWidget* window);

    QAction* operator[](Command command) const { return m_actions.at(command); }
    const std::map<Command, QAction*>& all() const { return m_actions; }
    void fill(QMenuBar* bar);
    // "file", "edit", "view", "data", "analyse", "report", "help"; within them "recent", "places", "theme", "language",
    // "scale".
    QMenu* menu(const QString& name) const { return m_menus.at(name); }
    bool hasMenu(const QString& name) const { return m_menus.contains(name); }
    // Again in the program's present language.
    void retranslate();
    // Names of the steps that undo and redo would take, "" = none (the action is then disabled).
    void setUndoNames(const QString& undo, const QString& redo);

private:
    void addTo(const QString& menu, const std::vector<Command>& commands);
    std::map<Command, QAction*> m_actions;
    std::map<QString, QMenu*> m_menus;
    QString m_undoName, m_redoName;
};

} // namespace manyi::app
