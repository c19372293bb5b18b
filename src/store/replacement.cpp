#include "store/replacement.h"

#include <algorithm>
#include <map>

#include "store/exclusion_tables.h"
#include "store/questionnaire_tables.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/failure.h"
#include "store/sqlite/statement.h"

namespace manyi::store {

namespace {

using Replacements = std::vector<NewBatch::Replacement>;

void checkRows(const LiveRange& written, const Replacements& replacements)
{
    std::int64_t last = 0;
    for (const NewBatch::Replacement& replacement : replacements) {
        if (replacement.row < last || replacement.row >= written.rows) {
            fail(base::ErrorCode::InvalidArgument,
                 QCoreApplication::translate("Store", "A row that should take the place of an older response is not "
                                                      "in the import. The project is as it was before."),
                 std::to_string(replacement.row));
        }
        last = replacement.row;
    }
}

std::vector<std::int64_t> replacedResponses(const Replacements& replacements)
{
    std::vector<std::int64_t> responses;
    responses.reserve(replacements.size());
    for (const NewBatch::Replacement& replacement : replacements)
        responses.push_back(replacement.response);
    std::sort(responses.begin(), responses.end());
    responses.erase(std::unique(responses.begin(), responses.end()), responses.end());
    return responses;
}

// By wide table the columns that the batch did not bring.
std::map<std::string, std::vector<std::string>> otherColumns(const Connection& connection,
                                                             const std::set<AnswerPlace>& brought)
{
    std::map<std::string, std::vector<std::string>> columns;
    for (const auto& [variable, place] : readQuestionnaire(connection).places) {
        if (!brought.contains(place))
            columns[place.table].push_back(quotedName(place.column));
    }
    return columns;
}

std::string listed(const std::vector<std::string>& columns, const std::string& form)
{
    std::string list;
    for (const std::string& column : columns) {
        list += list.empty() ? "" : ", ";
        for (const char c : form)
            list += c == '?' ? column : std::string(1, c);
    }
    return list;
}

// The new rows are in the table already.
std::string completeSql(const std::string& table, const std::vector<std::string>& columns)
{
    return "UPDATE " + quotedName(table) + " SET " + listed(columns, "? = o.?") + " FROM temp.replacement AS p JOIN " +
           quotedName(table) + " AS o ON o.id = p.old_id WHERE " + quotedName(table) + ".id = p.new_id";
}

// The batch brought nothing for this table.
std::string addSql(const std::string& table, const std::vector<std::string>& columns)
{
    return "INSERT INTO " + quotedName(table) + " (id, " + listed(columns, "?") + ") SELECT p.new_id, " +
           listed(columns, "o.?") + " FROM temp.replacement AS p JOIN " + quotedName(table) +
           " AS o ON o.id = p.old_id ORDER BY p.new_id";
}

void copyOtherAnswers(const Connection& connection, const LiveRange& written, const std::set<AnswerPlace>& brought,
                      const Replacements& replacements)
{
    connection.run("CREATE TEMP TABLE replacement (new_id INTEGER PRIMARY KEY, old_id INTEGER NOT NULL)");
    Statement insert(connection, "INSERT OR REPLACE INTO temp.replacement VALUES (?, ?)");
    for (const NewBatch::Replacement& replacement : replacements)
        insert.with(written.firstId + replacement.row, replacement.response).run();
    std::set<std::string> filled{std::string(responseTable)};
    for (const AnswerPlace& place : brought)
        filled.insert(place.table);
    for (const auto& [table, columns] : otherColumns(connection, brought))
        connection.run(filled.contains(table) ? completeSql(table, columns) : addSql(table, columns));
    connection.run("DROP TABLE temp.replacement");
}

} // namespace

void takePlaces(const Connection& connection, const LiveRange& written, const std::set<AnswerPlace>& brought,
                const Replacements& replacements, const std::string& reason)
{
    if (replacements.empty())
        return;
    checkRows(written, replacements);
    Exclusion exclusion;
    exclusion.reason = reason;
    exclusion.batch = {written.batch};
    exclusion.responses = replacedResponses(replacements);
    requireLiveResponses(connection, exclusion.responses);
    copyOtherAnswers(connection, written, brought, replacements);
    insertExclusion(connection, exclusion);
}

} // namespace manyi::store
