#include "app/overview/overview_place.h"

#include <QEvent>

namespace manyi::app {

struct OverviewPlace::State {};

OverviewPlace::OverviewPlace(Session& session, QWidget* parent)
    : Place(session, parent), m_state(std::make_unique<State>())
{
    setObjectName("overview");
}

OverviewPlace::~OverviewPlace() = default;

QString OverviewPlace::title() const
{
    return tr("Overview");
}

void OverviewPlace::changeEvent(QEvent* event)
{
    Place::changeEvent(event);
}

void OverviewPlace::showEvent(QShowEvent* event)
{
    Place::showEvent(event);
}

} // namespace manyi::app
