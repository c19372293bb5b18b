#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/cleaning.h"
#include "domain/import_report.h"

namespace manyi::domain {

// What a report prints of a project beside its figures. Empty: not stated.
struct SurveyFacts {
    std::string title, client, population, mode, version, sponsor, sampling, contact;
    std::string fileName;    // of the project, without folder
    std::string fingerprint; // first 12 hex digits of the SHA-256 over the batches' own
    std::vector<ImportReport> batches;
    struct Exclusion {
        std::string reason;               // as it was written down
        std::optional<CleaningRule> rule; // that it came from; none: by hand or by an import
        std::int64_t responses = 0;
    };
    std::vector<Exclusion> exclusions; // responses in the project that no figure counts
};

} // namespace manyi::domain
