#pragma once

#include <cstdint>
#include <vector>

#include "analysis/fuzzy/evaluation.h"
#include "base/progress.h"
#include "data/dataset.h"
#include "data/selection.h"

namespace manyi::analysis {

// The memberships of all leaves by group: rows of one group, or of all, with the memberships that need no answers
// taken over as they are. Leaves in tree order.
struct GroupMemberships {
    std::vector<std::vector<double>> keys;           // codes of the grouping variables; empty: one group of all rows
    std::vector<std::int64_t> rows;                  // responses a group
    std::vector<std::vector<LeafMembership>> leaves; // one list a group
};

// Shares of answers by grade, weighted; a leaf of several questions: all their valid answers together. Mean of the
// variable for measured leaves. Missing answers, and answers out of a question's scale, are left out leaf by leaf and
// counted as missing. Groups in code order.
// Errors ("unknown-variable: x", "cannot-group: x" in Error::where): what groupBy() refuses, and columns not loaded.
base::Result<GroupMemberships> answerMemberships(const domain::IndicatorSystem& system, const data::Dataset& dataset,
                                                 const data::Selection& selection, const data::Weights& weights,
                                                 const std::vector<base::VariableId>& by);
// The variables that the leaves read; the ones that the questionnaire has not are listed in `unknown`.
struct LeafVariables {
    std::vector<base::VariableId> known;
    std::vector<std::string> unknown;
};
LeafVariables variablesOf(const domain::IndicatorSystem& system, const domain::Questionnaire& questionnaire);

// Bootstrap of the whole evaluation of the selected rows: responses are drawn with replacement (with their weights),
// memberships, levels and score are made again. Percentile intervals. Reproducible for a seed and independent of the
// number of threads; cancellable. Typed memberships and the weights of the indicators are taken as they are, so their
// uncertainty is not in the interval. Refused without scores, weights or memberships ("incomplete" in Error::where).
struct BootstrapResult {
    int draws = 0; // that gave a score: samples in which a leaf has no answer at all give none
    double confidence = 0.95;
    double lower = 0; // of the score
    double upper = 0;
    double standardError = 0;
    std::vector<double> gradeShares; // of draws in which each grade has the largest membership
    bool cancelled = false;
};
base::Result<BootstrapResult> bootstrapScore(const domain::IndicatorSystem& system, const HierarchyWeights& weights,
                                             const data::Dataset& dataset, const data::Selection& selection,
                                             const data::Weights& caseWeights, const EvaluationOptions& options,
                                             int draws, double confidence, std::uint64_t seed,
                                             base::Progress& progress);

} // namespace manyi::analysis
