#pragma once

#include "app/indicators/indicator_document.h"
#include "app/indicators/page_parts.h"

class QCheckBox;
class QComboBox;
class QSlider;

namespace manyi::app {

// How the weights below the selected node are made: judgements, direct ratings, equal, entropy, CRITIC, derived, or a
// mix with a share; all results side by side. Below it the alternatives, their scores and their ranking.
class WeightsPage : public QWidget {
    Q_OBJECT
public:
    explicit WeightsPage(IndicatorDocument& document, QWidget* parent = nullptr);
    void retranslate();
    void setShown(bool shown);
    void copy();

private:
    void buildRule();
    void showRule();
    void compare();
    void showComparison(const std::vector<analysis::NodeWeights>& made);
    void setRule(const std::function<void(domain::WeightRule&)>& change);
    static QString shortName(domain::WeightSource source);
    void rated(qint64 key, const QString& text);
    base::IndicatorId node() const; // the selected one, or its parent

    IndicatorDocument& m_document;
    Card m_ruleCard, m_compareCard;
    CellTable m_compare;
    QComboBox *m_source, *m_mixed, *m_outcome;
    QSlider* m_share;
    QLabel *m_sourceName, *m_mixedName, *m_shareName, *m_outcomeName;
    class AlternativesCard* m_alternatives;
    Task m_comparing;
    bool m_shown = false, m_stale = true;
};

} // namespace manyi::app
