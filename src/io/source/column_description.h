#pragma once

#include "domain/recipe.h"
#include "io/csv/csv.h"
#include "io/source/dictionary.h"

namespace manyi::io {

// A column's cells without the answers that the file declares missing.
ColumnProfile withoutMissing(const ColumnProfile& cells, const SourceColumn& said);

// Lays what the file says of a column over what was guessed from its valid cells (`answers`, of `records` rows; `cells`
// are all of them). Texts to guess from are the column's name and question text.
void describeColumn(domain::ColumnRecipe& column, const SourceColumn& said, const ColumnProfile& answers,
                    const ColumnProfile& cells, std::int64_t records);

} // namespace manyi::io
