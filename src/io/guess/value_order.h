#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/recipe.h"
#include "io/csv/csv.h"

namespace manyi::io {

// Alphabetical, with runs of digits compared as numbers ("Branch 9" before "Branch 10").
bool naturalLess(std::string_view a, std::string_view b);

// The texts of a column of categories in the order in which they are coded: by the number they begin with when most are
// ranges or amounts ("Under 18", "18~20", "20～22", "65+"), else natural alphabetical. Never by first appearance.
std::vector<std::string> orderedTexts(const std::vector<ColumnProfile::Distinct>& values);

// "5 - Very satisfied", "10 (非常愿意)", "3分", "4": texts that carry their code; nullopt when not all do.
std::optional<std::vector<domain::TextCode>> leadingCodes(const std::vector<ColumnProfile::Distinct>& values);

} // namespace manyi::io
