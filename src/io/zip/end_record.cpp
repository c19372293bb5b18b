#include "io/zip/end_record.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace manyi::io {

namespace {

constexpr std::size_t endBytes = 22;
constexpr std::size_t locatorBytes = 20;
constexpr std::size_t zip64EndBytes = 56;
constexpr std::size_t mostComment = 65535;

// Little-endian, as everything in a ZIP container.
std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t size)
{
    std::uint64_t value = 0;
    for (std::size_t i = size; i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

base::Result<std::string> bytesAt(const ByteFile& file, std::int64_t offset, std::size_t size)
{
    std::string bytes(size, '\0');
    std::size_t filled = 0;
    while (filled < size) {
        const auto count = file.read(offset + static_cast<std::int64_t>(filled), bytes.data() + filled, size - filled);
        if (!count)
            return count.error();
        if (*count == 0)
            break;
        filled += *count;
    }
    bytes.resize(filled);
    return bytes;
}

// Sizes of 0xFFFF… stand in a second record, which the locator before the end record points at.
base::Status takeZip64(const ByteFile& file, std::string_view tail, std::size_t endAt, ArchiveEnd& end)
{
    if (endAt < locatorBytes || tail.substr(endAt - locatorBytes, 4) != "PK\x06\x07")
        return {};
    const std::uint64_t offset = number(tail, endAt - locatorBytes + 8, 8);
    if (offset > static_cast<std::uint64_t>(file.size()))
        return {};
    const auto record = bytesAt(file, static_cast<std::int64_t>(offset), zip64EndBytes);
    if (!record)
        return record.error();
    if (record->size() == zip64EndBytes && record->starts_with("PK\x06\x06"))
        end = {number(*record, 32, 8), number(*record, 40, 8)};
    return {};
}

} // namespace

base::Result<std::optional<ArchiveEnd>> readArchiveEnd(const ByteFile& file)
{
    const std::int64_t size = std::min<std::int64_t>(file.size(), endBytes + locatorBytes + mostComment);
    const auto tail = bytesAt(file, file.size() - size, static_cast<std::size_t>(size));
    if (!tail)
        return tail.error();
    const std::size_t at = tail->rfind("PK\x05\x06");
    if (at == std::string::npos || at + endBytes > tail->size())
        return std::optional<ArchiveEnd>();
    ArchiveEnd end{number(*tail, at + 10, 2), number(*tail, at + 12, 4)};
    if (auto status = takeZip64(file, *tail, at, end); !status)
        return status.error();
    return std::optional<ArchiveEnd>(end);
}

} // namespace manyi::io
