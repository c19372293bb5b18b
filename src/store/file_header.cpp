#include "store/file_header.h"

#include <cstring>
#include <filesystem>

#include "store/raw_file.h"
#include "store/schema/migrations.h"
#include "store/sqlite/failure.h"

namespace manyi::store {

namespace {

constexpr std::size_t headerBytes = 100;
constexpr std::string_view magic("SQLite format 3\0", 16);

using Bytes = std::vector<unsigned char>;

std::uint32_t bigEndian(const Bytes& bytes, std::size_t offset, std::size_t count)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value = value << 8 | bytes[offset + i];
    return value;
}

[[noreturn]] void foreign(const std::string& path)
{
    fail(base::ErrorCode::Foreign,
         QCoreApplication::translate("Store", "This is not a Manyi project. It was not changed. If it is a data file, "
                                              "import it into a project."),
         path);
}

void checkRegularFile(const std::string& path)
{
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found) {
        fail(base::ErrorCode::NotFound,
             QCoreApplication::translate("Store", "There is no such file. It may have been moved or renamed."), path);
    }
    if (status.type() == std::filesystem::file_type::none || status.type() == std::filesystem::file_type::unknown) {
        fail(base::ErrorCode::Unreadable,
             QCoreApplication::translate("Store", "The file cannot be read. Check that you may read its folder."),
             path);
    }
    if (status.type() != std::filesystem::file_type::regular)
        foreign(path);
}

FileHeader parsed(const Bytes& bytes, std::int64_t fileBytes)
{
    FileHeader header;
    header.fileBytes = fileBytes;
    const std::uint32_t size = bigEndian(bytes, 16, 2);
    header.pageSize = size == 1 ? 65536 : size;
    // The page count counts only when it was written together with the change counter.
    header.pageCount = bigEndian(bytes, 24, 4) == bigEndian(bytes, 92, 4) ? bigEndian(bytes, 28, 4) : 0;
    header.schemaVersion = bigEndian(bytes, 60, 4);
    header.rollbackJournal = bytes[18] == 1 && bytes[19] == 1;
    header.complete = fileBytes >= static_cast<std::int64_t>(header.pageCount) * header.pageSize;
    return header;
}

} // namespace

FileHeader readHeader(const std::string& path)
{
    checkRegularFile(path);
    const RawFile file(path);
    const Bytes bytes = file.read(0, headerBytes);
    const bool ours = bytes.size() >= magic.size() && std::memcmp(bytes.data(), magic.data(), magic.size()) == 0;
    if (!ours)
        foreign(path);
    if (bytes.size() < headerBytes) {
        fail(base::ErrorCode::Damaged,
             QCoreApplication::translate("Store", "The file ends within its first bytes. It was not changed. Open a "
                                                  "restore point or a copy."),
             path);
    }
    if (bigEndian(bytes, 68, 4) != applicationId)
        foreign(path);
    return parsed(bytes, file.size());
}

} // namespace manyi::store
