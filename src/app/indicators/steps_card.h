#pragma once

#include "app/indicators/indicator_document.h"
#include "app/indicators/page_parts.h"

namespace manyi::app {

// One step of the evaluation as a paper prints it: weights A, memberships R of the children, B = A ∘ R, B normalised,
// the score. Each number says how it was made when it is selected, and leads to its source when it is activated.
class StepsCard : public QObject {
    Q_OBJECT
public:
    StepsCard(IndicatorDocument& document, QObject* parent);
    QWidget* widget() const { return m_card.frame; }
    void retranslate();
    CopiedTable copied() const { return m_table.view->allCells(); }

Q_SIGNALS:
    void sourceWanted(manyi::base::IndicatorId indicator, bool weight); // a weight, else a membership row

private:
    void showStep();
    void explain();
    QString sumText(const analysis::NodeEvaluation& node, std::size_t grade) const;
    const analysis::NodeEvaluation* step() const;
    std::vector<ValueTable::Row> rowsOf(const analysis::NodeEvaluation& node) const;

    IndicatorDocument& m_document;
    Card m_card;
    CellTable m_table;
    QLabel* m_explanation;
};

// How the operator makes one figure, written out: "0.320 · 0.501 + 0.571 · 0.700 + …".
QString compositionText(const std::vector<double>& weights, const std::vector<double>& column,
                        domain::CompositionOperator op);

} // namespace manyi::app
