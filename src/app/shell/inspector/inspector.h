#pragma once

#include <QFrame>

#include "app/shell/place.h"

class QLabel;
class QStackedWidget;
class QToolButton;

namespace manyi::app {

class FactsReader;
class FigureCardView;

// The pane on the right, 300 px, closable: the figure card, or what the shown place puts there.
class Inspector : public QFrame {
    Q_OBJECT
public:
    Inspector(Session& session, FactsReader& facts, QWidget* parent = nullptr);

    FigureCardView& figureCard() { return *m_card; }
    void showFor(Place* place);
    // The figure card instead of the place's own content, with a way back to that.
    void showCard();

Q_SIGNALS:
    void closeRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    Place* m_place = nullptr;
    QLabel* m_title;
    QToolButton* m_back;
    QToolButton* m_close;
    QStackedWidget* m_pages;
    FigureCardView* m_card;
};

} // namespace manyi::app
