#pragma once

#include <vector>

#include "store/project_file.h"

namespace manyi::store {

class Connection;

// The table saved_filter, in its order.
std::vector<SavedFilter> readSavedFilters(const Connection& connection);
// Nothing is written when they are so already. Throws Failure (InvalidArgument) for a name that is empty or twice
// there.
void replaceSavedFilters(const Connection& connection, const std::vector<SavedFilter>& filters);

} // namespace manyi::store
