#pragma once

#include <optional>
#include <vector>

#include "domain/questionnaire.h"

namespace manyi::store {

// Why derived variables cannot be worked out.
struct DerivationProblem {
    enum class Kind { MissingSource, Cycle };
    Kind kind = Kind::MissingSource;
    // MissingSource: the variable that reads one which is not there. Cycle: each reads the next, the last the first.
    std::vector<base::VariableId> variables;
};

// The first problem of a whole questionnaire, in its order; ids are unique.
std::optional<DerivationProblem> derivationProblem(const std::vector<domain::Variable>& variables);

// The derived variables that read `variable` themselves.
std::vector<base::VariableId> readersOf(const std::vector<domain::Variable>& variables, base::VariableId variable);

} // namespace manyi::store
