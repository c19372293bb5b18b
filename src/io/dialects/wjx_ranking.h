#pragma once

#include <vector>

#include "io/csv/csv.h"

namespace manyi::io {

// The columns of one question hold places and no ratings: among the first rows every respondent who answered gave the
// columns different places 1, 2 … without a gap, at least ten of them more than one, and no column holds anything but
// places (up to the number of columns), -2 and -3.
bool holdPlaces(const CsvProfile& profile, const std::vector<std::size_t>& columns);

} // namespace manyi::io
