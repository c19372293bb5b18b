#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/ahp/hierarchy.h"
#include "base/progress.h"
#include "base/result.h"

namespace manyi::analysis {

// What the sensitivity of a ranking is asked about: objects (alternatives, places) with a score for each item (child of
// the goal, or leaves) and the items' weights; total = sum_i w_i s_i.
struct RankingProblem {
    std::vector<double> weights;             // sum to 1
    std::vector<std::vector<double>> scores; // one row an object, one column an item
};

// One weight varied 0…1, the others keep their proportions: totals are straight lines, given by their two ends.
struct WeightSweep {
    std::size_t item = 0;
    double current = 0;         // the weight now
    std::vector<double> atZero; // one an object
    std::vector<double> atOne;
    struct Crossing {
        double weight = 0; // 0…1, where the totals of the two objects are equal
        std::size_t first = 0;
        std::size_t second = 0;
        bool best = false; // the best object changes there
    };
    std::vector<Crossing> crossings; // ascending by weight
};
WeightSweep sweepWeight(const RankingProblem& problem, std::size_t item);

// How far an object's total goes when one weight changes by ± `share` of itself (others in proportion); largest first.
struct TornadoBar {
    std::size_t item = 0;
    double low = 0;
    double high = 0;
};
std::vector<TornadoBar> tornado(const RankingProblem& problem, std::size_t object, double share = 0.25);

// The smallest change of one judgement, on the scale 1/9 … 9, of the group's matrix at a node that puts another
// object first. `scoresBelow`: one row an object, one column a child of the node: what the node's total is made from,
// and `rest` what the objects have from elsewhere in the tree, `weight` the node's own global weight.
struct BestChange {
    std::size_t row = 0;
    std::size_t column = 0;
    double before = 1;
    double after = 1;
    int steps = 0;
    std::size_t best = 0; // the object that is first then
};
std::optional<BestChange> smallestBestChange(const domain::JudgementMatrix& matrix, const PrioritiesOptions& options,
                                             const std::vector<std::vector<double>>& scoresBelow,
                                             const std::vector<double>& rest, double weight);

// Monte Carlo over the judgements' uncertainty: every judgement of every node is multiplied by exp(sigma z), z standard
// normal, weights and totals are made again. Reproducible for a seed; cancellable.
struct RankStability {
    int draws = 0;
    double sigma = 0;
    std::vector<std::vector<double>> rankShares; // [object][rank]: share of draws
    std::vector<double> meanRank;
    std::vector<double> lower; // 2.5 % and 97.5 % of the totals
    std::vector<double> upper;
    bool cancelled = false;
};
// Of alternatives when the system has any; else of the leaves by global weight.
RankStability rankStability(const domain::IndicatorSystem& system, const DataWeights& data, double sigma, int draws,
                            std::uint64_t seed, base::Progress& progress);

} // namespace manyi::analysis
