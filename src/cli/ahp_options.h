#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "base/result.h"
#include "domain/indicator_system.h"

namespace manyi::cli {

// What `manyi-cli ahp` was told.
struct AhpOptions {
    std::vector<std::string> inputs;
    std::string tree;
    std::string method;
    std::string table;
    std::string group;
    std::string completion;
    std::string expertWeights;
    std::string filter;
    std::string weight;
    std::optional<double> limit;
    bool repair = false;
    bool sensitivity = false;
    int draws = 1000;
    double sigma = 0.2;
    std::uint64_t seed = 1;
    bool form = false;
    std::string output;
    std::string answers;
};

void addAhpOptions(CLI::App& command, AhpOptions& options);

// "2,1,1" as numbers; none of an empty text.
base::Result<std::vector<double>> expertWeights(const std::string& text);

// What was told of the methods goes over what the tree says.
void applyOptions(const AhpOptions& options, domain::IndicatorSystem& system);

} // namespace manyi::cli
