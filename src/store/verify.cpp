#include "store/verify.h"

#include <map>
#include <set>

#include "store/answer_tables.h"
#include "store/questionnaire_tables.h"
#include "store/schema/migrations.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/failure.h"
#include "store/sqlite/statement.h"

namespace manyi::store {

namespace {

struct SchemaObject {
    std::string type;
    std::string table;
    std::string sql;
    bool operator==(const SchemaObject&) const = default;
};

constexpr std::int64_t highestId = std::int64_t{1} << 60;

using Schema = std::map<std::string, SchemaObject>;

Schema readSchema(const Connection& connection)
{
    Schema schema;
    Statement rows(connection, "SELECT name, type, tbl_name, coalesce(sql, '') FROM sqlite_schema");
    while (rows.step())
        schema[rows.text(0)] = {rows.text(1), rows.text(2), rows.text(3)};
    return schema;
}

Schema expectedSchema(std::span<const std::string_view> migrations)
{
    const Connection empty(":memory:", Access::Create);
    migrate(empty, migrations);
    return readSchema(empty);
}

std::optional<std::string> quickCheck(const Connection& connection, const std::string& table)
{
    try {
        const std::string found = connection.text("PRAGMA quick_check" + (table.empty() ? "" : "(" + table + ")"));
        return found == "ok" ? std::nullopt : std::optional(found);
    } catch (const Failure& failure) {
        if (!meansDamage(failure.error))
            throw;
        return failure.error.message + ' ' + failure.error.where;
    }
}

bool isLabelledView(const std::string& name, const SchemaObject& object)
{
    constexpr std::string_view suffix = "_labelled";
    return object.type == "view" && name.ends_with(suffix) &&
           isAnswerTableName(std::string_view(name).substr(0, name.size() - suffix.size()));
}

// Statistics of ANALYZE, which any tool may have run.
bool isStatistics(const std::string& name)
{
    return name.starts_with("sqlite_stat");
}

} // namespace

std::optional<std::string> damageOfFile(const Connection& connection)
{
    return quickCheck(connection, {});
}

std::optional<std::string> damageOfSmallTables(const Connection& connection)
{
    if (auto damage = quickCheck(connection, "sqlite_schema"))
        return damage;
    for (const auto& [name, object] : readSchema(connection)) {
        if (object.type != "table" || isAnswerTableName(name))
            continue;
        if (auto damage = quickCheck(connection, quotedName(name)))
            return damage;
    }
    return std::nullopt;
}

std::optional<StrangeObject> strangeObject(const Connection& connection, std::span<const std::string_view> migrations)
{
    const Schema found = readSchema(connection);
    Schema ours = expectedSchema(migrations);
    for (const AnswerTable& table : answerTables(connection))
        ours[table.name] = {"table", table.name, answerTableSql(table)};
    for (const auto& [name, object] : ours) {
        const auto same = found.find(name);
        if (same == found.end() || same->second != object)
            return StrangeObject{name, true};
    }
    for (const auto& [name, object] : found) {
        if (!ours.contains(name) && !isLabelledView(name, object) && !isStatistics(name))
            return StrangeObject{name, false};
    }
    return std::nullopt;
}

bool hasVirtualTable(const Connection& connection)
{
    return connection.number("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND rootpage = 0") != 0;
}

std::optional<std::string> impossibleContent(const Connection& connection, std::int64_t fileBytes)
{
    std::set<AnswerPlace> places;
    for (const AnswerTable& table : answerTables(connection)) {
        for (const AnswerColumn& column : table.columns)
            places.insert({table.name, column.name});
    }
    const StoredQuestionnaire stored = readQuestionnaire(connection);
    for (const auto& [id, place] : stored.places) {
        if (!places.contains(place))
            return place.table + '.' + place.column;
    }
    std::int64_t next = 1;
    Statement batches(connection, "SELECT id, first_response_id, rows_kept FROM batch ORDER BY first_response_id, id");
    while (batches.step()) {
        const std::int64_t first = batches.integer(1);
        const std::int64_t rows = batches.integer(2);
        // Each response takes some bytes, so there cannot be more of them than bytes.
        if (rows < 0 || rows > fileBytes || first < next || first > highestId)
            return "batch " + batches.text(0);
        next = first + rows;
    }
    return std::nullopt;
}

} // namespace manyi::store
