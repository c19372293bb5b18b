#include "store/raw_file.h"

#include <algorithm>

#include <sqlite3.h>

#include "store/sqlite/failure.h"

namespace manyi::store {

struct RawFile::Handle {
    const char* name = nullptr;
    std::vector<std::max_align_t> storage;
    sqlite3_file* file() { return reinterpret_cast<sqlite3_file*>(storage.data()); }
};

RawFile::RawFile(const std::string& path) : m_path(path), m_handle(nullptr)
{
    sqlite3_initialize();
    sqlite3_vfs* system = sqlite3_vfs_find(nullptr);
    auto handle = std::make_unique<Handle>();
    std::vector<char> full(static_cast<std::size_t>(system->mxPathname) + 1);
    system->xFullPathname(system, path.c_str(), system->mxPathname, full.data());
    handle->name = sqlite3_create_filename(full.data(), "", "", 0, nullptr);
    handle->storage.resize(static_cast<std::size_t>(system->szOsFile) / sizeof(std::max_align_t) + 1);
    const int code =
        system->xOpen(system, handle->name, handle->file(), SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, nullptr);
    if (code != SQLITE_OK) {
        sqlite3_free_filename(handle->name);
        failSqlite(nullptr, code, path);
    }
    m_handle = handle.release();
}

RawFile::~RawFile()
{
    m_handle->file()->pMethods->xClose(m_handle->file());
    sqlite3_free_filename(m_handle->name);
    delete m_handle;
}

std::int64_t RawFile::size() const
{
    sqlite3_int64 size = 0;
    m_handle->file()->pMethods->xFileSize(m_handle->file(), &size);
    return size;
}

std::vector<unsigned char> RawFile::read(std::int64_t offset, std::size_t count) const
{
    const std::int64_t there = std::clamp<std::int64_t>(size() - offset, 0, static_cast<std::int64_t>(count));
    std::vector<unsigned char> bytes(static_cast<std::size_t>(there));
    if (bytes.empty())
        return bytes;
    const int code =
        m_handle->file()->pMethods->xRead(m_handle->file(), bytes.data(), static_cast<int>(bytes.size()), offset);
    if (code != SQLITE_OK)
        failSqlite(nullptr, code, m_path);
    return bytes;
}

bool RawFile::beingWritten() const
{
    int reserved = 0;
    m_handle->file()->pMethods->xCheckReservedLock(m_handle->file(), &reserved);
    return reserved != 0;
}

} // namespace manyi::store
