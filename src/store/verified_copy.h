#pragma once

#include <string>

namespace manyi::store {

class Connection;

// Writes a compact copy of the project (VACUUM INTO: no rests of deleted answers) into a new file beside `target`,
// checks it (quick_check, counts), and gives it the target's name in one step: the target is as before or wholly new.
// Throws Failure.
void writeVerifiedCopy(const Connection& project, const std::string& target);

} // namespace manyi::store
