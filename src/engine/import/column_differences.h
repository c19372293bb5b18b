#pragma once

#include <vector>

#include "engine/import.h"

namespace manyi::engine {

// How one column of a file differs from the recipe that is to read it; `guessed` is what the file itself suggests,
// `records` its number of data records. New answers are added to the recipe with codes of their own.
void compareColumn(domain::ColumnRecipe& column, const domain::ColumnRecipe& guessed, const io::ColumnProfile& profile,
                   std::int64_t records, std::vector<RecipeDifference>& differences);

} // namespace manyi::engine
