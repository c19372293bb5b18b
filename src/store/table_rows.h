#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace manyi::store {

class Connection;

using RowValue = std::variant<std::monostate, std::int64_t, double, std::string>;
using Row = std::vector<RowValue>;

// The rows that one owner (the value of the first column) is to have in a small table.
struct TableRows {
    std::string table;
    std::vector<std::string> columns;
    std::size_t keyColumns = 1; // the first of them, with the owner
    std::vector<Row> rows;
};

// Makes the owner's rows those wanted: rows that are the same already are not touched, so that an undo step holds what
// really changed. Throws Failure.
void replaceRows(const Connection& connection, std::int64_t owner, const TableRows& wanted);
void deleteRows(const Connection& connection, std::int64_t owner, const TableRows& table);

RowValue optionalValue(const std::optional<double>& value);

} // namespace manyi::store
