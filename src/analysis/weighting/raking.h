#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "data/dataset.h"
#include "data/selection.h"

namespace manyi::analysis {

// The wanted distribution of one Code variable: shares or counts, only their proportions matter.
struct Margin {
    base::VariableId variable;
    struct Target {
        double code = 0;
        double share = 0; // >= 0
    };
    std::vector<Target> targets;
};

struct RakingOptions {
    int maxIterations = 1000;
    double tolerance = 1e-9; // largest difference of a margin's share from its target
    // Bounds of the weight relative to the base weight and to the mean 1; none: unbounded.
    std::optional<double> lowest;
    std::optional<double> highest;
    // Weights above this multiple of the median are cut to it after raking, and the rest is scaled up; margins then
    // miss their targets a little, which is reported. None: no trimming.
    std::optional<double> trimAbove;
    base::VariableId base; // base (design) weights; none: 1 each
};

struct MarginFit {
    base::VariableId variable;
    struct Category {
        double code = 0;
        double target = 0;  // shares, sum to 1
        double before = 0;  // with the base weights
        double after = 0;   // with the weights made
        std::int64_t n = 0; // unweighted
    };
    std::vector<Category> categories;
    double largestMiss = 0; // max |after - target|
};

struct Raking {
    enum class Trouble {
        None,
        NoRows,        // nothing to weigh
        EmptyCategory, // a target > 0 that no row answers, named in `troubleVariable`, `troubleCode`
        NoTarget,      // answers without a target: give it one, or filter them out
        BadTarget,     // a negative or non-finite target, or all of a margin are 0
        NotConverged   // margins contradict each other or the bounds; weights are the last ones
    };
    std::vector<double> weights; // one a row of the dataset, mean 1 over the rows used; NaN for rows left out
    Trouble trouble = Trouble::None;
    base::VariableId troubleVariable;
    double troubleCode = 0;
    int iterations = 0;
    bool converged = false;
    std::int64_t used = 0;
    std::int64_t missing = 0; // selected rows without an answer on a margin, or without a base weight: left out
    std::int64_t trimmed = 0; // rows cut by trimAbove
    std::int64_t bounded = 0; // rows at a bound
    double smallest = 0;
    double largest = 0;
    double effectiveN = 0;
    double designEffect = 0; // n sum w² / (sum w)² (Kish 1965)
    std::vector<MarginFit> margins;
};

// Iterative proportional fitting to several margins at once (Deming & Stephan 1940), with bounds kept in each round and
// trimming after. User-missing codes and blanks on a margin leave the row out. Reproducible; the rows' order does not
// matter. The margins' columns (and the base weight's) must be loaded.
Raking rake(const data::Dataset& dataset, const data::Selection& selection, const std::vector<Margin>& margins,
            const RakingOptions& options, base::Progress& progress);

} // namespace manyi::analysis
