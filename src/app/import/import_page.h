#pragma once

#include <QStringList>
#include <QWidget>
#include <memory>

#include "app/session.h"

namespace manyi::app {

// The import wizard inside the main window: file and encoding, mapping, problems, how to write, done. Nothing is
// written before Finish; afterwards the import is one undo step. Works on an engine::ImportPlan that the user edits.
class ImportPage : public QWidget {
    Q_OBJECT
public:
    explicit ImportPage(Session& session, QWidget* parent = nullptr);
    ~ImportPage() override;

    // Begins anew with these files; the session must have a project that can be written.
    void start(const QStringList& paths);

Q_SIGNALS:
    void finished();  // written, and the user has read the outcome
    void cancelled(); // nothing was written
    void planned();   // the files were read and the plan is on the screen
    void written();   // the outcome is on the screen

protected:
    void changeEvent(QEvent* event) override;
    // More files and folders are dropped onto the page.
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace manyi::app
