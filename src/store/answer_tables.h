#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "domain/questionnaire.h"

namespace manyi::store {

class Connection;

// Answers lie in wide tables: `response` first, then `answer_1`, `answer_2` …, at most 1,000 variables each, one typed
// column a variable, one row a response (the same id in all of them).
constexpr std::size_t columnsOfAnswerTable = 1000;

struct AnswerColumn {
    std::string name;
    std::string declaredType; // INTEGER, REAL, TEXT
    bool operator==(const AnswerColumn&) const = default;
};

struct AnswerTable {
    std::string name;
    std::vector<AnswerColumn> columns;
};

// Where the answers to a variable lie.
struct AnswerPlace {
    std::string table;
    std::string column;
    auto operator<=>(const AnswerPlace&) const = default;
};

constexpr std::string_view responseTable = "response";

// Code and Date INTEGER, Number REAL, Text TEXT.
std::string_view declaredType(domain::ValueType type);
bool isAnswerTableName(std::string_view name);
// The one form a wide table is ever made in; anything else in a file is not ours.
std::string answerTableSql(const AnswerTable& table);
// Those of the file: response, answer_1, answer_2, …
std::vector<AnswerTable> answerTables(const Connection& connection);

// Finds a column for each of the new variables and makes what is missing. A column of an undone import that has the
// right name and type is taken again; `used` are those that belong to variables.
std::vector<AnswerPlace> allocateColumns(const Connection& connection,
                                         const std::vector<const domain::Variable*>& variables,
                                         const std::set<AnswerPlace>& used);

// For comparing names as SQLite does: A–Z to a–z.
std::string asciiLower(std::string_view text);

} // namespace manyi::store
