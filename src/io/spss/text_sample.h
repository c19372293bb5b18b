#pragma once

#include <string>

#include <readstat.h>

#include "io/source/reader.h"

namespace manyi::io {

// Labels and texts of a file's first rows one after the other, at most 64 KiB, byte for byte as they stand in it: for
// guessing their encoding. Empty for a file that cannot be read.
std::string sampleTexts(const SourceInput& input, readstat_error_t (*parse)(readstat_parser_t*, const char*, void*));

} // namespace manyi::io
