#pragma once

#include <string>

#include "engine/derived.h"

namespace manyi::cli {

// What came of raking: convergence, design effect, and each margin with its targets, before and after.
struct WeightOutput {
    const domain::Questionnaire& questionnaire;
    const engine::DerivedPreview& preview;
    bool written = false;
    bool used = false; // made the project's weight
};
std::string weightTables(const WeightOutput& output);
std::string weightJson(const WeightOutput& output);

} // namespace manyi::cli
