#pragma once

#include <vector>

namespace manyi::analysis {

// How the p values of several tests of one family are corrected. Holm (1979) and Bonferroni hold the family-wise error,
// Benjamini & Hochberg (1995) the false-discovery rate.
enum class Correction { None, Bonferroni, Holm, BenjaminiHochberg };

// Adjusted p values in the order of `p`, each at most 1; the same as R's p.adjust.
std::vector<double> adjustedP(const std::vector<double>& p, Correction correction);

} // namespace manyi::analysis
