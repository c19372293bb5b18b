#pragma once

#include <optional>
#include <vector>

#include "analysis/ahp/random_index.h"
#include "domain/judgements.h"

namespace manyi::analysis {

using domain::Completion;
using domain::WeightMethod;
using domain::weightMethodFromName;
using domain::weightMethodName;

struct PrioritiesOptions {
    WeightMethod method = WeightMethod::Eigenvector;
    RandomIndex table = RandomIndex::Saaty1980;
    Completion completion = Completion::LeastLambda;
};

// Harker's completion is for the eigenvector only; the other methods take the least lambda.
Completion usedCompletion(const PrioritiesOptions& options);

struct Priorities {
    std::vector<double> weights;       // sum to 1, in the matrix' order; empty when refused
    double lambdaMax = 0;              // of the (completed) matrix
    double consistencyIndex = 0;       // (lambda max - n) / (n - 1); 0 for n <= 2
    std::optional<double> randomIndex; // none: the table ends before n
    std::optional<double> consistencyRatio;
    domain::JudgementMatrix completed; // missing judgements filled in; equals the input when nothing was missing
    // As asked for, with the completion that was used.
    PrioritiesOptions options;
    // Not empty: the judgements made do not connect the items, weights cannot be had. One judgement between each
    // neighbouring pair of these groups of items is enough.
    std::vector<std::vector<std::size_t>> islands;
};

Priorities priorities(const domain::JudgementMatrix& matrix, const PrioritiesOptions& options);

// The weights that fit the logarithms of the judgements made best, scaled to sum 1: the normal equations of the graph
// of judgements (Bozóki et al. 2010, eq. 20). The judgements connect the items.
std::vector<double> logLeastSquares(const domain::JudgementMatrix& matrix);

// Missing judgements as the ratios of these weights.
domain::JudgementMatrix filledFrom(const domain::JudgementMatrix& matrix, const std::vector<double>& weights);

// The principal eigenvalue of a positive or non-negative irreducible matrix (row-major n x n) with its right
// eigenvector, scaled to sum 1; power iteration to machine precision.
struct PrincipalEigenvector {
    double value = 0;
    std::vector<double> vector;
};
PrincipalEigenvector principalEigenvector(const std::vector<double>& matrix, std::size_t n);

} // namespace manyi::analysis
