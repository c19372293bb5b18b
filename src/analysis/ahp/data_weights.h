#pragma once

#include <vector>

namespace manyi::analysis {

// Objective weights of n indicators from the scores of m objects (places, alternatives): one row an object, one column
// an indicator, larger is better, all finite. Both sum to 1 and do not depend on the columns' units; empty when they
// cannot be had. A column that is the same for all objects gets 0.

// Entropy weights: p_ij = x_ij / sum_i x_ij, e_j = -sum_i p_ij ln p_ij / ln m, w_j = (1 - e_j) / sum_j (1 - e_j)
// (Shannon 1948; Zou, Yun & Sun, J. Environ. Sci. 18, 2006). Cannot be had: fewer than two objects, negative scores, a
// column of zeros, or nothing differs.
std::vector<double> entropyWeights(const std::vector<std::vector<double>>& rows);

// CRITIC: columns scaled to 0…1, C_j = s_j sum_k (1 - r_jk), w_j = C_j / sum_j C_j (Diakoulaki, Mavrotas &
// Papayannakis, Computers & Operations Research 22, 1995). Constant columns have no correlation and take no part in the
// sums. Cannot be had: fewer than two objects, or nothing is left to contrast.
std::vector<double> criticWeights(const std::vector<std::vector<double>>& rows);

} // namespace manyi::analysis
