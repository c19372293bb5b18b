#include "app/explore/boxes_row.h"

#include "charts/tokens.h"

namespace manyi::app {

namespace {
constexpr int roomForBoth = 560;
}

BoxesRow::BoxesRow(QWidget* first, int firstStretch, QWidget* second, int secondStretch, QWidget* parent)
    : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::TopToBottom, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(charts::space::s);
    m_layout->addWidget(first, firstStretch);
    m_layout->addWidget(second, secondStretch);
}

void BoxesRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_layout->setDirection(width() >= roomForBoth ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace manyi::app
