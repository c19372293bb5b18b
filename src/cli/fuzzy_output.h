#pragma once

#include <string>
#include <vector>

#include "base/wording.h"
#include "engine/indicators.h"

namespace manyi::cli {

// What `manyi-cli fuzzy` prints: an evaluation, or one a group.
struct FuzzyOutput {
    const domain::IndicatorSystem& system;
    const domain::Questionnaire* questionnaire = nullptr; // names and labels of the groups
    const engine::EvaluationResult& result;
    bool allOperators = false;
    std::vector<std::string> notes;
};
std::string toJson(const FuzzyOutput& output);
std::string toTables(const FuzzyOutput& output);

} // namespace manyi::cli
