#pragma once

#include <cstdint>
#include <vector>

#include "data/dataset.h"
#include "data/selection.h"

namespace manyi::analysis {

// Counts of one Code variable's codes within groups: the sufficient statistic of every figure on coded answers.
// Row-major [group * codes.size() + code]. Weighted sums are kept beside the plain counts.
struct CodeCounts {
    std::vector<double> codes;           // ascending, valid codes only (user-missing apart)
    std::size_t groups = 1;
    std::vector<std::int64_t> n;         // answers
    std::vector<double> weight;          // sum of w
    std::vector<double> weightSquared;   // sum of w^2
    std::vector<std::int64_t> missing;   // per group: no answer or user-missing
    std::int64_t excluded = 0;           // rows with an unusable weight
};

// Which group each row is in: 0…count-1, or -1 for none (missing on a grouping variable).
struct Grouping {
    std::vector<std::int32_t> groupOfRow; // empty: one group of all rows
    std::size_t count = 1;
    // Codes of the grouping variables, one vector a group, aligned with `variables`.
    std::vector<base::VariableId> variables;
    std::vector<std::vector<double>> keys;
};

// Groups by the codes of one or two Code variables (or by the distinct values of a Number variable up to 1,000, or by
// the texts of … not at all: Text cannot group). Groups in code order; empty combinations are left out.
Grouping groupBy(const data::Dataset& dataset, const std::vector<base::VariableId>& variables);

CodeCounts countCodes(const data::Dataset& dataset, const domain::Variable& variable, const data::Selection& selection,
                      const data::Weights& weights, const Grouping& grouping);

} // namespace manyi::analysis
