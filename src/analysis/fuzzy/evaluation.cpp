#include "analysis/fuzzy/evaluation.h"

#include <algorithm>
#include <unordered_map>

#include "analysis/fuzzy/plan.h"

namespace manyi::analysis {

namespace {

using Rows = std::vector<const double*>;

// The leaves' memberships in the plan's order.
std::vector<LeafMembership> inTreeOrder(const EvaluationPlan& plan, std::vector<LeafMembership> leaves)
{
    if (std::equal(plan.leaves.begin(), plan.leaves.end(), leaves.begin(), leaves.end(),
                   [](IndicatorId id, const LeafMembership& leaf) { return leaf.leaf == id; }))
        return leaves;
    std::unordered_map<IndicatorId, const LeafMembership*> known;
    for (const LeafMembership& leaf : leaves)
        known.emplace(leaf.leaf, &leaf);
    std::vector<LeafMembership> ordered;
    ordered.reserve(plan.leaves.size());
    for (const IndicatorId id : plan.leaves) {
        const auto found = known.find(id);
        if (found != known.end()) {
            ordered.push_back(*found->second);
            continue;
        }
        LeafMembership none;
        none.leaf = id;
        none.lack = LeafMembership::Lack::NoSource;
        ordered.push_back(std::move(none));
    }
    return ordered;
}

std::vector<double> rowAt(const double* values, std::size_t size)
{
    return {values, values + size};
}

std::vector<NodeEvaluation> nodesOf(const EvaluationPlan& plan, const Rows& leafRows,
                                    const std::vector<double>& composed)
{
    std::vector<NodeEvaluation> nodes;
    nodes.reserve(plan.nodes.size());
    for (std::size_t n = 0; n < plan.nodes.size(); ++n) {
        const EvaluationPlan::Node& from = plan.nodes[n];
        NodeEvaluation node;
        node.node = from.id;
        node.children = from.childIds;
        node.weights = from.weights;
        for (const EvaluationPlan::Child& child : from.children)
            node.memberships.push_back(
                rowAt(child.leaf ? leafRows[child.place] : composed.data() + child.place * plan.grades, plan.grades));
        node.composed = rowAt(composed.data() + n * plan.grades, plan.grades);
        node.result = gradeResult(node.composed, plan.scores);
        nodes.push_back(std::move(node));
    }
    return nodes;
}

void addOperators(Evaluation& evaluation, const EvaluationPlan& plan, const Rows& leafRows, bool normaliseLevels)
{
    std::vector<double> composed;
    for (std::size_t i = 0; i < domain::compositionOperators; ++i) {
        const auto op = static_cast<CompositionOperator>(i);
        composeLevels(plan, leafRows, op, normaliseLevels, composed);
        evaluation.operators[i] = {
            op, gradeResult(rowAt(composed.data() + composed.size() - plan.grades, plan.grades), plan.scores)};
    }
}

} // namespace

const NodeEvaluation* Evaluation::node(IndicatorId id) const
{
    const auto found =
        std::find_if(nodes.begin(), nodes.end(), [id](const NodeEvaluation& entry) { return entry.node == id; });
    return found == nodes.end() ? nullptr : &*found;
}

Evaluation evaluate(const EvaluationPlan& plan, std::vector<LeafMembership> leaves, const EvaluationOptions& options)
{
    Evaluation evaluation;
    evaluation.composition = options.composition;
    evaluation.lackingWeights = plan.lackingWeights;
    evaluation.leaves = inTreeOrder(plan, std::move(leaves));
    for (std::size_t i = 0; i < domain::compositionOperators; ++i)
        evaluation.operators[i].composition = static_cast<CompositionOperator>(i);
    Rows leafRows;
    for (const LeafMembership& leaf : evaluation.leaves) {
        if (leaf.row.size() != plan.grades || plan.grades == 0)
            evaluation.lackingMemberships.push_back(leaf.leaf);
        leafRows.push_back(leaf.row.data());
    }
    if (!evaluation.complete())
        return evaluation;
    std::vector<double> composed;
    composeLevels(plan, leafRows, options.composition, options.normaliseLevels, composed);
    evaluation.nodes = nodesOf(plan, leafRows, composed);
    evaluation.result = evaluation.nodes.back().result;
    addOperators(evaluation, plan, leafRows, options.normaliseLevels);
    return evaluation;
}

Evaluation evaluate(const domain::IndicatorSystem& system, const HierarchyWeights& weights,
                    std::vector<LeafMembership> leaves, const EvaluationOptions& options)
{
    return evaluate(planEvaluation(system, weights), std::move(leaves), options);
}

} // namespace manyi::analysis
