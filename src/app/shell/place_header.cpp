#include "app/shell/place_header.h"

#include <QHBoxLayout>
#include <QLabel>

#include "app/theme/theme.h"

namespace manyi::app {

PlaceHeader::PlaceHeader(QWidget* parent) : QFrame(parent), m_title(new QLabel), m_row(new QHBoxLayout(this))
{
    setFixedHeight(44);
    theme::setLook(this, "bar");
    theme::setLook(m_title, "pageTitle");
    m_row->setContentsMargins(charts::space::xl, 0, charts::space::l, 0);
    m_row->setSpacing(charts::space::s);
    m_row->addWidget(m_title);
}

void PlaceHeader::setTitle(const QString& title)
{
    m_title->setText(title);
}

} // namespace manyi::app
