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

    // The values of one column of the chunk, with as few steps to them as can be: they are asked for cell by cell.
    struct Values {
        domain::ValueType type;
        union {
            const std::int64_t* integers; // Code, Date
            const double* numbers;
            const std::string_view* texts;
        };
    };
    struct Shown {
        std::size_t rows = 0;
        std::int64_t firstId = 0;
        const std::int64_t* sourceRows = nullptr;
        std::vector<Values> values;
    };
    const Shown& shown() const { return m_shown; }
    std::size_t columns() const { return m_columns.size(); }

private:
    const Connection& m_connection;
    std::string m_name;
    std::vector<std::size_t> m_columns;
    Shown m_shown;
};

} // namespace manyi::store
