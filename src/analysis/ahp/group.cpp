#include "analysis/ahp/group.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace manyi::analysis {

namespace {

double entropy(const std::vector<double>& shares)
{
    double sum = 0;
    for (const double p : shares) {
        if (p > 0)
            sum -= p * std::log(p);
    }
    return sum;
}

} // namespace

domain::JudgementMatrix aggregateJudgements(const std::vector<domain::JudgementMatrix>& experts,
                                            const std::vector<double>& expertWeights)
{
    assert(!experts.empty() && experts.size() == expertWeights.size());
    domain::JudgementMatrix group(experts.front().names());
    for (std::size_t i = 0; i < group.size(); ++i) {
        for (std::size_t j = i + 1; j < group.size(); ++j) {
            double sum = 0;
            double weight = 0;
            for (std::size_t e = 0; e < experts.size(); ++e) {
                if (experts[e].missing(i, j))
                    continue;
                sum += expertWeights[e] * std::log(experts[e].at(i, j));
                weight += expertWeights[e];
            }
            if (weight > 0)
                group.set(i, j, std::exp(sum / weight));
        }
    }
    return group;
}

std::vector<double> aggregatePriorities(const std::vector<std::vector<double>>& expertPriorities,
                                        const std::vector<double>& expertWeights)
{
    assert(!expertPriorities.empty() && expertPriorities.size() == expertWeights.size());
    const double total = std::accumulate(expertWeights.begin(), expertWeights.end(), 0.0);
    std::vector<double> group(expertPriorities.front().size(), 0);
    for (std::size_t e = 0; e < expertPriorities.size(); ++e) {
        for (std::size_t i = 0; i < group.size(); ++i)
            group[i] += expertWeights[e] / total * std::log(expertPriorities[e][i]);
    }
    for (double& weight : group)
        weight = std::exp(weight);
    const double sum = std::accumulate(group.begin(), group.end(), 0.0);
    for (double& weight : group)
        weight /= sum;
    return group;
}

double consensus(const std::vector<std::vector<double>>& expertPriorities)
{
    const std::size_t experts = expertPriorities.size();
    const std::size_t items = experts == 0 ? 0 : expertPriorities.front().size();
    if (experts < 2 || items < 2)
        return 1;
    std::vector<double> mean(items, 0);
    double alpha = 0;
    for (const std::vector<double>& priorities : expertPriorities) {
        alpha += entropy(priorities) / static_cast<double>(experts);
        for (std::size_t i = 0; i < items; ++i)
            mean[i] += priorities[i] / static_cast<double>(experts);
    }
    const double beta = entropy(mean) - alpha;
    // The extremes that judgements on 1–9 can reach with this many items and experts: one item nine times every other.
    const double n = static_cast<double>(items);
    const double k = static_cast<double>(experts);
    const double top = 9 / (n + 8);
    const double rest = 1 / (n + 8);
    const double leastAlpha = -top * std::log(top) - (n - 1) * rest * std::log(rest);
    const double distinct = std::min(n, k);
    const double shared = (distinct > 0 ? (9 + distinct - 1) / (distinct * (n + 8)) : 0);
    const double mostGamma = -distinct * shared * std::log(shared) - (n - distinct) * rest * std::log(rest);
    const double least = std::exp(leastAlpha) / std::exp(mostGamma);
    return (1 / std::exp(beta) - least) / (1 - least);
}

} // namespace manyi::analysis
