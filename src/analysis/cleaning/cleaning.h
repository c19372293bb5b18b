#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "data/dataset.h"
#include "domain/cleaning.h"

namespace manyi::analysis {

// What a cleaning rule finds in a dataset. Nothing is changed: excluding is the engine's.
struct CleaningFinding {
    std::vector<std::size_t> rows; // ascending
    // Speeders: the limit of each wave that has durations, in code order; one without waves (group NaN).
    struct Limit {
        double group = 0;
        double median = 0;
        double limit = 0;
        std::int64_t n = 0; // responses with a duration
    };
    std::vector<Limit> limits;
    // Out of scale: how many values of which variable.
    struct Count {
        base::VariableId variable;
        std::int64_t values = 0;
    };
    std::vector<Count> counts;
    std::int64_t unjudged = 0; // responses that lack what the rule looks at: no key, no duration, too few items
};

// Case weights play no part: a response is kept or not. Blanks and user-missing answers are no answers, except where a
// rule says otherwise. The variables of cleaningVariables must be loaded. Errors ("no-variables", "not-loaded: NAME",
// "bad-limit: NAME" in Error::where): a rule without its variables, limits that make no sense; and those of
// data::select for an inconsistent pair.
base::Result<CleaningFinding> findResponses(const data::Dataset& dataset, const domain::CleaningRule& rule,
                                            base::Progress& progress);

// What the rule reads, each once.
base::Result<std::vector<base::VariableId>> cleaningVariables(const domain::CleaningRule& rule,
                                                              const domain::Questionnaire& questionnaire);

} // namespace manyi::analysis
