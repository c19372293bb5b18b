#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace manyi::engine {

// Where things stand in the table of an evaluation (see evaluation_table.h), by its header row. Without a weight column
// `weight` is empty, which is only taken when the weights are told otherwise.
struct EvaluationColumns {
    std::optional<std::size_t> first; // names of the first level
    std::optional<std::size_t> firstWeight;
    std::size_t factor = 0;
    std::optional<std::size_t> weight;
    std::size_t grades = 0; // the first grade's; the others follow
    std::size_t count = 0;
};
base::Result<EvaluationColumns> evaluationColumns(const std::vector<std::string>& head, bool weightsTold);

} // namespace manyi::engine
