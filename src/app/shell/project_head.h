#pragma once

#include <QAbstractButton>

#include "app/session.h"

class QMenu;

namespace manyi::app {

// The head of the navigation: title of the project, its waves and n; opens the menu of recent projects.
class ProjectHead : public QAbstractButton {
    Q_OBJECT
public:
    ProjectHead(Session& session, QMenu* menu, QWidget* parent = nullptr);

    // 48 px: only an arrow that asks for the full width again.
    void setCollapsed(bool collapsed);
    QSize sizeHint() const override { return {m_collapsed ? 48 : 200, 44}; }

Q_SIGNALS:
    void expandRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    Session& m_session;
    QMenu* m_menu;
    QString m_title, m_facts;
    bool m_collapsed = false;
};

// "7 waves · n 84,134" of a project; only n when it has no waves.
QString projectFactsLine(const engine::Project& project);

} // namespace manyi::app
