#pragma once

#include <functional>
#include <optional>

#include "analysis/inference/moments.h"
#include "base/result.h"
#include "domain/metric.h"

namespace manyi::analysis {

// Every metric is the mean of a score of the answers: 0/1 for a share, -1/0/+1 for a net share (NPS), the answer itself
// for a mean. The form decides about interval and test.
enum class ScoreForm { Share, Net, Mean };

struct Score {
    ScoreForm form = ScoreForm::Mean;
    double factor = 1; // value = offset + factor · mean of the scores
    double offset = 0;
    // The score of a valid code of the variable, nullopt for codes outside the metric's scale (11 in an NPS), which
    // count as missing.
    std::function<std::optional<double>(double code)> of;

    double value(double mean) const { return offset + factor * mean; }
};

// Form of a metric by its kind alone.
ScoreForm formOf(const domain::Metric& metric);

// Errors: "unfit-metric: nps:Q1" when the metric does not fit the variable's type or scale, "unknown-value: x" for a
// share of an answer that the variable does not have. Frequencies have the score of a share that nobody reads.
base::Result<Score> scoreOf(const domain::Metric& metric, const domain::Variable& variable);

// What tests and intervals of a group are made from, in the figure's own unit.
struct Estimate {
    double value = 0;
    std::optional<double> standardError; // none for a mean of fewer than two (effective) answers
    double effectiveN = 0;
    std::int64_t n = 0;
};
Estimate estimateOf(const Score& score, const Moments& moments);

} // namespace manyi::analysis
