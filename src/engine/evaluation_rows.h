#pragma once

#include "engine/evaluation_table.h"

namespace manyi::engine {

// The rows of a table as a system of one goal: grades, factors with their memberships, and as ratings the weights that
// were written. The first record holds the heads; blank records are passed over. `leading` rows stood before it.
base::Result<EvaluationTable> evaluationRows(const std::vector<std::vector<std::string>>& records, std::size_t leading,
                                             const EvaluationTableOptions& options);

// The ratings, replaced by those told in the options, as weights that sum to 1 or nearly; a note where they do not.
base::Status weighRows(EvaluationTable& table, const EvaluationTableOptions& options);

} // namespace manyi::engine
