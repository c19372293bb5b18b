#pragma once

#include <vector>

#include "analysis/tabulate/row_slots.h"

namespace manyi::analysis {

// First pass over a Number column: what the means are made from, one entry a slot.
struct NumberSums {
    std::vector<Cell> valid;
    std::vector<Cell> blank;  // no number or user-missing
    std::vector<double> sums; // of w x
};
void addNumbers(NumberSums& sums, const data::NumberValues& column, const domain::Variable& variable,
                const Block& block);

// Second pass: deviations from the first pass' means, whose own sum is the rounding error of the mean.
struct NumberDeviations {
    std::vector<double> sums;    // of w (x - mean)
    std::vector<double> squares; // of w (x - mean)²
};
void addDeviations(NumberDeviations& deviations, const std::vector<double>& means, const data::NumberValues& column,
                   const domain::Variable& variable, const Block& block);

} // namespace manyi::analysis
