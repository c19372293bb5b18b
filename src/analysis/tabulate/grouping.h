#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "data/dataset.h"

namespace manyi::analysis {

// Which group each row is in: 0…count-1, or -1 for none (missing on a grouping variable).
using GroupNumber = std::int16_t; // the smallest that holds the most groups that groupBy makes
struct Grouping {
    std::vector<GroupNumber> groupOfRow; // empty: one group of all rows
    std::size_t count = 1;
    // Codes of the grouping variables, one vector a group, aligned with `variables`.
    std::vector<base::VariableId> variables;
    std::vector<std::vector<double>> keys;
};

// Groups by the codes of one or two Code variables, or by the values of a Number variable when these are at most 1,000
// different whole numbers. Groups in code order; combinations that no row has are left out. User-missing is missing.
// Errors ("cannot-group: NAME", "too-many-groups: NAME" in Error::where): Text and Date variables, other numbers, more
// than 20,000 groups, a column that is not loaded. No variables: one group of all rows.
base::Result<Grouping> groupBy(const data::Dataset& dataset, const std::vector<base::VariableId>& variables);

} // namespace manyi::analysis
