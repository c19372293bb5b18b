#pragma once

#include "engine/analyse.h"

namespace manyi::engine {

// Frequencies and shares of a multiple-response question: freq:Q15, share:Q15=Loans. The base of every choice is the
// responses that answered the question. `variable` of the result is none; the choices stand in the frequency tables.

// The question a metric is about; nullptr when it names a variable or nothing.
const domain::Question* choiceQuestion(const domain::Metric& metric, const domain::Questionnaire& questionnaire);

// Errors: another kind of metric, a choice that the question does not have.
base::Result<analysis::MetricResult> choiceMetric(const data::Dataset& dataset, const data::Selection& selection,
                                                  const domain::Metric& metric, const analysis::MetricRequest& request);

} // namespace manyi::engine
