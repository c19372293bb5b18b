#pragma once

#include <cstdint>

namespace manyi::io {

// What one sheet may hold; more is refused, never cut.
struct SheetLimits {
    std::int64_t columns = 16384;
    std::int64_t rows = 1048576;
    std::int64_t cells = 50'000'000; // rows times their width, blank cells between others included
    std::size_t cellBytes = 1 << 20; // of one text
};

} // namespace manyi::io
