#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "domain/questionnaire.h"

namespace manyi::data {

// A run of consecutive responses on their way from a reader into the store, column by column: one entry of `columns`
// for each variable that is written, in the order that reader and writer agreed on.
struct ChunkColumn {
    static constexpr std::int64_t missing = std::numeric_limits<std::int64_t>::min();
    domain::ValueType type = domain::ValueType::Text;
    std::vector<std::int64_t> integers;  // Code, Date
    std::vector<double> numbers;         // Number; NaN = missing
    std::vector<std::string_view> texts; // Text; empty = missing; views into the chunk's `bytes` or the mapped file
};

struct ResponseChunk {
    std::size_t rows = 0;
    std::vector<std::int64_t> sourceRows; // 1-based data rows of the file
    std::vector<ChunkColumn> columns;
    std::vector<std::string> bytes; // owns decoded texts that do not stand in the file as they are
};

} // namespace manyi::data
