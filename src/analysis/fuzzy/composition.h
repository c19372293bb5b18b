#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/indicator_options.h"

namespace manyi::analysis {

using domain::CompositionOperator;
using domain::operatorFromName;
using domain::operatorName;

// weights: one a factor; memberships: one row a factor, one column a grade, values 0…1. Returns one value a grade.
std::vector<double> compose(const std::vector<double>& weights, const std::vector<std::vector<double>>& memberships,
                            CompositionOperator op);
// The same of rows that stand anywhere; `grades` values each. `result` has room for as many.
void compose(std::span<const double> weights, std::span<const double* const> rows, std::size_t grades,
             CompositionOperator op, double* result);

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
