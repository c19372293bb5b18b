#pragma once

#include <QWidget>

namespace manyi::app {

// The metric cards in their rows (CardRow). Folded, only the first row is there, or four cards where a row is shorter.
class CardBoard : public QWidget {
    Q_OBJECT
public:
    explicit CardBoard(QWidget* parent = nullptr);

    void setFolded(bool folded);
    bool isFolded() const { return m_folded; }
    // How many cards fold away at the present width.
    int foldable() const;
    void cardsChanged(); // cards were added to the layout or taken out

Q_SIGNALS:
    void foldableChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    bool m_folded = true;
    int m_shown = 0;
};

} // namespace manyi::app
