#include "app/overview/card_board.h"

#include <algorithm>

#include "app/overview/card_row.h"

namespace manyi::app {

namespace {
constexpr int leastShown = 4;
}

CardBoard::CardBoard(QWidget* parent) : QWidget(parent)
{
    setLayout(new CardRow);
    layout()->setContentsMargins(0, 0, 0, 0);
}

int CardBoard::foldable() const
{
    return std::max(0, layout()->count() - std::max(leastShown, CardRow::columns(width())));
}

void CardBoard::setFolded(bool folded)
{
    m_folded = folded;
    cardsChanged();
}

void CardBoard::cardsChanged()
{
    const int shown = layout()->count() - (m_folded ? foldable() : 0);
    for (int i = 0; i < layout()->count(); ++i)
        layout()->itemAt(i)->widget()->setVisible(i < shown);
    m_shown = shown;
    updateGeometry();
    Q_EMIT foldableChanged();
}

void CardBoard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_shown != layout()->count() - (m_folded ? foldable() : 0))
        cardsChanged();
}

} // namespace manyi::app
