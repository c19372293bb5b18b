#pragma once

#include <optional>
#include <string>
#include <vector>

#include "io/guess/column_facts.h"

namespace manyi::io {

inline constexpr std::size_t mostChoices = 64;

// A multi-select question whose choices stand joined in one cell.
struct JoinedChoices {
    std::string separator;
    std::vector<std::string> choices; // in coding order
    double confidence = 0;
};

// Found when the cells split into few parts that come again in different cells.
std::optional<JoinedChoices> findJoinedChoices(const ColumnFacts& facts);

} // namespace manyi::io
