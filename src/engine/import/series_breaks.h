#pragma once

#include <string>
#include <vector>

#include "engine/import.h"
#include "engine/import/batch_columns.h"

namespace manyi::engine {

// Breaks in the series of variables that an import begins anew.

// The label of the wave that a file brings: the one of all its rows, else the first of its wave column that the project
// does not know yet (all known: the last one). "" when it has none.
std::string firstNewWave(const FilePlan& file, const domain::Recipe& recipe, const std::string& wave,
                         const domain::Questionnaire& before);

// The project's breaks with those that were decided. Errors: a variable that neither the file nor the project has, or a
// file without a wave.
base::Result<std::vector<domain::SeriesBreak>> withBreaks(const domain::Questionnaire& questionnaire,
                                                          const std::vector<BreakDecision>& decisions,
                                                          const std::vector<RecipeDifference>& differences,
                                                          const std::string& wave);

// Before anything is written: every decision names a column of the files or a variable of the project, and has a wave.
base::Status checkBreaks(const ImportPlan& plan, const domain::Questionnaire& questionnaire);

// A warning for every difference that should break a series and about which nothing was decided.
std::vector<domain::ImportProblem> undecidedChanges(const FilePlan& file, const std::vector<BreakDecision>& decisions,
                                                    const domain::Questionnaire& questionnaire);

} // namespace manyi::engine
