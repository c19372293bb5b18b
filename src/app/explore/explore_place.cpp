#include "app/explore/explore_place.h"

#include <QEvent>

namespace manyi::app {

struct ExplorePlace::State {};

ExplorePlace::ExplorePlace(Session& session, QWidget* parent)
    : Place(session, parent), m_state(std::make_unique<State>())
{
    setObjectName("explore");
}

ExplorePlace::~ExplorePlace() = default;

QString ExplorePlace::title() const
{
    return tr("Explore");
}

QWidget* ExplorePlace::inspector()
{
    return nullptr;
}

void ExplorePlace::changeEvent(QEvent* event)
{
    Place::changeEvent(event);
}

void ExplorePlace::showEvent(QShowEvent* event)
{
    Place::showEvent(event);
}

} // namespace manyi::app
