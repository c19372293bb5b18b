#pragma once

#include <QWidget>
#include <vector>

#include "app/overview/metric_card.h"

namespace manyi::app {

// The metric cards in their rows (CardRow); one of them is checked. Folded, only the first row is there, or four cards
// where a row is shorter.
class CardBoard : public QWidget {
    Q_OBJECT
public:
    explicit CardBoard(QWidget* parent = nullptr);

    // Cards that stay are updated in place.
    void setCards(const std::vector<CardContent>& contents, std::size_t checked);
    void check(std::size_t index);
    bool shows(std::size_t index) const; // there is such a card and it is not folded away
    void setTheme(charts::ThemeKind theme);

    void setFolded(bool folded);
    bool isFolded() const { return m_folded; }
    // How many cards fold away at the present width.
    int foldable() const;

Q_SIGNALS:
    void picked(std::size_t index);
    void foldableChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addCard();
    void fold();

    std::vector<MetricCard*> m_cards;
    charts::ThemeKind m_theme = charts::ThemeKind::Light;
    bool m_folded = true;
    int m_shown = 0;
};

} // namespace manyi::app
