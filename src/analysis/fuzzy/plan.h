#pragma once

#include <span>
#include <vector>

#include "analysis/ahp/hierarchy.h"
#include "analysis/fuzzy/composition.h"

namespace manyi::analysis {

// A tree laid out so that it can be evaluated many times over: for every group, for every draw of a bootstrap.
struct EvaluationPlan {
    struct Child {
        bool leaf = false;
        std::size_t place = 0; // among `leaves` or among `nodes`
    };
    struct Node {
        IndicatorId id;
        std::vector<IndicatorId> childIds;
        std::vector<Child> children;
        std::vector<double> weights; // local, one a child
    };
    std::vector<Node> nodes;                 // children before parents, the goal last
    std::vector<IndicatorId> leaves;         // in tree order
    std::vector<IndicatorId> lackingWeights; // nodes without local weights; then nothing can be composed
    std::size_t grades = 0;
    std::vector<double> scores; // of the grades, empty when one has none
};
EvaluationPlan planEvaluation(const domain::IndicatorSystem& system, const HierarchyWeights& weights);

// B of every node in the plan's order, `grades` values each. leafRows: one row of `grades` values a leaf. Rows of lower
// levels are taken as composed, or normalised first with `normaliseLevels`.
void composeLevels(const EvaluationPlan& plan, std::span<const double* const> leafRows, CompositionOperator op,
                   bool normaliseLevels, std::vector<double>& result);

// The weighted mean of the scores under B; nullopt without scores or when B is 0.
std::optional<double> scoreOf(const double* membership, const std::vector<double>& scores);

} // namespace manyi::analysis
