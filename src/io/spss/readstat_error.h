#pragma once

#include <cstdint>

#include <readstat.h>

#include "base/result.h"

namespace manyi::io {

// What ReadStat's error means to the user, who reads how far the file was read. `rowsExpected`: as the file says.
base::Error readStatError(readstat_error_t code, std::int64_t rowsRead, std::int64_t rowsExpected);

} // namespace manyi::io
