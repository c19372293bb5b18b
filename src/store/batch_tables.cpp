#include "store/batch_tables.h"

#include <array>
#include <unordered_map>

#include "store/answer_tables.h"
#include "store/clock.h"
#include "store/exclusion_tables.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/failure.h"
#include "store/sqlite/statement.h"

namespace manyi::store {

namespace {

constexpr std::array<std::string_view, 3> severityNames{"information", "warning", "error"};

domain::Severity severityFromName(const std::string& name)
{
    for (std::size_t i = 0; i < severityNames.size(); ++i) {
        if (severityNames[i] == name)
            return static_cast<domain::Severity>(i);
    }
    return domain::Severity::Warning;
}

void readProblems(const Connection& connection, std::unordered_map<std::int64_t, BatchInfo*>& batches)
{
    Statement rows(connection,
                   "SELECT batch_id, severity, source_row, column_name, value, reason, action, affected_rows "
                   "FROM import_problem ORDER BY id");
    while (rows.step()) {
        const auto batch = batches.find(rows.integer(0));
        if (batch == batches.end())
            continue;
        batch->second->report.problems.push_back({severityFromName(rows.text(1)), rows.integer(2), rows.text(3),
                                                  rows.text(4), rows.text(5), rows.text(6), rows.integer(7)});
    }
}

void insertProblems(const Connection& connection, std::int64_t batch, const domain::ImportReport& report)
{
    Statement insert(connection, "INSERT INTO import_problem (batch_id, severity, source_row, column_name, value, "
                                 "reason, action, affected_rows) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    for (const domain::ImportProblem& problem : report.problems) {
        insert.with(batch, severityNames[static_cast<std::size_t>(problem.severity)], problem.row, problem.column,
                    problem.value, problem.reason, problem.action, problem.affectedRows);
        insert.run();
    }
}

void deleteRows(const Connection& connection, std::int64_t firstId, std::int64_t rows)
{
    for (const AnswerTable& table : answerTables(connection)) {
        Statement remove(connection, "DELETE FROM " + quotedName(table.name) + " WHERE id >= ?1 AND id < ?1 + ?2");
        remove.with(firstId, rows).run();
    }
}

} // namespace

std::vector<LiveRange> liveRanges(const Connection& connection)
{
    std::vector<LiveRange> ranges;
    std::int64_t row = 0;
    Statement rows(connection, "SELECT id, first_response_id, rows_kept FROM batch WHERE removed_at IS NULL "
                               "AND rows_kept > 0 ORDER BY first_response_id");
    while (rows.step()) {
        ranges.push_back({rows.integer(0), rows.integer(1), rows.integer(2), row});
        row += rows.integer(2);
    }
    return ranges;
}

std::int64_t liveRows(const Connection& connection)
{
    return connection.number("SELECT coalesce(sum(rows_kept), 0) FROM batch WHERE removed_at IS NULL");
}

std::vector<BatchInfo> readBatches(const Connection& connection)
{
    std::vector<BatchInfo> batches;
    Statement rows(connection, "SELECT id, file_name, sha256, format, encoding, imported_at, wave, channel, recipe, "
                               "rows_read, rows_kept, removed_at IS NOT NULL FROM batch ORDER BY id");
    while (rows.step()) {
        BatchInfo batch;
        batch.id = {rows.integer(0)};
        batch.report.fileName = rows.text(1);
        batch.report.sha256 = rows.text(2);
        batch.report.format = rows.text(3);
        batch.report.encoding = rows.text(4);
        batch.importedAt = rows.text(5);
        batch.wave = rows.text(6);
        batch.channel = rows.text(7);
        batch.recipeJson = rows.text(8);
        batch.report.rowsRead = rows.integer(9);
        batch.report.rowsKept = rows.integer(10);
        batch.rows = rows.integer(10);
        batch.removed = rows.integer(11) != 0;
        batches.push_back(std::move(batch));
    }
    std::unordered_map<std::int64_t, BatchInfo*> byId;
    for (BatchInfo& batch : batches)
        byId[batch.id.value] = &batch;
    readProblems(connection, byId);
    return batches;
}

LiveRange insertBatch(const Connection& connection, const NewBatch& batch)
{
    LiveRange range;
    range.batch = connection.number("SELECT coalesce(max(id), 0) + 1 FROM batch");
    range.firstId = connection.number("SELECT coalesce(max(first_response_id + rows_kept), 1) FROM batch");
    const std::string now = localTimestamp();
    Statement insert(connection,
                     "INSERT INTO batch (id, file_name, sha256, format, encoding, imported_at, wave, channel, "
                     "recipe, rows_read, rows_kept, first_response_id, removed_at) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?)");
    insert.with(range.batch, batch.report.fileName, batch.report.sha256, batch.report.format, batch.report.encoding,
                now, batch.wave, batch.channel, batch.recipeJson, range.firstId, now);
    insert.run();
    return range;
}

void completeBatch(const Connection& connection, const LiveRange& written, const domain::ImportReport& report)
{
    // The checksum may have become known while the file was read.
    Statement(connection, "UPDATE batch SET sha256 = CASE WHEN ?1 = '' THEN sha256 ELSE ?1 END, rows_read = ?2, "
                          "rows_kept = ?3 WHERE id = ?4")
        .with(report.sha256, report.rowsRead, written.rows, written.batch)
        .run();
    insertProblems(connection, written.batch, report);
    Statement(connection, "UPDATE batch SET removed_at = NULL WHERE id = ?").with(written.batch).run();
}

void markBatchRemoved(const Connection& connection, base::BatchId batch)
{
    Statement live(connection, "SELECT 1 FROM batch WHERE id = ? AND removed_at IS NULL");
    if (!live.with(batch.value).step()) {
        fail(base::ErrorCode::NotFound,
             QCoreApplication::translate("Store", "There is no such import, or it was removed already. Nothing was "
                                                  "changed."));
    }
    Statement(connection, "UPDATE batch SET removed_at = ? WHERE id = ?").with(localTimestamp(), batch.value).run();
}

void deleteUnreachableBatches(const Connection& connection)
{
    std::vector<LiveRange> gone;
    Statement rows(connection, "SELECT id, first_response_id, rows_kept FROM batch WHERE removed_at IS NOT NULL "
                               "AND id NOT IN (SELECT batch_id FROM undo_batch)");
    while (rows.step())
        gone.push_back({rows.integer(0), rows.integer(1), rows.integer(2), 0});
    for (const LiveRange& range : gone) {
        deleteExclusionsOf(connection, range.batch);
        deleteExcludedResponses(connection, range.firstId, range.rows);
        deleteRows(connection, range.firstId, range.rows);
        Statement(connection, "DELETE FROM import_problem WHERE batch_id = ?").with(range.batch).run();
        Statement(connection, "DELETE FROM batch WHERE id = ?").with(range.batch).run();
    }
}

} // namespace manyi::store
