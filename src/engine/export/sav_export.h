#pragma once

#include "engine/export.h"

namespace manyi::engine {

// One record a response, one variable a column, in the order of `variables`, with labels, user-missing codes, measures,
// multiple-response sets and the project's weight variable, or while it has none the one that its SPSS files named; see
// io/spss/sav_writer.h.
base::Status exportSav(Project& project, const Selected& rows, const std::string& path,
                       const std::vector<base::VariableId>& variables, base::Progress& progress);

} // namespace manyi::engine
