#pragma once

#include "app/indicators/indicator_document.h"
#include "app/indicators/page_parts.h"

class QToolButton;

namespace manyi::app {

// What is ranked by the indicators: names and scores on the leaves, typed in place or pasted from a spreadsheet (leaves
// whose alternatives are compared in pairs say so), and the ranking, distributive and ideal.
class AlternativesCard : public QObject {
    Q_OBJECT
public:
    AlternativesCard(IndicatorDocument& document, QObject* parent);
    QWidget* widget() const { return m_card.frame; }
    void retranslate();

private:
    void showAlternatives();
    void paste(); // the clipboard's cells, as one step
    void edited(qint64 key, int column, const QString& text);
    bool judgedAt(base::IndicatorId leaf) const;

    IndicatorDocument& m_document;
    Card m_card;
    CellTable m_table;
    QToolButton *m_paste, *m_add, *m_remove;
};

} // namespace manyi::app
