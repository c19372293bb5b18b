#pragma once

#include <string>
#include <vector>

#include "analysis/fuzzy/evaluation.h"

namespace manyi::engine {

// Translated sentences for what keeps an evaluation from being had.

std::string lackText(analysis::LeafMembership::Lack lack);
std::string lackText(analysis::NodeWeights::Lack lack);
// All that lacks, each with its place; "" when the evaluation is complete.
std::string incompleteText(const domain::IndicatorSystem& system, const analysis::HierarchyWeights& weights,
                           const analysis::Evaluation& evaluation);

// What an evaluation of the system does not have without being incomplete: evaluators who have not voted on a leaf.
// Sentences, translated; beyond five they are counted.
std::vector<std::string> evaluationNotes(const domain::IndicatorSystem& system);

} // namespace manyi::engine
