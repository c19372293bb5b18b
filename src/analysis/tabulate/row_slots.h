#pragma once

#include <algorithm>
#include <array>
#include <bit>
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

// Rows that are counted together. Where few rows are selected only those are listed.
struct Block {
    std::size_t begin = 0;
    std::size_t count = 0;
    const Slot* slots = nullptr;            // one a row of the block
    const std::uint16_t* offsets = nullptr; // of the listed rows from `begin`; nullptr: all rows one after the other

    std::size_t row(std::size_t i) const { return begin + (offsets == nullptr ? i : offsets[i]); }
};

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

// Slots of a block of many selected rows, the others in slot 0.
inline void fillAll(const RowSet& rowSet, std::size_t begin, std::size_t count, Slot* slots)
{
    const std::uint64_t* words = rowSet.selection->words().data() + begin / 64;
    for (std::size_t w = 0; w * 64 < count; ++w)
        fillWord(*rowSet.grouping, words[w], begin + w * 64, std::min<std::size_t>(64, count - w * 64), slots + w * 64);
}

// Offsets and slots of the selected rows alone; returns how many.
inline std::size_t fillListed(const RowSet& rowSet, std::size_t begin, std::size_t count, Slot* slots,
                              std::uint16_t* offsets)
{
    const std::uint64_t* words = rowSet.selection->words().data() + begin / 64;
    const std::vector<std::int32_t>& groups = rowSet.grouping->groupOfRow;
    std::size_t listed = 0;
    for (std::size_t w = 0; w * 64 < count; ++w) {
        for (std::uint64_t bits = words[w]; bits != 0; bits &= bits - 1) {
            const std::size_t offset = w * 64 + static_cast<std::size_t>(std::countr_zero(bits));
            offsets[listed] = static_cast<std::uint16_t>(offset);
            slots[listed] = groups.empty() ? 2 : static_cast<Slot>(groups[begin + offset] + 2);
            ++listed;
        }
    }
    return listed;
}

inline std::size_t selectedIn(const data::Selection& selection, std::size_t begin, std::size_t count)
{
    std::size_t selected = 0;
    for (std::size_t w = begin / 64; w * 64 < begin + count; ++w)
        selected += static_cast<std::size_t>(std::popcount(selection.words()[w]));
    return selected;
}

// Rows without a usable weight go to slot 0 and are counted in `excluded` (one entry a slot) when that is wanted.
inline void leaveOutUnweighted(const double* weights, const Block& block, Slot* slots, std::int64_t* excluded)
{
    for (std::size_t i = 0; i < block.count; ++i) {
        if (weights[block.row(i)] > 0)
            continue;
        if (excluded != nullptr)
            ++excluded[slots[i]];
        slots[i] = 0;
    }
}

// Calls visit(block) for each block of the range that has a selected row. `unusable`: some weights are not above 0.
template <class Visit>
void forBlocks(const RowSet& rowSet, const data::Weights& weights, bool unusable, RowRange range,
               std::int64_t* excluded, Visit visit)
{
    std::array<Slot, blockRows> slots;
    std::array<std::uint16_t, blockRows> offsets;
    for (std::size_t begin = range.begin; begin < range.end; begin += blockRows) {
        const std::size_t count = std::min(blockRows, range.end - begin);
        const std::size_t selected = selectedIn(*rowSet.selection, begin, count);
        if (selected == 0)
            continue;
        Block block{begin, count, slots.data(), nullptr};
        if (selected * 2 < count) {
            block.count = fillListed(rowSet, begin, count, slots.data(), offsets.data());
            block.offsets = offsets.data();
        } else {
            fillAll(rowSet, begin, count, slots.data());
        }
        if (unusable)
            leaveOutUnweighted(weights.values.data(), block, slots.data(), excluded);
        visit(block);
    }
}

} // namespace manyi::analysis
