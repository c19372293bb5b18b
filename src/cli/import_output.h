#pragma once

#include <string>
#include <vector>

#include "engine/import.h"

namespace manyi::cli {

// What `manyi-cli import` prints: the plan that was followed and what came of it.
struct ImportOutput {
    const engine::ImportPlan& plan;
    const engine::ImportOutcome& outcome;
};
std::string toJson(const ImportOutput& output);
// The variables are listed when their answers were counted, the first problems of each file always.
std::string toTables(const ImportOutput& output);

} // namespace manyi::cli
