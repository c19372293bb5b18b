#pragma once

#include <QStackedWidget>
#include <unordered_map>

#include "app/shell/places.h"

namespace manyi::app {

// The stack of places in the middle of the window; a place is created when it is first shown.
class Workspace : public QStackedWidget {
    Q_OBJECT
public:
    explicit Workspace(Session& session, QWidget* parent = nullptr);

    void show(const QString& objectName);
    Place* current() const;
    QString currentName() const;
    // nullptr when it was not shown yet.
    Place* find(const QString& objectName) const;
    Place* make(const QString& objectName);

Q_SIGNALS:
    void placeCreated(manyi::app::Place* place);
    void placeShown(manyi::app::Place* place);

private:
    Session& m_session;
};

} // namespace manyi::app
