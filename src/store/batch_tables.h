#pragma once

#include <string>
#include <vector>

#include "store/project_file.h"

namespace manyi::store {

class Connection;

// The ids [firstId, firstId + rows) of the responses of one live batch; `firstRow` is the row of the dataset where they
// start.
struct LiveRange {
    std::int64_t batch = 0;
    std::int64_t firstId = 0;
    std::int64_t rows = 0;
    std::int64_t firstRow = 0;
};

std::vector<LiveRange> liveRanges(const Connection& connection);
std::int64_t liveRows(const Connection& connection);

// All batches, also removed ones, with their reports, in the order of import.
std::vector<BatchInfo> readBatches(const Connection& connection);

// Enters a batch that counts as removed until completeBatch. Returns its id and the id of its first response.
LiveRange insertBatch(const Connection& connection, const NewBatch& batch);
// The rows are all there: report and count are entered and the batch goes live (the part of it that is undoable).
void completeBatch(const Connection& connection, const LiveRange& written, const domain::ImportReport& report);

void markBatchRemoved(const Connection& connection, base::BatchId batch);

// Deletes removed batches that no step of the history can bring back, with all their rows.
void deleteUnreachableBatches(const Connection& connection);

} // namespace manyi::store
