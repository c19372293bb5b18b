#include "app/shell/workspace.h"

#include <algorithm>

namespace manyi::app {

Workspace::Workspace(Session& session, QWidget* parent) : QStackedWidget(parent), m_session(session)
{
    setObjectName(QStringLiteral("workspace"));
}

Place* Workspace::find(const QString& objectName) const
{
    for (int i = 0; i < count(); ++i) {
        if (widget(i)->objectName() == objectName)
            return qobject_cast<Place*>(widget(i));
    }
    return nullptr;
}

Place* Workspace::make(const QString& objectName)
{
    if (Place* place = find(objectName))
        return place;
    const auto& entries = placeEntries();
    const auto entry =
        std::ranges::find_if(entries, [&](const PlaceEntry& e) { return objectName == QLatin1String(e.objectName); });
    if (entry == entries.end())
        return nullptr;
    Place* place = entry->create(m_session, this);
    place->setObjectName(objectName);
    place->setAccessibleName(placeTitle(*entry));
    addWidget(place);
    place->setFocus(); // while hidden: what the stack gives the focus to when it is shown, so that no button looks
                       // chosen
    Q_EMIT placeCreated(place);
    return place;
}

void Workspace::show(const QString& objectName)
{
    Place* place = make(objectName);
    if (!place)
        return;
    setCurrentWidget(place);
    Q_EMIT placeShown(place);
}

Place* Workspace::current() const
{
    return qobject_cast<Place*>(currentWidget());
}

QString Workspace::currentName() const
{
    return currentWidget() ? currentWidget()->objectName() : QString();
}

} // namespace manyi::app
