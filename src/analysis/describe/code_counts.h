#pragma once

#include <cstdint>
#include <vector>

#include "analysis/tabulate/grouping.h"
#include "data/dataset.h"
#include "data/selection.h"

namespace manyi::analysis {

// Counts of one Code variable's codes within groups: the sufficient statistic of every figure on coded answers.
// Row-major [group * codes.size() + code]. Weighted sums are kept beside the plain counts.
struct CodeCounts {
    std::vector<double> codes; // ascending, valid codes that occur in a group (user-missing apart)
    std::size_t groups = 1;
    std::vector<std::int64_t> n;       // answers
    std::vector<double> weight;        // sum of w
    std::vector<double> weightSquared; // sum of w^2
    std::vector<std::int64_t> missing; // per group: no answer or user-missing
    std::int64_t excluded = 0;         // selected rows of the groups with an unusable weight
};

CodeCounts countCodes(const data::Dataset& dataset, const domain::Variable& variable, const data::Selection& selection,
                      const data::Weights& weights, const Grouping& grouping);

} // namespace manyi::analysis
