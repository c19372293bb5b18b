#pragma once

#include "domain/survey_facts.h"
#include "engine/project.h"

namespace manyi::engine {

// From the settings (client, population, mode, version, sponsor, sampling, contact), the live batches and the
// exclusions that hold.
base::Result<domain::SurveyFacts> projectFacts(Project& project);

} // namespace manyi::engine
