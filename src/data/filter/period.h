#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "data/filter/value_set.h"

namespace manyi::data::filter {

// The seconds that a written date covers, first and last: "2026" a year, "2026Q3" a quarter, "2026-07" or "2026年7月" a
// month, "2026-07-18" a day, "2026-07-18T09:42" a minute, with seconds one second. nullopt for anything else.
std::optional<Interval<std::int64_t>> periodOf(std::string_view text);

} // namespace manyi::data::filter
