#include "store/salvage_reader.h"

#include <algorithm>

#include <sqlite3.h>

#include "store/sqlite/connection.h"
#include "store/sqlite/failure.h"

namespace manyi::store {

namespace {

std::string list(const std::vector<std::string>& columns, const char* suffix = "")
{
    std::string names;
    for (const std::string& column : columns)
        names += (names.empty() ? "" : ", ") + quotedName(column) + suffix;
    return names;
}

std::string insertSql(const std::string& table, const std::vector<std::string>& columns)
{
    std::string values;
    for (std::size_t i = 0; i < columns.size(); ++i)
        values += values.empty() ? "?" : ", ?";
    return "INSERT OR IGNORE INTO " + quotedName(table) + " (" + list(columns) + ") VALUES (" + values + ")";
}

std::vector<std::string> keyOf(const Connection& connection, const std::string& table)
{
    std::vector<std::string> key;
    Statement columns(connection, "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk");
    columns.with(table);
    while (columns.step())
        key.push_back(columns.text(0));
    return key;
}

// Failures of the damaged file, which are passed over; others (a full disk of the target) are not.
bool comesOfDamage(const Failure& failure)
{
    switch (failure.error.code) {
    case base::ErrorCode::Damaged:
    case base::ErrorCode::Failed:
    case base::ErrorCode::TooLarge:
        return true;
    default:
        return false;
    }
}

bool readAll(const Connection& damaged, const std::string& sql, const TakeRow& take)
{
    try {
        Statement rows(damaged, sql);
        while (rows.step())
            take(rows.handle());
        return true;
    } catch (const Failure& failure) {
        if (!comesOfDamage(failure))
            throw;
        return false;
    }
}

// Not one whose rows are computed by code.
bool isPlainTable(const Connection& damaged, const std::string& table)
{
    try {
        Statement plain(damaged, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ? AND rootpage > 0");
        return plain.with(table).step();
    } catch (const Failure& failure) {
        if (!comesOfDamage(failure))
            throw;
        return false;
    }
}

// Walks a tree of rows by id and finds its way around what is broken.
class IdWalk {
public:
    IdWalk(const Connection& damaged, const std::string& table, const std::vector<std::string>& columns)
        : m_rows(damaged, "SELECT " + list(columns) + " FROM " + quotedName(table) + " WHERE id >= ? ORDER BY id"),
          m_one(damaged, "SELECT id FROM " + quotedName(table) + " WHERE id >= ? ORDER BY id LIMIT 1"),
          m_last(lastId(damaged, table))
    {
    }

    void run(base::Progress& progress, const TakeRow& take)
    {
        std::int64_t next = 1;
        while (next <= m_last && !readFrom(next, progress, take))
            next = nextReadable(next);
    }

private:
    // The highest id, or a bound that no project reaches when the end of the tree is broken.
    static std::int64_t lastId(const Connection& damaged, const std::string& table)
    {
        try {
            return damaged.number("SELECT max(id) FROM " + quotedName(table));
        } catch (const Failure&) {
            return std::int64_t{1} << 40;
        }
    }

    // Reads on until the end (true) or until it breaks (false); `next` is the first id not read.
    bool readFrom(std::int64_t& next, base::Progress& progress, const TakeRow& take)
    {
        try {
            m_rows.with(next);
            while (m_rows.step()) {
                const std::int64_t id = m_rows.integer(0);
                if (id < next)
                    return m_rows.reset(), false; // out of order: the tree lies
                take(m_rows.handle());
                next = id + 1;
                if (progress.cancelled())
                    failSqlite(nullptr, SQLITE_INTERRUPT, {});
            }
            return true;
        } catch (const Failure& failure) {
            if (!comesOfDamage(failure))
                throw;
            return false;
        }
    }

    bool readable(std::int64_t id)
    {
        try {
            const bool there = m_one.with(id).step() && m_one.integer(0) >= id;
            m_one.reset();
            return there;
        } catch (const Failure&) {
            return false;
        }
    }

    // Leaps in growing steps to an id that can be read from, then back to the first such.
    std::int64_t nextReadable(std::int64_t broken)
    {
        std::int64_t step = 1;
        while (broken + step <= m_last && !readable(broken + step))
            step *= 2;
        std::int64_t low = broken + step / 2;
        std::int64_t high = std::min(broken + step, m_last + 1);
        while (low + 1 < high) {
            const std::int64_t middle = low + (high - low) / 2;
            (readable(middle) ? high : low) = middle;
        }
        return std::max(high, broken + 1);
    }

    Statement m_rows;
    Statement m_one;
    std::int64_t m_last;
};

} // namespace

std::vector<std::string> columnsOf(const Connection& connection, const std::string& table)
{
    std::vector<std::string> names;
    Statement columns(connection, "SELECT name FROM pragma_table_info(?) ORDER BY cid");
    columns.with(table);
    while (columns.step())
        names.push_back(columns.text(0));
    return names;
}

RowCopy::RowCopy(const Connection& target, const std::string& table, const std::vector<std::string>& columns)
    : m_insert(target, insertSql(table, columns)), m_columns(static_cast<int>(columns.size()))
{
}

bool RowCopy::insert(sqlite3_stmt* row, std::int64_t id)
{
    m_insert.reset();
    for (int i = 0; i < m_columns; ++i)
        sqlite3_bind_value(m_insert.handle(), i + 1, sqlite3_column_value(row, i));
    if (id != 0)
        m_insert.bind(1, id);
    try {
        m_insert.run();
    } catch (const Failure& failure) {
        if (failure.error.code == base::ErrorCode::Failed)
            return false; // a damaged value that its column does not take
        throw;
    }
    return sqlite3_changes(sqlite3_db_handle(m_insert.handle())) > 0;
}

bool readBothWays(const Connection& damaged, const std::string& table, const std::vector<std::string>& columns,
                  const TakeRow& take)
{
    if (!isPlainTable(damaged, table))
        return false;
    const std::string select = "SELECT " + list(columns) + " FROM " + quotedName(table);
    if (readAll(damaged, select, take))
        return true;
    readAll(damaged, select + " ORDER BY " + list(keyOf(damaged, table), " DESC"), take);
    return false;
}

void readById(const Connection& damaged, const std::string& table, const std::vector<std::string>& columns,
              base::Progress& progress, const TakeRow& take)
{
    if (!isPlainTable(damaged, table))
        return;
    try {
        IdWalk(damaged, table, columns).run(progress, take);
    } catch (const Failure& failure) {
        if (!comesOfDamage(failure))
            throw;
    }
}

} // namespace manyi::store
