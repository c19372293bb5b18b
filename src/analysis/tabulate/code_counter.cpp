#include "analysis/tabulate/code_counter.h"

namespace manyi::analysis {

namespace {

constexpr std::size_t lanesOfSmallTables = 4;
constexpr std::size_t smallTableBytes = 32768; // four copies stay in the second-level cache

template <class Column>
std::optional<CodeSpan> spanOfColumn(const Column& column)
{
    if constexpr (requires { column.codes; })
        return spanOf(column);
    else
        return std::nullopt;
}

template <class Int, class RowOf>
void fillKeysOf(const Int* codes, const CodeLayout& layout, const Block& block, RowOf rowOf, std::uint32_t* keys)
{
    const auto stride = static_cast<std::uint32_t>(layout.stride);
    const auto base = static_cast<std::uint32_t>(layout.low - 1); // wraps round where the missing marker is taken from
    for (std::size_t i = 0; i < block.count; ++i) {
        const Int code = codes[rowOf(i)];
        const std::uint32_t index = static_cast<std::uint32_t>(static_cast<std::int32_t>(code)) - base;
        keys[i] = block.slots[i] * stride + (code == data::CodeValues<Int>::missing ? 0U : index);
    }
}

template <class Column>
void fillKeys(const Column& column, const CodeLayout& layout, const Block& block, std::uint32_t* keys)
{
    if constexpr (requires { column.codes; }) {
        const auto* codes = column.codes.data() + block.begin;
        if (block.offsets == nullptr)
            fillKeysOf(
                codes, layout, block, [](std::size_t i) { return i; }, keys);
        else
            fillKeysOf(
                codes, layout, block, [&block](std::size_t i) { return std::size_t{block.offsets[i]}; }, keys);
    }
}

} // namespace

CodeLayout layoutOf(const data::Column& column, std::size_t slots)
{
    CodeLayout layout;
    layout.column = &column;
    layout.slots = slots;
    const auto span = std::visit([](const auto& values) { return spanOfColumn(values); }, column);
    if (!span)
        return layout;
    layout.low = span->low;
    layout.stride = static_cast<std::size_t>(span->width()) + 1;
    if (span->width() <= widestSpan)
        return layout;
    DenseCodes dense = denseCodes(column);
    layout.listedCodes = std::move(dense.codes);
    layout.places = std::make_unique<data::Column>(std::move(dense.places));
    layout.column = layout.places.get();
    layout.low = 0;
    layout.stride = layout.listedCodes.size() + 1;
    return layout;
}

CodeCounter::CodeCounter(const CodeLayout& layout, bool uniform)
    : m_layout(&layout),
      m_lanes(layout.size() * (uniform ? sizeof(std::uint32_t) : sizeof(Cell)) <= smallTableBytes ? lanesOfSmallTables
                                                                                                  : 1)
{
    if (uniform)
        m_counts.assign(layout.size() * m_lanes, 0);
    else
        m_cells.assign(layout.size() * m_lanes, Cell{});
}

void CodeCounter::add(const Block& block, const double* weights)
{
    std::array<std::uint32_t, blockRows> keys;
    std::visit([&](const auto& values) { fillKeys(values, *m_layout, block, keys.data()); }, *m_layout->column);
    if (weights == nullptr)
        forKeys(m_counts.data(), block.count, keys.data(), [](std::uint32_t& count, std::size_t) { ++count; });
    else
        forKeys(m_cells.data(), block.count, keys.data(), [&](Cell& cell, std::size_t i) {
            const double weight = weights[block.row(i)];
            cell += Cell{1, weight, weight * weight};
        });
}

// Calls count(entry, i) for each key, its copy of the table changing from row to row.
template <class Entry, class Count>
void CodeCounter::forKeys(Entry* entries, std::size_t rows, const std::uint32_t* keys, Count count) const
{
    std::size_t i = 0;
    if (m_lanes == lanesOfSmallTables) {
        const std::size_t size = m_layout->size();
        const std::array<Entry*, lanesOfSmallTables> lanes{entries, entries + size, entries + 2 * size,
                                                           entries + 3 * size};
        for (; i + lanesOfSmallTables <= rows; i += lanesOfSmallTables) {
            for (std::size_t lane = 0; lane < lanesOfSmallTables; ++lane)
                count(lanes[lane][keys[i + lane]], i + lane);
        }
    }
    for (; i < rows; ++i)
        count(entries[keys[i]], i);
}

void CodeCounter::addTo(std::vector<Cell>& cells) const
{
    const std::size_t size = m_layout->size();
    for (std::size_t i = 0; i < m_counts.size(); ++i)
        cells[i % size].n += m_counts[i];
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        cells[i % size] += m_cells[i];
}

} // namespace manyi::analysis
