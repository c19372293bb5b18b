#pragma once

#include <string_view>
#include <vector>

#include <readstat.h>

#include "io/csv/byte_file.h"

namespace manyi::io {

// ReadStat converts texts also between equal encodings; Latin-1 has a character for every byte, so that with it on both
// sides each byte arrives as it stands in the file.
inline constexpr const char* allBytes = "ISO-8859-1";

// A ByteFile as ReadStat wants it, read in larger pieces than it asks for. `beginning` stands in for the file's own
// first bytes. Both must live as long as this.
class ReadStatFile {
public:
    explicit ReadStatFile(const ByteFile& file, std::string_view beginning = {}) : m_file(file), m_beginning(beginning)
    {
    }

    // The parser reads from here; it keeps a pointer.
    void attachTo(readstat_parser_t* parser);

    ssize_t read(void* to, std::size_t count);
    std::int64_t seek(std::int64_t offset, readstat_io_flags_t whence);
    double fractionOf(long size) const { return static_cast<double>(m_at) / static_cast<double>(size); }

private:
    bool fill();

    const ByteFile& m_file;
    std::string_view m_beginning;
    std::int64_t m_at = 0;
    std::int64_t m_bufferStart = 0;
    std::size_t m_bufferLength = 0;
    std::vector<char> m_buffer = std::vector<char>(1 << 20);
};

} // namespace manyi::io
