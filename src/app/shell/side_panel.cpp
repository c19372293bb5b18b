#include "app/shell/side_panel.h"

#include <QVBoxLayout>

#include "app/theme/theme.h"

namespace manyi::app {

SidePanel::SidePanel(QWidget* parent) : QScrollArea(parent)
{
    auto* inside = new QWidget;
    theme::setLook(inside, "panel");
    inside->setAttribute(Qt::WA_StyledBackground);
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(charts::space::l, charts::space::m, charts::space::l, charts::space::l);
    m_column->setSpacing(charts::space::s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(inside);
}

} // namespace manyi::app
