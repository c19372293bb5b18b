#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/cleaning.h"

namespace manyi::cli {

// What `manyi-cli clean` says: each rule with what it found, and everything
// that is excluded.
struct CleanOutput {
    bool dryRun = false;
    std::int64_t responsesBefore = 0;
    std::int64_t responsesAfter = 0;
    std::int64_t found = 0; // responses, each once
    std::vector<engine::CleaningPreview> rules;
    std::vector<store::Exclusion> exclusions;
    std::shared_ptr<const domain::Questionnaire> questionnaire;
};
std::string toJson(const CleanOutput& output);
std::string toTables(const CleanOutput& output);

} // namespace manyi::cli
