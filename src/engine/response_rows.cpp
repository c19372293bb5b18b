#include "engine/response_rows.h"

#include <algorithm>

namespace manyi::engine {

namespace {

struct Gather {
    const std::vector<std::uint32_t>& kept;

    template <class Value>
    std::vector<Value> of(const std::vector<Value>& values) const
    {
        std::vector<Value> chosen(kept.size());
        for (std::size_t row = 0; row < kept.size(); ++row)
            chosen[row] = values[kept[row]];
        return chosen;
    }
    template <class Int>
    data::Column operator()(const data::CodeValues<Int>& column) const
    {
        return data::CodeValues<Int>{of(column.codes)};
    }
    data::Column operator()(const data::NumberValues& column) const { return data::NumberValues{of(column.numbers)}; }
    data::Column operator()(const data::DateValues& column) const { return data::DateValues{of(column.seconds)}; }
    data::Column operator()(const data::TextValues& column) const
    {
        data::TextValues chosen;
        chosen.offsets.reserve(kept.size() + 1);
        chosen.bytes.reserve(column.bytes.size());
        for (const std::uint32_t row : kept) {
            chosen.bytes += column.at(row);
            chosen.offsets.push_back(chosen.bytes.size());
        }
        return chosen;
    }
};

} // namespace

ResponseRows::ResponseRows(std::vector<store::ResponseRange> ranges, const std::vector<std::int64_t>& excluded)
    : m_ranges(std::move(ranges))
{
    for (const store::ResponseRange& range : m_ranges)
        m_storeRows += static_cast<std::size_t>(range.rows);
    std::vector<bool> left(excluded.empty() ? 0 : m_storeRows, false);
    for (const std::int64_t id : excluded) {
        for (const store::ResponseRange& range : m_ranges) {
            if (id >= range.firstId && id < range.firstId + range.rows) {
                left[static_cast<std::size_t>(range.firstRow + id - range.firstId)] = true;
                m_all = false;
            }
        }
    }
    if (m_all)
        return;
    for (std::size_t row = 0; row < m_storeRows; ++row) {
        if (!left[row])
            m_kept.push_back(static_cast<std::uint32_t>(row));
    }
}

const store::ResponseRange& ResponseRows::rangeOf(std::size_t storeRow) const
{
    const auto after =
        std::upper_bound(m_ranges.begin(), m_ranges.end(), static_cast<std::int64_t>(storeRow),
                         [](std::int64_t row, const store::ResponseRange& range) { return row < range.firstRow; });
    return *(after - 1);
}

std::int64_t ResponseRows::response(std::size_t row) const
{
    const std::size_t stored = storeRow(row);
    const store::ResponseRange& range = rangeOf(stored);
    return range.firstId + static_cast<std::int64_t>(stored) - range.firstRow;
}

base::BatchId ResponseRows::batch(std::size_t row) const
{
    return rangeOf(storeRow(row)).batch;
}

std::optional<std::size_t> ResponseRows::rowOf(std::int64_t response) const
{
    for (const store::ResponseRange& range : m_ranges) {
        if (response < range.firstId || response >= range.firstId + range.rows)
            continue;
        const auto stored = static_cast<std::size_t>(range.firstRow + response - range.firstId);
        if (m_all)
            return stored;
        const auto found = std::lower_bound(m_kept.begin(), m_kept.end(), stored);
        if (found != m_kept.end() && *found == stored)
            return static_cast<std::size_t>(found - m_kept.begin());
    }
    return std::nullopt;
}

data::ColumnPtr ResponseRows::kept(data::ColumnPtr storeColumn) const
{
    if (m_all)
        return storeColumn;
    return std::make_shared<const data::Column>(std::visit(Gather{m_kept}, *storeColumn));
}

} // namespace manyi::engine
