#pragma once

#include <string>

#include "base/result.h"
#include "domain/recipe.h"

namespace manyi::engine {

// The place of a recipe's column by name, else header, else label, each only when unique. Errors name the text.
base::Result<std::size_t> findColumn(const domain::Recipe& recipe, const std::string& text);

} // namespace manyi::engine
