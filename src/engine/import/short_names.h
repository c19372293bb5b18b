#pragma once

#include <string_view>
#include <vector>

#include "domain/recipe.h"

namespace manyi::engine {

// Columns that are named by a whole question text get a short code; the text stays as their label, the header as their
// source column.

// Longer than 40 columns of a terminal (Chinese characters take two) and not one word of letters, with a question mark,
// or more than four words.
bool isQuestionText(std::string_view name);

// Gives such columns the name that the project or an earlier recipe has for the same header, else Q1, Q2 … in file
// order (items and choices of one question Q1_1, Q1_2 …), passing over all names in use. Their questions are renamed
// alike.
void shortenNames(domain::Recipe& recipe, const domain::Questionnaire& questionnaire,
                  const std::vector<domain::Recipe>& earlier);

} // namespace manyi::engine
