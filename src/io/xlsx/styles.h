#pragma once

#include <string>
#include <vector>

#include "io/sheet/cell_time.h"
#include "io/zip/archive.h"

namespace manyi::io {

// The time format of each cell style ("s" of a cell) of a workbook.
base::Result<std::vector<TimeFormat>> readStyles(Archive& archive, std::size_t entry, const std::string& where,
                                                 base::Progress& progress);

} // namespace manyi::io
