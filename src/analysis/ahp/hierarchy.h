#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/ahp/priorities.h"
#include "domain/indicator_system.h"

namespace manyi::analysis {

using base::ExpertId;
using base::IndicatorId;

// The scores by which entropy and CRITIC weights are made: one row an object (a place, an alternative), one column a
// leaf; larger is better; NaN where there is none (the object is left out for that node).
struct ScoreTable {
    std::vector<std::string> objects;
    std::vector<IndicatorId> leaves;
    std::vector<std::vector<double>> rows;
};

// Weights that come from data, for the nodes whose rule asks for them. Without a table, entropy and CRITIC weights of a
// node whose leaves hold typed scores of alternatives are made from these.
struct DataWeights {
    std::optional<ScoreTable> scores;
    // Standardised shares of what explains the outcome, by indicator (see engine); only ratios among siblings count.
    std::vector<std::pair<IndicatorId, double>> derived;
};

// One expert at one node.
struct ExpertPriorities {
    ExpertId expert;
    std::size_t judgements = 0; // made, of n (n - 1) / 2
    Priorities priorities;      // weights empty: nothing judged, or not connected (islands)
    bool used = false;          // counted in the group: not excluded, weight > 0, weights there (AIJ: any judgement)
};

// A node and how its items (children, or alternatives at a leaf) are weighed.
struct NodeWeights {
    // RatingMissing: a child has no rating, or a negative one. NoScores: too few scores, or they do not differ.
    enum class Lack { None, NotJudged, NotConnected, RatingMissing, RatingsSum, NoScores, NoOutcome };
    IndicatorId node;
    std::vector<IndicatorId> items;
    std::vector<double> local; // sum to 1; empty: cannot be had, see `lack`
    Lack lack = Lack::None;
    std::vector<ExpertPriorities> experts; // all experts of the system, in its order
    Priorities group;                // of the aggregated judgements; AIP: weights of the aggregated priorities, lambda
                                     // max, CI and CR the experts' weighted means
    std::optional<double> consensus; // two or more experts used
    bool consistent = true;          // CR within the limit, or no CR
};

struct IndicatorWeight {
    IndicatorId indicator;
    int depth = 0;
    std::optional<double> local;  // the goal: 1
    std::optional<double> global; // none where a weight above it lacks
};

// Sum_j w_j CI_j / sum_j w_j RI_j over the judged nodes of one level, w_j their global weights. The comparisons of
// alternatives are one level, below all others, at the depth of the deepest leaf.
struct LevelConsistency {
    int depth = 0;
    double consistencyIndex = 0;
    double randomIndex = 0;
    std::optional<double> consistencyRatio; // none: a table ends, or a weight lacks
};

struct AlternativeResult {
    IndicatorId alternative;
    double distributive = 0; // local weights as they are; sum to 1
    double ideal = 0;        // each leaf's best counts 1; scaled to sum 1
};

struct HierarchyWeights {
    std::vector<NodeWeights> nodes; // those with children, parents first; then the leaves with judged alternatives
    std::vector<IndicatorWeight> indicators;     // all, parents first, in tree order
    std::vector<LevelConsistency> levels;        // depth 0: the goal's judgements …
    std::vector<AlternativeResult> alternatives; // empty when there are none or a weight lacks
    domain::IndicatorOptions options;
    // Leaves that keep the alternatives from being ranked: compared, but without weights, or not all scored. A score is
    // used as its share of the leaf's total and must not be negative.
    std::vector<IndicatorId> lackingAlternatives;

    const NodeWeights* node(IndicatorId id) const;
    std::optional<double> global(IndicatorId id) const;
    std::optional<double> local(IndicatorId id) const;
};

// Local weights of every node by its rule, global weights by multiplication down the tree, consistency by level, and
// the ranking of alternatives (Saaty 1980; ideal mode: Saaty 1994). Nothing is normalised silently: ratings that do not
// sum to 1 (or 100) leave the node without weights. A mix is share · first + (1 - share) · second. Inner nodes are
// scored for entropy and CRITIC by the weighted mean of what is below them.
HierarchyWeights hierarchyWeights(const domain::IndicatorSystem& system, const DataWeights& data = {});

// One node only: what the judgement editor shows while the user types. Same content as in hierarchyWeights().nodes.
NodeWeights nodeWeights(const domain::IndicatorSystem& system, IndicatorId node, const DataWeights& data = {});

// What the alternatives have of one leaf, by comparison or by score, in the system's order and summing to 1; empty when
// that cannot be had.
std::vector<double> alternativeShares(const domain::IndicatorSystem& system, const HierarchyWeights& weights,
                                      IndicatorId leaf);

} // namespace manyi::analysis
