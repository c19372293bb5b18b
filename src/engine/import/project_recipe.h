#pragma once

#include <string>
#include <vector>

#include "engine/import.h"

namespace manyi::engine {

// A recipe as the project's variables suggest it, for a file that no earlier import is like: the guess, with what is
// known of those columns that the project has already. nullopt when it has none of them.
std::optional<domain::Recipe> recipeOfProject(const domain::Questionnaire& questionnaire,
                                              const domain::Recipe& guessed);

// Gives the columns that are mapped the names of their variables; "COLUMN=VAR", where both may hold the sign. A mapping
// whose column the file has not is passed over and its place in `used` stays as it was. Errors: a variable that neither
// the project nor the recipe knows.
base::Status applyMappings(domain::Recipe& guessed, const std::vector<std::string>& mappings,
                           const domain::Questionnaire& questionnaire, std::vector<bool>& used);

// Gives the columns names that neither the project nor the recipe has, to stand apart. One that the file has not is
// passed over and its place in `used` stays as it was. Errors: choices of a multi-select question.
base::Status standApart(domain::Recipe& guessed, const std::vector<std::string>& columns,
                        const domain::Questionnaire& questionnaire, std::vector<bool>& used);

} // namespace manyi::engine
