#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/ahp/hierarchy.h"
#include "base/progress.h"
#include "base/result.h"

namespace manyi::analysis {

// Who is ranked: the alternatives when the system has any (distributive totals), else the leaves by global weight.
struct RankedObjects {
    bool alternatives = false;
    std::vector<IndicatorId> objects;
    std::vector<double> totals; // sum to 1
};
// nullopt where a weight or the alternatives' scores lack.
std::optional<RankedObjects> rankedObjects(const domain::IndicatorSystem& system, const HierarchyWeights& weights);

// What the sensitivity of a ranking is asked about: objects (alternatives, places) with a score for each item (child of
// the goal, or leaves) and the items' weights; total = sum_i w_i s_i.
struct RankingProblem {
    std::vector<double> weights;             // sum to 1
    std::vector<std::vector<double>> scores; // one row an object, one column an item
};

// One weight varied 0…1, the others keep their proportions: totals are straight lines, given by their two ends.
struct WeightSweep {
    std::size_t item = 0;
    double current = 0;         // the weight now; when it is 1 the others share what it loses alike
    std::vector<double> atZero; // one an object
    std::vector<double> atOne;
    struct Crossing {
        double weight = 0; // 0…1, where the totals of the two objects are equal
        std::size_t first = 0;
        std::size_t second = 0;
        bool best = false; // the best object changes there
    };
    std::vector<Crossing> crossings; // ascending by weight; ties at 0 and 1 themselves change no rank
};
// Ranks of the ranked objects by the local weights of a node's children: scores[o][c] is what object o has of a unit of
// weight at child c. For the goal, weights times scores are the totals. nullopt as for rankedObjects, and for a leaf.
std::optional<RankingProblem> rankingProblem(const domain::IndicatorSystem& system, const HierarchyWeights& weights,
                                             IndicatorId node);

WeightSweep sweepWeight(const RankingProblem& problem, std::size_t item);

// How far an object's total goes when one weight changes by ± `share` of itself (at most to 1; others in proportion);
// the widest bar first.
struct TornadoBar {
    std::size_t item = 0;
    double low = 0; // the lesser total of the two
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

// The same where several experts' priorities are aggregated (AIP): one of them changes one judgement. `expert` is whose
// matrix changes, by position; all have equal sizes, and an expert with weight 0 does not count.
std::optional<BestChange> smallestBestChange(const std::vector<domain::JudgementMatrix>& experts,
                                             const std::vector<double>& expertWeights, std::size_t expert,
                                             const PrioritiesOptions& options,
                                             const std::vector<std::vector<double>>& scoresBelow,
                                             const std::vector<double>& rest, double weight);

// The same for every judged node of a system (leaves with compared alternatives, too), the fewest steps first. Nodes
// where no single judgement changes the best are not listed. Several experts: with AIJ a judgement of their mean
// matrix, with AIP the one expert's judgement that needs the fewest steps.
struct BestChangeAt {
    IndicatorId node;
    BestChange change;            // best: position in rankedObjects().objects
    domain::ExpertId expert = {}; // whose judgement, with AIP; none: the group's, or that of the only expert
};
std::vector<BestChangeAt> bestChanges(const domain::IndicatorSystem& system, const HierarchyWeights& weights);

// Monte Carlo over the judgements' uncertainty: every judgement of every node is multiplied by exp(sigma z), z standard
// normal, weights and totals are made again. Reproducible for a seed; cancellable.
struct RankStability {
    int draws = 0; // 0: a weight lacks, or cancelled; there are no figures then
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
