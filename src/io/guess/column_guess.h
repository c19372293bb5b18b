#pragma once

#include "domain/recipe.h"
#include "io/guess/answer_scale.h"
#include "io/guess/column_facts.h"

namespace manyi::io {

// The recipe of one column by itself: type, role, codes, labels, missing texts, scale, with confidence and reason.
// Name, label, column and occurrence are left to the caller.
domain::ColumnRecipe guessColumn(const ColumnFacts& facts);

// The role that a recognised answer scale gives a column with these words in its name or question.
domain::Role roleOfScale(const AnswerScale& scale, std::string_view words);

} // namespace manyi::io
