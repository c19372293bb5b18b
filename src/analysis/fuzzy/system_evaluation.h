#pragma once

#include <string>
#include <vector>

#include "analysis/fuzzy/answers.h"
#include "base/ids.h"

namespace manyi::analysis {

// An evaluation of a system: of all selected responses, or of a group.
struct GroupEvaluation {
    std::vector<double> key; // codes of the grouping variables
    std::int64_t rows = 0;
    Evaluation evaluation;
    std::optional<BootstrapResult> interval;
};

struct EvaluationResult {
    base::Revision revision = 0;
    std::string filterText;
    HierarchyWeights weights;
    GroupEvaluation total;
    std::vector<base::VariableId> by;
    std::vector<GroupEvaluation> groups; // in code order
    std::vector<std::string> notes;      // translated: what could not be had of weights from data
};

} // namespace manyi::analysis
