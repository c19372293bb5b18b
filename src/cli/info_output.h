#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/project.h"

namespace manyi::cli {

// What `manyi-cli info` says of a project.

struct CodeCount {
    double code = 0;
    std::string label;
    std::int64_t n = 0;
};

struct Check {
    std::string name;
    std::optional<bool> passed; // none: not made
    std::string message;
};

struct Info {
    std::shared_ptr<const domain::Questionnaire> questionnaire;
    std::vector<CodeCount> waves, channels;
    std::vector<store::BatchInfo> batches;
    std::vector<store::Exclusion> exclusions;
    std::vector<store::SavedFilter> filters;
    std::vector<Check> checks;
};

std::string toJson(engine::Project& project, const Info& info);
std::string toTables(engine::Project& project, const Info& info);

} // namespace manyi::cli
