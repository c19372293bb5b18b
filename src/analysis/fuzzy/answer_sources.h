#pragma once

#include <optional>
#include <vector>

#include "analysis/fuzzy/evaluation.h"
#include "data/dataset.h"

namespace manyi::analysis {

// A question of a leaf with all that turns its answers into grades.
struct AnsweredQuestion {
    const domain::Variable* variable = nullptr;
    const data::Column* column = nullptr;
    domain::QuestionSource source; // `reversed` joined with the variable's own direction
    std::optional<domain::ScaleRange> scale;
    std::size_t grades = 0;

    // Membership of an answer, one value a grade; empty when it is no valid answer: user-missing or out of the scale.
    std::vector<double> membership(double answer) const;
};

// Where a leaf's memberships come from, with its columns found.
struct LeafSource {
    const domain::Indicator* leaf = nullptr;
    std::optional<LeafMembership> typed; // needs no answers, or cannot be had (`lack` says why)
    std::vector<AnsweredQuestion> questions;
    const domain::Variable* measured = nullptr;
    const data::Column* measuredColumn = nullptr;
};
// The leaves in tree order. A variable that the questionnaire has not makes the leaf lack it; a column that is not
// loaded is an error ("not-loaded: NAME" in Error::where).
base::Result<std::vector<LeafSource>> answerSources(const domain::IndicatorSystem& system,
                                                    const data::Dataset& dataset);

// The ends of a variable's scale: as told, else the lowest and highest valid labelled code.
std::optional<domain::ScaleRange> scaleOf(const domain::Variable& variable);

} // namespace manyi::analysis
