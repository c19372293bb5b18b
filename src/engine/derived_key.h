#pragma once

#include <string>
#include <vector>

#include "domain/questionnaire.h"

namespace manyi::engine {

// All that the values of a derived variable depend on but for the answers: its definition and type, and of its sources,
// however deep, type, scale, direction, labels and missing codes. Equal keys over the same rows give equal columns.
std::string derivedKey(const domain::Variable& variable, const domain::Questionnaire& questionnaire);

// The variables that the file must give for those asked for, and the derived ones among both, each after its sources.
// Sources that do not exist are left out (the derivation then says so).
struct NeededColumns {
    std::vector<base::VariableId> stored;
    std::vector<base::VariableId> derived;
};
NeededColumns neededColumns(const std::vector<base::VariableId>& variables, const domain::Questionnaire& questionnaire);

} // namespace manyi::engine
