#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/project_file.h"

namespace manyi::store {

class Connection;

// The tables exclusion and excluded_response. Whether an exclusion holds is one mark (removed_at), which is what an
// undo step changes: its responses are not logged one by one. Each throws Failure.

// The ids of those that hold: not removed, nor the import whose rows took the place of others.
inline const std::string heldExclusionsSql =
    "SELECT e.id FROM exclusion AS e WHERE e.removed_at IS NULL AND (e.batch_id IS NULL OR e.batch_id IN (SELECT id "
    "FROM batch WHERE removed_at IS NULL))";

// Those that hold, with their responses of live batches; one without any is left out.
std::vector<Exclusion> readExclusions(const Connection& connection);

// InvalidArgument unless each of the responses (ascending) belongs to a live batch.
void requireLiveResponses(const Connection& connection, const std::vector<std::int64_t>& responses);

// Enters a new exclusion; the responses are ascending. Returns its id.
std::int64_t insertExclusion(const Connection& connection, const Exclusion& exclusion);
void markExclusionRemoved(const Connection& connection, std::int64_t exclusion);
// Takes the responses (ascending) out of all exclusions that hold: row by row when they are few, else by new exclusions
// without them.
void restoreExcluded(const Connection& connection, const std::vector<std::int64_t>& responses);

// For good: removed exclusions that no step of the history can bring back; whatever belongs to a batch that goes.
void deleteUnreachableExclusions(const Connection& connection);
void deleteExclusionsOf(const Connection& connection, std::int64_t batch);
void deleteExcludedResponses(const Connection& connection, std::int64_t firstId, std::int64_t rows);

} // namespace manyi::store
