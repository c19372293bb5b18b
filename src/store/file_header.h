#pragma once

#include <cstdint>
#include <string>

namespace manyi::store {

// What the first 100 bytes of a file say, read before SQLite sees it.
struct FileHeader {
    std::int64_t fileBytes = 0;
    std::uint32_t pageSize = 0;
    std::uint32_t pageCount = 0; // 0 when not recorded
    std::uint32_t schemaVersion = 0;
    bool rollbackJournal = true; // false: another program switched the file to a write-ahead log
    bool complete = true;        // false: shorter than its pages
};

// Failure: NotFound, Unreadable, Foreign (not a project, or empty), Damaged (ours, but cut off within the header).
FileHeader readHeader(const std::string& path);

} // namespace manyi::store
