#pragma once

#include <functional>

#include "engine/import.h"

namespace manyi::engine {

// How the rows of a file are reached: text files as they stand, all others by way of their reader.

// Fills format, dictionary, spool, preview and profile of a plan whose path is set.
base::Status readForPlan(FilePlan& file, const ImportOptions& options, base::Progress& progress);

// Reads all rows by the recipe; the report is that of the original file.
base::Result<domain::ImportReport> readRows(const FilePlan& file, const domain::Recipe& recipe,
                                            const std::function<base::Status(const data::ResponseChunk&)>& sink,
                                            base::Progress& progress);

} // namespace manyi::engine
