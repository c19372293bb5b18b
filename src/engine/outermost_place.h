#pragma once

#include "domain/questionnaire.h"

namespace manyi::engine {

// The outermost level of the first hierarchy, else the first place; none when there are no places.
base::VariableId outermostPlace(const domain::Questionnaire& questionnaire);

} // namespace manyi::engine
