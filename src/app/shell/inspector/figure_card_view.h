#pragma once

#include <QWidget>
#include <optional>

#include "app/shell/inspector/figure_facts.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace manyi::app {

class AnswerBars;

// "Where does this number come from?": one figure with definition, formula with its numbers, question, answers, base,
// interval, comparisons, filter, weight and source.
class FigureCardView : public QWidget {
    Q_OBJECT
public:
    FigureCardView(Session& session, FactsReader& facts, QWidget* parent = nullptr);

    void setCard(const FigureCard& card);
    void clear();
    bool hasCard() const { return m_card.has_value(); }
    QString method() const { return m_facts.method; }

Q_SIGNALS:
    void showRows(const manyi::data::Filter& filter, const QString& title);
    void showBatches();
    void methodRequested(const QString& page);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void fillGroups();
    QWidget* lineWidget(const FactLine& line);
    void retranslate();

    Session& m_session;
    FactsReader& m_reader;
    std::optional<FigureCard> m_card;
    FigureFacts m_facts;
    QWidget* m_content;
    QLabel* m_empty;
    QLabel* m_value;
    QLabel* m_caption;
    QLabel* m_note;
    QLabel* m_definitionTitle;
    QLabel* m_definition;
    QLabel* m_formula;
    QLabel* m_questionTitle;
    QLabel* m_wording;
    AnswerBars* m_bars;
    QVBoxLayout* m_groups;
    QPushButton* m_rows;
    QPushButton* m_copy;
    QPushButton* m_method;
};

} // namespace manyi::app
