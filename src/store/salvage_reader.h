#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "store/sqlite/statement.h"

struct sqlite3_stmt;

namespace manyi::store {

class Connection;

std::vector<std::string> columnsOf(const Connection& connection, const std::string& table);

// Inserts rows of the damaged file as they are; one that does not fit is left out.
class RowCopy {
public:
    RowCopy(const Connection& target, const std::string& table, const std::vector<std::string>& columns);
    // `id` stands for the row's first column when it is not 0. False: left out.
    bool insert(sqlite3_stmt* row, std::int64_t id);

private:
    Statement m_insert;
    int m_columns;
};

using TakeRow = std::function<void(sqlite3_stmt*)>;

// All rows of a small table that can be reached from its start and from its end (a row may be taken twice). False when
// some could not be.
bool readBothWays(const Connection& damaged, const std::string& table, const std::vector<std::string>& columns,
                  const TakeRow& take);

// All rows of a table with an integer id that can be read, in ascending order, jumping over damaged stretches.
void readById(const Connection& damaged, const std::string& table, const std::vector<std::string>& columns,
              base::Progress& progress, const TakeRow& take);

} // namespace manyi::store
