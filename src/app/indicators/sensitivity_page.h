#pragma once

#include "analysis/ahp/sensitivity.h"
#include "app/indicators/indicator_document.h"
#include "app/indicators/page_parts.h"

class QComboBox;
class QPushButton;
class QSpinBox;
class QDoubleSpinBox;

namespace manyi::app {

class ChartPanel;

// How much the ranking (of the alternatives, else of the leaves) hangs on the weights below the selected node: totals
// over one weight with crossing points, tornado of the first object, smallest judgement change that changes the best,
// and rank stability by Monte Carlo, which can be cancelled.
class SensitivityPage : public QWidget {
    Q_OBJECT
public:
    explicit SensitivityPage(IndicatorDocument& document, QWidget* parent = nullptr);
    void retranslate();
    void setTheme(charts::ThemeKind theme);
    void setShown(bool shown); // worked out only while it is seen
    void copy();
    void runMonteCarlo();

Q_SIGNALS:
    void stabilityShown();

private:
    QWidget* buildStability();
    void showAll();
    void showSweep();
    void showChanges(const std::vector<analysis::BestChangeAt>& changes);
    void showStability();
    QStringList objectNames() const;

    IndicatorDocument& m_document;
    QComboBox* m_item;
    ChartPanel *m_sweep, *m_tornado;
    Card m_changesCard, m_stabilityCard;
    CellTable m_changes, m_stability;
    QSpinBox* m_draws;
    QDoubleSpinBox* m_sigma;
    QPushButton *m_run, *m_stop;
    QLabel *m_itemName, *m_drawsName, *m_sigmaName, *m_note;
    Task m_changing, m_running;
    std::optional<analysis::RankedObjects> m_ranked;
    std::optional<analysis::RankingProblem> m_problem;
    std::optional<analysis::RankStability> m_result;
    std::size_t m_chosen = 0;
    bool m_shown = false, m_stale = true;
};

} // namespace manyi::app
