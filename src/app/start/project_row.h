#pragma once

#include <QFrame>

#include "app/commands/recent_projects.h"

namespace manyi::app {

// One project on the start page: title, file, n and date; a click or Enter opens it. A removable one (untitled) can be
// deleted after a question.
class ProjectRow : public QFrame {
    Q_OBJECT
public:
    ProjectRow(const RecentProject& project, bool removable, QWidget* parent);

Q_SIGNALS:
    void opened();
    void removed();

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void askToRemove();
    RecentProject m_project;
};

} // namespace manyi::app
