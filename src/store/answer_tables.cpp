#include "store/answer_tables.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <unordered_set>

#include "store/sqlite/connection.h"
#include "store/sqlite/statement.h"

namespace manyi::store {

namespace {

constexpr std::string_view numberedTablePrefix = "answer_";
constexpr std::size_t longestColumnName = 200;

// Number n of "answer_n", 0 for response, -1 for anything else.
int tableNumber(std::string_view name)
{
    if (name == responseTable)
        return 0;
    if (!name.starts_with(numberedTablePrefix))
        return -1;
    const std::string_view digits = name.substr(numberedTablePrefix.size());
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool whole = error == std::errc() && end == digits.data() + digits.size();
    return whole && number > 0 && digits.front() != '0' ? number : -1;
}

std::string tableName(int number)
{
    return number == 0 ? std::string(responseTable) : std::string(numberedTablePrefix) + std::to_string(number);
}

std::string cutToCharacters(std::string_view text, std::size_t bytes)
{
    if (text.size() <= bytes)
        return std::string(text);
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80)
        --bytes;
    return std::string(text.substr(0, bytes));
}

// What the column of a variable is called when nothing stands against it.
std::string wantedColumnName(std::string_view variableName)
{
    std::string name = cutToCharacters(variableName, longestColumnName);
    std::replace(name.begin(), name.end(), '\0', ' ');
    return name.empty() ? "variable" : name;
}

bool isReserved(const std::string& lowerName)
{
    static const std::unordered_set<std::string> reserved{"id", "batch_id", "source_row", "rowid", "_rowid_", "oid"};
    return reserved.contains(lowerName);
}

// `wanted`, or with the first suffix _2, _3 … that is free.
std::string freeColumnName(const std::string& wanted, std::unordered_set<std::string>& taken)
{
    std::string name = wanted;
    for (int suffix = 2; isReserved(asciiLower(name)) || taken.contains(asciiLower(name)); ++suffix)
        name = wanted + "_" + std::to_string(suffix);
    taken.insert(asciiLower(name));
    return name;
}

// Column names taken anywhere, so that a name means the same variable in every wide table.
std::unordered_set<std::string> takenNames(const std::vector<AnswerTable>& tables)
{
    std::unordered_set<std::string> taken;
    for (const AnswerTable& table : tables) {
        for (const AnswerColumn& column : table.columns)
            taken.insert(asciiLower(column.name));
    }
    return taken;
}

// Columns that no variable uses any more, by name and type.
std::unordered_map<std::string, AnswerPlace> abandonedColumns(const std::vector<AnswerTable>& tables,
                                                              const std::set<AnswerPlace>& used)
{
    std::unordered_map<std::string, AnswerPlace> abandoned;
    for (const AnswerTable& table : tables) {
        for (const AnswerColumn& column : table.columns) {
            const AnswerPlace place{table.name, column.name};
            if (!used.contains(place))
                abandoned.emplace(column.declaredType + ' ' + asciiLower(column.name), place);
        }
    }
    return abandoned;
}

std::string columnSql(const AnswerColumn& column)
{
    return quotedName(column.name) + ' ' + column.declaredType;
}

class Allocation {
public:
    Allocation(const Connection& connection, const std::set<AnswerPlace>& used)
        : m_connection(connection),
          m_tables(answerTables(connection)),
          m_taken(takenNames(m_tables)),
          m_abandoned(abandonedColumns(m_tables, used))
    {
    }

    std::vector<AnswerPlace> places(const std::vector<const domain::Variable*>& variables)
    {
        std::vector<AnswerPlace> result;
        result.reserve(variables.size());
        for (const domain::Variable* variable : variables)
            result.push_back(place(*variable));
        if (m_tables.empty())
            startTable();
        if (m_unmade)
            m_connection.run(answerTableSql(m_tables.back()));
        return result;
    }

private:
    AnswerPlace place(const domain::Variable& variable)
    {
        const std::string type(declaredType(variable.type));
        const std::string wanted = wantedColumnName(variable.name);
        const auto old = m_abandoned.find(type + ' ' + asciiLower(wanted));
        if (old == m_abandoned.end())
            return append({freeColumnName(wanted, m_taken), type});
        const AnswerPlace place = old->second;
        m_abandoned.erase(old);
        return place;
    }

    AnswerPlace append(AnswerColumn column)
    {
        if (m_tables.empty() || m_tables.back().columns.size() >= columnsOfAnswerTable)
            startTable();
        AnswerTable& table = m_tables.back();
        table.columns.push_back(column);
        if (!m_unmade)
            m_connection.run("ALTER TABLE " + quotedName(table.name) + " ADD COLUMN " + columnSql(column));
        return {table.name, column.name};
    }

    void startTable()
    {
        if (m_unmade)
            m_connection.run(answerTableSql(m_tables.back()));
        m_tables.push_back({tableName(static_cast<int>(m_tables.size())), {}});
        m_unmade = true;
    }

    const Connection& m_connection;
    std::vector<AnswerTable> m_tables;
    std::unordered_set<std::string> m_taken;
    std::unordered_map<std::string, AnswerPlace> m_abandoned;
    bool m_unmade = false; // the last of m_tables is not in the file yet
};

} // namespace

std::string asciiLower(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

std::string_view declaredType(domain::ValueType type)
{
    switch (type) {
    case domain::ValueType::Code:
    case domain::ValueType::Date:
        return "INTEGER";
    case domain::ValueType::Number:
        return "REAL";
    case domain::ValueType::Text:
        break;
    }
    return "TEXT";
}

bool isAnswerTableName(std::string_view name)
{
    return tableNumber(name) >= 0;
}

std::string answerTableSql(const AnswerTable& table)
{
    std::string sql = "CREATE TABLE " + table.name + " (id INTEGER PRIMARY KEY";
    if (table.name == responseTable)
        sql += ", batch_id INTEGER NOT NULL, source_row INTEGER NOT NULL";
    for (const AnswerColumn& column : table.columns)
        sql += ", " + columnSql(column);
    return sql + ") STRICT";
}

std::vector<AnswerTable> answerTables(const Connection& connection)
{
    std::vector<AnswerTable> tables;
    Statement names(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'");
    while (names.step()) {
        if (isAnswerTableName(names.text(0)))
            tables.push_back({names.text(0), {}});
    }
    std::sort(tables.begin(), tables.end(), [](const AnswerTable& left, const AnswerTable& right) {
        return tableNumber(left.name) < tableNumber(right.name);
    });
    for (AnswerTable& table : tables) {
        Statement columns(connection, "SELECT name, type FROM pragma_table_xinfo(?) ORDER BY cid");
        columns.with(table.name);
        const int fixed = table.name == responseTable ? 3 : 1;
        for (int i = 0; columns.step(); ++i) {
            if (i >= fixed)
                table.columns.push_back({columns.text(0), columns.text(1)});
        }
    }
    return tables;
}

std::vector<AnswerPlace> allocateColumns(const Connection& connection,
                                         const std::vector<const domain::Variable*>& variables,
                                         const std::set<AnswerPlace>& used)
{
    return Allocation(connection, used).places(variables);
}

} // namespace manyi::store
