#include "analysis/drivers/relative_weights.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include <Eigen/Dense>

namespace manyi::analysis {

namespace {

// Weighted correlations of all variables, the outcome last; nothing when one of them is constant.
struct Correlations {
    Eigen::MatrixXd matrix;
    std::int64_t n = 0;
    bool constant = false;
};

Correlations correlations(const std::vector<std::vector<double>>& columns, const std::vector<double>& outcome,
                          const std::vector<double>& weights)
{
    const auto p = static_cast<Eigen::Index>(columns.size());
    std::vector<const double*> values;
    for (const std::vector<double>& column : columns)
        values.push_back(column.data());
    values.push_back(outcome.data());
    const auto complete = [&](std::size_t row) {
        return (weights.empty() || weights[row] > 0) &&
               std::none_of(values.begin(), values.end(), [row](const double* v) { return std::isnan(v[row]); });
    };
    Correlations result;
    Eigen::VectorXd mean = Eigen::VectorXd::Zero(p + 1);
    double total = 0;
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < outcome.size(); ++row) {
        if (!complete(row))
            continue;
        rows.push_back(row);
        const double weight = weights.empty() ? 1 : weights[row];
        total += weight;
        for (Eigen::Index k = 0; k <= p; ++k)
            mean[k] += weight * values[static_cast<std::size_t>(k)][row];
    }
    result.n = static_cast<std::int64_t>(rows.size());
    mean /= total;
    Eigen::MatrixXd products = Eigen::MatrixXd::Zero(p + 1, p + 1);
    Eigen::VectorXd deviation(p + 1);
    for (const std::size_t row : rows) {
        for (Eigen::Index k = 0; k <= p; ++k)
            deviation[k] = values[static_cast<std::size_t>(k)][row] - mean[k];
        products.selfadjointView<Eigen::Lower>().rankUpdate(deviation, weights.empty() ? 1 : weights[row]);
    }
    products = products.selfadjointView<Eigen::Lower>();
    const Eigen::VectorXd spread = products.diagonal().cwiseSqrt();
    for (Eigen::Index k = 0; k <= p; ++k)
        result.constant = result.constant || !(spread[k] > 1e-12 * std::sqrt(total) * (1 + std::abs(mean[k])));
    if (!result.constant)
        result.matrix = spread.cwiseInverse().asDiagonal() * products * spread.cwiseInverse().asDiagonal();
    return result;
}

} // namespace

RelativeWeights relativeWeights(const std::vector<std::vector<double>>& columns, const std::vector<double>& outcome,
                                const std::vector<double>& weights)
{
    assert(!columns.empty());
    assert(weights.empty() || weights.size() == outcome.size());
    const auto p = static_cast<Eigen::Index>(columns.size());
    const Correlations known = correlations(columns, outcome, weights);
    RelativeWeights result;
    result.n = known.n;
    if (known.n < p + 2 || known.constant) {
        result.lack = known.n < p + 2 ? RelativeWeights::Lack::TooFewRows : RelativeWeights::Lack::Constant;
        return result;
    }
    const Eigen::VectorXd withOutcome = known.matrix.topRightCorner(p, 1);
    // The square root of the predictors' correlations relates them to their nearest orthogonal counterparts.
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(known.matrix.topLeftCorner(p, p));
    const Eigen::VectorXd roots = eigen.eigenvalues().cwiseMax(0).cwiseSqrt();
    const Eigen::VectorXd inverse = roots.unaryExpr([](double root) { return root > 1e-7 ? 1 / root : 0.0; });
    const Eigen::MatrixXd& vectors = eigen.eigenvectors();
    const Eigen::MatrixXd loadings = vectors * roots.asDiagonal() * vectors.transpose();
    const Eigen::VectorXd coefficients = vectors * inverse.asDiagonal() * vectors.transpose() * withOutcome;
    const Eigen::VectorXd raw = loadings.cwiseAbs2() * coefficients.cwiseAbs2();
    result.rSquared = raw.sum();
    result.correlations.assign(withOutcome.data(), withOutcome.data() + p);
    if (!(result.rSquared > 0)) {
        result.lack = RelativeWeights::Lack::Constant;
        return result;
    }
    const Eigen::VectorXd shares = raw / result.rSquared;
    result.shares.assign(shares.data(), shares.data() + p);
    return result;
}

} // namespace manyi::analysis
