#pragma once

#include <string>
#include <vector>

#include "domain/recipe.h"
#include "io/csv/csv.h"

namespace manyi::io {

// The place columns of a recipe as one hierarchy, outermost first: ordered by what the names say and kept where each
// inner place lies in one outer place only (in the profile's sample). Empty when fewer than two levels remain.
// `positions` are the columns' places in the file.
std::vector<std::string> guessHierarchy(const domain::Recipe& recipe, const std::vector<std::size_t>& positions,
                                        const CsvProfile& profile);

} // namespace manyi::io
