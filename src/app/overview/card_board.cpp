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

void CardBoard::addCard()
{
    auto* card = new MetricCard;
    const std::size_t index = m_cards.size();
    card->setObjectName(QString("card%1").arg(index));
    card->setTheme(m_theme);
    connect(card, &MetricCard::clicked, this, [this, index] { Q_EMIT picked(index); });
    layout()->addWidget(card);
    m_cards.push_back(card);
}

void CardBoard::setCards(const std::vector<CardContent>& contents, std::size_t checked)
{
    while (m_cards.size() < contents.size())
        addCard();
    while (m_cards.size() > contents.size()) {
        m_cards.back()->hide();
        layout()->removeWidget(m_cards.back());
        m_cards.back()->deleteLater();
        m_cards.pop_back();
    }
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->setContent(contents[i]);
    check(checked);
    fold();
}

void CardBoard::check(std::size_t index)
{
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->setChecked(i == index);
}

bool CardBoard::shows(std::size_t index) const
{
    return index < m_cards.size() && !m_cards[index]->isHidden();
}

void CardBoard::setTheme(charts::ThemeKind theme)
{
    m_theme = theme;
    for (MetricCard* card : m_cards)
        card->setTheme(theme);
}

int CardBoard::foldable() const
{
    return std::max(0, layout()->count() - std::max(leastShown, CardRow::columns(width())));
}

void CardBoard::setFolded(bool folded)
{
    m_folded = folded;
    fold();
}

void CardBoard::fold()
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
        fold();
}

} // namespace manyi::app
