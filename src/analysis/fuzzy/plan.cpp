#include "analysis/fuzzy/plan.h"

#include <cassert>
#include <unordered_map>

namespace manyi::analysis {

namespace {

using LocalWeights = std::unordered_map<IndicatorId, const std::vector<double>*>;

// Adds what is below `indicator` and then itself.
EvaluationPlan::Child add(EvaluationPlan& plan, const domain::Indicator& indicator, const LocalWeights& weights)
{
    if (indicator.leaf()) {
        plan.leaves.push_back(indicator.id);
        return {true, plan.leaves.size() - 1};
    }
    EvaluationPlan::Node node;
    node.id = indicator.id;
    for (const domain::Indicator& child : indicator.children) {
        node.childIds.push_back(child.id);
        node.children.push_back(add(plan, child, weights));
    }
    const auto found = weights.find(indicator.id);
    if (found != weights.end() && found->second->size() == node.children.size())
        node.weights = *found->second;
    else
        plan.lackingWeights.push_back(indicator.id);
    plan.nodes.push_back(std::move(node));
    return {false, plan.nodes.size() - 1};
}

void normalise(double* values, std::size_t size)
{
    double sum = 0;
    for (std::size_t i = 0; i < size; ++i)
        sum += values[i];
    for (std::size_t i = 0; i < size && sum > 0; ++i)
        values[i] /= sum;
}

} // namespace

EvaluationPlan planEvaluation(const domain::IndicatorSystem& system, const HierarchyWeights& weights)
{
    LocalWeights local;
    for (const NodeWeights& node : weights.nodes)
        local.emplace(node.node, &node.local);
    EvaluationPlan plan;
    plan.grades = system.grades.size();
    for (const domain::Grade& grade : system.grades) {
        if (grade.score)
            plan.scores.push_back(*grade.score);
    }
    if (plan.scores.size() != plan.grades)
        plan.scores.clear();
    if (system.goal.leaf())
        plan.lackingWeights.push_back(system.goal.id);
    else
        add(plan, system.goal, local);
    return plan;
}

void composeLevels(const EvaluationPlan& plan, std::span<const double* const> leafRows, CompositionOperator op,
                   bool normaliseLevels, std::vector<double>& result)
{
    assert(plan.lackingWeights.empty() && leafRows.size() == plan.leaves.size());
    result.resize(plan.nodes.size() * plan.grades);
    std::vector<const double*> rows;
    for (std::size_t n = 0; n < plan.nodes.size(); ++n) {
        const EvaluationPlan::Node& node = plan.nodes[n];
        rows.clear();
        for (const EvaluationPlan::Child& child : node.children)
            rows.push_back(child.leaf ? leafRows[child.place] : result.data() + child.place * plan.grades);
        double* composed = result.data() + n * plan.grades;
        compose(node.weights, rows, plan.grades, op, composed);
        if (normaliseLevels && n + 1 < plan.nodes.size())
            normalise(composed, plan.grades);
    }
}

std::optional<double> scoreOf(const double* membership, const std::vector<double>& scores)
{
    double sum = 0;
    double weighted = 0;
    for (std::size_t j = 0; j < scores.size(); ++j) {
        sum += membership[j];
        weighted += membership[j] * scores[j];
    }
    return sum > 0 ? std::optional(weighted / sum) : std::nullopt;
}

} // namespace manyi::analysis
