#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "io/sheet/sheet_limits.h"
#include "io/sheet/sheet_problems.h"
#include "io/source/row_sink.h"

namespace manyi::io {

// Puts the cells of a sheet, which come row by row with their addresses, into rows of text for a RowSink: gaps become
// empty cells, blank cells at the end of a row vanish, rows are filled up to the widest one before, rows without any
// text are left out (and noted when others follow). Watches the limits.
class SheetRows {
public:
    SheetRows(RowSink& sink, const SheetLimits& limits, std::string where);

    // 0-based; must be larger than the row before. Each of these: false when no more is wanted, see status().
    bool beginRow(std::int64_t row);
    bool cell(std::size_t column, std::string_view text); // copies the text
    // The text must live until the end of the row.
    bool standingCell(std::size_t column, std::string_view text);
    // Nothing that can be used, but the row is no blank one.
    bool missingCell(std::size_t column);
    bool endRow(std::int64_t repeated = 1);

    std::int64_t row() const { return m_row; } // the current one, 0-based
    SheetProblems& problems() { return m_problems; }
    std::int64_t rowsSent() const { return m_sent; }
    // Which row of the sink a row of the sheet became, for the first rows; -1: left out or later.
    int sentRow(std::int64_t row) const;
    // The numbers of the first rows as SourceDictionary::rowNumbers has them.
    std::vector<std::int64_t> rowNumbers() const;
    // What went wrong; Cancelled when the sink wanted no more.
    base::Status status() const;

    bool fail(base::Error error);

    static constexpr std::size_t rememberedRows = 1000; // of all that were sent
    static constexpr std::size_t headRows = 64;         // where merged cells may begin that count

private:
    struct Cell {
        std::size_t column;
        std::string_view standing;
        std::size_t begin; // in m_texts, when nothing stands
        std::size_t size;
    };
    bool column(std::size_t column);
    bool fits(std::string_view text);
    bool send();
    bool tooLarge(const char* text, std::int64_t limit);
    void arrange();

    RowSink& m_sink;
    SheetLimits m_limits;
    std::string m_where;
    SheetProblems m_problems;
    std::int64_t m_row = -1;
    std::int64_t m_lastSent = -1;
    std::int64_t m_sent = 0;
    std::int64_t m_cells = 0;
    std::size_t m_widest = 0;
    std::string m_texts;
    std::vector<Cell> m_filled;
    std::vector<std::string_view> m_line;
    std::vector<std::int64_t> m_firstRows; // of the sheet, as they were sent
    bool m_stopped = false;
    base::Status m_status;
};

} // namespace manyi::io
