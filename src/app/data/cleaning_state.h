#pragma once

#include <map>

#include "app/data/cleaning_rules.h"

namespace manyi::app {

// What the page Cleaning shows of a project's file, as of one revision.
struct CleaningState {
    std::vector<CleaningRow> rules;
    std::vector<store::Exclusion> exclusions;     // that hold, newest first
    std::map<base::BatchId, std::string> imports; // file names of the imports that took the place of responses
    std::int64_t responses = 0;                   // of live imports
    std::int64_t excluded = 0;                    // each once
};

// Waits for a running edit: for background tasks.
base::Result<CleaningState> readCleaning(engine::Project& project);

} // namespace manyi::app
