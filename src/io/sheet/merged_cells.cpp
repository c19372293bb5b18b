#include "io/sheet/merged_cells.h"

#include <algorithm>

namespace manyi::io {

void takeMerged(const std::vector<MergedCells>& merged, const SheetRows& rows, SourceDictionary& dictionary)
{
    for (const MergedCells& cells : merged) {
        const int first = rows.sentRow(cells.firstRow);
        if (first < 0)
            continue;
        int last = first;
        for (std::int64_t row = cells.firstRow; row <= std::min(cells.lastRow, cells.firstRow + 64); ++row)
            last = std::max(last, rows.sentRow(row));
        dictionary.merged.push_back(
            {first, static_cast<int>(cells.firstColumn), last, static_cast<int>(cells.lastColumn)});
    }
}

} // namespace manyi::io
