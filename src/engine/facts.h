#pragma once

#include <string>
#include <vector>

#include "domain/import_report.h"
#include "engine/project.h"

namespace manyi::engine {

// What a report prints of a project beside its figures, from the settings (client, population, mode, version, sponsor,
// sampling, contact) and the live batches. Empty: not stated.
struct ProjectFacts {
    std::string title, client, population, mode, version, sponsor, sampling, contact;
    std::string fileName;    // of the project, without folder
    std::string fingerprint; // first 12 hex digits of the SHA-256 over the batches' own
    std::vector<domain::ImportReport> batches;
};
base::Result<ProjectFacts> projectFacts(Project& project);

} // namespace manyi::engine
