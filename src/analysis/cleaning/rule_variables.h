#pragma once

#include <vector>

#include "domain/cleaning.h"
#include "domain/questionnaire.h"

namespace manyi::analysis {

// What rules that name no variables look at. Derived variables are no answers and play no part.

std::vector<base::VariableId> comparedVariables(const domain::DuplicateAnswers& rule,
                                                const domain::Questionnaire& questionnaire);
std::vector<base::VariableId> scaledVariables(const domain::OutOfScale& rule,
                                              const domain::Questionnaire& questionnaire);
std::vector<base::VariableId> askedVariables(const domain::Incomplete& rule,
                                             const domain::Questionnaire& questionnaire);

} // namespace manyi::analysis
