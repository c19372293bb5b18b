#pragma once

#include <cstdint>
#include <vector>

namespace manyi::analysis {

// How much each of several predictors contributes to explaining an outcome in a linear regression: Johnson's relative
// weights (Multivariate Behavioral Research 35, 2000), which stay meaningful when predictors go together. `shares` are
// theirs of R² and sum to 1; `correlations` tell the sign of each with the outcome.
struct RelativeWeights {
    std::vector<double> shares; // empty: cannot be had
    std::vector<double> correlations;
    double rSquared = 0;
    std::int64_t n = 0; // complete rows
    enum class Lack { None, TooFewRows, Constant } lack = Lack::None;
};
// columns: one a predictor, as long as `outcome`; rows with a NaN anywhere or a weight of 0 are left out. `weights`
// empty: 1 each. Cannot be had: fewer complete rows than predictors + 2, or a predictor or the outcome is constant.
// Predictors that are sums of one another are no obstacle.
RelativeWeights relativeWeights(const std::vector<std::vector<double>>& columns, const std::vector<double>& outcome,
                                const std::vector<double>& weights);

} // namespace manyi::analysis
