#include "store/sqlite/failure.h"

#include <cerrno>

#include <sqlite3.h>

namespace manyi::store {

using base::ErrorCode;

void fail(ErrorCode code, const QString& message, std::string where)
{
    throw Failure{{code, message.toStdString(), std::move(where)}};
}

namespace {

ErrorCode kindOf(sqlite3* connection, int code)
{
    const int system = connection != nullptr ? sqlite3_system_errno(connection) : 0;
    switch (code & 0xff) {
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_IOERR:
        return system == ENOSPC || system == EDQUOT ? ErrorCode::DiskFull : ErrorCode::Failed;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::Damaged;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorCode::ReadOnly;
    case SQLITE_CANTOPEN:
        return system == ENOSPC || system == EDQUOT ? ErrorCode::DiskFull : ErrorCode::Unreadable;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Locked;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    case SQLITE_TOOBIG:
    case SQLITE_NOMEM:
        return ErrorCode::TooLarge;
    default:
        return ErrorCode::Failed;
    }
}

QString sentence(ErrorCode code, const QString& detail)
{
    switch (code) {
    case ErrorCode::DiskFull:
        return QCoreApplication::translate("Store",
                                           "The disk is full. The change was not made and the project is as it "
                                           "was before. Make room on the disk and try again.");
    case ErrorCode::Damaged:
        return QCoreApplication::translate("Store", "The project file is damaged. Nothing was written to it. Open a "
                                                    "restore point, or save what can still be read into a new file.");
    case ErrorCode::ReadOnly:
        return QCoreApplication::translate("Store", "The project cannot be written here. Nothing was changed. Save it "
                                                    "under another name or in another folder.");
    case ErrorCode::Unreadable:
        return QCoreApplication::translate("Store", "The file cannot be opened (%1). Check that it exists and that you "
                                                    "may read it.")
            .arg(detail);
    case ErrorCode::Locked:
        return QCoreApplication::translate("Store", "Another program is using the project file. Nothing was changed. "
                                                    "Close the other program and try again.");
    case ErrorCode::Cancelled:
        return QCoreApplication::translate("Store", "Cancelled. The project is as it was before.");
    case ErrorCode::TooLarge:
        return QCoreApplication::translate("Store", "A value is too large, or memory ran out (%1). The change was not "
                                                    "made and the project is as it was before.")
            .arg(detail);
    default:
        return QCoreApplication::translate("Store",
                                           "The project file could not be read or written (%1). The change was "
                                           "not made and the project is as it was before.")
            .arg(detail);
    }
}

} // namespace

base::Error sqliteError(sqlite3* connection, int code, const std::string& where)
{
    const ErrorCode kind = kindOf(connection, code);
    const char* detail = connection != nullptr ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
    return {kind, sentence(kind, QString::fromUtf8(detail)).toStdString(), where};
}

void failSqlite(sqlite3* connection, int code, const std::string& where)
{
    throw Failure{sqliteError(connection, code, where)};
}

bool meansDamage(const base::Error& error)
{
    return error.code == ErrorCode::Damaged;
}

base::Error outOfMemory()
{
    return {ErrorCode::TooLarge,
            QCoreApplication::translate("Store",
                                        "There is not enough memory for this. The project is as it was before. "
                                        "Close other programs and try again.")
                .toStdString(),
            {}};
}

} // namespace manyi::store
