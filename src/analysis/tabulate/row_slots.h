#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

#include "analysis/tabulate/tabulate.h"

namespace manyi::analysis {

// A row's slot while it is counted: 0 left out (not selected, or no usable weight), 1 selected but in no group,
// g + 2 in group g.
using Slot = std::uint16_t;

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
    const double* weights = nullptr;        // one a row of the block; nullptr: 1 each
    const std::uint16_t* offsets = nullptr; // of the listed rows from `begin`; nullptr: all rows one after the other

    std::size_t row(std::size_t i) const { return begin + (offsets == nullptr ? i : offsets[i]); }
    double weight(std::size_t i) const { return weights == nullptr ? 1 : weights[i]; }
};

inline std::size_t slotCount(const RowSet& rowSet)
{
    return rowSet.grouping->count + 2;
}

// For each byte of a selection's word eight masks that let the slots of its selected rows through.
using SlotMasks = std::array<Slot, 8>;
inline constexpr std::array<SlotMasks, 256> masksOfByte = [] {
    std::array<SlotMasks, 256> masks{};
    for (unsigned byte = 0; byte < 256; ++byte) {
        for (unsigned bit = 0; bit < 8; ++bit)
            masks[byte][bit] = static_cast<Slot>((byte >> bit) & 1U ? 0xFFFF : 0);
    }
    return masks;
}();

// Puts those of 64 rows that are not selected into slot 0.
inline void leaveOutUnselected(std::uint64_t bits, Slot* slots)
{
    for (unsigned byte = 0; byte < 8; ++byte) {
        const SlotMasks& masks = masksOfByte[(bits >> (8 * byte)) & 0xFF];
        for (unsigned bit = 0; bit < 8; ++bit)
            slots[8 * byte + bit] = static_cast<Slot>(slots[8 * byte + bit] & masks[bit]);
    }
}

// Slots of a block of many selected rows, the others in slot 0. There is room for blockRows slots.
inline void fillAll(const RowSet& rowSet, std::size_t begin, std::size_t count, Slot* slots)
{
    const std::vector<GroupNumber>& groups = rowSet.grouping->groupOfRow;
    if (groups.empty())
        std::fill_n(slots, count, Slot{2});
    else
        std::transform(groups.begin() + static_cast<std::ptrdiff_t>(begin),
                       groups.begin() + static_cast<std::ptrdiff_t>(begin + count), slots,
                       [](GroupNumber group) { return static_cast<Slot>(group + 2); });
    const std::uint64_t* words = rowSet.selection->words().data() + begin / 64;
    for (std::size_t w = 0; w * 64 < count; ++w) {
        if (words[w] != ~std::uint64_t{0})
            leaveOutUnselected(words[w], slots + w * 64);
    }
}

// Offsets and slots of the selected rows alone; returns how many.
inline std::size_t fillListed(const RowSet& rowSet, std::size_t begin, std::size_t count, Slot* slots,
                              std::uint16_t* offsets)
{
    const std::uint64_t* words = rowSet.selection->words().data() + begin / 64;
    const std::vector<GroupNumber>& groups = rowSet.grouping->groupOfRow;
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
inline void leaveOutUnweighted(const double* weights, std::size_t count, Slot* slots, std::int64_t* excluded)
{
    std::size_t unusable = 0; // counted, not searched for: the whole block in vector instructions
    for (std::size_t i = 0; i < count; ++i)
        unusable += weights[i] > 0 ? 0 : 1;
    if (unusable == 0)
        return;
    for (std::size_t i = 0; i < count; ++i) {
        if (weights[i] > 0)
            continue;
        if (excluded != nullptr)
            ++excluded[slots[i]];
        slots[i] = 0;
    }
}

// Where a block is worked out.
struct BlockRoom {
    std::array<Slot, blockRows> slots;
    std::array<std::uint16_t, blockRows> offsets;
    std::array<double, blockRows> weights;
};

inline Block listedBlock(const RowSet& rowSet, const double* weights, std::size_t begin, std::size_t count,
                         BlockRoom& room)
{
    const std::size_t listed = fillListed(rowSet, begin, count, room.slots.data(), room.offsets.data());
    Block block{begin, listed, room.slots.data(), nullptr, room.offsets.data()};
    if (weights != nullptr) {
        for (std::size_t i = 0; i < listed; ++i)
            room.weights[i] = weights[block.row(i)];
        block.weights = room.weights.data();
    }
    return block;
}

inline Block wholeBlock(const RowSet& rowSet, const double* weights, std::size_t begin, std::size_t count,
                        BlockRoom& room)
{
    fillAll(rowSet, begin, count, room.slots.data());
    return {begin, count, room.slots.data(), weights == nullptr ? nullptr : weights + begin, nullptr};
}

// Calls visit(block) for each block of the range that has a selected row.
template <class Visit>
void forBlocks(const RowSet& rowSet, const data::Weights& weights, RowRange range, std::int64_t* excluded, Visit visit)
{
    const double* values = weights.uniform() ? nullptr : weights.values.data();
    BlockRoom room;
    for (std::size_t begin = range.begin; begin < range.end; begin += blockRows) {
        const std::size_t count = std::min(blockRows, range.end - begin);
        const std::size_t selected = selectedIn(*rowSet.selection, begin, count);
        if (selected == 0)
            continue;
        const Block block = selected * 2 < count ? listedBlock(rowSet, values, begin, count, room)
                                                 : wholeBlock(rowSet, values, begin, count, room);
        if (block.weights != nullptr)
            leaveOutUnweighted(block.weights, block.count, room.slots.data(), excluded);
        visit(block);
    }
}

} // namespace manyi::analysis
