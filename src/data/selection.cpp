#include "data/selection.h"

#include <bit>
#include <cassert>

namespace manyi::data {

namespace {

void clearTail(std::vector<std::uint64_t>& words, std::size_t rows)
{
    if (rows % 64 != 0)
        words.back() &= (std::uint64_t{1} << (rows % 64)) - 1;
}

} // namespace

Selection Selection::none(std::size_t rows)
{
    Selection selection;
    selection.m_rows = rows;
    selection.m_words.assign((rows + 63) / 64, 0);
    return selection;
}

Selection Selection::all(std::size_t rows)
{
    return ~none(rows);
}

std::size_t Selection::count() const
{
    std::size_t count = 0;
    for (const std::uint64_t word : m_words)
        count += static_cast<std::size_t>(std::popcount(word));
    return count;
}

void Selection::set(std::size_t row, bool on)
{
    assert(row < m_rows);
    const std::uint64_t bit = std::uint64_t{1} << (row & 63);
    if (on)
        m_words[row >> 6] |= bit;
    else
        m_words[row >> 6] &= ~bit;
}

Selection Selection::operator&(const Selection& other) const
{
    assert(m_rows == other.m_rows);
    Selection result = *this;
    for (std::size_t w = 0; w < m_words.size(); ++w)
        result.m_words[w] &= other.m_words[w];
    return result;
}

Selection Selection::operator|(const Selection& other) const
{
    assert(m_rows == other.m_rows);
    Selection result = *this;
    for (std::size_t w = 0; w < m_words.size(); ++w)
        result.m_words[w] |= other.m_words[w];
    return result;
}

Selection Selection::operator~() const
{
    Selection result = *this;
    for (std::uint64_t& word : result.m_words)
        word = ~word;
    clearTail(result.m_words, m_rows);
    return result;
}

} // namespace manyi::data
