#pragma once

#include <cstdint>
#include <optional>

#include "io/csv/byte_file.h"

namespace manyi::io {

// What the end record of a ZIP container says about its directory. Read before a library builds the directory in
// memory, so that a forged one is refused while it is still cheap.
struct ArchiveEnd {
    std::uint64_t entries = 0;
    std::uint64_t directoryBytes = 0;
};
// nullopt: no end record, not a ZIP container.
base::Result<std::optional<ArchiveEnd>> readArchiveEnd(const ByteFile& file);

} // namespace manyi::io
