#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace manyi::analysis {

// How weights A and memberships R make B = A ∘ R.
// MinMax: max_i min(a_i, r_ij), the principal factor decides. ProductMax: max_i a_i r_ij. MinSum: min(1, sum_i min(a_i,
// r_ij)). ProductSum: min(1, sum_i a_i r_ij), the weighted mean; the default. NormalisedMinSum: columns of R scaled to
// sum 1 first, then sum_i min(a_i, r_ij) ("balanced mean").
enum class CompositionOperator { MinMax, ProductMax, MinSum, ProductSum, NormalisedMinSum };
std::string_view operatorName(CompositionOperator op); // "minmax", "prodmax", "minsum", "prodsum", "normminsum"
std::optional<CompositionOperator> operatorFromName(std::string_view name);

// weights: one a factor; memberships: one row a factor, one column a grade, values 0…1. Returns one value a grade.
std::vector<double> compose(const std::vector<double>& weights, const std::vector<std::vector<double>>& memberships,
                            CompositionOperator op);

// What a membership vector over ordered grades says.
struct GradeResult {
    std::vector<double> membership; // B as composed
    std::vector<double> normalised; // B / sum B
    std::size_t grade = 0;          // the largest; of equal ones the first (better) grade
    bool tie = false;               // another grade is as large
    // Effectiveness of the maximum-membership grade, (n beta - 1) / (2 gamma (n - 1)), beta the largest and gamma the
    // second normalised membership: >= 1 very effective, 0.5…1 effective, below 0.5 weak. None when gamma is 0 (fully
    // certain).
    std::optional<double> effectiveness;
    std::optional<double> score; // sum b_j v_j / sum b_j; none without scores
    bool empty = false;          // all memberships are 0: nothing can be said
};
GradeResult gradeResult(const std::vector<double>& membership, const std::vector<double>& scores);

} // namespace manyi::analysis
