#include "store/instance_lock.h"

#include <cerrno>
#include <charconv>
#include <csignal>
#include <sstream>
#include <vector>

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/clock.h"

namespace manyi::store {

namespace {

std::string hostName()
{
    char name[256] = {};
    return gethostname(name, sizeof name - 1) == 0 ? name : "";
}

std::string userName()
{
    passwd entry{};
    passwd* found = nullptr;
    char buffer[4096];
    if (getpwuid_r(geteuid(), &entry, buffer, sizeof buffer, &found) == 0 && found != nullptr)
        return found->pw_name;
    return std::to_string(geteuid());
}

struct Holder {
    LockHolder who;
    pid_t process = 0;
};

Holder readHolder(int descriptor)
{
    char buffer[2048];
    const ssize_t size = pread(descriptor, buffer, sizeof buffer, 0);
    std::istringstream lines(std::string(buffer, size > 0 ? static_cast<std::size_t>(size) : 0));
    Holder holder;
    std::string process;
    std::getline(lines, holder.who.host);
    std::getline(lines, holder.who.user);
    std::getline(lines, holder.who.since);
    std::getline(lines, process);
    std::from_chars(process.data(), process.data() + process.size(), holder.process);
    return holder;
}

void writeHolder(int descriptor)
{
    const std::string text =
        hostName() + '\n' + userName() + '\n' + localTimestamp() + '\n' + std::to_string(getpid()) + '\n';
    // Who holds it is a courtesy to the other instance; the lock is good without it.
    if (ftruncate(descriptor, 0) != 0 || pwrite(descriptor, text.data(), text.size(), 0) < 0)
        return;
}

bool sameFile(int descriptor, const std::string& path)
{
    struct stat open {};
    struct stat named {};
    return fstat(descriptor, &open) == 0 && stat(path.c_str(), &named) == 0 && open.st_ino == named.st_ino &&
           open.st_dev == named.st_dev;
}

// On a file system without locks: the holder is alive unless it is a dead process of this machine.
bool holderIsDead(const Holder& holder)
{
    return holder.process == 0 || (holder.who.host == hostName() && kill(holder.process, 0) != 0 && errno == ESRCH);
}

int openLockFile(const std::string& path)
{
    const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    // Left behind by another user who cannot be written to: it can be locked all the same.
    return descriptor < 0 && errno == EACCES ? open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW) : descriptor;
}

} // namespace

InstanceLock::Attempt InstanceLock::acquire(const std::string& projectPath)
{
    const std::string path = projectPath + ".lock";
    // Again when the file was removed by its holder between opening and locking it.
    for (int tries = 0; tries < 100; ++tries) {
        const int descriptor = openLockFile(path);
        if (descriptor < 0)
            return {};
        const bool locked = flock(descriptor, LOCK_EX | LOCK_NB) == 0;
        const bool unsupported = !locked && errno != EWOULDBLOCK;
        if (locked && !sameFile(descriptor, path)) {
            close(descriptor);
            continue;
        }
        if (locked || (unsupported && holderIsDead(readHolder(descriptor)))) {
            writeHolder(descriptor);
            return {std::unique_ptr<InstanceLock>(new InstanceLock(path, descriptor)), std::nullopt};
        }
        const LockHolder other = readHolder(descriptor).who;
        close(descriptor);
        return {nullptr, other};
    }
    return {};
}

InstanceLock::~InstanceLock()
{
    unlink(m_path.c_str());
    close(m_descriptor);
}

} // namespace manyi::store
