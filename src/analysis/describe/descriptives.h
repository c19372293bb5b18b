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
    std::int64_t n = 0;        // valid answers with a usable weight
    double weightedN = 0;      // sum of w
    double effectiveN = 0;     // (sum w)^2 / sum w^2 (Kish 1965)
    std::int64_t missing = 0;  // selected rows without a valid answer
    std::int64_t excluded = 0; // selected rows left out for an unusable weight
    base::Revision revision = 0;
    std::string filter; // canonical text, "" = all
    std::string weight; // variable name, "" = unweighted
};

// Weighted descriptives of the selected rows of a Code or Number variable (of others: no valid answers); numerically
// stable (two passes with a corrected sum). `reversed` is applied, user-missing answers are left out. Fields are NaN
// where n is too small. variance = sum w (x - mean)^2 / sum w * neff / (neff - 1), which is the sample variance when
// all weights are equal. Quartiles: the smallest value that a quarter (half, …) of the weight does not exceed, the mean
// of both neighbours where that is met exactly (type 2 of Hyndman & Fan 1996). Skewness and excess kurtosis are the
// adjusted ones (G1, G2 of Joanes & Gill 1998) on the effective n.
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
    double validShare = 0;       // per cent of valid answers (of cases, for multiple response); NaN for missing codes
    double totalShare = 0;       // per cent of all selected rows
    double lower = 0, upper = 0; // Wilson interval of validShare on effective n
};
struct FrequencyTable {
    Basis basis;
    // Valid codes ascending (those that occur, those with a label, the points of the scale, also with no answer), then
    // the user-missing ones that occur or have a label.
    std::vector<Frequency> rows;
    std::int64_t systemMissing = 0;
    std::int64_t answers = 0; // multiple response: number of choices made (base answers)
};
// Of a Code variable, or of a Number variable with at most 1,000 different whole numbers; others give an empty table.
FrequencyTable frequencies(const data::Dataset& dataset, const domain::Variable& variable,
                           const data::Selection& selection, const data::Weights& weights, double confidence);
// Multiple response: one row a choice (code 1, 2, … in the order of the variables), shares of the cases that answered
// the question (validShare, base cases); `answers` is the base of the choices. systemMissing: cases that did not
// answer.
FrequencyTable frequencies(const data::Dataset& dataset, const domain::Question& question,
                           const data::Selection& selection, const data::Weights& weights, double confidence);

} // namespace manyi::analysis
