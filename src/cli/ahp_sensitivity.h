#pragma once

#include <string>

#include "cli/ahp_output.h"
#include "cli/json_writer.h"

namespace manyi::cli {

// The key "sensitivity" of an open object: an object, or null with "sensitivity_reason".
void writeSensitivity(JsonWriter& json, const AhpOutput& output);
std::string sensitivityTables(const AhpOutput& output);

// Why the alternatives are not ranked, naming the places.
std::string lackingAlternativesText(const AhpOutput& output);

} // namespace manyi::cli
