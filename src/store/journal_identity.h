#pragma once

#include <string>

namespace manyi::store {

// Whether the journal beside a project can be of this project's last transaction: same page size, a start size that the
// project had, the change counter of before or of now, and no super-journal (SQLite would delete the file it names).
// A journal of another file, played back, would overwrite pages without anything to notice it by.
bool journalFits(const std::string& projectPath, const std::string& journalPath);

} // namespace manyi::store
