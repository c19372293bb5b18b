#include "store/table_rows.h"

#include <algorithm>
#include <map>

#include <sqlite3.h>

#include "store/sqlite/connection.h"
#include "store/sqlite/statement.h"

namespace manyi::store {

namespace {

std::string joined(const std::vector<std::string>& parts, std::size_t from, std::size_t to, const std::string& between,
                   const std::string& before = {}, const std::string& after = {})
{
    std::string text;
    for (std::size_t i = from; i < to; ++i)
        text += (i == from ? "" : between) + before + quotedName(parts[i]) + after;
    return text;
}

void bindRow(Statement& statement, const Row& row, std::size_t count)
{
    statement.reset();
    for (std::size_t i = 0; i < count; ++i) {
        const int index = static_cast<int>(i) + 1;
        std::visit([&](const auto& value) { statement.bind(index, value); }, row[i]);
    }
}

Row rowOf(const Statement& statement, std::size_t columns)
{
    Row row;
    for (std::size_t i = 0; i < columns; ++i) {
        const int column = static_cast<int>(i);
        switch (sqlite3_column_type(statement.handle(), column)) {
        case SQLITE_INTEGER:
            row.emplace_back(statement.integer(column));
            break;
        case SQLITE_FLOAT:
            row.emplace_back(statement.real(column));
            break;
        case SQLITE_TEXT:
            row.emplace_back(statement.text(column));
            break;
        default:
            row.emplace_back();
        }
    }
    return row;
}

Row keyOf(const Row& row, std::size_t keyColumns)
{
    return {row.begin(), row.begin() + static_cast<std::ptrdiff_t>(keyColumns)};
}

} // namespace

RowValue optionalValue(const std::optional<double>& value)
{
    return value ? RowValue(*value) : RowValue();
}

void replaceRows(const Connection& connection, std::int64_t owner, const TableRows& wanted)
{
    const std::size_t columns = wanted.columns.size();
    std::map<Row, Row> stored;
    Statement read(connection, "SELECT " + joined(wanted.columns, 0, columns, ", ") + " FROM " +
                                   quotedName(wanted.table) + " WHERE " + quotedName(wanted.columns[0]) + " = ?");
    read.with(owner);
    while (read.step()) {
        Row row = rowOf(read, columns);
        Row key = keyOf(row, wanted.keyColumns);
        stored.emplace(std::move(key), std::move(row));
    }
    read.reset();

    std::string marks;
    for (std::size_t i = 0; i < columns; ++i)
        marks += i == 0 ? "?" : ", ?";
    std::string update;
    for (std::size_t i = wanted.keyColumns; i < columns; ++i)
        update += (update.empty() ? "" : ", ") + quotedName(wanted.columns[i]) + " = excluded." +
                  quotedName(wanted.columns[i]);
    Statement write(connection, "INSERT INTO " + quotedName(wanted.table) + " (" +
                                    joined(wanted.columns, 0, columns, ", ") + ") VALUES (" + marks +
                                    ") ON CONFLICT (" + joined(wanted.columns, 0, wanted.keyColumns, ", ") + ") DO " +
                                    (update.empty() ? "NOTHING" : "UPDATE SET " + update));
    for (const Row& row : wanted.rows) {
        const auto it = stored.find(keyOf(row, wanted.keyColumns));
        const bool same = it != stored.end() && it->second == row;
        if (it != stored.end())
            stored.erase(it);
        if (same)
            continue;
        bindRow(write, row, columns);
        write.run();
    }
    Statement remove(connection, "DELETE FROM " + quotedName(wanted.table) + " WHERE " +
                                     joined(wanted.columns, 0, wanted.keyColumns, " AND ", "", " = ?"));
    for (const auto& [key, row] : stored) {
        bindRow(remove, key, wanted.keyColumns);
        remove.run();
    }
}

void deleteRows(const Connection& connection, std::int64_t owner, const TableRows& table)
{
    Statement(connection, "DELETE FROM " + quotedName(table.table) + " WHERE " + quotedName(table.columns[0]) + " = ?")
        .with(owner)
        .run();
}

} // namespace manyi::store
