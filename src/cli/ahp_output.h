#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/ahp/consistency.h"
#include "analysis/ahp/sensitivity.h"
#include "domain/indicator_system.h"

namespace manyi::cli {

// A repair proposed to one expert at one node.
struct AhpRepair {
    base::IndicatorId node;
    base::ExpertId expert;
    analysis::RepairProposal proposal;
};

struct AhpSensitivity {
    analysis::RankedObjects ranked;
    analysis::RankingProblem problem; // by the goal's children
    std::vector<analysis::WeightSweep> sweeps;
    std::vector<analysis::BestChangeAt> changes;
    analysis::RankStability stability;
    std::uint64_t seed = 1;
};

// What `manyi-cli ahp` prints.
struct AhpOutput {
    const domain::IndicatorSystem& system;
    const analysis::HierarchyWeights& weights;
    bool wantsRepair = false;
    std::vector<AhpRepair> repairs; // of the experts whose judgements are not consistent
    bool wantsSensitivity = false;
    std::optional<AhpSensitivity> sensitivity; // none: a weight lacks
    std::vector<std::string> notes;            // translated: what could not be had of weights from data
    bool tree = false;                         // from a tree file or a project: global weights even of one level
};
std::string toJson(const AhpOutput& output);
std::string toTables(const AhpOutput& output);

// For both forms: names that are unique in the tree stand alone, others with their path.
std::string uniqueName(const domain::IndicatorSystem& system, base::IndicatorId id);
std::string itemName(const domain::IndicatorSystem& system, base::IndicatorId id);
// Several levels or alternatives, not just items under a goal.
bool isTree(const domain::IndicatorSystem& system);
// The matrix that stands for the node: the only expert's, else the group's.
domain::JudgementMatrix shownMatrix(const domain::IndicatorSystem& system, const analysis::NodeWeights& node);
std::vector<std::size_t> ranksOf(const std::vector<double>& values); // 1 the largest

} // namespace manyi::cli
