#pragma once

#include "engine/export.h"

namespace manyi::engine {

// A Triple-S 2.0 survey: `path` (.sss) describes the variables, and a .csv file of the same name beside it holds the
// answers. Labelled codes become singles, questions with several answers multiples, other numbers quantities; the
// format has no place for user-missing codes, which stay ordinary labelled codes. An existing .csv file is replaced
// only when a survey of the same name stands beside it.
base::Status exportTripleS(Project& project, const Selected& rows, const std::string& path,
                           const std::vector<base::VariableId>& variables, base::Progress& progress);

} // namespace manyi::engine
