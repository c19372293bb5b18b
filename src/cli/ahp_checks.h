#pragma once

#include "analysis/ahp/hierarchy.h"
#include "base/result.h"
#include "domain/indicator_system.h"

namespace manyi::cli {

// Refused: trees with names or ratings that cannot be used.
base::Status checkSystem(const domain::IndicatorSystem& system);

// Refused, with a judgement that would help: judgements that do not connect what they compare, and systems with nothing
// to weigh.
base::Status checkWeights(const domain::IndicatorSystem& system, const analysis::HierarchyWeights& weights);

// A sentence for each judgement beyond 9 times, the end of the scale: it counts as it stands, but is often a slip.
std::vector<std::string> beyondScale(const domain::IndicatorSystem& system);

} // namespace manyi::cli
