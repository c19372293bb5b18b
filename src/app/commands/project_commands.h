#pragma once

#include <QObject>
#include <QWidget>

#include "app/commands/edits.h"
#include "app/commands/project_facts.h"
#include "app/session.h"
#include "app/tasks/task.h"

namespace manyi::app {

// What the File and Edit menus do with the project as a whole. Everything that touches a file runs in the background;
// outcomes are told in the status bar or, when something went wrong, in a message box over `window`.
class ProjectCommands : public QObject {
    Q_OBJECT
public:
    ProjectCommands(Session& session, FactsReader& facts, QWidget& window);

    // Opens a project in place of the present one. Asks for a file when `path` is empty.
    void open(const QString& path);
    void openSample();
    // An untitled project in the program's own folder; `then` runs when it is open.
    void createUntitled(std::function<void()> then = {});
    void saveAs();
    void makeRestorePoint();
    void remember(); // the open project among the recent ones, with its present title and number of responses
    void openCopyOf(const store::RestorePoint& point);
    void check();
    void salvage(const QString& damaged);
    void exportResponses();
    void undo();
    void redo();
    // An untitled project without a single response is taken away again.
    void discardEmptyUntitled();

    Edits& edits() { return m_edits; }

Q_SIGNALS:
    void message(const QString& text);
    void saved(); // something was written into the project's file
    void restorePointsOffered(const std::vector<manyi::store::RestorePoint>& points); // of a file that cannot be opened

private:
    void load(const QString& path, store::OpenMode mode, std::function<void()> then);
    void opened(const QString& path, base::Result<std::shared_ptr<engine::Project>> project,
                const std::function<void()>& then);
    void copyTo(const QString& target);
    void openFailedWith(const QString& path, const base::Error& error);
    QString askForTarget(const QString& title, const QString& suggestion, const QString& filter);

    Session& m_session;
    FactsReader& m_facts;
    QWidget& m_window;
    Edits m_edits;
    Task m_opening;
    Task m_export;
};

} // namespace manyi::app
