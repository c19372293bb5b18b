#pragma once

#include <cstddef>
#include <optional>

#include "domain/indicator_options.h"

namespace manyi::analysis {

using domain::RandomIndex;
using domain::randomIndexFromName;
using domain::randomIndexName;

// nullopt where the table has no entry (n > 15). 0 for n <= 2.
std::optional<double> randomIndex(RandomIndex table, std::size_t n);

} // namespace manyi::analysis
