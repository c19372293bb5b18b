#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "io/csv/byte_file.h"

namespace manyi::io {

// The bytes of a stream of a compound file (MS-CFB), found by its name in the directory; nullopt when there is none,
// when it is smaller than 4,096 bytes (those are kept elsewhere) or the file is damaged. Sizes in the file are believed
// only as far as the file reaches.
std::optional<std::string> compoundStream(const ByteFile& file, std::string_view name);

// Numbers of compound files and of the records in workbooks: little endian; 0 behind the end.
unsigned littleEndian16(std::string_view bytes, std::size_t at);
unsigned littleEndian32(std::string_view bytes, std::size_t at);

} // namespace manyi::io
