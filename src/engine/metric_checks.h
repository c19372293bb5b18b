#pragma once

#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "domain/metric.h"
#include "engine/project.h"

namespace manyi::engine {

// Refused: metrics that could be worked out but would say nothing. The share of a code that stands for no answer (it
// has no label, is no step of the scale and nobody gave it; 0 % would hide a slip of the pen) or that is declared
// missing (such answers are in no base); means and scores of categories whose codes the import made up for texts, in
// the order of the alphabet. For metrics that are typed; those of a project's overview stay as they are.
base::Status checkMeaning(Project& project, const std::vector<domain::Metric>& metrics, base::Progress& progress);

} // namespace manyi::engine
