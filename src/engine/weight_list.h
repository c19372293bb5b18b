#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace manyi::engine {

// Reads "0.5,0.2,0.3" in the order of `names`, or "name=0.5,…" in any order. Refused, naming what is wrong: other
// names, one missing or twice, another number of them, no numbers, below 0 or above 1.
base::Result<std::vector<double>> parseWeightList(const std::string& text, const std::vector<std::string>& names);

// Whether weights sum to 1: to the last digits, within a rounding of 0.001 a weight, or not.
enum class WeightSum { One, Rounded, Off };
WeightSum weightSum(const std::vector<double>& weights);

} // namespace manyi::engine
