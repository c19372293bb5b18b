#include "io/xls/compound_stream.h"

#include <algorithm>
#include <vector>

namespace manyi::io {

namespace {

constexpr unsigned lastSector = 0xFFFFFFFA; // from here on: end of a chain, and marks
constexpr std::size_t entryBytes = 128;

class CompoundFile {
public:
    explicit CompoundFile(const ByteFile& file) : m_file(file) {}

    std::optional<std::string> stream(std::string_view name)
    {
        const std::string header = bytesAt(0, 512);
        const unsigned shift = littleEndian16(header, 0x1E);
        if (header.size() < 512 || (shift != 9 && shift != 12))
            return std::nullopt;
        m_sectorBytes = std::size_t{1} << shift;
        readTable(header);
        const auto directory = chain(littleEndian32(header, 0x30), std::string::npos);
        const unsigned smallest = littleEndian32(header, 0x38);
        for (std::size_t at = 0; directory && at + entryBytes <= directory->size(); at += entryBytes) {
            const std::string_view entry = std::string_view(*directory).substr(at, entryBytes);
            const unsigned size = littleEndian32(entry, 0x78);
            if (nameOf(entry) == name)
                return size < smallest ? std::nullopt : chain(littleEndian32(entry, 0x74), size);
        }
        return std::nullopt;
    }

private:
    std::string bytesAt(std::int64_t offset, std::size_t count) const
    {
        std::string bytes(count, '\0');
        const auto read = m_file.read(offset, bytes.data(), count);
        bytes.resize(read ? *read : 0);
        return bytes;
    }
    std::string sector(unsigned number) const
    {
        return bytesAt((static_cast<std::int64_t>(number) + 1) * static_cast<std::int64_t>(m_sectorBytes),
                       m_sectorBytes);
    }
    std::size_t mostSectors() const { return static_cast<std::size_t>(m_file.size()) / m_sectorBytes + 1; }

    // The table says for each sector which one follows it; its own sectors are listed in the header and behind.
    void readTable(const std::string& header)
    {
        std::vector<unsigned> parts;
        for (std::size_t at = 0x4C; at + 4 <= header.size(); at += 4)
            parts.push_back(littleEndian32(header, at));
        unsigned more = littleEndian32(header, 0x44);
        for (std::size_t lists = 0; more < lastSector && lists < mostSectors(); ++lists) {
            const std::string list = sector(more);
            for (std::size_t at = 0; at + 8 <= list.size(); at += 4)
                parts.push_back(littleEndian32(list, at));
            more = list.size() < m_sectorBytes ? lastSector : littleEndian32(list, m_sectorBytes - 4);
        }
        for (const unsigned part : parts) {
            if (part >= lastSector || m_next.size() > mostSectors())
                continue;
            const std::string entries = sector(part);
            for (std::size_t at = 0; at + 4 <= entries.size(); at += 4)
                m_next.push_back(littleEndian32(entries, at));
        }
    }

    std::optional<std::string> chain(unsigned start, std::size_t size) const
    {
        std::string bytes;
        std::size_t sectors = 0;
        for (unsigned at = start; at < lastSector && bytes.size() < size; at = m_next[at]) {
            if (at >= m_next.size() || ++sectors > mostSectors())
                return std::nullopt;
            bytes += sector(at);
        }
        bytes.resize(std::min(bytes.size(), size));
        return bytes;
    }

    // Names are UTF-16; those that are looked for are ASCII.
    static std::string nameOf(std::string_view entry)
    {
        std::string name;
        const std::size_t length = std::min<std::size_t>(littleEndian16(entry, 0x40), 64);
        for (std::size_t at = 0; at + 2 < length; at += 2)
            name += entry[at + 1] == 0 ? entry[at] : '?';
        return name;
    }

    const ByteFile& m_file;
    std::size_t m_sectorBytes = 512;
    std::vector<unsigned> m_next;
};

} // namespace

unsigned littleEndian16(std::string_view bytes, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(bytes[i])); };
    return at + 2 > bytes.size() ? 0 : byte(at) | byte(at + 1) << 8;
}

unsigned littleEndian32(std::string_view bytes, std::size_t at)
{
    return at + 4 > bytes.size() ? 0 : littleEndian16(bytes, at) | littleEndian16(bytes, at + 2) << 16;
}

std::optional<std::string> compoundStream(const ByteFile& file, std::string_view name)
{
    return CompoundFile(file).stream(name);
}

} // namespace manyi::io
