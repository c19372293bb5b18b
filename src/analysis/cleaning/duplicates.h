#pragma once

#include "analysis/cleaning/cleaning.h"

namespace manyi::analysis {

// Responses that say the same as another one on `variables`. Rows without any (or, with `allNeeded`, without all) of
// them are not judged. Of each set of equals the first stays, or the last.
struct DuplicateSearch {
    std::vector<base::VariableId> variables;
    bool allNeeded = true;
    bool keepLast = false;
};
CleaningFinding findDuplicates(const data::Dataset& dataset, const DuplicateSearch& search);

CleaningFinding findSameDevice(const data::Dataset& dataset, const domain::SameDevice& rule);

} // namespace manyi::analysis
