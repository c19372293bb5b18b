#include "store/hot_journal.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <stdlib.h>

#include "store/file_header.h"
#include "store/journal_identity.h"
#include "store/raw_file.h"
#include "store/schema/migrations.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/failure.h"
#include "store/verify.h"

namespace manyi::store {

namespace {

namespace fs = std::filesystem;

std::string journalOf(const std::string& projectPath)
{
    return projectPath + "-journal";
}

[[noreturn]] void failNoRoom(const std::string& folder)
{
    fail(base::ErrorCode::DiskFull,
         QCoreApplication::translate("Store",
                                     "The last session ended unexpectedly, and there is no room to recover the "
                                     "project. It was not changed. Make room in the folder for temporary files "
                                     "(%1) and open it again.")
             .arg(QString::fromStdString(folder)),
         folder);
}

void copyProject(const std::string& from, const std::string& to)
{
    constexpr std::size_t block = 1 << 20;
    const RawFile file(from);
    std::ofstream copy(to, std::ios::binary);
    for (std::int64_t offset = 0; copy && offset < file.size(); offset += block) {
        const auto bytes = file.read(offset, block);
        copy.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    }
    copy.close();
    if (!copy)
        failNoRoom(fs::path(to).parent_path().string());
}

bool playsBackWell(const std::string& path)
{
    try {
        {
            const Connection connection(path, Access::ReadWrite);
            connection.number("SELECT count(*) FROM sqlite_schema");
        }
        const std::size_t version = readHeader(path).schemaVersion;
        const Connection connection(path, Access::ReadOnly);
        const bool ours = version <= embeddedMigrations().size();
        return !damageOfFile(connection) && !(ours && strangeObject(connection, embeddedMigrations().first(version)));
    } catch (const Failure& failure) {
        if (failure.error.code == base::ErrorCode::DiskFull)
            failNoRoom(fs::path(path).parent_path().string());
        return false;
    }
}

} // namespace

TemporaryFolder::TemporaryFolder()
{
    std::error_code error;
    std::string pattern = (fs::temp_directory_path(error) / "manyi-XXXXXX").string();
    if (error || mkdtemp(pattern.data()) == nullptr)
        failNoRoom(pattern);
    m_path = pattern;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code error;
    fs::remove_all(m_path, error);
}

bool hasHotJournal(const std::string& projectPath)
{
    std::ifstream journal(journalOf(projectPath), std::ios::binary);
    char first = 0;
    // A journal that begins with a zero byte belongs to a finished transaction.
    return journal.get(first) && first != 0 && !RawFile(projectPath).beingWritten();
}

std::unique_ptr<RecoveredCopy> plainCopy(const std::string& projectPath)
{
    auto copy = std::make_unique<RecoveredCopy>();
    copy->folder = std::make_unique<TemporaryFolder>();
    copy->path = copy->folder->path() + "/project.manyi";
    copyProject(projectPath, copy->path);
    return copy;
}

std::unique_ptr<RecoveredCopy> recoverCopy(const std::string& projectPath)
{
    if (!journalFits(projectPath, journalOf(projectPath)))
        return nullptr;
    auto copy = plainCopy(projectPath);
    std::error_code error;
    fs::copy_file(journalOf(projectPath), journalOf(copy->path), error);
    if (error)
        failNoRoom(copy->folder->path());
    return playsBackWell(copy->path) ? std::move(copy) : nullptr;
}

} // namespace manyi::store
