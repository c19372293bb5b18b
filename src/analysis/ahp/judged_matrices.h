#pragma once

#include <map>
#include <vector>

#include "analysis/ahp/hierarchy.h"

namespace manyi::analysis {

// All judgement matrices of a system by node: one an expert, in the system's order of experts; nodes where something is
// compared.
using JudgedMatrices = std::map<IndicatorId, std::vector<domain::JudgementMatrix>>;
JudgedMatrices judgedMatrices(const domain::IndicatorSystem& system);

// hierarchyWeights() with these judgements in place of the system's own: what Monte Carlo draws call.
HierarchyWeights hierarchyWeights(const domain::IndicatorSystem& system, const DataWeights& data,
                                  const JudgedMatrices& matrices);

// The experts' weights at a node and the group's; `matrices` one an expert.
void weighJudgements(NodeWeights& node, const domain::IndicatorSystem& system,
                     const std::vector<domain::JudgementMatrix>& matrices);

// Which part of a node's weights comes from its judgements, 0…1; a leaf's alternatives: 1.
double judgedShare(const domain::Indicator& node);

// Without regard to judgements: by ratings, equal, or from data. `node` has children.
using ScoreColumn = std::vector<double>; // one a row of the score table
struct ChildScores {
    std::vector<ScoreColumn> columns; // one a child; empty: there are none
};
struct RuleWeights {
    std::vector<double> local;
    NodeWeights::Lack lack = NodeWeights::Lack::None;
};
RuleWeights weighByRule(domain::WeightSource source, const domain::Indicator& node, const ChildScores& scores,
                        const DataWeights& data);

} // namespace manyi::analysis
