#include <algorithm>
#include <cmath>

#include "analysis/ahp/group.h"
#include "analysis/ahp/judged_matrices.h"

namespace manyi::analysis {

namespace {

using domain::GroupMethod;
using domain::JudgementMatrix;
using Lack = NodeWeights::Lack;

// What of the experts goes into the group.
struct UsedExperts {
    std::vector<JudgementMatrix> matrices;
    std::vector<double> weights;
    std::vector<const Priorities*> results; // of those with weights of their own
};

std::size_t judgementsIn(const JudgementMatrix& matrix)
{
    return matrix.size() * (matrix.size() - 1) / 2 - matrix.missingPairs().size();
}

ExpertPriorities judgedBy(const domain::Expert& expert, const JudgementMatrix& matrix,
                          const domain::IndicatorOptions& options)
{
    ExpertPriorities result;
    result.expert = expert.id;
    result.judgements = judgementsIn(matrix);
    result.priorities = priorities(matrix, {options.method, options.table, options.completion});
    const bool counts = !expert.excluded && expert.weight > 0;
    const bool enough = options.group == GroupMethod::Judgements ? result.judgements > 0 || matrix.size() == 1
                                                                 : !result.priorities.weights.empty();
    result.used = counts && enough;
    return result;
}

UsedExperts usedExperts(const NodeWeights& node, const domain::IndicatorSystem& system,
                        const std::vector<JudgementMatrix>& matrices)
{
    UsedExperts used;
    for (std::size_t e = 0; e < node.experts.size(); ++e) {
        if (!node.experts[e].used)
            continue;
        used.matrices.push_back(matrices[e]);
        used.weights.push_back(system.experts[e].weight);
        if (!node.experts[e].priorities.weights.empty())
            used.results.push_back(&node.experts[e].priorities);
    }
    return used;
}

std::vector<std::vector<double>> weightsOf(const std::vector<const Priorities*>& results)
{
    std::vector<std::vector<double>> weights;
    for (const Priorities* result : results)
        weights.push_back(result->weights);
    return weights;
}

// AIP: the priorities' geometric mean; lambda max, CI and CR are the experts' weighted means. `completed` holds the
// aggregated judgements, to show beside them.
Priorities ofPriorities(const UsedExperts& used, const PrioritiesOptions& options)
{
    Priorities group;
    group.options = options;
    group.options.completion = usedCompletion(options);
    group.weights = aggregatePriorities(weightsOf(used.results), used.weights);
    group.completed = aggregateJudgements(used.matrices, used.weights);
    group.randomIndex = randomIndex(options.table, group.weights.size());
    double total = 0;
    double ratio = 0;
    bool allRatios = true;
    for (std::size_t e = 0; e < used.results.size(); ++e) {
        total += used.weights[e];
        group.lambdaMax += used.weights[e] * used.results[e]->lambdaMax;
        group.consistencyIndex += used.weights[e] * used.results[e]->consistencyIndex;
        allRatios = allRatios && used.results[e]->consistencyRatio.has_value();
        ratio += used.weights[e] * used.results[e]->consistencyRatio.value_or(0);
    }
    group.lambdaMax /= total;
    group.consistencyIndex /= total;
    if (allRatios)
        group.consistencyRatio = ratio / total;
    return group;
}

Priorities groupOf(const UsedExperts& used, const domain::IndicatorOptions& options)
{
    const PrioritiesOptions how{options.method, options.table, options.completion};
    if (used.matrices.size() == 1)
        return priorities(used.matrices.front(), how);
    if (options.group == GroupMethod::Priorities)
        return ofPriorities(used, how);
    return priorities(aggregateJudgements(used.matrices, used.weights), how);
}

} // namespace

JudgedMatrices judgedMatrices(const domain::IndicatorSystem& system)
{
    JudgedMatrices matrices;
    domain::walk(system.goal, [&](const domain::Indicator& indicator, int) {
        if (domain::comparedAt(system, indicator.id).empty())
            return;
        auto& list = matrices[indicator.id];
        for (const domain::Expert& expert : system.experts)
            list.push_back(domain::matrixOf(system, expert.id, indicator.id));
    });
    return matrices;
}

void weighJudgements(NodeWeights& node, const domain::IndicatorSystem& system,
                     const std::vector<JudgementMatrix>& matrices)
{
    for (std::size_t e = 0; e < matrices.size(); ++e)
        node.experts.push_back(judgedBy(system.experts[e], matrices[e], system.options));
    const UsedExperts used = usedExperts(node, system, matrices);
    if (node.items.size() == 1) { // nothing to compare
        node.local = {1};
        node.group = priorities(JudgementMatrix({std::string()}), {system.options.method, system.options.table});
        return;
    }
    if (used.matrices.empty()) {
        const bool anything = std::any_of(node.experts.begin(), node.experts.end(), [&](const ExpertPriorities& e) {
            return e.judgements > 0 && !e.priorities.islands.empty();
        });
        node.lack = anything && system.options.group == GroupMethod::Priorities ? Lack::NotConnected : Lack::NotJudged;
        return;
    }
    node.group = groupOf(used, system.options);
    node.local = node.group.weights;
    if (node.local.empty())
        node.lack = Lack::NotConnected;
    if (used.results.size() >= 2)
        node.consensus = consensus(weightsOf(used.results));
    node.consistent = !node.group.consistencyRatio || *node.group.consistencyRatio <= system.options.consistencyLimit;
}

} // namespace manyi::analysis
