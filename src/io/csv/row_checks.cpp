#include "io/csv/row_checks.h"

#include "io/csv/encoding.h"

namespace manyi::io {

void RowChecks::checkBytes(std::size_t column, std::string_view text)
{
    if (text.find(replacementCharacter) != std::string_view::npos)
        m_tally.add(Reason::BadBytes, column < m_columns.size() ? m_columns[column] : std::string(), text, m_row);
}

void RowChecks::addExtra(std::string_view text)
{
    if (text.empty())
        return;
    if (!m_extra.empty())
        m_extra += m_separator;
    m_extra += text;
}

void RowChecks::ragged(std::size_t cells)
{
    if (cells < m_columns.size())
        m_tally.add(Reason::ShortRow, {}, {}, m_row);
    else
        m_tally.add(m_extra.empty() ? Reason::LongRowBlank : Reason::LongRow, {}, m_extra, m_row);
    m_extra.clear();
}

} // namespace manyi::io
