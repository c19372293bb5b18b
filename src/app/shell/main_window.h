#pragma once

#include <QMainWindow>
#include <memory>

#include "app/session.h"

namespace manyi::app {

// The window: menu bar, project head and navigation on the left, filter bar on top, the places in the middle, the
// inspector on the right, job strip and status below. It joins these parts; each lives in a file of its own.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Session& session, QWidget* parent = nullptr);
    ~MainWindow() override;

    // Opens a project, or imports survey files; both as from a drop or the command line.
    void openPaths(const QStringList& paths);
    void openSample();
    void showPlace(const QString& objectName);

Q_SIGNALS:
    void placeShown(const QString& objectName);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace manyi::app
