#pragma once

#include <string>
#include <vector>

#include "store/project_file.h"

namespace manyi::store {

class Connection;

constexpr std::size_t keptRestorePoints = 10;

// Copies the project into the folder "<project>.restore" beside it, checks the copy, and only then removes restore
// points beyond the last ten. The file's name holds time and name: "2026-07-18 09.42.10 Before cleaning.manyi".
RestorePoint writeRestorePoint(const Connection& project, const std::string& projectPath, const std::string& name);

} // namespace manyi::store
