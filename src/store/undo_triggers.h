#pragma once

#include <cstdint>

namespace manyi::store {

class Connection;

// Makes the TEMP triggers that write the inverse of each change of the small tables into undo_statement, once a
// connection. They work while a step is being recorded.
void installUndoTriggers(const Connection& connection);
// 0: nothing is recorded.
void recordInto(const Connection& connection, std::int64_t step);

} // namespace manyi::store
