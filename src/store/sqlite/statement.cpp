#include "store/sqlite/statement.h"

#include <utility>

#include <sqlite3.h>

#include "store/sqlite/connection.h"
#include "store/sqlite/failure.h"

namespace manyi::store {

Statement::Statement(const Connection& connection, std::string_view sql)
{
    const int code =
        sqlite3_prepare_v2(connection.handle(), sql.data(), static_cast<int>(sql.size()), &m_handle, nullptr);
    if (code != SQLITE_OK)
        failSqlite(connection.handle(), code, std::string(sql.substr(0, 200)));
}

Statement::~Statement()
{
    sqlite3_finalize(m_handle);
}

Statement::Statement(Statement&& other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) {}

void Statement::bind(int index, std::int64_t value)
{
    sqlite3_bind_int64(m_handle, index, value);
}

void Statement::bind(int index, double value)
{
    sqlite3_bind_double(m_handle, index, value);
}

void Statement::bind(int index, std::string_view value)
{
    // A null pointer would bind NULL.
    const char* bytes = value.data() != nullptr ? value.data() : "";
    const int code = sqlite3_bind_text64(m_handle, index, bytes, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    if (code != SQLITE_OK)
        failSqlite(sqlite3_db_handle(m_handle), code, sqlite3_sql(m_handle));
}

void Statement::bind(int index, std::nullptr_t)
{
    sqlite3_bind_null(m_handle, index);
}

bool Statement::step()
{
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    const char* sql = sqlite3_sql(m_handle);
    const base::Error error =
        sqliteError(sqlite3_db_handle(m_handle), code, std::string(sql != nullptr ? sql : "").substr(0, 200));
    sqlite3_reset(m_handle);
    throw Failure{error};
}

void Statement::run()
{
    while (step()) {}
    sqlite3_reset(m_handle);
}

void Statement::reset()
{
    sqlite3_reset(m_handle);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_handle, column);
}

std::string Statement::text(int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_handle, column));
    return bytes != nullptr ? std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column)))
                            : std::string();
}

} // namespace manyi::store
