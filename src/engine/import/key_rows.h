#pragma once

#include <string>
#include <vector>

#include "data/response_chunk.h"
#include "engine/import.h"
#include "engine/import/batch_columns.h"

namespace manyi::engine {

// What becomes of each row of a file whose responses have keys: which ones are kept and whose place they take.
class KeyRows {
public:
    // Rows are appended: all are kept.
    KeyRows() = default;

    bool active() const { return m_active; }
    // The kept rows of the file's next chunk; call it with all chunks in order.
    data::ResponseChunk kept(const data::ResponseChunk& chunk);
    const std::vector<store::NewBatch::Replacement>& replacements() const { return m_replacements; }
    const KeyCounts& counts() const { return m_counts; }
    std::vector<domain::ImportProblem> notes() const;

private:
    friend class KeyRowsPlan;
    bool m_active = false;
    std::string m_column; // as reports call it
    std::vector<bool> m_keep;
    std::size_t m_row = 0;
    std::vector<store::NewBatch::Replacement> m_replacements;
    KeyCounts m_counts;
    std::int64_t m_firstRepeated = 0; // 1-based row
};

// Reads the key column of a file, in a pass of its own, and the keys of the project (null: it has none). Keys are
// compared as texts without blanks around. Of equal keys within the file the last row counts; of older responses with
// the same key the last one is replaced. `salt` is that of the project's pseudonyms. Errors: the file or the project
// has no such column.
base::Result<KeyRows> keyRows(const FilePlan& file, const domain::Recipe& recipe, const BatchColumns& columns,
                              const KnownKeys& rule, const std::string& salt, store::ProjectFile* project,
                              base::Progress& progress);

} // namespace manyi::engine
