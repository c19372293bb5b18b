#include "io/csv/column_tally.h"

#include <algorithm>
#include <cmath>

namespace manyi::io {

void ColumnTally::number(double value, std::int64_t count, std::int64_t& counter)
{
    counter += count;
    m_counts.smallest = m_counts.anyNumber ? std::min(m_counts.smallest, value) : value;
    m_counts.largest = m_counts.anyNumber ? std::max(m_counts.largest, value) : value;
    m_counts.anyNumber = true;
}

void ColumnTally::written(const CellKind& kind, std::int64_t count)
{
    ColumnProfile::Written& counts = m_counts.written;
    number(kind.value, count, counts.cells);
    counts.fractions += kind.written.fraction ? count : 0;
    counts.percents += kind.written.percent ? count : 0;
    counts.noLists += kind.written.noList ? count : 0;
    counts.currencies[static_cast<std::size_t>(kind.written.currency)] += count;
}

void ColumnTally::other(std::string_view cell, std::int64_t row, std::int64_t count)
{
    if (!m_many)
        return;
    if (!m_others)
        m_others = std::make_unique<DistinctCells>();
    const std::int32_t entry = m_others->entry(cell, row, mostOthers);
    if (entry == CellIndex::none)
        m_manyOthers = true;
    else
        m_others->counts[static_cast<std::size_t>(entry)] += count;
}

void ColumnTally::classifyCell(std::string_view cell, std::int64_t row, std::int64_t count)
{
    m_counts.longestBytes = std::max(m_counts.longestBytes, static_cast<std::int64_t>(cell.size()));
    const CellKind kind = classify(cell, m_decimal);
    switch (kind.kind) {
    case CellClass::Blank:
        m_counts.blank += count;
        break;
    case CellClass::Integer:
        number(kind.value, count, m_counts.integers);
        m_counts.thousands += std::abs(kind.value) >= 1000 ? count : 0;
        break;
    case CellClass::Number:
        number(kind.value, count, m_counts.numbers);
        break;
    case CellClass::Written:
        written(kind, count);
        break;
    case CellClass::LeadingZero:
        m_counts.leadingZeros += count;
        other(cell, row, count);
        break;
    case CellClass::Date:
        m_counts.dates += count;
        for (std::size_t order = 0; order < 3; ++order)
            m_counts.datesByOrder[order] += (kind.dateOrders >> order & 1U) != 0 ? count : 0;
        break;
    case CellClass::Text:
        other(cell, row, count);
        break;
    }
}

// From now on every cell is classified by itself; those counted so far are classified here.
void ColumnTally::tooMany()
{
    m_many = true;
    classifyDistinct();
}

void ColumnTally::classifyDistinct()
{
    for (std::int32_t i = 0; i < m_distinct.index.size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        classifyCell(m_distinct.index.text(i), m_distinct.firstRows[at], m_distinct.counts[at]);
    }
}

void ColumnTally::addCounts(const Counts& counts)
{
    m_counts.blank += counts.blank;
    m_counts.dates += counts.dates;
    m_counts.leadingZeros += counts.leadingZeros;
    m_counts.longestBytes = std::max(m_counts.longestBytes, counts.longestBytes);
    for (std::size_t order = 0; order < 3; ++order)
        m_counts.datesByOrder[order] += counts.datesByOrder[order];
    m_counts.thousands += counts.thousands;
    m_counts.written.cells += counts.written.cells;
    m_counts.written.fractions += counts.written.fractions;
    m_counts.written.percents += counts.written.percents;
    m_counts.written.noLists += counts.written.noLists;
    for (std::size_t i = 0; i < counts.written.currencies.size(); ++i)
        m_counts.written.currencies[i] += counts.written.currencies[i];
    if (counts.anyNumber) {
        number(counts.smallest, counts.integers, m_counts.integers);
        number(counts.largest, counts.numbers, m_counts.numbers);
    }
}

bool ColumnTally::hasRoomFor(const DistinctCells& cells) const
{
    std::int32_t added = 0;
    for (std::int32_t i = 0; i < cells.index.size(); ++i)
        added += m_distinct.index.find(cells.index.text(i)) == CellIndex::none ? 1 : 0;
    return m_distinct.index.size() + added <= mostDistinct;
}

void ColumnTally::takeDistinct(const DistinctCells& cells, std::int64_t firstRow)
{
    for (std::int32_t i = 0; i < cells.index.size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        const std::int32_t entry = m_distinct.entry(cells.index.text(i), cells.firstRows[at] + firstRow, mostDistinct);
        if (entry != CellIndex::none)
            m_distinct.counts[static_cast<std::size_t>(entry)] += cells.counts[at];
    }
}

void ColumnTally::appendTo(ColumnTally& whole, std::int64_t firstRow)
{
    if (!whole.m_many && !m_many && whole.hasRoomFor(m_distinct)) {
        whole.takeDistinct(m_distinct, firstRow);
        whole.m_counts.blank += m_counts.blank;
        return;
    }
    if (!whole.m_many) {
        whole.tooMany();
        whole.takeDistinct(m_distinct, firstRow); // only as examples: its cells come with the counts below
    }
    if (!m_many)
        tooMany();
    whole.addCounts(m_counts);
    whole.m_manyOthers = whole.m_manyOthers || m_manyOthers;
    if (!m_others)
        return;
    for (std::int32_t i = 0; i < m_others->index.size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        whole.other(m_others->index.text(i), m_others->firstRows[at] + firstRow, m_others->counts[at]);
    }
}

ColumnProfile ColumnTally::profile(const std::string& header)
{
    if (!m_many)
        classifyDistinct();
    ColumnProfile profile;
    profile.header = header;
    profile.blank = m_counts.blank;
    profile.integers = m_counts.integers;
    profile.numbers = m_counts.numbers;
    profile.dates = m_counts.dates;
    profile.leadingZeros = m_counts.leadingZeros;
    profile.longestBytes = m_counts.longestBytes;
    profile.smallest = m_counts.smallest;
    profile.largest = m_counts.largest;
    profile.manyDistinct = m_many;
    profile.written = m_counts.written;
    profile.thousands = m_counts.thousands;
    profile.datesByOrder = m_counts.datesByOrder;
    const auto list = [](const DistinctCells& cells, std::vector<ColumnProfile::Distinct>& to) {
        for (std::int32_t i = 0; i < cells.index.size(); ++i)
            if (!trimmed(cells.index.text(i)).empty())
                to.push_back({std::string(cells.index.text(i)), cells.counts[static_cast<std::size_t>(i)],
                              cells.firstRows[static_cast<std::size_t>(i)]});
    };
    list(m_distinct, profile.distinct);
    if (m_others)
        list(*m_others, profile.others);
    profile.manyOthers = m_manyOthers;
    return profile;
}

} // namespace manyi::io
