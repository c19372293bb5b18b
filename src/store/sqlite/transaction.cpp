#include "store/sqlite/transaction.h"

#include <sqlite3.h>

namespace manyi::store {

Transaction::Transaction(const Connection& connection, Kind kind) : m_connection(connection)
{
    m_connection.run(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction()
{
    rollback();
}

void Transaction::commit()
{
    m_connection.run("COMMIT");
    m_open = false;
}

void Transaction::rollback() noexcept
{
    // SQLite may have rolled back by itself already (full disk, device error).
    if (m_open && m_connection.inTransaction())
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    m_open = false;
}

} // namespace manyi::store
