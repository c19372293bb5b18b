#pragma once

#include <string>

namespace manyi::store {

class Connection;

// What names a variable by its name follows when it gets another one: the project's weight, saved filters,
// indicator systems. Within the step that renames it.
void followRename(const Connection& connection, const std::string& from, const std::string& to);

} // namespace manyi::store
