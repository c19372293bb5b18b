#pragma once

#include <string>
#include <vector>

#include "cli/json_writer.h"
#include "engine/derived.h"

namespace manyi::cli {

// What derived variables are and give, as tables or JSON.

std::string derivedTables(const std::vector<engine::DerivedPreview>& previews);
std::string derivedJson(const std::vector<engine::DerivedPreview>& previews, bool written);

// Those of a project, with their definitions.
std::string derivedList(const domain::Questionnaire& questionnaire);
std::string derivedListJson(const domain::Questionnaire& questionnaire);

// One line for people: "recode of Q1", "mean of Q1, Q2 (at least 2)", the formula.
std::string definitionText(const domain::Questionnaire& questionnaire, const domain::Derivation& derivation);

} // namespace manyi::cli
