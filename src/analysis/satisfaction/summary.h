#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/satisfaction/metrics.h"
#include "base/datetime.h"

namespace manyi::analysis {

// What the Overview shows and the standard report prints: one computation for both.
struct SummaryRequest {
    std::vector<domain::Metric> metrics; // in card order; empty: those that the roles suggest (at most 8)
    std::optional<base::VariableId>
        place; // level shown by the place chart; none: outermost hierarchy level or a segment
    std::vector<base::VariableId> segments; // profile tables; empty: segment, place, channel variables (at most 8)
    base::VariableId weight;
    MetricOptions options;
    std::string filterText;
};

struct SummaryMetric {
    MetricResult total;                 // no groups
    MetricResult byPlace;               // by the place or segment
    std::optional<MetricResult> byWave; // in wave order, with sinceLast
    FrequencyTable distribution;        // of the variable's codes
    std::string questionText;
};

struct SampleProfile {
    base::VariableId variable;
    std::string label;
    FrequencyTable table;
};

struct SatisfactionSummary {
    base::Revision revision = 0;
    std::size_t rows = 0;     // in the dataset
    std::size_t selected = 0; // by the filter
    double effectiveN = 0, weightedN = 0;
    std::optional<base::Seconds> firstDate, lastDate; // fieldwork, of the first Date variable
    base::VariableId placeVariable, waveVariable;     // none when there is none
    std::vector<std::string> waves;                   // labels in order
    std::vector<SummaryMetric> metrics;
    std::vector<SampleProfile> profile;
    SummaryRequest request; // with the defaults filled in
};

// Metrics by role: Nps, Csat, Ces, then scale items, at most 8. Place: the outermost level of the first hierarchy, else
// the first place, segment or channel variable with 2…40 labelled answers. Profile: segments, places, channels of that
// kind.
SummaryRequest withDefaults(SummaryRequest request, const domain::Questionnaire& questionnaire);
// The columns that summarise will read.
std::vector<base::VariableId> columnsOf(const SummaryRequest& request, const domain::Questionnaire& questionnaire);
// The first wave variable with codes, and the first date variable (fieldwork); nullptr when there is none.
const domain::Variable* waveVariableOf(const domain::Questionnaire& questionnaire);
const domain::Variable* dateVariableOf(const domain::Questionnaire& questionnaire);
// `acrossWaves` is the selection without its conditions on the wave variable: the trend and the change since the wave
// before are worked out on it, so that a filter on one wave still shows what came before; byWave ends with the last
// wave that `selection` holds. When it holds one wave only, the totals too carry the change since the wave before.
// Without a place byPlace has no groups. Errors as in computeMetrics.
base::Result<SatisfactionSummary> summarise(const data::Dataset& dataset, const data::Selection& selection,
                                            const data::Selection& acrossWaves, const SummaryRequest& request);

} // namespace manyi::analysis
