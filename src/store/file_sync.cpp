#include "store/file_sync.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <unistd.h>

#include "store/sqlite/failure.h"

namespace manyi::store {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void failToWrite(int error, const std::string& path)
{
    if (error == ENOSPC || error == EDQUOT) {
        fail(base::ErrorCode::DiskFull,
             QCoreApplication::translate("Store",
                                         "The disk is full. The file was not written; what was there before is "
                                         "still there. Make room on the disk and try again."),
             path);
    }
    if (error == EEXIST) {
        fail(base::ErrorCode::InvalidArgument,
             QCoreApplication::translate("Store", "There is a file of this name already. It was not changed. Choose "
                                                  "another name."),
             path);
    }
    fail(base::ErrorCode::ReadOnly,
         QCoreApplication::translate("Store", "The file cannot be written here (%1). What was there before is still "
                                              "there. Choose another folder.")
             .arg(QString::fromLocal8Bit(std::strerror(error))),
         path);
}

bool syncPath(const std::string& path, int flags)
{
    const int descriptor = open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = fsync(descriptor) == 0;
    const int error = errno;
    close(descriptor);
    errno = error;
    return synced;
}

} // namespace

void publish(const std::string& newFile, const std::string& target, bool keepExisting)
{
    const auto failAfter = [&](int error) {
        removeWithJournal(newFile);
        failToWrite(error, target);
    };
    if (!syncPath(newFile, O_RDWR))
        failAfter(errno);
    if (keepExisting) {
        // Not every file system has hard links; there a name that is taken was looked for before.
        if (link(newFile.c_str(), target.c_str()) == 0)
            unlink(newFile.c_str());
        else if (errno == EEXIST || rename(newFile.c_str(), target.c_str()) != 0)
            failAfter(errno);
    } else if (rename(newFile.c_str(), target.c_str()) != 0) {
        failAfter(errno);
    }
    // The file is in place; a folder that cannot be synced (some network shares) does not undo that.
    syncPath(fs::path(target).parent_path().string(), O_RDONLY | O_DIRECTORY);
}

std::string canonicalPath(const std::string& path)
{
    std::error_code error;
    const fs::path canonical = fs::weakly_canonical(fs::absolute(path, error), error);
    return error ? path : canonical.string();
}

void removeWithJournal(const std::string& path)
{
    std::error_code error;
    fs::remove(path, error);
    fs::remove(path + "-journal", error);
}

} // namespace manyi::store
