#include "store/undo_triggers.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "store/indicator_tables.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/statement.h"

namespace manyi::store {

namespace {

constexpr std::array<const char*, 10> plainTables{"setting",      "question",      "variable",  "derivation",
                                                  "value_label",  "missing_range", "hierarchy", "hierarchy_level",
                                                  "series_break", "saved_filter"};
constexpr const char* excludedRows = "excluded_response";
constexpr std::array<const char*, 3> events{"INSERT", "UPDATE", "DELETE"};

struct TableShape {
    std::string name;
    std::vector<std::string> columns;
    std::vector<std::string> key;
};

TableShape shapeOf(const Connection& connection, const std::string& table)
{
    TableShape shape{table, {}, {}};
    Statement columns(connection, "SELECT name, pk FROM pragma_table_info(?) ORDER BY cid");
    columns.with(table);
    while (columns.step()) {
        shape.columns.push_back(columns.text(0));
        if (columns.integer(1) > 0)
            shape.key.push_back(columns.text(0));
    }
    return shape;
}

// The pieces are SQL expressions that together make the text of a statement: 'DELETE FROM "t" WHERE "id" = ' ||
// quote(NEW."id").
std::string literal(const std::string& sql)
{
    return quotedText(sql);
}

std::string value(const char* row, const std::string& column)
{
    return std::string(" || quote(") + row + '.' + quotedName(column) + ") || ";
}

std::string whereKey(const TableShape& shape, const char* row)
{
    std::string text = literal(" WHERE ");
    const char* between = "";
    for (const std::string& column : shape.key) {
        text += " || " + literal(between + quotedName(column) + " = ") + value(row, column) + "''";
        between = " AND ";
    }
    return text;
}

std::string inverseOfInsert(const TableShape& shape)
{
    return literal("DELETE FROM " + quotedName(shape.name)) + " || " + whereKey(shape, "NEW");
}

std::string inverseOfUpdate(const TableShape& shape)
{
    std::string text = literal("UPDATE " + quotedName(shape.name) + " SET ");
    const char* between = "";
    for (const std::string& column : shape.columns) {
        text += " || " + literal(between + quotedName(column) + " = ") + value("OLD", column) + "''";
        between = ", ";
    }
    return text + " || " + whereKey(shape, "NEW");
}

std::string inverseOfDelete(const TableShape& shape)
{
    std::string names;
    std::string values;
    for (const std::string& column : shape.columns) {
        names += (names.empty() ? "" : ", ") + quotedName(column);
        values += std::string(" || ") + literal(values.empty() ? "" : ", ") + value("OLD", column) + "''";
    }
    // A setting may have been set meanwhile without being recorded.
    return literal("INSERT OR REPLACE INTO " + quotedName(shape.name) + " (" + names + ") VALUES (") + values +
           " || ')'";
}

std::string anyDifference(const TableShape& shape)
{
    std::string condition;
    for (const std::string& column : shape.columns) {
        condition +=
            (condition.empty() ? "" : " OR ") + ("OLD." + quotedName(column)) + " IS NOT NEW." + quotedName(column);
    }
    return condition;
}

std::string recordSql(const std::string& inverse)
{
    return "INSERT INTO undo_statement (step_id, position, sql) SELECT r.step, (SELECT coalesce(max(u.position), 0) + "
           "1 "
           "FROM main.undo_statement AS u WHERE u.step_id = r.step), " +
           inverse + " FROM temp.recording AS r;";
}

std::string triggerName(const TableShape& shape, const std::string& event)
{
    return "undo " + shape.name + ' ' + event;
}

std::string trigger(const TableShape& shape, const std::string& event, const std::string& when, const std::string& body)
{
    return "CREATE TEMP TRIGGER " + quotedName(triggerName(shape, event)) + " AFTER " + event + " ON main." +
           quotedName(shape.name) + (when.empty() ? "" : " WHEN " + when) + " BEGIN " + body + " END";
}

void installFor(const Connection& connection, const TableShape& shape)
{
    connection.run(trigger(shape, "INSERT", "", recordSql(inverseOfInsert(shape))));
    connection.run(trigger(shape, "UPDATE", anyDifference(shape), recordSql(inverseOfUpdate(shape))));
    connection.run(trigger(shape, "DELETE", "", recordSql(inverseOfDelete(shape))));
}

// Rows of a batch or an exclusion are written once and never change: only its removal can be undone. `table` names both
// the table and, as undo_…, the list of what a step can bring back.
void installForRemovals(const Connection& connection, const std::string& table)
{
    const TableShape removal{table, {"removed_at"}, {"id"}};
    const std::string touched = " INSERT OR IGNORE INTO undo_" + table + " (step_id, " + table +
                                "_id) SELECT r.step, NEW.id FROM temp.recording AS r;";
    connection.run(trigger(removal, "UPDATE OF removed_at", anyDifference(removal),
                           recordSql(inverseOfUpdate(removal)) + touched));
}

} // namespace

void installUndoTriggers(const Connection& connection)
{
    if (connection.number("SELECT count(*) FROM sqlite_temp_schema WHERE name = 'recording'") != 0)
        return;
    for (const char* table : plainTables)
        installFor(connection, shapeOf(connection, table));
    for (const char* table : indicatorTables)
        installFor(connection, shapeOf(connection, table));
    installForRemovals(connection, "batch");
    installForRemovals(connection, "exclusion");
    connection.run("CREATE TEMP TABLE recording (step INTEGER NOT NULL)");
}

void recordInto(const Connection& connection, std::int64_t step)
{
    connection.run("DELETE FROM temp.recording");
    if (step != 0)
        Statement(connection, "INSERT INTO temp.recording VALUES (?)").with(step).run();
}

void recordExcludedRows(const Connection& connection, bool recorded)
{
    const TableShape shape = shapeOf(connection, excludedRows);
    for (const char* event : events)
        connection.run("DROP TRIGGER IF EXISTS temp." + quotedName(triggerName(shape, event)));
    if (recorded)
        installFor(connection, shape);
}

bool isRecorded(std::string_view table)
{
    constexpr std::array<std::string_view, 3> further{"batch", "exclusion", excludedRows};
    const auto among = [table](const auto& tables) {
        return std::find(tables.begin(), tables.end(), table) != tables.end();
    };
    return among(plainTables) || among(indicatorTables) || among(further);
}

} // namespace manyi::store
