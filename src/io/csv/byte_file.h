#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"

namespace manyi::io {

// A regular file open for reading at any place. Read with pread and not mapped, so that a file that shrinks or a share
// that goes away while it is read is an error and not a crash. Safe to read from several threads.
class ByteFile {
public:
    static base::Result<ByteFile> open(const std::string& path);
    ByteFile(ByteFile&& other) noexcept;
    ByteFile& operator=(ByteFile&& other) noexcept;
    ByteFile(const ByteFile&) = delete;
    ByteFile& operator=(const ByteFile&) = delete;
    ~ByteFile();

    std::int64_t size() const { return m_size; }
    const std::string& path() const { return m_path; }
    // The bytes from `offset` on, as many as there are up to `most`; 0 at the end.
    base::Result<std::size_t> read(std::int64_t offset, char* to, std::size_t most) const;

private:
    ByteFile(int descriptor, std::int64_t size, std::string path);
    int m_descriptor = -1;
    std::int64_t m_size = 0;
    std::string m_path;
};

} // namespace manyi::io
