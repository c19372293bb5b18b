#include "store/sqlite/connection.h"

#include <sqlite3.h>

#include "store/sqlite/failure.h"
#include "store/sqlite/statement.h"

namespace manyi::store {

namespace {

constexpr int busyMilliseconds = 5000;
constexpr int pageCacheKiB = 16 * 1024;

std::string immutableUri(const std::string& path)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= 'a' && byte <= 'z') || c == '/' || c == '.' || c == '-' || c == '_';
        if (plain) {
            uri += c;
        } else {
            uri += {'%', digits[byte >> 4], digits[byte & 15]};
        }
    }
    return uri + "?immutable=1";
}

int openFlags(Access access)
{
    switch (access) {
    case Access::ReadOnly:
        return SQLITE_OPEN_READONLY;
    case Access::Immutable:
        return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    case Access::ReadWrite:
        return SQLITE_OPEN_READWRITE;
    case Access::Create:
        return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    }
    return SQLITE_OPEN_READONLY;
}

} // namespace

Connection::Connection(const std::string& path, Access access) : m_path(path), m_access(access)
{
    const std::string name = access == Access::Immutable ? immutableUri(path) : path;
    const int code = sqlite3_open_v2(name.c_str(), &m_handle,
                                     openFlags(access) | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    if (code != SQLITE_OK) {
        const base::Error error = sqliteError(m_handle, code, path);
        sqlite3_close(m_handle);
        throw Failure{error};
    }
    harden();
}

Connection::~Connection()
{
    sqlite3_close_v2(m_handle);
}

void Connection::harden() const
{
    const auto configure = [this](int option, int value) { sqlite3_db_config(m_handle, option, value, nullptr); };
    configure(SQLITE_DBCONFIG_DEFENSIVE, 1);
    configure(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
    configure(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
    configure(SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0);
    configure(SQLITE_DBCONFIG_DQS_DML, 0);
    configure(SQLITE_DBCONFIG_DQS_DDL, 0);
    configure(SQLITE_DBCONFIG_ENABLE_FKEY, 1);
    // Those of the file only: our own TEMP triggers still run.
    configure(SQLITE_DBCONFIG_ENABLE_TRIGGER, 0);
    configure(SQLITE_DBCONFIG_ENABLE_VIEW, 0);

    sqlite3_limit(m_handle, SQLITE_LIMIT_LENGTH, 256 * 1024 * 1024);
    sqlite3_limit(m_handle, SQLITE_LIMIT_SQL_LENGTH, 16 * 1024 * 1024);
    sqlite3_limit(m_handle, SQLITE_LIMIT_COLUMN, 1100);
    sqlite3_limit(m_handle, SQLITE_LIMIT_EXPR_DEPTH, 200);
    sqlite3_limit(m_handle, SQLITE_LIMIT_COMPOUND_SELECT, 10);
    sqlite3_limit(m_handle, SQLITE_LIMIT_VDBE_OP, 1'000'000);
    sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(m_handle, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000);
    sqlite3_limit(m_handle, SQLITE_LIMIT_VARIABLE_NUMBER, 2000);
    sqlite3_limit(m_handle, SQLITE_LIMIT_TRIGGER_DEPTH, 4);
    sqlite3_limit(m_handle, SQLITE_LIMIT_WORKER_THREADS, 0);

    sqlite3_busy_timeout(m_handle, busyMilliseconds);
    // Neither of these reads the file.
    run("PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON");
}

void Connection::prepareForUse() const
{
    run("PRAGMA main.cache_size = -" + std::to_string(pageCacheKiB));
    if (m_access == Access::ReadWrite || m_access == Access::Create)
        run("PRAGMA main.journal_mode = DELETE; PRAGMA main.synchronous = FULL; PRAGMA main.secure_delete = ON");
}

void Connection::run(const std::string& sql) const
{
    const int code = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        failSqlite(m_handle, code, sql.substr(0, 200));
}

std::int64_t Connection::number(std::string_view sql) const
{
    Statement statement(*this, sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::string Connection::text(std::string_view sql) const
{
    Statement statement(*this, sql);
    return statement.step() ? statement.text(0) : std::string();
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

int Connection::setAttachedLimit(int limit) const
{
    return sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, limit);
}

namespace {

std::string quotedWith(std::string_view text, char quote)
{
    std::string quoted(1, quote);
    for (const char c : text) {
        if (c == quote)
            quoted += quote;
        quoted += c;
    }
    return quoted + quote;
}

} // namespace

std::string quotedName(std::string_view name)
{
    return quotedWith(name, '"');
}

std::string quotedText(std::string_view text)
{
    return quotedWith(text, '\'');
}

} // namespace manyi::store
