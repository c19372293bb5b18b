#pragma once

#include "engine/export.h"

namespace manyi::engine {

// One record a response, one column a variable (named by its code), in the order of `variables`.
base::Status exportCsv(const Selected& rows, const std::string& path, const std::vector<base::VariableId>& variables,
                       const ExportOptions& options, base::Progress& progress);

base::Error exportCancelled(const std::string& path);

} // namespace manyi::engine
