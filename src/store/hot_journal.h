#pragma once

#include <memory>
#include <string>

namespace manyi::store {

// A private folder that is removed with all its files.
class TemporaryFolder {
public:
    TemporaryFolder(); // throws Failure
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::string& path() const { return m_path; }

private:
    std::string m_path;
};

// True when a journal lies beside the project that SQLite would play back on opening, and nobody is writing just now.
bool hasHotJournal(const std::string& projectPath);

// A copy of project and journal in which the journal has been played back, or nullptr when that does not end in a sound
// project: then the journal is another file's, or broken, and must not touch this one.
struct RecoveredCopy {
    std::unique_ptr<TemporaryFolder> folder;
    std::string path;
};
std::unique_ptr<RecoveredCopy> recoverCopy(const std::string& projectPath);
// A copy of the project alone.
std::unique_ptr<RecoveredCopy> plainCopy(const std::string& projectPath);

} // namespace manyi::store
