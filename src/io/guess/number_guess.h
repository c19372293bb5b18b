#pragma once

#include "domain/recipe.h"
#include "io/guess/column_facts.h"

namespace manyi::io {

// Columns of numbers: ratings and other codes, counts, ages, weights, durations, numeric ids, dates written as
// 20260718.
void guessNumbers(const ColumnFacts& facts, domain::ColumnRecipe& recipe);

// Sets role, scale and measure of a rating by its scale and header.
void guessRating(const ColumnFacts& facts, domain::ScaleRange scale, domain::ColumnRecipe& recipe);

} // namespace manyi::io
