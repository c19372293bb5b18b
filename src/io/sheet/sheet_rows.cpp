#include "io/sheet/sheet_rows.h"

#include <algorithm>

#include <QCoreApplication>

namespace manyi::io {

SheetRows::SheetRows(RowSink& sink, const SheetLimits& limits, std::string where)
    : m_sink(sink), m_limits(limits), m_where(std::move(where))
{
}

bool SheetRows::fail(base::Error error)
{
    if (m_status)
        m_status = std::move(error);
    m_stopped = true;
    return false;
}

bool SheetRows::tooLarge(const char* text, std::int64_t limit)
{
    return fail({base::ErrorCode::TooLarge,
                 QCoreApplication::translate("Sheet", text).arg(static_cast<qint64>(limit)).toStdString(), m_where});
}

base::Status SheetRows::status() const
{
    if (m_stopped && m_status)
        return base::Error{base::ErrorCode::Cancelled,
                           QCoreApplication::translate("Sheet", "Reading the file was stopped.").toStdString(),
                           m_where};
    return m_status;
}

bool SheetRows::beginRow(std::int64_t row)
{
    if (m_stopped)
        return false;
    if (row >= m_limits.rows)
        return tooLarge(QT_TRANSLATE_NOOP("Sheet", "The sheet has more than %1 rows and is not read; save it as CSV."),
                        m_limits.rows);
    if (row <= m_row)
        return fail({base::ErrorCode::Damaged,
                     QCoreApplication::translate("Sheet", "The file is damaged: row %1 of the sheet stands behind row "
                                                          "%2. Save it again in a spreadsheet program.")
                         .arg(static_cast<qint64>(row + 1))
                         .arg(static_cast<qint64>(m_row + 1))
                         .toStdString(),
                     m_where});
    m_row = row;
    m_texts.clear();
    m_filled.clear();
    return true;
}

bool SheetRows::column(std::size_t column)
{
    if (m_stopped)
        return false;
    if (column >= static_cast<std::size_t>(m_limits.columns))
        return tooLarge(
            QT_TRANSLATE_NOOP("Sheet", "The sheet has more than %1 columns and is not read; save it as CSV."),
            m_limits.columns);
    return true;
}

bool SheetRows::fits(std::string_view text)
{
    return text.size() <= m_limits.cellBytes ||
           tooLarge(QT_TRANSLATE_NOOP("Sheet", "A cell of the sheet holds a text of more than %1 bytes; no "
                                               "spreadsheet program writes such. The file is not read."),
                    static_cast<std::int64_t>(m_limits.cellBytes));
}

bool SheetRows::cell(std::size_t at, std::string_view text)
{
    if (!column(at) || !fits(text))
        return false;
    if (text.empty())
        return true;
    m_filled.push_back({at, {}, m_texts.size(), text.size()});
    m_texts += text;
    return true;
}

bool SheetRows::standingCell(std::size_t at, std::string_view text)
{
    if (!column(at) || !fits(text))
        return false;
    if (!text.empty())
        m_filled.push_back({at, text, 0, 0});
    return true;
}

bool SheetRows::missingCell(std::size_t at)
{
    if (!column(at))
        return false;
    m_filled.push_back({at, {}, 0, 0});
    return true;
}

// The line of cells from those that were filled.
void SheetRows::arrange()
{
    std::size_t width = m_widest;
    for (const Cell& cell : m_filled)
        width = std::max(width, cell.column + 1);
    m_widest = width;
    m_line.assign(width, std::string_view());
    for (const Cell& cell : m_filled)
        m_line[cell.column] =
            cell.standing.empty() ? std::string_view(m_texts).substr(cell.begin, cell.size) : cell.standing;
}

bool SheetRows::send()
{
    m_cells += static_cast<std::int64_t>(m_line.size());
    if (m_cells > m_limits.cells)
        return tooLarge(QT_TRANSLATE_NOOP("Sheet",
                                          "The sheet has more than %1 cells and is not read; split it or save it "
                                          "as CSV."),
                        m_limits.cells);
    if (!m_sink.row(m_line)) {
        m_stopped = true;
        return false;
    }
    ++m_sent;
    return true;
}

bool SheetRows::endRow(std::int64_t repeated)
{
    if (m_stopped)
        return false;
    const std::int64_t first = m_row;
    m_row += repeated - 1;
    if (m_filled.empty())
        return true;
    if (m_row >= m_limits.rows)
        return tooLarge(QT_TRANSLATE_NOOP("Sheet", "The sheet has more than %1 rows and is not read; save it as CSV."),
                        m_limits.rows);
    if (m_sent > 0)
        for (std::int64_t blank = m_lastSent + 1; blank < first; ++blank)
            m_problems.add(SheetProblems::Kind::BlankRow, 0, {}, blank + 1);
    m_lastSent = m_row;
    arrange();
    for (std::int64_t i = 0; i < repeated; ++i) {
        if (m_firstRows.size() < rememberedRows)
            m_firstRows.push_back(first + i);
        if (!send())
            return false;
    }
    return true;
}

int SheetRows::sentRow(std::int64_t row) const
{
    const auto found = std::lower_bound(m_firstRows.begin(), m_firstRows.end(), row);
    return found == m_firstRows.end() || *found != row ? -1 : static_cast<int>(found - m_firstRows.begin());
}

std::vector<std::int64_t> SheetRows::rowNumbers() const
{
    if (m_firstRows.empty() || m_firstRows.back() + 1 == static_cast<std::int64_t>(m_firstRows.size()))
        return {};
    std::vector<std::int64_t> numbers;
    for (const std::int64_t row : m_firstRows)
        numbers.push_back(row + 1);
    return numbers;
}

} // namespace manyi::io
