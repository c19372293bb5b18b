#pragma once

#include <vector>

#include "io/sheet/sheet_rows.h"
#include "io/source/dictionary.h"

namespace manyi::io {

// Cells that are shown as one, by the rows and columns of the sheet; 0-based, ends included.
struct MergedCells {
    std::int64_t firstRow = 0;
    std::size_t firstColumn = 0;
    std::int64_t lastRow = 0;
    std::size_t lastColumn = 0;
};

// Tells the dictionary which of the rows that went into the sink are merged where. Call it behind the last row.
void takeMerged(const std::vector<MergedCells>& merged, const SheetRows& rows, SourceDictionary& dictionary);

} // namespace manyi::io
