#include "app/data/data_place.h"

#include <QEvent>

namespace manyi::app {

struct DataPlace::State {
    Tab tab = Tab::Responses;
};

DataPlace::DataPlace(Session& session, QWidget* parent) : Place(session, parent), m_state(std::make_unique<State>())
{
    setObjectName(QStringLiteral("data"));
}

DataPlace::~DataPlace() = default;

QString DataPlace::title() const
{
    return tr("Data");
}

void DataPlace::showTab(Tab tab)
{
    m_state->tab = tab;
}

void DataPlace::showRows(const data::Filter&, const QString&)
{
    showTab(Tab::Responses);
}

void DataPlace::changeEvent(QEvent* event)
{
    Place::changeEvent(event);
}

} // namespace manyi::app
