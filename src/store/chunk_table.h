#pragma once

#include <string>
#include <vector>

#include "data/response_chunk.h"

namespace manyi::store {

class Connection;

// The rows of a chunk as a table that SQL can select from, so that a chunk is written by one INSERT … SELECT: a third
// faster than binding and stepping row by row. Columns: id, source_row, c0, c1 … (`columns[k]` of the chunk is ck).
class ChunkTable {
public:
    // Makes the virtual table `name` of the connection; it must outlive every statement on it.
    ChunkTable(const Connection& connection, const std::string& name, std::vector<std::size_t> columns);
    ~ChunkTable();
    ChunkTable(const ChunkTable&) = delete;
    ChunkTable& operator=(const ChunkTable&) = delete;

    // What the next SELECT reads; `firstId` is the id of its first row.
    void show(const data::ResponseChunk& chunk, std::int64_t firstId);

    const std::vector<std::size_t>& columns() const { return m_columns; }
    const data::ResponseChunk& chunk() const { return *m_chunk; }
    std::int64_t firstId() const { return m_firstId; }

private:
    const Connection& m_connection;
    std::string m_name;
    std::vector<std::size_t> m_columns;
    const data::ResponseChunk* m_chunk = nullptr;
    std::int64_t m_firstId = 0;
};

} // namespace manyi::store
