#pragma once

#include <string>
#include <vector>

#include <QString>

#include "base/result.h"
#include "data/filter.h"
#include "domain/questionnaire.h"

namespace manyi::data::filter {

// The names of an expression, looked up. Errors say which name is unknown or fits several variables.
base::Result<const domain::Variable*> variableNamed(const std::string& name,
                                                    const domain::Questionnaire& questionnaire);
base::Result<const domain::Question*> questionNamed(const std::string& name,
                                                    const domain::Questionnaire& questionnaire);

// missing(name): one variable, or every variable of a question of that name.
base::Result<std::vector<const domain::Variable*>> answersNamed(const std::string& name,
                                                                const domain::Questionnaire& questionnaire);

// name has choice: the members of the question whose label, name or column is one of the choices.
base::Result<std::vector<const domain::Variable*>> choicesNamed(const Filter& condition,
                                                                const domain::Questionnaire& questionnaire);

// Equal without regard to case, in any script.
bool sameText(const std::string& a, const std::string& b);

// An InvalidArgument error. `key` is stable for programs: "unknown-variable: xyz".
base::Error refused(const QString& message, const std::string& key);

} // namespace manyi::data::filter
