#include "store/failing_vfs.h"

#include <atomic>
#include <csignal>

#include <sqlite3.h>

namespace manyi::store::test {

namespace {

struct File : sqlite3_file {
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

sqlite3_vfs* realVfs = nullptr;
std::atomic<long> counted{0};
std::atomic<long> failAt{0};
std::atomic<bool> failOnwards{false};
std::atomic<FailingVfs::Fault> faultKind{FailingVfs::Fault::Full};

// True when this operation is to go wrong.
bool strikes()
{
    const long n = ++counted;
    const long at = failAt;
    const bool now = at > 0 && (n == at || (failOnwards && n > at));
    if (now && faultKind == FailingVfs::Fault::Kill)
        raise(SIGKILL);
    return now;
}

int fault(int errorCode, bool write = false)
{
    return write && faultKind == FailingVfs::Fault::Full ? SQLITE_FULL : errorCode;
}

sqlite3_file* realOf(sqlite3_file* file)
{
    return static_cast<File*>(file)->real();
}

int closeFile(sqlite3_file* file)
{
    return realOf(file)->pMethods->xClose(realOf(file));
}
int readFile(sqlite3_file* file, void* bytes, int count, sqlite3_int64 offset)
{
    return realOf(file)->pMethods->xRead(realOf(file), bytes, count, offset);
}
int writeFile(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset)
{
    if (strikes()) {
        // A disk that fills up takes the beginning.
        realOf(file)->pMethods->xWrite(realOf(file), bytes, count / 2, offset);
        return fault(SQLITE_IOERR_WRITE, true);
    }
    return realOf(file)->pMethods->xWrite(realOf(file), bytes, count, offset);
}
int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    return strikes() ? fault(SQLITE_IOERR_TRUNCATE) : realOf(file)->pMethods->xTruncate(realOf(file), size);
}
int syncFile(sqlite3_file* file, int flags)
{
    return strikes() ? fault(SQLITE_IOERR_FSYNC) : realOf(file)->pMethods->xSync(realOf(file), flags);
}
int sizeOfFile(sqlite3_file* file, sqlite3_int64* size)
{
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}
int lockFile(sqlite3_file* file, int level)
{
    return realOf(file)->pMethods->xLock(realOf(file), level);
}
int unlockFile(sqlite3_file* file, int level)
{
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}
int checkReserved(sqlite3_file* file, int* reserved)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), reserved);
}
int controlFile(sqlite3_file* file, int operation, void* argument)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
}
int sectorSize(sqlite3_file* file)
{
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}
int characteristics(sqlite3_file* file)
{
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}

const sqlite3_io_methods methods = [] {
    sqlite3_io_methods made{};
    made.iVersion = 1;
    made.xClose = closeFile;
    made.xRead = readFile;
    made.xWrite = writeFile;
    made.xTruncate = truncateFile;
    made.xSync = syncFile;
    made.xFileSize = sizeOfFile;
    made.xLock = lockFile;
    made.xUnlock = unlockFile;
    made.xCheckReservedLock = checkReserved;
    made.xFileControl = controlFile;
    made.xSectorSize = sectorSize;
    made.xDeviceCharacteristics = characteristics;
    return made;
}();

int openFile(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags)
{
    file->pMethods = nullptr;
    const int code = realVfs->xOpen(realVfs, name, realOf(file), flags, outFlags);
    if (code == SQLITE_OK)
        file->pMethods = &methods;
    return code;
}

int deleteFile(sqlite3_vfs*, const char* name, int syncFolder)
{
    return strikes() ? fault(SQLITE_IOERR_DELETE) : realVfs->xDelete(realVfs, name, syncFolder);
}

} // namespace

void FailingVfs::install()
{
    static sqlite3_vfs vfs = [] {
        sqlite3_initialize();
        realVfs = sqlite3_vfs_find(nullptr);
        sqlite3_vfs made = *realVfs;
        made.zName = "failing";
        made.pNext = nullptr;
        made.szOsFile = static_cast<int>(sizeof(File)) + realVfs->szOsFile;
        made.xOpen = openFile;
        made.xDelete = deleteFile;
        return made;
    }();
    sqlite3_vfs_register(&vfs, 1);
}

void FailingVfs::arm(long n, Fault kind, bool onwards)
{
    faultKind = kind;
    failOnwards = onwards;
    counted = 0;
    failAt = n;
}

void FailingVfs::disarm()
{
    failAt = 0;
}

long FailingVfs::operations()
{
    return counted;
}

} // namespace manyi::store::test
