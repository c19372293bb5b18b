#pragma once

#include <optional>
#include <string>

namespace manyi::domain {

// A judgement (above 0) as people say it: "3", "1/3", else a number of so many decimals; nullopt: its shortest exact
// form.
std::string judgementText(double value, std::optional<int> decimals = 2);

} // namespace manyi::domain
