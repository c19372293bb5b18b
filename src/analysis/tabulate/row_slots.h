#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

#include "analysis/tabulate/tabulate.h"

namespace manyi::analysis {

// A row's slot while it is counted: 0 left out (not selected, or no usable weight), 1 selected but in no group,
// g + 2 in group g.
using Slot = std::uint32_t;

struct RowRange {
    std::size_t begin = 0; // a multiple of 64
    std::size_t end = 0;
};

constexpr std::size_t blockRows = 2048; // slots and keys of a block stay in the first-level cache

inline std::size_t slotCount(const RowSet& rowSet)
{
    return rowSet.grouping->count + 2;
}

// Slots of up to 64 rows from `begin` on; `bits` tells which are selected.
inline void fillWord(const Grouping& grouping, std::uint64_t bits, std::size_t begin, std::size_t count, Slot* slots)
{
    const bool ungrouped = grouping.groupOfRow.empty();
    if (bits == 0) {
        std::fill_n(slots, count, Slot{0});
    } else if (ungrouped) {
        for (std::size_t i = 0; i < count; ++i)
            slots[i] = static_cast<Slot>((bits >> i) & 1U) * 2;
    } else if (bits == ~std::uint64_t{0}) {
        const std::int32_t* groups = grouping.groupOfRow.data() + begin;
        for (std::size_t i = 0; i < count; ++i)
            slots[i] = static_cast<Slot>(groups[i] + 2);
    } else {
        const std::int32_t* groups = grouping.groupOfRow.data() + begin;
        for (std::size_t i = 0; i < count; ++i)
            slots[i] = static_cast<Slot>(groups[i] + 2) & (Slot{0} - static_cast<Slot>((bits >> i) & 1U));
    }
}

// Slots of one block; false when no row of it is selected.
inline bool fillBlock(const RowSet& rowSet, std::size_t begin, std::size_t count, Slot* slots)
{
    const std::uint64_t* words = rowSet.selection->words().data() + begin / 64;
    const std::size_t wordCount = (count + 63) / 64;
    if (std::all_of(words, words + wordCount, [](std::uint64_t word) { return word == 0; }))
        return false;
    for (std::size_t w = 0; w < wordCount; ++w)
        fillWord(*rowSet.grouping, words[w], begin + w * 64, std::min<std::size_t>(64, count - w * 64), slots + w * 64);
    return true;
}

// Rows without a usable weight go to slot 0 and are counted in `excluded` (one entry a slot) when that is wanted.
inline void leaveOutUnweighted(const double* weights, std::size_t count, Slot* slots, std::int64_t* excluded)
{
    for (std::size_t i = 0; i < count; ++i) {
        if (weights[i] > 0)
            continue;
        if (excluded != nullptr)
            ++excluded[slots[i]];
        slots[i] = 0;
    }
}

// Calls visit(begin, count, slots) for each block of the range that has a selected row.
template <class Visit>
void forBlocks(const RowSet& rowSet, const data::Weights& weights, RowRange range, std::int64_t* excluded, Visit visit)
{
    std::array<Slot, blockRows> slots;
    for (std::size_t begin = range.begin; begin < range.end; begin += blockRows) {
        const std::size_t count = std::min(blockRows, range.end - begin);
        if (!fillBlock(rowSet, begin, count, slots.data()))
            continue;
        if (!weights.uniform())
            leaveOutUnweighted(weights.values.data() + begin, count, slots.data(), excluded);
        visit(begin, count, slots.data());
    }
}

} // namespace manyi::analysis
