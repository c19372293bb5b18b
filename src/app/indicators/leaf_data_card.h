#pragma once

#include "app/indicators/indicator_document.h"
#include "app/indicators/page_parts.h"

class QComboBox;

namespace manyi::app {

class LeafForm;
class MembershipPlot;

// Where the membership of the selected leaf comes from: questions with direction and rescaling, evaluators' votes,
// counts of votes, a measured quantity with its membership functions drawn, or typed memberships; below it the row that
// results, with its base.
class LeafDataCard : public QObject {
    Q_OBJECT
public:
    LeafDataCard(IndicatorDocument& document, QObject* parent);
    QWidget* widget() const { return m_card.frame; }
    void retranslate();

private:
    using Data = domain::IndicatorData;
    void choose(Data::Kind kind);
    void showLeaf();
    void showResult();
    void showFunctions(const Data& data);

    IndicatorDocument& m_document;
    Card m_card;
    QComboBox* m_kind;
    LeafForm* m_form;
    MembershipPlot* m_plot;
    CellTable m_result;
    base::IndicatorId m_leaf;
    std::optional<Data> m_shown;
    std::size_t m_shownGrades = 0;
};

} // namespace manyi::app
