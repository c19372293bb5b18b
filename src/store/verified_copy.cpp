#include "store/verified_copy.h"

#include <filesystem>

#include "store/answer_tables.h"
#include "store/batch_tables.h"
#include "store/file_sync.h"
#include "store/hot_journal.h"
#include "store/instance_lock.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/failure.h"
#include "store/sqlite/statement.h"
#include "store/verify.h"

namespace manyi::store {

namespace {

// VACUUM INTO attaches its target, which is not allowed otherwise.
class OneAttached {
public:
    explicit OneAttached(const Connection& connection)
        : m_connection(connection), m_before(connection.setAttachedLimit(1))
    {
    }
    ~OneAttached() { m_connection.setAttachedLimit(m_before); }
    OneAttached(const OneAttached&) = delete;
    OneAttached& operator=(const OneAttached&) = delete;

private:
    const Connection& m_connection;
    int m_before;
};

std::int64_t responses(const Connection& connection)
{
    std::int64_t rows = 0;
    for (const AnswerTable& table : answerTables(connection))
        rows += connection.number("SELECT count(*) FROM " + quotedName(table.name));
    return rows;
}

void verify(const Connection& project, const std::string& copyPath)
{
    const Connection copy(copyPath, Access::ReadOnly);
    const bool sound =
        !damageOfFile(copy) && liveRows(copy) == liveRows(project) && responses(copy) == responses(project);
    if (!sound) {
        fail(base::ErrorCode::Failed,
             QCoreApplication::translate("Store", "The copy could not be read back as it was written. It was not kept; "
                                                  "the project is as it was before. Check the disk."),
             copyPath);
    }
}

[[noreturn]] void failToWriteThere(const std::string& target)
{
    fail(base::ErrorCode::ReadOnly,
         QCoreApplication::translate("Store",
                                     "The file cannot be written here. The project is as it was before. Choose "
                                     "another folder."),
         target);
}

[[noreturn]] void refuse(const QString& message, const std::string& target)
{
    fail(base::ErrorCode::Locked, message, target);
}

// The lock of the target while it is replaced: nobody else may have it open for writing.
std::unique_ptr<InstanceLock> lockTarget(const std::string& target)
{
    InstanceLock::Attempt attempt = InstanceLock::acquire(target);
    if (attempt.other) {
        refuse(QCoreApplication::translate("Store", "The project to be replaced is open in another window. It was not "
                                                    "changed. Close it there, or choose another name."),
               target);
    }
    // A journal would be played back into the new file.
    std::error_code error;
    if (std::filesystem::exists(target, error) && hasHotJournal(target)) {
        refuse(QCoreApplication::translate("Store", "The file to be replaced was not closed properly. It was not "
                                                    "changed. Open and close it first, or choose another name."),
               target);
    }
    std::filesystem::remove(target + "-journal", error);
    std::filesystem::remove(target + "-wal", error);
    return std::move(attempt.lock);
}

} // namespace

void writeVerifiedCopy(const Connection& project, const std::string& target)
{
    const auto lock = lockTarget(target);
    const std::string part = target + ".part";
    removeWithJournal(part);
    try {
        {
            const OneAttached attached(project);
            Statement(project, "VACUUM INTO ?").with(part).run();
        }
        verify(project, part);
    } catch (const Failure& failure) {
        removeWithJournal(part);
        if (failure.error.code == base::ErrorCode::Unreadable)
            failToWriteThere(target);
        throw;
    }
    publish(part, target, false);
}

} // namespace manyi::store
