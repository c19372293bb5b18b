#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "data/column.h"
#include "data/filter/value_set.h"
#include "data/selection.h"

namespace manyi::data::filter {

// The rows of a Code or Date column (dates as seconds) whose value is in the set. One pass, 64 rows at a time.
Selection scanIntegers(const Column& column, const ValueSet<std::int64_t>& set);
Selection scanNumbers(const NumberValues& column, const ValueSet<double>& set);

} // namespace manyi::data::filter
