#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "store/answer_tables.h"
#include "store/batch_tables.h"
#include "store/chunk_table.h"
#include "store/project_file.h"
#include "store/sqlite/statement.h"
#include "store/undo.h"

namespace manyi::store {

// Writes one batch: the new variables, the rows as they come, the report. `ended` is called when it is over, however.
class WideBatchWriter final : public BatchWriter {
public:
    // Throws Failure; nothing has been written then.
    WideBatchWriter(const Connection& connection, const NewBatch& batch, std::function<void()> ended);
    ~WideBatchWriter() override;

    base::Status append(const data::ResponseChunk& chunk) override;
    base::Status replace(const std::vector<NewBatch::Replacement>& replacements) override;
    base::Result<base::BatchId> finish(const domain::ImportReport& report) override;

private:
    // The part of each chunk that goes into one wide table.
    struct Part {
        std::unique_ptr<ChunkTable> rows;
        std::unique_ptr<Statement> insert;
    };

    void registerVariables(const NewBatch& batch);
    void prepareParts(const std::vector<base::VariableId>& ids);
    void requireUnfinished() const;
    void write(const data::ResponseChunk& chunk);
    void end();

    const Connection& m_connection;
    std::function<void()> m_ended;
    std::unique_ptr<Edit> m_edit;
    std::vector<domain::ValueType> m_types;
    std::vector<Part> m_parts;
    LiveRange m_range;
    std::set<AnswerPlace> m_brought;
    std::string m_replacementReason;
    bool m_replaced = false;
};

} // namespace manyi::store
