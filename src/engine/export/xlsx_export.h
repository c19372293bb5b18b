#pragma once

#include "engine/export.h"

namespace manyi::engine {

// A workbook of four sheets: the answers as codes and as labels (labels first when the options ask for them), the
// variables (name, question text, question, type, role, measure, scale, missing codes) and the value labels. One row a
// response, one column a variable, named by its code.
base::Status exportXlsx(const Selected& rows, const std::string& path, const std::vector<base::VariableId>& variables,
                        const ExportOptions& options, base::Progress& progress);

} // namespace manyi::engine
