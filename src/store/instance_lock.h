#pragma once

#include <memory>
#include <optional>
#include <string>

namespace manyi::store {

// Who has a project open for writing.
struct LockHolder {
    std::string host;
    std::string user;
    std::string since; // ISO 8601, local
};

// The right to write a project, held as a locked file "<project>.lock" beside it. The system frees it when the process
// ends in whatever way, so a crash leaves no stale lock (on file systems without such locks the process number of the
// holder is looked at).
class InstanceLock {
public:
    struct Attempt;
    static Attempt acquire(const std::string& projectPath);
    ~InstanceLock();
    InstanceLock(const InstanceLock&) = delete;
    InstanceLock& operator=(const InstanceLock&) = delete;

private:
    InstanceLock(std::string path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}
    std::string m_path;
    int m_descriptor;
};

// lock: held. other: somebody else holds it. Neither: no lock file can be made here (read-only folder).
struct InstanceLock::Attempt {
    std::unique_ptr<InstanceLock> lock;
    std::optional<LockHolder> other;
};

} // namespace manyi::store
