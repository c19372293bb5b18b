#pragma once

#include "analysis/ahp/hierarchy.h"
#include "analysis/ahp/sensitivity.h"
#include "analysis/fuzzy/evaluation.h"
#include "base/wording.h"
#include "charts/chart_spec.h"
#include "domain/indicator_system.h"

namespace manyi::charts {

// Charts of indicator systems, for the screen and the report. Category keys are ids of indicators.

// The tree with local and global weights in its boxes.
ChartSpec hierarchyTree(const domain::IndicatorSystem& system, const analysis::HierarchyWeights& weights,
                        const base::Wording& wording);
// The leaves by global weight, the largest first; or the items of one node by local weight.
ChartSpec leafWeightBars(const domain::IndicatorSystem& system, const analysis::HierarchyWeights& weights,
                         const base::Wording& wording);
ChartSpec nodeWeightBars(const domain::IndicatorSystem& system, const analysis::NodeWeights& node,
                         const base::Wording& wording);
// Totals of the objects over the weight of one item, 0…1, with the present weight and the crossing points (filled where
// the first place changes).
ChartSpec sensitivityLines(const analysis::WeightSweep& sweep, const QStringList& objects, const QString& item,
                           const base::Wording& wording);
// How far one object's total goes when each weight changes; the range as an interval around the present total.
ChartSpec tornadoBars(const std::vector<analysis::TornadoBar>& bars, const QStringList& items, double present,
                      const QString& object, double share, const base::Wording& wording);
// Shares of the grades, 100 %, best first: the children of a node and the node itself last.
ChartSpec gradeStacks(const domain::IndicatorSystem& system, const analysis::NodeEvaluation& node,
                      const base::Wording& wording);
// Scores of the first-level indicators by group on a common scale: at most eight axes and three groups.
struct GroupScores {
    QString group;
    const analysis::Evaluation* evaluation = nullptr;
};
ChartSpec firstLevelRadar(const domain::IndicatorSystem& system, const std::vector<GroupScores>& groups,
                          const base::Wording& wording);

} // namespace manyi::charts
