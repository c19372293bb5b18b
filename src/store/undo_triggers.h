#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

namespace manyi::store {

class Connection;

// Makes the TEMP triggers that write the inverse of each change of the small tables into undo_statement, once a
// connection. They work while a step is being recorded.
void installUndoTriggers(const Connection& connection);
// 0: nothing is recorded.
void recordInto(const Connection& connection, std::int64_t step);
// What `work` changes is not recorded; for rows that one mark of their owner makes count or not.
void unrecorded(const Connection& connection, const std::function<void()>& work);

// Whether statements of the history may change this table.
bool isRecorded(std::string_view table);

} // namespace manyi::store
