#include "analysis/ahp/priorities.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <Eigen/Dense>

#include "analysis/ahp/completion.h"

namespace manyi::analysis {

namespace {

using domain::JudgementMatrix;

std::vector<double> rowMajor(const JudgementMatrix& matrix)
{
    std::vector<double> values(matrix.size() * matrix.size());
    for (std::size_t i = 0; i < matrix.size(); ++i) {
        for (std::size_t j = 0; j < matrix.size(); ++j)
            values[i * matrix.size() + j] = matrix.at(i, j);
    }
    return values;
}

void scaleToOne(std::vector<double>& weights)
{
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (double& weight : weights)
        weight /= sum;
}

std::vector<double> columnMeans(const JudgementMatrix& matrix)
{
    const std::size_t n = matrix.size();
    std::vector<double> weights(n, 0);
    for (std::size_t j = 0; j < n; ++j) {
        double sum = 0;
        for (std::size_t i = 0; i < n; ++i)
            sum += matrix.at(i, j);
        for (std::size_t i = 0; i < n; ++i)
            weights[i] += matrix.at(i, j) / sum;
    }
    scaleToOne(weights);
    return weights;
}

std::vector<double> geometricMeans(const JudgementMatrix& matrix)
{
    std::vector<double> weights(matrix.size());
    for (std::size_t i = 0; i < matrix.size(); ++i) {
        double sum = 0;
        for (std::size_t j = 0; j < matrix.size(); ++j)
            sum += std::log(matrix.at(i, j));
        weights[i] = std::exp(sum / static_cast<double>(matrix.size()));
    }
    scaleToOne(weights);
    return weights;
}

void fillConsistency(Priorities& result, double lambdaMax, std::size_t n)
{
    result.lambdaMax = lambdaMax;
    result.randomIndex = randomIndex(result.options.table, n);
    if (n <= 2) {
        result.consistencyRatio = 0;
        return;
    }
    result.consistencyIndex = std::max(0.0, (lambdaMax - static_cast<double>(n)) / static_cast<double>(n - 1));
    if (result.randomIndex)
        result.consistencyRatio = result.consistencyIndex / *result.randomIndex;
}

// Harker: a missing cell counts 0 and each adds 1 to the diagonal of its row.
PrincipalEigenvector harker(const JudgementMatrix& matrix)
{
    const std::size_t n = matrix.size();
    std::vector<double> values = rowMajor(matrix);
    for (const auto& [i, j] : matrix.missingPairs()) {
        values[i * n + i] += 1;
        values[j * n + j] += 1;
    }
    return principalEigenvector(values, n);
}

std::vector<double> weightsOf(const JudgementMatrix& complete, const PrincipalEigenvector& principal,
                              WeightMethod method)
{
    switch (method) {
    case WeightMethod::Eigenvector:
        return principal.vector;
    case WeightMethod::ColumnMean:
        return columnMeans(complete);
    case WeightMethod::GeometricMean:
    case WeightMethod::LogLeastSquares:
        return geometricMeans(complete);
    }
    return {};
}

} // namespace

PrincipalEigenvector principalEigenvector(const std::vector<double>& matrix, std::size_t n)
{
    PrincipalEigenvector result{0, std::vector<double>(n, 1 / static_cast<double>(n))};
    std::vector<double> next(n);
    for (int step = 0; step < 10000; ++step) {
        double sum = 0;
        for (std::size_t i = 0; i < n; ++i) {
            next[i] = 0;
            for (std::size_t j = 0; j < n; ++j)
                next[i] += matrix[i * n + j] * result.vector[j];
            sum += next[i];
        }
        double change = 0;
        for (std::size_t i = 0; i < n; ++i) {
            next[i] /= sum;
            change = std::max(change, std::abs(next[i] - result.vector[i]) / next[i]);
        }
        result.vector.swap(next);
        result.value = sum; // the vector summed to 1
        if (change < 1e-15)
            break;
    }
    return result;
}

std::vector<double> logLeastSquares(const JudgementMatrix& matrix)
{
    const auto n = static_cast<Eigen::Index>(matrix.size());
    Eigen::MatrixXd laplacian = Eigen::MatrixXd::Zero(n, n);
    Eigen::VectorXd right = Eigen::VectorXd::Zero(n);
    for (Eigen::Index i = 0; i < n; ++i) {
        for (Eigen::Index j = 0; j < n; ++j) {
            const double judgement = matrix.at(static_cast<std::size_t>(i), static_cast<std::size_t>(j));
            if (i == j || judgement == 0)
                continue;
            laplacian(i, i) += 1;
            laplacian(i, j) -= 1;
            right(i) += std::log(judgement);
        }
    }
    laplacian.row(0).setOnes(); // fixes the free constant: the logarithms sum to 0
    right(0) = 0;
    const Eigen::VectorXd logarithms = laplacian.partialPivLu().solve(right);
    std::vector<double> weights(matrix.size());
    for (Eigen::Index i = 0; i < n; ++i)
        weights[static_cast<std::size_t>(i)] = std::exp(logarithms(i));
    scaleToOne(weights);
    return weights;
}

JudgementMatrix filledFrom(const JudgementMatrix& matrix, const std::vector<double>& weights)
{
    JudgementMatrix filled = matrix;
    for (const auto& [i, j] : matrix.missingPairs())
        filled.set(i, j, weights[i] / weights[j]);
    return filled;
}

Completion usedCompletion(const PrioritiesOptions& options)
{
    return options.method == WeightMethod::Eigenvector ? options.completion : Completion::LeastLambda;
}

Priorities priorities(const JudgementMatrix& matrix, const PrioritiesOptions& options)
{
    Priorities result;
    result.options = options;
    result.options.completion = usedCompletion(options);
    result.completed = matrix;
    if (matrix.size() == 0)
        return result;
    const bool incomplete = !matrix.missingPairs().empty();
    if (incomplete) {
        result.islands = islandsOf(matrix);
        if (!result.islands.empty())
            return result;
    }

    if (incomplete && usedCompletion(options) == Completion::Harker) {
        const PrincipalEigenvector principal = harker(matrix);
        result.weights = principal.vector;
        result.completed = filledFrom(matrix, principal.vector);
        fillConsistency(result, principal.value, matrix.size());
        return result;
    }
    if (incomplete)
        result.completed = completedWithLeastLambda(matrix);
    const PrincipalEigenvector principal = principalEigenvector(rowMajor(result.completed), matrix.size());
    result.weights = incomplete && options.method == WeightMethod::LogLeastSquares
                         ? logLeastSquares(matrix) // of the judgements made; the completion is for the consistency
                         : weightsOf(result.completed, principal, options.method);
    fillConsistency(result, principal.value, matrix.size());
    return result;
}

} // namespace manyi::analysis
