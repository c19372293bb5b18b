#pragma once

#include "engine/export.h"

namespace manyi::engine {

// A SQLite file of plain tables, for any tool: `response` (one row a response, one column a variable; variables past
// the first 1,000 in response_2, response_3 … with the same id; the id is called response_id where a variable is called
// id), `variable` (name, label, type, role, measure) and
// `value_label` (variable, code, label, missing). With labels: the labelled columns hold texts. Atomic: made beside the
// target, then renamed.
base::Status exportPlainTables(const Selected& rows, const std::string& path,
                               const std::vector<base::VariableId>& variables, const ExportOptions& options,
                               base::Progress& progress);

} // namespace manyi::engine
