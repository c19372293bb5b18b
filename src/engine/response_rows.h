#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "data/column.h"
#include "store/project_file.h"

namespace manyi::engine {

// Which responses the rows of a project's datasets are: those of all live imports in id order but for the excluded
// ones. A store row counts all of them, as store::ProjectFile::loadColumns and textCells do.
class ResponseRows {
public:
    ResponseRows() = default;
    // `excluded`: ids ascending, each once; ids of other responses are passed over.
    ResponseRows(std::vector<store::ResponseRange> ranges, const std::vector<std::int64_t>& excluded);

    std::size_t rows() const { return m_all ? m_storeRows : m_kept.size(); }
    std::size_t storeRows() const { return m_storeRows; }
    std::size_t excluded() const { return m_storeRows - rows(); }

    std::size_t storeRow(std::size_t row) const { return m_all ? row : m_kept[row]; }
    std::int64_t response(std::size_t row) const;                  // its id
    base::BatchId batch(std::size_t row) const;                    // the import it came with
    std::optional<std::size_t> rowOf(std::int64_t response) const; // none: excluded, or not in a live import

    // A column of the store without the excluded rows.
    data::ColumnPtr kept(data::ColumnPtr storeColumn) const;

private:
    const store::ResponseRange& rangeOf(std::size_t storeRow) const;

    std::vector<store::ResponseRange> m_ranges;
    std::size_t m_storeRows = 0;
    bool m_all = true;                 // nothing is excluded; m_kept is empty then
    std::vector<std::uint32_t> m_kept; // store rows, ascending
};

} // namespace manyi::engine
