#include "analysis/ahp/sensitivity.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>
#include <limits>

#include "analysis/ahp/group.h"
#include "analysis/ahp/scale.h"

namespace manyi::analysis {

namespace {

using domain::JudgementMatrix;

// Of an object when `item` has the weight 0: the others keep their proportions.
double totalWithout(const RankingProblem& problem, std::size_t object, std::size_t item)
{
    const double others = 1 - problem.weights[item];
    const std::size_t n = problem.weights.size();
    double total = 0;
    for (std::size_t k = 0; k < n; ++k) {
        if (k == item)
            continue;
        const double share = others > 1e-15 ? problem.weights[k] / others : 1 / static_cast<double>(n - 1);
        total += share * problem.scores[object][k];
    }
    return total;
}

// Whether the line of `object` is at the top at this weight.
bool atTop(const WeightSweep& sweep, std::size_t object, double weight)
{
    const auto at = [&](std::size_t o) { return sweep.atZero[o] + weight * (sweep.atOne[o] - sweep.atZero[o]); };
    const double own = at(object);
    for (std::size_t o = 0; o < sweep.atZero.size(); ++o) {
        if (at(o) > own + 1e-12)
            return false;
    }
    return true;
}

void addCrossings(WeightSweep& sweep)
{
    const std::size_t objects = sweep.atZero.size();
    for (std::size_t a = 0; a < objects; ++a) {
        for (std::size_t b = a + 1; b < objects; ++b) {
            const double atZero = sweep.atZero[a] - sweep.atZero[b];
            const double atOne = sweep.atOne[a] - sweep.atOne[b];
            if (!(atZero * atOne < 0))
                continue;
            const double weight = atZero / (atZero - atOne);
            sweep.crossings.push_back({weight, a, b, atTop(sweep, a, weight)});
        }
    }
    std::stable_sort(sweep.crossings.begin(), sweep.crossings.end(),
                     [](const auto& a, const auto& b) { return a.weight < b.weight; });
}

std::vector<double> totals(const std::vector<double>& weights, const std::vector<std::vector<double>>& scores,
                           const std::vector<double>& rest, double weight)
{
    std::vector<double> sums = rest;
    for (std::size_t o = 0; o < sums.size(); ++o) {
        for (std::size_t i = 0; i < weights.size(); ++i)
            sums[o] += weight * weights[i] * scores[o][i];
    }
    return sums;
}

std::size_t bestOf(const std::vector<double>& totals)
{
    return static_cast<std::size_t>(std::max_element(totals.begin(), totals.end()) - totals.begin());
}

// Fewer steps, then the smaller ratio.
bool smaller(const BestChange& a, const BestChange& b)
{
    if (a.steps != b.steps)
        return a.steps < b.steps;
    return std::abs(std::log(a.after / a.before)) < std::abs(std::log(b.after / b.before)) - 1e-12;
}

// What an object has in all, of one matrix' own weights.
struct Outcome {
    const std::vector<std::vector<double>>& scoresBelow;
    const std::vector<double>& rest;
    double weight;
    std::function<std::vector<double>(const std::vector<double>& own)> weightsOf; // of the node

    std::vector<double> operator()(const std::vector<double>& own) const
    {
        return totals(weightsOf(own), scoresBelow, rest, weight);
    }
};

std::optional<BestChange> leastChange(const JudgementMatrix& matrix, const PrioritiesOptions& options,
                                      const Outcome& outcome)
{
    const Priorities now = priorities(matrix, options);
    if (now.weights.empty() || outcome.rest.size() < 2)
        return std::nullopt;
    const std::size_t best = bestOf(outcome(now.weights));
    std::optional<BestChange> least;
    JudgementMatrix changed = matrix;
    for (std::size_t i = 0; i < matrix.size(); ++i) {
        for (std::size_t j = i + 1; j < matrix.size(); ++j) {
            if (matrix.missing(i, j))
                continue;
            for (int position = -lastPosition; position <= lastPosition; ++position) {
                BestChange change{i, j, matrix.at(i, j), judgementAt(position),
                                  stepsBetween(matrix.at(i, j), position)};
                if (change.steps == 0 || (least && !smaller(change, *least)))
                    continue;
                changed.set(i, j, change.after);
                const auto sums = outcome(priorities(changed, options).weights);
                change.best = bestOf(sums);
                if (change.best != best && sums[change.best] > sums[best] + 1e-12)
                    least = change;
            }
            changed.set(i, j, matrix.at(i, j));
        }
    }
    return least;
}

} // namespace

WeightSweep sweepWeight(const RankingProblem& problem, std::size_t item)
{
    assert(item < problem.weights.size());
    WeightSweep sweep;
    sweep.item = item;
    sweep.current = problem.weights[item];
    for (std::size_t o = 0; o < problem.scores.size(); ++o) {
        sweep.atOne.push_back(problem.scores[o][item]);
        sweep.atZero.push_back(problem.weights.size() == 1 ? problem.scores[o][item] : totalWithout(problem, o, item));
    }
    addCrossings(sweep);
    return sweep;
}

std::vector<TornadoBar> tornado(const RankingProblem& problem, std::size_t object, double share)
{
    std::vector<TornadoBar> bars;
    for (std::size_t item = 0; item < problem.weights.size(); ++item) {
        const WeightSweep sweep = sweepWeight(problem, item);
        const auto at = [&](double factor) {
            const double weight = std::min(1.0, sweep.current * factor);
            return sweep.atZero[object] + weight * (sweep.atOne[object] - sweep.atZero[object]);
        };
        const auto [low, high] = std::minmax({at(1 - share), at(1 + share)});
        bars.push_back({item, low, high});
    }
    std::stable_sort(bars.begin(), bars.end(),
                     [](const TornadoBar& a, const TornadoBar& b) { return a.high - a.low > b.high - b.low; });
    return bars;
}

std::optional<BestChange> smallestBestChange(const JudgementMatrix& matrix, const PrioritiesOptions& options,
                                             const std::vector<std::vector<double>>& scoresBelow,
                                             const std::vector<double>& rest, double weight)
{
    return leastChange(matrix, options, {scoresBelow, rest, weight, [](const auto& own) { return own; }});
}

std::optional<BestChange> smallestBestChange(const std::vector<JudgementMatrix>& experts,
                                             const std::vector<double>& expertWeights, std::size_t expert,
                                             const PrioritiesOptions& options,
                                             const std::vector<std::vector<double>>& scoresBelow,
                                             const std::vector<double>& rest, double weight)
{
    std::vector<std::vector<double>> all;
    for (const JudgementMatrix& matrix : experts)
        all.push_back(priorities(matrix, options).weights);
    const auto group = [&](const std::vector<double>& own) {
        all[expert] = own;
        return aggregatePriorities(all, expertWeights);
    };
    return leastChange(experts[expert], options, {scoresBelow, rest, weight, group});
}

} // namespace manyi::analysis
