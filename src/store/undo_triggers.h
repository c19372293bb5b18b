#pragma once

#include <cstdint>
#include <string_view>

namespace manyi::store {

class Connection;

// Makes the TEMP triggers that write the inverse of each change of the small tables into undo_statement, once a
// connection. They work while a step is being recorded.
void installUndoTriggers(const Connection& connection);
// 0: nothing is recorded.
void recordInto(const Connection& connection, std::int64_t step);
// Whether single rows of excluded_response are recorded, too. Not so when many come or go: one mark of their exclusion
// makes them count or not, and triggers that find nothing to do cost more than the rows. Within a transaction.
void recordExcludedRows(const Connection& connection, bool recorded);

// Whether statements of the history may change this table.
bool isRecorded(std::string_view table);

} // namespace manyi::store
