#pragma once

#include <QAction>
#include <QPointer>
#include <vector>

#include "app/commands/project_commands.h"
#include "app/import/import_page.h"
#include "app/shell/actions.h"
#include "app/shell/command_palette.h"
#include "app/shell/main_window.h"
#include "app/shell/place.h"

class QSplitter;
class QStackedWidget;

namespace manyi::app {

class CommandBox;
class FileBanner;
class FilterBar;
class Inspector;
class MethodViewer;
class Navigation;
class ProjectHead;
class StatusLine;
class Workspace;

// The parts of the window and how they are joined: layout in main_window.cpp, actions in main_window_actions.cpp,
// places and projects in main_window_places.cpp.
struct MainWindow::State {
    State(MainWindow& owner, Session& shared) : window(owner), session(shared) {}

    MainWindow& window;
    Session& session;
    Actions* actions = nullptr;
    FactsReader* facts = nullptr;
    ProjectCommands* commands = nullptr;
    CommandBox* commandBox = nullptr;
    CommandPalette* palette = nullptr;
    MethodViewer* methods = nullptr;
    QWidget* left = nullptr;
    ProjectHead* head = nullptr;
    Navigation* navigation = nullptr;
    QStackedWidget* pages = nullptr; // the places with filter bar and inspector | the import
    FileBanner* banner = nullptr;
    FilterBar* filterBar = nullptr;
    QSplitter* splitter = nullptr;
    Workspace* workspace = nullptr;
    Inspector* inspector = nullptr;
    ImportPage* import = nullptr;
    StatusLine* status = nullptr;
    bool smallWindow = false;               // the navigation is collapsed for want of room
    std::vector<QPointer<QAction>> ofPlace; // actions that the shown place has put into the menus

    // main_window.cpp
    void build();
    QWidget* buildLeft();
    QWidget* buildWorkArea();
    void restoreLayout();
    void saveLayout() const;
    void resetLayout();
    void updateTitle();

    // main_window_actions.cpp
    void connectActions();
    void connectViewActions();
    void fillRecent();
    void fillPlacesMenu();
    void updateActions();
    void updateChecks();
    void setScale(int percent);
    void collapseNavigation(bool narrow);
    void fitNavigation();
    void copy() const;
    void focusNextPane();
    void openPalette();
    void showMethod(const QString& page);
    std::vector<PaletteEntry> paletteEntries();

    // main_window_places.cpp
    void connectParts();
    void connectPlace(Place* place);
    void showPlace(const QString& objectName);
    void placeShown(Place* place);
    void putActionsOf(Place* place);
    void showInspector();
    void projectOpened();
    void importFiles(const QStringList& paths);
    void startImport(const QStringList& paths);
    void showRows(const data::Filter& filter, const QString& title);
};

} // namespace manyi::app
