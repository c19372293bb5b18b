#pragma once

#include <string>
#include <vector>

#include "data/response_chunk.h"
#include "engine/import.h"

namespace manyi::engine {

// The same code in every row of a batch: the wave or channel that was named for the whole file.
struct ConstantColumn {
    domain::Variable variable; // with the id of the existing one, if any; labels hold the one code
    double code = 0;
};

// The variables, questions and hierarchies of one batch, matched with those the project has already.
struct BatchColumns {
    io::RecipeOutput output;
    std::vector<ConstantColumn> constants; // stand after the output's variables
};

// `wave` and `channel` may be empty; they are left out, too, when the recipe makes a variable of that role itself.
// Errors: a column whose type is not the one of the variable it goes to.
base::Result<BatchColumns> matchColumns(const domain::Recipe& recipe, const std::string& wave,
                                        const std::string& channel, const domain::Questionnaire& questionnaire);

} // namespace manyi::engine
