#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "store/hot_journal.h"
#include "store/instance_lock.h"
#include "store/project_file.h"
#include "store/sqlite/connection.h"

namespace manyi::store {

// A project that was opened safely: what holds it open, and whether and why it may not be written.
struct Opening {
    std::string path; // canonical
    ReadOnlyReason reason = ReadOnlyReason::None;
    std::string detail;                  // whatever more there is to say about the reason
    bool wholeFileChecked = false;       // else only the small tables have been
    std::unique_ptr<InstanceLock> lock;  // held while it may be written
    std::unique_ptr<RecoveredCopy> copy; // read instead of the file when that must not be touched
    std::unique_ptr<Connection> connection;
};

// Each throws Failure. The migrations are those of the program, except in tests of upgrading.
Opening openSafely(const std::string& path, OpenMode mode, std::span<const std::string_view> migrations);
Opening createProject(const std::string& path);

} // namespace manyi::store
