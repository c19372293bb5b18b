#include "store/labelled_views.h"

#include <map>
#include <string>
#include <unordered_set>

#include <fmt/format.h>

#include "store/exclusion_tables.h"
#include "store/questionnaire_tables.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/statement.h"

namespace manyi::store {

namespace {

using domain::Variable;

std::string viewName(const std::string& table)
{
    return table + "_labelled";
}

std::string cell(const Variable& variable, const std::string& column)
{
    const std::string answer = "r." + quotedName(column);
    if (variable.type == domain::ValueType::Date)
        return "datetime(" + answer + ", 'unixepoch')";
    if (variable.labels.empty())
        return answer;
    return "coalesce((SELECT l.label FROM value_label AS l WHERE l.variable_id = " + std::to_string(variable.id.value) +
           " AND l.code = " + answer + "), " + answer + ")";
}

// The variable's own name, unless a column of the view has it already.
std::string cellName(const Variable& variable, std::unordered_set<std::string>& taken)
{
    std::string name = variable.name;
    for (int suffix = 2; !taken.insert(asciiLower(name)).second; ++suffix)
        name = variable.name + "_" + std::to_string(suffix);
    return name;
}

std::string viewSql(const AnswerTable& table, const StoredQuestionnaire& stored)
{
    std::string sql = "CREATE VIEW ";
    sql.append(viewName(table.name)).append(" AS SELECT r.id, ");
    const bool first = table.name == responseTable;
    const char* response = first ? "r" : "b";
    sql += fmt::format("{0}.batch_id, {0}.source_row", response);
    std::unordered_set<std::string> taken{"id", "batch_id", "source_row"};
    for (const Variable& variable : stored.questionnaire.variables) {
        const auto place = stored.places.find(variable.id);
        if (place != stored.places.end() && place->second.table == table.name)
            sql += ", " + cell(variable, place->second.column) + " AS " + quotedName(cellName(variable, taken));
    }
    sql += " FROM " + table.name + " AS r";
    if (!first)
        sql += " JOIN response AS b ON b.id = r.id";
    return sql + fmt::format(" WHERE {}.batch_id IN (SELECT id FROM batch WHERE removed_at IS NULL) AND r.id NOT IN "
                             "(SELECT response_id FROM excluded_response WHERE exclusion_id IN ({}))",
                             response, heldExclusionsSql);
}

} // namespace

void rebuildLabelledViews(const Connection& connection)
{
    std::map<std::string, std::string> present;
    Statement views(connection, "SELECT name, sql FROM sqlite_schema WHERE type = 'view'");
    while (views.step())
        present[views.text(0)] = views.text(1);
    const StoredQuestionnaire stored = readQuestionnaire(connection);
    for (const AnswerTable& table : answerTables(connection)) {
        const std::string name = viewName(table.name);
        const std::string sql = viewSql(table, stored);
        if (present[name] == sql)
            continue;
        connection.run("DROP VIEW IF EXISTS " + quotedName(name));
        connection.run(sql);
    }
}

} // namespace manyi::store
