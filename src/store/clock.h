#pragma once

#include <string>

namespace manyi::store {

// The local time now, "2026-07-18T09:42:10".
std::string localTimestamp();

} // namespace manyi::store
