#pragma once

#include <string>
#include <vector>

#include "analysis/satisfaction/metrics.h"
#include "base/wording.h"

namespace manyi::cli {

// The results of `manyi-cli metrics` with the texts they were asked by.
struct MetricsOutput {
    const domain::Questionnaire& questionnaire;
    const std::vector<analysis::MetricResult>& results;
    const std::vector<std::string>& asked; // one a result, as written
    bool withTotal = false;                // the row of all beside the groups
    const base::Wording& wording;
};
std::string toJson(const MetricsOutput& output);
std::string toTables(const MetricsOutput& output);

} // namespace manyi::cli
