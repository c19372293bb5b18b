#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace manyi::io {

// Numbers distinct cell texts 0, 1, 2 … in the order in which they are added. Made for survey columns: one byte is an
// array look-up, up to eight bytes one comparison. Texts looked up must be followed by 8 readable bytes (see
// StructuralScanner::padding) and hold no NUL; the empty text is not looked up.
class CellIndex {
public:
    static constexpr std::int32_t none = -1;

    CellIndex() { m_bytes.fill(none); }

    std::int32_t size() const { return static_cast<std::int32_t>(m_texts.size()); }
    // Padded as look-ups need it.
    std::string_view text(std::int32_t entry) const
    {
        const std::string& padded = m_texts[static_cast<std::size_t>(entry)];
        return {padded.data(), padded.size() - padding};
    }

    std::int32_t find(std::string_view cell) const
    {
        if (cell.size() == 1)
            return m_bytes[static_cast<unsigned char>(cell[0])];
        if (m_slots.empty())
            return none;
        const std::uint64_t key = keyOf(cell);
        for (std::size_t slot = slotOf(key);; slot = (slot + 1) & (m_slots.size() - 1)) {
            const Slot& here = m_slots[slot];
            if (here.entry == none || (here.key == key && sameText(here.entry, cell)))
                return here.entry;
        }
    }

    // The text must not be there yet.
    std::int32_t add(std::string_view cell)
    {
        const std::int32_t entry = size();
        const std::uint64_t key = cell.size() == 1 ? 0 : keyOf(cell);
        m_texts.emplace_back(cell).append(padding, '\0');
        if (cell.size() == 1) {
            m_bytes[static_cast<unsigned char>(cell[0])] = entry;
            return entry;
        }
        if (m_texts.size() * 2 > m_slots.size())
            grow();
        insert(key, entry);
        return entry;
    }

    // For texts that do not stand in a padded buffer.
    std::int32_t addText(const std::string& text)
    {
        const std::string padded = text + std::string(padding, '\0');
        const std::string_view view(padded.data(), text.size());
        const std::int32_t known = find(view);
        return known == none ? add(view) : known;
    }

private:
    struct Slot {
        std::uint64_t key = 0;
        std::int32_t entry = none;
    };
    static constexpr std::size_t padding = 8;
    static constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;

    static std::uint64_t word(const char* bytes)
    {
        std::uint64_t value = 0;
        std::memcpy(&value, bytes, 8);
        return value;
    }

    // Up to eight bytes: the bytes themselves. Longer: a hash; the texts are compared as well.
    static std::uint64_t keyOf(std::string_view cell)
    {
        if (cell.size() <= 8) {
            const std::uint64_t value = word(cell.data());
            const auto unused = static_cast<unsigned>(64 - 8 * cell.size());
            return std::endian::native == std::endian::little ? (value << unused) >> unused : value >> unused;
        }
        std::uint64_t hash = cell.size() * factor;
        for (std::size_t at = 0; at + 8 < cell.size(); at += 8) {
            hash = (hash ^ word(cell.data() + at)) * factor;
            hash ^= hash >> 32;
        }
        return (hash ^ word(cell.data() + cell.size() - 8)) * factor;
    }

    std::size_t slotOf(std::uint64_t key) const
    {
        return static_cast<std::size_t>((key * factor) >> (64 - std::bit_width(m_slots.size() - 1)));
    }

    bool sameText(std::int32_t entry, std::string_view cell) const
    {
        const std::string_view known = text(entry);
        return known.size() == cell.size() && (cell.size() <= 8 || known == cell);
    }

    void insert(std::uint64_t key, std::int32_t entry)
    {
        std::size_t slot = slotOf(key);
        while (m_slots[slot].entry != none)
            slot = (slot + 1) & (m_slots.size() - 1);
        m_slots[slot] = {key, entry};
    }

    void grow()
    {
        const std::vector<Slot> old = std::move(m_slots);
        m_slots.assign(old.empty() ? 16 : old.size() * 2, Slot{});
        for (const Slot& slot : old)
            if (slot.entry != none)
                insert(slot.key, slot.entry);
    }

    std::array<std::int32_t, 256> m_bytes{};
    std::vector<Slot> m_slots;
    std::vector<std::string> m_texts;
};

} // namespace manyi::io
