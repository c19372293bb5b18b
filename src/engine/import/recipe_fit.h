#pragma once

#include <string>
#include <vector>

#include "engine/import.h"

namespace manyi::engine {

// A recipe made for one file, fitted to another one of about the same columns.
struct FittedRecipe {
    domain::Recipe recipe;
    std::vector<RecipeDifference> differences;
};

// Columns are found by header; else by the name that the guess gives them, which is a changed wording. New columns come
// as guessed, columns that the file lacks are left out, new answer texts get the next codes. The file's own dialect
// (encoding, separator, header row) is kept.
FittedRecipe fitRecipe(const domain::Recipe& told, const io::CsvProfile& profile, const domain::Recipe& guessed);

// The share of columns that both have, 0…1: to find the batch of the same shape.
double commonColumns(const domain::Recipe& recipe, const io::CsvProfile& profile);

} // namespace manyi::engine
