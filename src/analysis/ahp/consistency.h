#pragma once

#include <array>
#include <vector>

#include "analysis/ahp/priorities.h"
#include "base/progress.h"

namespace manyi::analysis {

// Judgements that contradict each other in order: i over j, j over k, k over i.
struct IntransitiveTriad {
    std::array<std::size_t, 3> items;
};
std::vector<IntransitiveTriad> intransitiveTriads(const domain::JudgementMatrix& matrix);

// How far one judgement is from the ratio of the weights: error = a_ij w_j / w_i, shown for the half that is >= 1.
struct CellError {
    std::size_t row = 0;
    std::size_t column = 0;
    double error = 1;
    double fitting = 1; // w_i / w_j, what would fit
};
// Of the judgements made, the largest error first. Empty when there are no weights.
std::vector<CellError> cellErrors(const domain::JudgementMatrix& matrix, const Priorities& priorities);

// A judgement changed on the scale 1/9, 1/8 … 1 … 8, 9.
struct JudgementEdit {
    std::size_t row = 0; // row < column
    std::size_t column = 0;
    double before = 1;
    double after = 1;
};

// The fewest edits, at most three, that bring the consistency ratio to the limit; among these the smallest change, as
// the sum of steps on the scale. Not applied: a proposal to be agreed to.
struct RepairProposal {
    bool possible = false; // false: nothing to repair, or three edits are not enough
    std::vector<JudgementEdit> edits;
    int steps = 0;
    Priorities before;
    Priorities after;
    bool cancelled = false;
};
RepairProposal proposeRepair(const domain::JudgementMatrix& matrix, const PrioritiesOptions& options,
                             double limit = 0.10);
RepairProposal proposeRepair(const domain::JudgementMatrix& matrix, const PrioritiesOptions& options, double limit,
                             base::Progress& progress);
domain::JudgementMatrix withEdits(domain::JudgementMatrix matrix, const std::vector<JudgementEdit>& edits);

} // namespace manyi::analysis
