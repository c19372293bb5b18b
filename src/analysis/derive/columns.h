#pragma once

#include <vector>

#include "data/column.h"
#include "data/dataset.h"
#include "domain/questionnaire.h"

namespace manyi::analysis {

// Values (NaN = missing) as a column of the type; codes are rounded and stored in the smallest integer that holds them.
// Codes beyond 32 bits are missing. Text has no values: an empty text each.
data::ColumnPtr columnOf(std::vector<double> values, domain::ValueType type);

// Values as they are stored, user-missing as NaN; a reversed item is not mirrored.
std::vector<double> plainValues(const data::Dataset& dataset, base::VariableId variable);

} // namespace manyi::analysis
