#pragma once

#include <string>
#include <vector>

#include "cli/json_writer.h"
#include "store/project_file.h"

namespace manyi::cli {

// The exclusions that hold, wherever they are printed. "excluded": responses, each once; "exclusions": [{id, reason,
// made_at, responses}].
void writeExclusions(JsonWriter& json, const std::vector<store::Exclusion>& exclusions);
std::string exclusionsTable(const std::vector<store::Exclusion>& exclusions);

} // namespace manyi::cli
