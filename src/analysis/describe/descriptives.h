#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "data/dataset.h"
#include "data/selection.h"

namespace manyi::analysis {

// The base of a figure; every result carries one so that "where does this number come from?" can be answered.
struct Basis {
    std::int64_t n = 0;          // valid answers with a usable weight
    double weightedN = 0;        // sum of w
    double effectiveN = 0;       // (sum w)^2 / sum w^2 (Kish 1965)
    std::int64_t missing = 0;    // selected rows without a valid answer
    std::int64_t excluded = 0;   // selected rows left out for an unusable weight
    base::Revision revision = 0;
    std::string filter;          // canonical text, "" = all
    std::string weight;          // variable name, "" = unweighted
};

// Weighted descriptives of the selected rows; numerically stable (two passes). Fields are NaN where n is too small.
// variance = sum w (x - mean)^2 / sum w * neff / (neff - 1), which is the sample variance when all weights are equal.
struct Descriptives {
    Basis basis;
    double mean = 0, standardDeviation = 0, standardError = 0;
    double minimum = 0, lowerQuartile = 0, median = 0, upperQuartile = 0, maximum = 0, sum = 0;
    double skewness = 0, kurtosis = 0; // sample, excess
    double lower = 0, upper = 0;       // t interval of the mean on effective n
};
Descriptives describe(const data::Dataset& dataset, const domain::Variable& variable, const data::Selection& selection,
                      const data::Weights& weights, double confidence);

struct Frequency {
    double code = 0;
    std::string label;
    bool userMissing = false;
    std::int64_t n = 0;
    double weightedN = 0;
    double validShare = 0;  // per cent of valid answers (of cases, for multiple response); NaN for missing codes
    double totalShare = 0;  // per cent of all selected rows
    double lower = 0, upper = 0; // Wilson interval of validShare on effective n
};
struct FrequencyTable {
    Basis basis;
    std::vector<Frequency> rows;      // every labelled code, also those with no answer, then unlabelled ones
    std::int64_t systemMissing = 0;
    std::int64_t answers = 0;         // multiple response: number of choices made (base answers)
};
FrequencyTable frequencies(const data::Dataset& dataset, const domain::Variable& variable, const data::Selection& selection,
                           const data::Weights& weights, double confidence);
// Multiple response: one row a choice, shares of the cases that answered the question.
FrequencyTable frequencies(const data::Dataset& dataset, const domain::Question& question, const data::Selection& selection,
                           const data::Weights& weights, double confidence);

} // namespace manyi::analysis
