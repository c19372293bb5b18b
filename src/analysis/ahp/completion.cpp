#include "analysis/ahp/completion.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "analysis/ahp/priorities.h"

namespace manyi::analysis {

namespace {

using domain::JudgementMatrix;

std::vector<double> values(const JudgementMatrix& matrix, bool transposed)
{
    const std::size_t n = matrix.size();
    std::vector<double> result(n * n);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j)
            result[i * n + j] = transposed ? matrix.at(j, i) : matrix.at(i, j);
    }
    return result;
}

// Where the logarithm of a missing judgement should go with the eigenvectors held fixed: the derivative of lambda max
// by log a_ij, (y_i a_ij x_j - y_j a_ji x_i) / y'x, is 0 at a_ij = sqrt(y_j x_i / (y_i x_j)). Returns the largest step.
double step(JudgementMatrix& matrix, const std::vector<std::pair<std::size_t, std::size_t>>& missing)
{
    const std::vector<double> x = principalEigenvector(values(matrix, false), matrix.size()).vector;
    const std::vector<double> y = principalEigenvector(values(matrix, true), matrix.size()).vector;
    double largest = 0;
    for (const auto& [i, j] : missing) {
        const double wanted = 0.5 * std::log(y[j] * x[i] / (y[i] * x[j]));
        const double change = wanted - std::log(matrix.at(i, j));
        matrix.set(i, j, std::exp(std::log(matrix.at(i, j)) + change));
        largest = std::max(largest, std::abs(change));
    }
    return largest;
}

} // namespace

std::vector<std::vector<std::size_t>> islandsOf(const JudgementMatrix& matrix)
{
    const std::size_t n = matrix.size();
    std::vector<bool> seen(n, false);
    std::vector<std::vector<std::size_t>> islands;
    for (std::size_t start = 0; start < n; ++start) {
        if (seen[start])
            continue;
        std::vector<std::size_t> island{start};
        seen[start] = true;
        for (std::size_t k = 0; k < island.size(); ++k) {
            for (std::size_t j = 0; j < n; ++j) {
                if (!seen[j] && !matrix.missing(island[k], j)) {
                    seen[j] = true;
                    island.push_back(j);
                }
            }
        }
        std::sort(island.begin(), island.end());
        islands.push_back(std::move(island));
    }
    if (islands.size() == 1)
        islands.clear();
    return islands;
}

JudgementMatrix completedWithLeastLambda(const JudgementMatrix& matrix)
{
    const auto missing = matrix.missingPairs();
    // Start from the ratios of the log-least-squares weights, which are already the answer when all is consistent.
    JudgementMatrix completed = filledFrom(matrix, logLeastSquares(matrix));
    for (int round = 0; round < 2000; ++round) {
        if (step(completed, missing) < 1e-14)
            break;
    }
    return completed;
}

} // namespace manyi::analysis
