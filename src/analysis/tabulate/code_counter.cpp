#include "analysis/tabulate/code_counter.h"

namespace manyi::analysis {

namespace {

constexpr std::size_t smallTableBytes = 32768; // copies stay in the second-level cache
constexpr std::size_t copiesOfCounts = 4;
constexpr std::size_t copiesOfSums = 2;

template <class Column>
std::optional<CodeSpan> spanOfColumn(const Column& column)
{
    if constexpr (requires { column.codes; })
        return spanOf(column);
    else
        return std::nullopt;
}

template <class Int, class Key, class RowOf>
void fillKeysOf(const Int* codes, const CodeLayout& layout, const Block& block, RowOf rowOf, Key* keys)
{
    const auto stride = static_cast<Key>(layout.stride);
    const TableIndex<Int> index(layout.low);
    for (std::size_t i = 0; i < block.count; ++i)
        keys[i] = static_cast<Key>(block.slots[i] * stride + index(codes[rowOf(i)]));
}

template <class Column, class Key>
void fillKeys(const Column& column, const CodeLayout& layout, const Block& block, Key* keys)
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

CodeLayout layoutOfRows(std::size_t slots)
{
    CodeLayout layout;
    layout.slots = slots;
    return layout;
}

CodeCounter::CodeCounter(const CodeLayout& layout, bool uniform) : m_layout(&layout)
{
    const std::size_t bytes = layout.size() * (sizeof(std::uint32_t) + (uniform ? 0 : sizeof(Sums)));
    m_copies = bytes > smallTableBytes ? 1 : uniform ? copiesOfCounts : copiesOfSums;
    m_counts.assign(layout.size() * m_copies, 0);
    m_sums.assign(uniform ? 0 : layout.size() * m_copies, Sums{});
}

void CodeCounter::add(const Block& block)
{
    if (m_layout->size() <= std::size_t{std::numeric_limits<std::uint16_t>::max()} + 1)
        addKeys<std::uint16_t>(block);
    else
        addKeys<std::uint32_t>(block);
}

template <class Key>
void CodeCounter::addKeys(const Block& block)
{
    std::array<Key, blockRows> keys;
    if (m_layout->column == nullptr)
        std::copy_n(block.slots, block.count, keys.begin());
    else
        std::visit([&](const auto& values) { fillKeys(values, *m_layout, block, keys.data()); }, *m_layout->column);
    if (m_copies == copiesOfCounts)
        countKeys<copiesOfCounts>(block, keys.data());
    else if (m_copies == copiesOfSums)
        countKeys<copiesOfSums>(block, keys.data());
    else
        countKeys<1>(block, keys.data());
}

template <std::size_t copies, class Key>
void CodeCounter::countKeys(const Block& block, const Key* keys)
{
    const std::size_t size = m_layout->size();
    const std::size_t whole = block.count - block.count % copies;
    const auto forRows = [&](auto count) {
        for (std::size_t i = 0; i < whole; i += copies) {
            for (std::size_t copy = 0; copy < copies; ++copy)
                count(copy * size + keys[i + copy], i + copy);
        }
        for (std::size_t i = whole; i < block.count; ++i)
            count(keys[i], i);
    };
    std::uint32_t* counts = m_counts.data();
    if (block.weights == nullptr) {
        forRows([counts](std::size_t entry, std::size_t) { ++counts[entry]; });
        return;
    }
    forRows([counts, sums = m_sums.data(), weights = block.weights](std::size_t entry, std::size_t i) {
        const double weight = weights[i];
        const Sums before = sums[entry];
        ++counts[entry];
        sums[entry] = {before.weight + weight, before.weightSquared + weight * weight};
    });
}

void CodeCounter::addTo(std::vector<Cell>& cells) const
{
    for (std::size_t copy = 0; copy < m_copies; ++copy) {
        const std::size_t first = copy * cells.size();
        for (std::size_t i = 0; i < cells.size(); ++i)
            cells[i].n += m_counts[first + i];
        for (std::size_t i = 0; i < cells.size() && !m_sums.empty(); ++i) {
            cells[i].weight += m_sums[first + i].weight;
            cells[i].weightSquared += m_sums[first + i].weightSquared;
        }
    }
}

} // namespace manyi::analysis
