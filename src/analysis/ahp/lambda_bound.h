#pragma once

#include <utility>
#include <vector>

#include "analysis/ahp/priorities.h"

namespace manyi::analysis {

// The logarithm of the principal eigenvalue as a function of the logarithms of the judgements made: a convex function
// (the Perron root of a matrix of exponentials is log-convex; Kingman, Quart. J. Math. 12, 1961), so that its tangent
// at any matrix bounds it from below at every other. Missing judgements are completed as `options` say; with
// LogLeastSquares the bound is that of the completion with the least eigenvalue, which is lower still.
struct LambdaTangent {
    double value = 0;             // ln lambda max
    std::vector<double> gradient; // by ln a_ij, one a pair
};

// Keeps room and the last eigenvectors, from which the next evaluation starts: many matrices that differ little.
class LambdaFunction {
public:
    using Pairs = std::vector<std::pair<std::size_t, std::size_t>>; // i < j
    LambdaFunction(const domain::JudgementMatrix& matrix, const PrioritiesOptions& options, const Pairs& pairs);

    // The tangent at the matrix (of the same size and with the same missing judgements).
    void evaluate(const domain::JudgementMatrix& matrix, LambdaTangent& tangent);
    // The value with the derivative by one pair only.
    double evaluate(const domain::JudgementMatrix& matrix, std::size_t pair, double& derivative);

private:
    double solve(const domain::JudgementMatrix& matrix);
    double derivative(std::size_t pair) const;
    void iterate(std::vector<double>& vector, bool transposed);

    Pairs m_pairs;
    PrioritiesOptions m_options;
    std::size_t m_n;
    bool m_incomplete;
    std::vector<double> m_values;     // row-major
    std::vector<double> m_transposed; // of m_values
    std::vector<double> m_right, m_left, m_next;
    double m_lambda = 0;
    double m_product = 0; // left · right
};

} // namespace manyi::analysis
