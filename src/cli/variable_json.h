#pragma once

#include "cli/json_writer.h"
#include "domain/questionnaire.h"

namespace manyi::cli {

// The keys that describe a variable wherever one is printed: name, label, type, role.
void writeIdentity(JsonWriter& json, const domain::Variable& variable);
// labels {code: label}, missing_codes ["98", "90..99"], scale [low, high] or null, reversed, measure, source_column.
void writeCodes(JsonWriter& json, const domain::Variable& variable);

} // namespace manyi::cli
