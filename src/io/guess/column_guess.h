#pragma once

#include "domain/recipe.h"
#include "io/guess/column_facts.h"

namespace manyi::io {

// The recipe of one column by itself: type, role, codes, labels, missing texts, scale, with confidence and reason.
// Name, label, column and occurrence are left to the caller.
domain::ColumnRecipe guessColumn(const ColumnFacts& facts);

} // namespace manyi::io
