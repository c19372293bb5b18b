#pragma once

#include <optional>

#include "engine/project.h"

namespace manyi::engine {

// Loads what is needed, applies the filter, computes. `request.filterText` is filled from `filter`.
base::Result<std::vector<analysis::MetricResult>> metrics(Project& project, const data::Filter& filter,
                                                          analysis::MetricRequest request, base::Progress& progress);

// The Overview and the standard report. The trend ignores top-level conditions on the wave variable (see summarise).
base::Result<analysis::SatisfactionSummary> summary(Project& project, const data::Filter& filter,
                                                    analysis::SummaryRequest request, base::Progress& progress);

// The rows that pass, with the dataset they were chosen from.
struct Selected {
    std::shared_ptr<const data::Dataset> dataset;
    data::Selection selection;
};
base::Result<Selected> selected(Project& project, const data::Filter& filter, std::vector<base::VariableId> alsoLoad,
                                base::Progress& progress);

} // namespace manyi::engine
