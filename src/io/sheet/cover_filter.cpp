#include "io/sheet/cover_filter.h"

#include <algorithm>

#include "base/number.h"

namespace manyi::io {

namespace {

constexpr std::size_t mostCoverRows = 20;
constexpr std::ptrdiff_t mostCoverCells = 2;

template <typename Cells>
std::ptrdiff_t filledCells(const Cells& cells)
{
    return std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return !cell.empty(); });
}

bool looksLikeTable(std::span<const std::string_view> cells, bool first)
{
    const bool number =
        std::any_of(cells.begin(), cells.end(), [](std::string_view cell) { return base::parseNumber(cell); });
    return number || filledCells(cells) > (first ? 1 : mostCoverCells);
}

} // namespace

bool CoverFilter::row(std::span<const std::string_view> cells)
{
    if (m_table)
        return m_wanted && m_sink.row(cells);
    m_held.emplace_back(cells.begin(), cells.end());
    const bool table = looksLikeTable(cells, m_held.size() == 1) || m_held.size() > mostCoverRows;
    return !table || release();
}

bool CoverFilter::finish()
{
    const bool pairs =
        std::any_of(m_held.begin(), m_held.end(), [](const auto& held) { return filledCells(held) > 1; });
    if (!m_table && !m_held.empty() && !pairs)
        release(); // a column by itself
    m_held.clear();
    return m_table;
}

bool CoverFilter::release()
{
    m_table = true;
    for (const std::vector<std::string>& held : m_held) {
        const std::vector<std::string_view> cells(held.begin(), held.end());
        m_wanted = m_wanted && m_sink.row(cells);
    }
    m_held.clear();
    return m_wanted;
}

} // namespace manyi::io
