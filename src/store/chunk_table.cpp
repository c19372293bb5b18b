#include "store/chunk_table.h"

#include <algorithm>
#include <bit>

#include <sqlite3.h>

#include "store/sqlite/connection.h"
#include "store/sqlite/failure.h"

namespace manyi::store {

namespace {

using data::ChunkColumn;

struct Table : sqlite3_vtab {
    const ChunkTable* source = nullptr;
};

constexpr std::size_t rowsOfBlock = 64;

// Integers and numbers of a few rows lie side by side in `block`: SQLite asks row by row, and reading forty columns in
// turn where each lies for itself costs more than this copy.
struct Cursor : sqlite3_vtab_cursor {
    const ChunkTable::Shown* shown = nullptr;
    std::size_t row = 0;
    std::vector<std::int64_t> block;

    void fillBlock()
    {
        const std::size_t columns = shown->values.size();
        const std::size_t rows = std::min(rowsOfBlock, shown->rows - row);
        block.resize(rowsOfBlock * columns);
        for (std::size_t k = 0; k < columns; ++k) {
            const ChunkTable::Values& column = shown->values[k];
            for (std::size_t r = 0; r < rows && column.type != domain::ValueType::Text; ++r) {
                block[r * columns + k] = column.type == domain::ValueType::Number
                                             ? std::bit_cast<std::int64_t>(column.numbers[row + r])
                                             : column.integers[row + r];
            }
        }
    }

    std::int64_t value(std::size_t column) const { return block[row % rowsOfBlock * shown->values.size() + column]; }
};

int connectTable(sqlite3* connection, void* source, int, const char* const*, sqlite3_vtab** table, char**)
{
    const auto* chunks = static_cast<const ChunkTable*>(source);
    std::string sql = "CREATE TABLE x(id, source_row";
    for (std::size_t k = 0; k < chunks->columns(); ++k)
        sql += ", c" + std::to_string(k);
    const int code = sqlite3_declare_vtab(connection, (sql + ")").c_str());
    if (code != SQLITE_OK)
        return code;
    sqlite3_vtab_config(connection, SQLITE_VTAB_DIRECTONLY);
    auto* made = new Table();
    made->source = chunks;
    *table = made;
    return SQLITE_OK;
}

int disconnectTable(sqlite3_vtab* table)
{
    delete static_cast<Table*>(table);
    return SQLITE_OK;
}

int bestIndex(sqlite3_vtab*, sqlite3_index_info*)
{
    return SQLITE_OK;
}

int openCursor(sqlite3_vtab* table, sqlite3_vtab_cursor** cursor)
{
    auto* made = new Cursor();
    made->shown = &static_cast<Table*>(table)->source->shown();
    *cursor = made;
    return SQLITE_OK;
}

int closeCursor(sqlite3_vtab_cursor* cursor)
{
    delete static_cast<Cursor*>(cursor);
    return SQLITE_OK;
}

int startCursor(sqlite3_vtab_cursor* base, int, const char*, int, sqlite3_value**)
{
    auto* cursor = static_cast<Cursor*>(base);
    cursor->row = 0;
    cursor->fillBlock();
    return SQLITE_OK;
}

int nextRow(sqlite3_vtab_cursor* base)
{
    auto* cursor = static_cast<Cursor*>(base);
    if (++cursor->row % rowsOfBlock == 0 && cursor->row < cursor->shown->rows)
        cursor->fillBlock();
    return SQLITE_OK;
}

int atEnd(sqlite3_vtab_cursor* base)
{
    const auto* cursor = static_cast<Cursor*>(base);
    return cursor->row >= cursor->shown->rows ? 1 : 0;
}

// Leaving the context alone means NULL.
void cell(const Cursor& cursor, std::size_t k, sqlite3_context* context)
{
    const ChunkTable::Values& column = cursor.shown->values[k];
    switch (column.type) {
    case domain::ValueType::Code:
    case domain::ValueType::Date:
        if (const std::int64_t value = cursor.value(k); value != ChunkColumn::missing)
            sqlite3_result_int64(context, value);
        break;
    case domain::ValueType::Number:
        sqlite3_result_double(context, std::bit_cast<double>(cursor.value(k)));
        break;
    case domain::ValueType::Text:
        if (const std::string_view text = column.texts[cursor.row]; !text.empty())
            sqlite3_result_text64(context, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
        break;
    }
}

int readCell(sqlite3_vtab_cursor* base, sqlite3_context* context, int index)
{
    const auto* cursor = static_cast<Cursor*>(base);
    const ChunkTable::Shown& shown = *cursor->shown;
    if (index >= 2)
        cell(*cursor, static_cast<std::size_t>(index) - 2, context);
    else if (index == 0)
        sqlite3_result_int64(context, shown.firstId + static_cast<std::int64_t>(cursor->row));
    else
        sqlite3_result_int64(context, shown.sourceRows[cursor->row]);
    return SQLITE_OK;
}

int rowId(sqlite3_vtab_cursor* cursor, sqlite3_int64* id)
{
    *id = static_cast<sqlite3_int64>(static_cast<Cursor*>(cursor)->row);
    return SQLITE_OK;
}

// No xCreate: the table exists by its module's name alone and nothing of it gets into a schema.
const sqlite3_module chunkModule = [] {
    sqlite3_module module{};
    module.xConnect = connectTable;
    module.xBestIndex = bestIndex;
    module.xDisconnect = disconnectTable;
    module.xOpen = openCursor;
    module.xClose = closeCursor;
    module.xFilter = startCursor;
    module.xNext = nextRow;
    module.xEof = atEnd;
    module.xColumn = readCell;
    module.xRowid = rowId;
    return module;
}();

} // namespace

ChunkTable::ChunkTable(const Connection& connection, const std::string& name, std::vector<std::size_t> columns)
    : m_connection(connection), m_name(name), m_columns(std::move(columns))
{
    const int code = sqlite3_create_module_v2(connection.handle(), name.c_str(), &chunkModule, this, nullptr);
    if (code != SQLITE_OK)
        failSqlite(connection.handle(), code, name);
}

ChunkTable::~ChunkTable()
{
    sqlite3_create_module_v2(m_connection.handle(), m_name.c_str(), nullptr, nullptr, nullptr);
}

void ChunkTable::show(const data::ResponseChunk& chunk, std::int64_t firstId)
{
    m_shown.rows = chunk.rows;
    m_shown.firstId = firstId;
    m_shown.sourceRows = chunk.sourceRows.data();
    m_shown.values.clear();
    for (const std::size_t index : m_columns) {
        const ChunkColumn& column = chunk.columns[index];
        Values values{column.type, {column.integers.data()}};
        if (column.type == domain::ValueType::Number)
            values.numbers = column.numbers.data();
        else if (column.type == domain::ValueType::Text)
            values.texts = column.texts.data();
        m_shown.values.push_back(values);
    }
}

} // namespace manyi::store
