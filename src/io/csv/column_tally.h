#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "io/csv/cell_index.h"
#include "io/csv/cell_text.h"
#include "io/csv/csv.h"

namespace manyi::io {

// Distinct texts with count and first row, up to a cap.
struct DistinctCells {
    CellIndex index;
    std::vector<std::int64_t> counts;
    std::vector<std::int64_t> firstRows;

    // The entry of the cell, added if it is new; CellIndex::none when there is no room.
    std::int32_t entry(std::string_view cell, std::int64_t row, std::int32_t cap)
    {
        std::int32_t at = index.find(cell);
        if (at == CellIndex::none && index.size() < cap) {
            at = index.add(cell);
            counts.push_back(0);
            firstRows.push_back(row);
        }
        return at;
    }
};

// What the cells of one column in one part of a file are. While there are few distinct texts only these are counted and
// classified once at the end; from the 1,001st on every cell is classified by itself.
class ColumnTally {
public:
    static constexpr std::int32_t mostDistinct = 1000;
    static constexpr std::int32_t mostOthers = 200;

    // `many`: an earlier part of the file has shown already that the column has many distinct texts.
    explicit ColumnTally(char decimal, bool many = false) : m_decimal(decimal), m_many(many) {}

    void add(std::string_view cell, std::int64_t row)
    {
        if (cell.empty()) {
            ++m_counts.blank;
            return;
        }
        if (!m_many) {
            const std::int32_t entry = m_distinct.entry(cell, row, mostDistinct);
            if (entry != CellIndex::none) {
                ++m_distinct.counts[static_cast<std::size_t>(entry)];
                return;
            }
            tooMany();
        }
        classifyCell(cell, row, 1);
    }

    // Adds this part to what is known of the rows before `firstRow`. Parts must come in file order.
    void appendTo(ColumnTally& whole, std::int64_t firstRow);
    bool many() const { return m_many; }
    ColumnProfile profile(const std::string& header);

private:
    struct Counts {
        std::int64_t blank = 0;
        std::int64_t integers = 0;
        std::int64_t numbers = 0;
        std::int64_t dates = 0;
        std::int64_t leadingZeros = 0;
        std::int64_t longestBytes = 0;
        std::array<std::int64_t, 3> datesByOrder{};
        ColumnProfile::Written written;
        std::int64_t thousands = 0;
        double smallest = 0;
        double largest = 0;
        bool anyNumber = false;
    };

    void tooMany();
    void classifyDistinct();
    bool hasRoomFor(const DistinctCells& cells) const;
    void takeDistinct(const DistinctCells& cells, std::int64_t firstRow);
    void classifyCell(std::string_view cell, std::int64_t row, std::int64_t count);
    void number(double value, std::int64_t count, std::int64_t& counter);
    void written(const CellKind& kind, std::int64_t count);
    void other(std::string_view cell, std::int64_t row, std::int64_t count);
    void addCounts(const Counts& counts);

    char m_decimal;
    bool m_many;
    Counts m_counts;
    DistinctCells m_distinct;
    std::unique_ptr<DistinctCells> m_others; // neither number nor date, of a column of many distinct texts
    bool m_manyOthers = false;
};

} // namespace manyi::io
