#include "store/journal_identity.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <vector>

#include "store/raw_file.h"

namespace manyi::store {

namespace {

// https://www.sqlite.org/fileformat2.html, section 3: the rollback journal.
constexpr unsigned char magic[8] = {0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7};
constexpr std::int64_t headerBytes = 28;

std::uint32_t bigEndian(const unsigned char* bytes)
{
    return static_cast<std::uint32_t>(bytes[0]) << 24 | static_cast<std::uint32_t>(bytes[1]) << 16 |
           static_cast<std::uint32_t>(bytes[2]) << 8 | bytes[3];
}

bool isMagic(const unsigned char* bytes)
{
    return std::equal(std::begin(magic), std::end(magic), bytes);
}

// The fields of a database's first page that tell transactions apart.
struct FirstPage {
    std::uint32_t pageSize = 0;
    std::uint32_t changes = 0;
    std::uint32_t pages = 0;
};

FirstPage firstPage(const unsigned char* bytes)
{
    const std::uint32_t size = static_cast<std::uint32_t>(bytes[16]) << 8 | bytes[17];
    return {size == 1 ? 65536 : size, bigEndian(bytes + 24), bigEndian(bytes + 28)};
}

class Journal {
public:
    explicit Journal(const std::string& path) : m_file(path, std::ios::binary)
    {
        std::error_code error;
        m_size = static_cast<std::int64_t>(std::filesystem::file_size(path, error));
    }

    // False when there is no valid header: SQLite then plays nothing back.
    bool readHeader()
    {
        const auto bytes = read(0, headerBytes);
        if (!bytes || !isMagic(bytes->data()))
            return false;
        m_startPages = bigEndian(bytes->data() + 16);
        m_sector = bigEndian(bytes->data() + 20);
        m_pageSize = bigEndian(bytes->data() + 24);
        return true;
    }

    bool namesSuperJournal()
    {
        const auto bytes = read(m_size - 8, 8);
        return bytes && isMagic(bytes->data());
    }

    std::uint32_t startPages() const { return m_startPages; }
    std::uint32_t pageSize() const { return m_pageSize; }

    // Page 1 as it was before, if the transaction changed it.
    std::optional<FirstPage> originalFirstPage()
    {
        const std::int64_t record = std::int64_t{m_pageSize} + 8;
        for (std::int64_t segment = 0; auto header = read(segment, headerBytes);) {
            if (!isMagic(header->data()) || m_sector < headerBytes)
                break;
            const std::int64_t records = std::min<std::int64_t>(bigEndian(header->data() + 8), m_size / record);
            for (std::int64_t i = 0; i < records; ++i) {
                const auto page = read(segment + m_sector + i * record, 4 + 100);
                if (page && bigEndian(page->data()) == 1)
                    return firstPage(page->data() + 4);
            }
            const std::int64_t end = segment + m_sector + records * record;
            segment = (end + m_sector - 1) / m_sector * m_sector;
        }
        return std::nullopt;
    }

private:
    std::optional<std::vector<unsigned char>> read(std::int64_t offset, std::int64_t count)
    {
        if (offset < 0 || offset + count > m_size)
            return std::nullopt;
        std::vector<unsigned char> bytes(static_cast<std::size_t>(count));
        m_file.clear();
        m_file.seekg(offset);
        m_file.read(reinterpret_cast<char*>(bytes.data()), count);
        if (!m_file)
            return std::nullopt;
        return bytes;
    }

    std::ifstream m_file;
    std::int64_t m_size = 0;
    std::uint32_t m_startPages = 0;
    std::uint32_t m_sector = 0;
    std::uint32_t m_pageSize = 0;
};

} // namespace

bool journalFits(const std::string& projectPath, const std::string& journalPath)
{
    Journal journal(journalPath);
    if (journal.namesSuperJournal())
        return false;
    if (!journal.readHeader())
        return true;
    const RawFile file(projectPath);
    const auto bytes = file.read(0, 100);
    if (bytes.size() < 100)
        return false;
    const FirstPage now = firstPage(bytes.data());
    if (journal.pageSize() != now.pageSize)
        return false;
    if (const auto before = journal.originalFirstPage())
        return before->pages <= journal.startPages() &&
               (before->changes == now.changes || before->changes + 1 == now.changes);
    return journal.startPages() == now.pages || std::int64_t{journal.startPages()} * now.pageSize == file.size();
}

} // namespace manyi::store
