#include "app/shell/place.h"

namespace manyi::app {

Place::Place(Session& session, QWidget* parent) : QWidget(parent), m_session(session)
{
    connect(&session, &Session::languageChanged, this, [this] { retranslate(); });
}

void Place::refreshWhenVisible()
{
    m_stale = !isVisible();
    if (!m_stale)
        refresh();
}

void Place::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refreshWhenVisible();
}

} // namespace manyi::app
