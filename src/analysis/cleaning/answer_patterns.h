#pragma once

#include "analysis/cleaning/cleaning.h"

namespace manyi::analysis {

CleaningFinding findStraightLines(const data::Dataset& dataset, const domain::StraightLine& rule);
CleaningFinding findSpeeders(const data::Dataset& dataset, const domain::Speeder& rule);
CleaningFinding findOutOfScale(const data::Dataset& dataset, const std::vector<base::VariableId>& variables);
CleaningFinding findWrongAnswers(const data::Dataset& dataset, const domain::AttentionCheck& rule);
CleaningFinding findIncomplete(const data::Dataset& dataset, const std::vector<base::VariableId>& variables,
                               double leastShare);

} // namespace manyi::analysis
