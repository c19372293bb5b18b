#pragma once

#include <QString>

#include "domain/questionnaire.h"
#include "domain/recipe.h"

namespace manyi::app {

// The names of roles and types in the program's language, and the icon of a role.
QString roleText(domain::Role role);
QString typeText(domain::ValueType type);
QString roleIcon(domain::Role role);
// Every role in the order of the choice boxes, the usual ones first.
const std::vector<domain::Role>& allRoles();

// What a column becomes, in few words: "ordered 1–5", "0–10", "8 choices", "text".
QString columnTypeText(const domain::ColumnRecipe& column);

} // namespace manyi::app
