#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace manyi::store {

// Reads bytes of a project before SQLite looks at it, through SQLite's own file layer: closing a file that was opened
// in any other way would drop the locks that this process holds on it (POSIX). Throws Failure.
class RawFile {
public:
    explicit RawFile(const std::string& path);
    ~RawFile();
    RawFile(const RawFile&) = delete;
    RawFile& operator=(const RawFile&) = delete;

    std::int64_t size() const;
    // Up to `count` bytes; fewer at the end of the file.
    std::vector<unsigned char> read(std::int64_t offset, std::size_t count) const;
    // True while some connection is in the middle of writing.
    bool beingWritten() const;

private:
    struct Handle;
    std::string m_path;
    Handle* m_handle;
};

} // namespace manyi::store
