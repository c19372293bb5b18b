#include <filesystem>
#include <random>

#include <fmt/format.h>

#include "store/clock.h"
#include "store/file_sync.h"
#include "store/opening.h"
#include "store/schema/migrations.h"
#include "store/sqlite/failure.h"
#include "store/sqlite/statement.h"

namespace manyi::store {

namespace {

namespace fs = std::filesystem;

std::string randomId()
{
    std::random_device device;
    return fmt::format("{:08x}{:08x}{:08x}{:08x}", device(), device(), device(), device());
}

void refuseExisting(const std::string& path)
{
    std::error_code error;
    if (!fs::exists(path, error))
        return;
    fail(base::ErrorCode::InvalidArgument,
         QCoreApplication::translate("Store",
                                     "There is a file of this name already. It was not changed. Choose another "
                                     "name."),
         path);
}

std::unique_ptr<InstanceLock> lockNew(const std::string& path)
{
    InstanceLock::Attempt attempt = InstanceLock::acquire(path);
    if (attempt.lock)
        return std::move(attempt.lock);
    if (attempt.other) {
        fail(base::ErrorCode::Locked,
             QCoreApplication::translate("Store", "Another window is making a project of this name. Choose another "
                                                  "name."),
             path);
    }
    fail(base::ErrorCode::ReadOnly,
         QCoreApplication::translate("Store", "No project can be made in this folder, because it cannot be written. "
                                              "Choose another folder."),
         path);
}

void writeEmptyProject(const std::string& path)
{
    const Connection connection(path, Access::Create);
    // Measured: pages from 4 to 64 KiB import and load alike; small ones keep small projects small.
    // Nobody knows the file yet: it reaches the disk when it is published.
    connection.run("PRAGMA page_size = 8192; PRAGMA encoding = 'UTF-8'; PRAGMA journal_mode = MEMORY; "
                   "PRAGMA synchronous = OFF");
    migrate(connection, embeddedMigrations());
    Statement insert(connection, "INSERT INTO meta (key, value) VALUES (?, ?)");
    insert.with("revision", "0").run();
    insert.with("project_id", randomId()).run();
    insert.with("created_at", localTimestamp()).run();
    insert.with("created_by", "Manyi " MANYI_VERSION).run();
}

} // namespace

Opening createProject(const std::string& path)
{
    Opening opening;
    opening.path = canonicalPath(path);
    refuseExisting(opening.path);
    opening.lock = lockNew(opening.path);
    // What an earlier project of this name left behind would be played back into the new one.
    removeWithJournal(opening.path + "-wal");
    removeWithJournal(opening.path);
    const std::string part = opening.path + ".part";
    removeWithJournal(part);
    try {
        writeEmptyProject(part);
    } catch (const Failure&) {
        removeWithJournal(part);
        throw;
    }
    publish(part, opening.path, true);
    opening.connection = std::make_unique<Connection>(opening.path, Access::ReadWrite);
    opening.connection->prepareForUse();
    opening.wholeFileChecked = true;
    return opening;
}

} // namespace manyi::store
