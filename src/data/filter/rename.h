#pragma once

#include <string>

namespace manyi::data {

// An expression after a variable was renamed; what cannot be read stays as it is.
std::string withRenamed(const std::string& expression, const std::string& from, const std::string& to);

} // namespace manyi::data
