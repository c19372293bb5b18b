// What the objects of a ranking have of each node: the base of all questions of sensitivity.
#include <algorithm>
#include <cmath>

#include "analysis/ahp/group.h"
#include "analysis/ahp/judged_matrices.h"
#include "analysis/ahp/sensitivity.h"

namespace manyi::analysis {

namespace {

using domain::Indicator;
using domain::IndicatorSystem;
using Shares = std::vector<double>; // one an object

std::size_t placeOf(const std::vector<IndicatorId>& list, IndicatorId id)
{
    return static_cast<std::size_t>(std::find(list.begin(), list.end(), id) - list.begin());
}

class Contributions {
public:
    Contributions(const IndicatorSystem& system, const HierarchyWeights& weights, std::vector<IndicatorId> objects)
        : m_system(system), m_weights(weights), m_objects(std::move(objects))
    {
    }

    // What each object has of a unit of weight at the indicator; empty where something lacks.
    Shares of(const Indicator& indicator) const
    {
        if (indicator.leaf())
            return ofLeaf(indicator.id);
        const NodeWeights* node = m_weights.node(indicator.id);
        if (node == nullptr || node->local.empty())
            return {};
        Shares sum(m_objects.size(), 0);
        for (std::size_t c = 0; c < indicator.children.size(); ++c) {
            const Shares child = of(indicator.children[c]);
            if (child.empty())
                return {};
            for (std::size_t o = 0; o < sum.size(); ++o)
                sum[o] += node->local[c] * child[o];
        }
        return sum;
    }

private:
    Shares ofLeaf(IndicatorId leaf) const
    {
        if (!m_system.alternatives.empty())
            return alternativeShares(m_system, m_weights, leaf);
        Shares own(m_objects.size(), 0);
        own[placeOf(m_objects, leaf)] = 1;
        return own;
    }

    const IndicatorSystem& m_system;
    const HierarchyWeights& m_weights;
    std::vector<IndicatorId> m_objects;
};

std::vector<IndicatorId> objectsOf(const IndicatorSystem& system)
{
    std::vector<IndicatorId> objects;
    for (const domain::Alternative& alternative : system.alternatives)
        objects.push_back(alternative.id);
    if (objects.empty()) {
        for (const Indicator* leaf : domain::leavesOf(system.goal))
            objects.push_back(leaf->id);
    }
    return objects;
}

// What each item of a node gives to each object: one row an object.
std::vector<Shares> scoresBelow(const Contributions& contributions, const Indicator& indicator, std::size_t objects)
{
    std::vector<Shares> scores(objects);
    if (indicator.leaf()) { // alternatives themselves
        for (std::size_t o = 0; o < objects; ++o) {
            scores[o].assign(objects, 0);
            scores[o][o] = 1;
        }
        return scores;
    }
    for (const Indicator& child : indicator.children) {
        const Shares shares = contributions.of(child);
        if (shares.empty())
            return {};
        for (std::size_t o = 0; o < objects; ++o)
            scores[o].push_back(shares[o]);
    }
    return scores;
}

// The experts whose judgements make a node's weights.
struct Judges {
    std::vector<domain::JudgementMatrix> matrices;
    std::vector<double> weights;
    std::vector<domain::ExpertId> experts;
};

Judges judgesOf(const NodeWeights& node, const IndicatorSystem& system)
{
    Judges judges;
    for (std::size_t e = 0; e < node.experts.size(); ++e) {
        if (!node.experts[e].used)
            continue;
        judges.matrices.push_back(domain::matrixOf(system, node.experts[e].expert, node.node));
        judges.weights.push_back(system.experts[e].weight);
        judges.experts.push_back(node.experts[e].expert);
    }
    return judges;
}

bool fewerSteps(const BestChangeAt& a, const BestChangeAt& b)
{
    return a.change.steps < b.change.steps;
}

// Of one matrix, or with AIP of the expert who needs the fewest steps.
std::optional<BestChangeAt> bestChangeOf(const Judges& judges, const NodeWeights& node, const IndicatorSystem& system,
                                         const std::vector<Shares>& scores, const Shares& rest, double weight)
{
    const PrioritiesOptions options{system.options.method, system.options.table, system.options.completion};
    if (judges.matrices.size() == 1 || system.options.group == domain::GroupMethod::Judgements) {
        const auto matrix = judges.matrices.size() == 1 ? judges.matrices.front()
                                                        : aggregateJudgements(judges.matrices, judges.weights);
        const auto change = smallestBestChange(matrix, options, scores, rest, weight);
        return change ? std::optional(BestChangeAt{node.node, *change, {}}) : std::nullopt;
    }
    std::optional<BestChangeAt> least;
    for (std::size_t e = 0; e < judges.matrices.size(); ++e) {
        const auto change = smallestBestChange(judges.matrices, judges.weights, e, options, scores, rest, weight);
        if (!change)
            continue;
        const BestChangeAt at{node.node, *change, judges.experts[e]};
        if (!least || fewerSteps(at, *least))
            least = at;
    }
    return least;
}

} // namespace

std::optional<RankedObjects> rankedObjects(const IndicatorSystem& system, const HierarchyWeights& weights)
{
    RankedObjects ranked;
    ranked.alternatives = !system.alternatives.empty();
    ranked.objects = objectsOf(system);
    ranked.totals = Contributions(system, weights, ranked.objects).of(system.goal);
    if (ranked.totals.empty())
        return std::nullopt;
    return ranked;
}

std::optional<RankingProblem> rankingProblem(const IndicatorSystem& system, const HierarchyWeights& weights,
                                             IndicatorId node)
{
    const Indicator* indicator = domain::find(system.goal, node);
    const NodeWeights* weighed = weights.node(node);
    if (indicator == nullptr || indicator->leaf() || weighed == nullptr || weighed->local.empty())
        return std::nullopt;
    const auto objects = objectsOf(system);
    RankingProblem problem{weighed->local,
                           scoresBelow(Contributions(system, weights, objects), *indicator, objects.size())};
    if (problem.scores.empty())
        return std::nullopt;
    return problem;
}

std::vector<BestChangeAt> bestChanges(const IndicatorSystem& system, const HierarchyWeights& weights)
{
    std::vector<BestChangeAt> changes;
    const auto ranked = rankedObjects(system, weights);
    if (!ranked)
        return changes;
    const Contributions contributions(system, weights, ranked->objects);
    for (const NodeWeights& node : weights.nodes) {
        const Indicator& indicator = *domain::find(system.goal, node.node);
        const Judges judges = judgesOf(node, system);
        const auto global = weights.global(node.node);
        const double weight = global.value_or(0) * judgedShare(indicator);
        if (judges.matrices.empty() || !(weight > 0))
            continue;
        const auto scores = scoresBelow(contributions, indicator, ranked->objects.size());
        std::vector<double> rest = ranked->totals;
        for (std::size_t o = 0; o < rest.size(); ++o) {
            for (std::size_t i = 0; i < node.items.size(); ++i)
                rest[o] -= weight * node.group.weights[i] * scores[o][i];
        }
        if (const auto change = bestChangeOf(judges, node, system, scores, rest, weight))
            changes.push_back(*change);
    }
    std::stable_sort(changes.begin(), changes.end(), fewerSteps);
    return changes;
}

} // namespace manyi::analysis
