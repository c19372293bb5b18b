#pragma once

#include <map>
#include <vector>

#include "domain/recipe.h"

namespace manyi::engine {

// How the labels of a file's codes stand to those the project has for the same question.
struct LabelMapping {
    enum class Change { None, Order, Direction };
    Change change = Change::None;
    std::map<double, double> codes; // of the file -> of the project; those that are not named keep their code
};

// Labels are compared without regard to case and blanks; those that occur twice in one list or are plain numbers say
// nothing. Direction: every common label stands on the mirrored code, and there are two at least that are moved; codes
// between the ends of the scale that have no label are mirrored, too. Order: a common label stands on another code.
// `known.missing` and `given.missing` are left out.
LabelMapping mapByLabels(const domain::ColumnRecipe& known, const domain::ColumnRecipe& given);

// The ends of the labelled valid codes; nullopt with fewer than two labels.
std::optional<domain::ScaleRange> labelledRange(const domain::ColumnRecipe& column);

} // namespace manyi::engine
