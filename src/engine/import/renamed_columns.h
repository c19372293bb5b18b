#pragma once

#include <vector>

#include "engine/import.h"

namespace manyi::engine {

// Proposes for a column that is new the one of the `missing` columns that it looks like: of the same type and either a
// wording that is much alike or the same labels (three at least, and no other missing column has them). At most one
// difference is added.
void proposeRename(const domain::ColumnRecipe& added, const std::vector<const domain::ColumnRecipe*>& missing,
                   std::vector<RecipeDifference>& differences);

// How much two texts have in common, 0…1: twice the common pairs of neighbouring letters by all pairs (Dice), letters
// and digits only, without regard to case.
double likeness(const std::string& a, const std::string& b);

} // namespace manyi::engine
