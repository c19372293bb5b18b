#include "app/reports/reports_place.h"

#include <QEvent>

namespace manyi::app {

struct ReportsPlace::State {
    int pages = 0;
};

ReportsPlace::ReportsPlace(Session& session, QWidget* parent)
    : Place(session, parent), m_state(std::make_unique<State>())
{
    setObjectName("reports");
}

ReportsPlace::~ReportsPlace() = default;

QString ReportsPlace::title() const
{
    return tr("Reports");
}

int ReportsPlace::pageCount() const
{
    return m_state->pages;
}

void ReportsPlace::exportPdf(const QString&) {}

void ReportsPlace::changeEvent(QEvent* event)
{
    Place::changeEvent(event);
}

void ReportsPlace::showEvent(QShowEvent* event)
{
    Place::showEvent(event);
}

} // namespace manyi::app
