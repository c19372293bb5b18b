#include "store/exclusion_tables.h"

#include <algorithm>
#include <iterator>

#include "store/batch_tables.h"
#include "store/clock.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/failure.h"
#include "store/sqlite/statement.h"
#include "store/undo_triggers.h"

namespace manyi::store {

namespace {

// Up to so many responses a restoring writes one inverse statement each.
constexpr std::size_t restoredOneByOne = 1000;

// SQLite ends a text at a zero byte.
std::string withoutZeros(std::string text)
{
    std::replace(text.begin(), text.end(), '\0', ' ');
    return text;
}

// Without the responses.
std::vector<Exclusion> heldExclusions(const Connection& connection)
{
    std::vector<Exclusion> exclusions;
    Statement rows(connection, "SELECT id, reason, rule, made_at, batch_id FROM exclusion WHERE id IN (" +
                                   heldExclusionsSql + ") ORDER BY made_at, id");
    while (rows.step())
        exclusions.push_back(
            {rows.integer(0), rows.text(1), rows.text(2), rows.text(3), base::BatchId{rows.integer(4)}, {}});
    return exclusions;
}

std::vector<std::int64_t> responsesOf(const Connection& connection, std::int64_t exclusion)
{
    std::vector<std::int64_t> responses;
    Statement rows(connection, "SELECT response_id FROM excluded_response WHERE exclusion_id = ? ORDER BY response_id");
    rows.with(exclusion);
    while (rows.step())
        responses.push_back(rows.integer(0));
    return responses;
}

// Both ascend.
std::vector<std::int64_t> withinRanges(const std::vector<std::int64_t>& responses, const std::vector<LiveRange>& ranges)
{
    std::vector<std::int64_t> within;
    for (const LiveRange& range : ranges) {
        const auto first = std::lower_bound(responses.begin(), responses.end(), range.firstId);
        const auto last = std::lower_bound(first, responses.end(), range.firstId + range.rows);
        within.insert(within.end(), first, last);
    }
    return within;
}

void deleteExclusions(const Connection& connection, const std::string& condition)
{
    const std::string ids = "(SELECT id FROM exclusion WHERE " + condition + ")";
    connection.run("DELETE FROM excluded_response WHERE exclusion_id IN " + ids);
    connection.run("DELETE FROM undo_exclusion WHERE exclusion_id IN " + ids);
    connection.run("DELETE FROM exclusion WHERE " + condition);
}

void restoreFrom(const Connection& connection, Exclusion exclusion, const std::vector<std::int64_t>& responses)
{
    const std::vector<std::int64_t> excluded = responsesOf(connection, exclusion.id);
    std::vector<std::int64_t> back;
    std::set_intersection(excluded.begin(), excluded.end(), responses.begin(), responses.end(),
                          std::back_inserter(back));
    if (back.empty())
        return;
    if (back.size() == excluded.size())
        return markExclusionRemoved(connection, exclusion.id);
    if (back.size() <= restoredOneByOne) {
        recordExcludedRows(connection, true);
        {
            Statement remove(connection, "DELETE FROM excluded_response WHERE exclusion_id = ? AND response_id = ?");
            for (const std::int64_t response : back)
                remove.with(exclusion.id, response).run();
        }
        return recordExcludedRows(connection, false);
    }
    markExclusionRemoved(connection, exclusion.id);
    std::set_difference(excluded.begin(), excluded.end(), back.begin(), back.end(),
                        std::back_inserter(exclusion.responses));
    insertExclusion(connection, exclusion);
}

} // namespace

std::vector<Exclusion> readExclusions(const Connection& connection)
{
    const std::vector<LiveRange> live = liveRanges(connection);
    std::vector<Exclusion> exclusions = heldExclusions(connection);
    for (Exclusion& exclusion : exclusions)
        exclusion.responses = withinRanges(responsesOf(connection, exclusion.id), live);
    std::erase_if(exclusions, [](const Exclusion& exclusion) { return exclusion.responses.empty(); });
    return exclusions;
}

void requireLiveResponses(const Connection& connection, const std::vector<std::int64_t>& responses)
{
    if (withinRanges(responses, liveRanges(connection)).size() == responses.size())
        return;
    fail(base::ErrorCode::InvalidArgument,
         QCoreApplication::translate("Store", "Some of the responses are not in the project any more. Nothing was "
                                              "changed. Find them again and repeat."));
}

std::int64_t insertExclusion(const Connection& connection, const Exclusion& exclusion)
{
    const std::int64_t id = connection.number("SELECT coalesce(max(id), 0) + 1 FROM exclusion");
    const std::string now = localTimestamp();
    std::optional<std::int64_t> batch;
    if (exclusion.batch)
        batch = exclusion.batch.value;
    // Counts as removed until all of it is there.
    Statement(connection, "INSERT INTO exclusion (id, reason, rule, made_at, batch_id, removed_at) VALUES (?, ?, ?, ?, "
                          "?, ?)")
        .with(id, withoutZeros(exclusion.reason), withoutZeros(exclusion.rule),
              exclusion.madeAt.empty() ? now : exclusion.madeAt, batch, now)
        .run();
    Statement insert(connection, "INSERT INTO excluded_response (exclusion_id, response_id) VALUES (?, ?)");
    for (const std::int64_t response : exclusion.responses)
        insert.with(id, response).run();
    Statement(connection, "UPDATE exclusion SET removed_at = NULL WHERE id = ?").with(id).run();
    return id;
}

void markExclusionRemoved(const Connection& connection, std::int64_t exclusion)
{
    Statement held(connection, "SELECT 1 WHERE ? IN (" + heldExclusionsSql + ")");
    if (!held.with(exclusion).step()) {
        fail(base::ErrorCode::NotFound,
             QCoreApplication::translate("Store", "There is no such exclusion, or it was taken back already. Nothing "
                                                  "was changed."));
    }
    held.reset();
    Statement(connection, "UPDATE exclusion SET removed_at = ? WHERE id = ?").with(localTimestamp(), exclusion).run();
}

void restoreExcluded(const Connection& connection, const std::vector<std::int64_t>& responses)
{
    for (Exclusion& exclusion : heldExclusions(connection))
        restoreFrom(connection, std::move(exclusion), responses);
}

void deleteUnreachableExclusions(const Connection& connection)
{
    deleteExclusions(connection, "removed_at IS NOT NULL AND id NOT IN (SELECT exclusion_id FROM undo_exclusion)");
}

void deleteExclusionsOf(const Connection& connection, std::int64_t batch)
{
    deleteExclusions(connection, "batch_id = " + std::to_string(batch));
}

void deleteExcludedResponses(const Connection& connection, std::int64_t firstId, std::int64_t rows)
{
    // Asked so, the primary key finds them.
    Statement(connection, "DELETE FROM excluded_response WHERE exclusion_id IN (SELECT id FROM exclusion) AND "
                          "response_id >= ?1 AND response_id < ?1 + ?2")
        .with(firstId, rows)
        .run();
}

} // namespace manyi::store
