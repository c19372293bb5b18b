#pragma once

#include "io/csv/byte_file.h"

struct zip_source;
struct zip_error;

namespace manyi::io {

// A ByteFile as libzip reads it; nullptr when there is no memory. `file` must outlive it.
struct zip_source* openZipSource(const ByteFile& file, struct zip_error* error);

} // namespace manyi::io
