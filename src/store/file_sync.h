#pragma once

#include <string>

namespace manyi::store {

// A new file becomes the target: its bytes reach the disk, then it takes the target's name in one step, then the folder
// reaches the disk. `keepExisting`: a target that exists is not replaced. Throws Failure; the new file is removed then.
void publish(const std::string& newFile, const std::string& target, bool keepExisting);

// The absolute path with links resolved, so that a project is the same one by whatever name it is opened.
std::string canonicalPath(const std::string& path);

// Removes a file and what SQLite may have left beside it.
void removeWithJournal(const std::string& path);

} // namespace manyi::store
