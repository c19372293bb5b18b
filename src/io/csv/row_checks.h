#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/csv/problem_tally.h"

namespace manyi::io {

// The part of reading that profile and import share: counts the records of a block and notes ragged rows, empty lines,
// unclosed quotation marks and damaged cells.
class RowChecks {
public:
    RowChecks(const std::vector<std::string>& columns, char separator, bool damaged)
        : m_columns(columns), m_separator(separator), m_damaged(damaged)
    {
    }

    std::int64_t row() const { return m_row; }
    ProblemTally& tally() { return m_tally; }

    // False for a cell behind the last column.
    bool cell(std::size_t column, std::string_view text)
    {
        if (m_damaged)
            checkBytes(column, text);
        if (column < m_columns.size())
            return true;
        addExtra(text);
        return false;
    }
    void emptyLine() { m_tally.add(Reason::EmptyLine, {}, {}, m_row); }
    void unclosedQuote() { m_tally.add(Reason::UnclosedQuote, {}, {}, m_row); }
    void endRecord(std::size_t cells)
    {
        if (cells != m_columns.size())
            ragged(cells);
        ++m_row;
    }

private:
    void checkBytes(std::size_t column, std::string_view text);
    void addExtra(std::string_view text);
    void ragged(std::size_t cells);

    const std::vector<std::string>& m_columns;
    char m_separator;
    bool m_damaged;
    std::int64_t m_row = 0;
    std::string m_extra; // the cells behind the last column, joined; empty ones left out
    ProblemTally m_tally;
};

} // namespace manyi::io
