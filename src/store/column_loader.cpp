#include "store/column_loader.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <map>
#include <optional>
#include <thread>

#include <sqlite3.h>

#include "store/column_sink.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/failure.h"
#include "store/sqlite/statement.h"

namespace manyi::store {

namespace {

constexpr std::int64_t rowsWorthAThread = 20'000;
constexpr std::size_t mostThreads = 8;
// A function of SQLite takes at most 127 arguments; the first is the id.
constexpr std::size_t columnsAPass = 100;

// Columns of one wide table that are read in one pass over it.
struct Pass {
    std::string table;
    std::vector<std::string> columns;
    std::vector<ColumnSink*> sinks;
};

// What the SQL function take(id, …) of one thread works on: an aggregate sees all cells of a row in one call, which
// costs half of stepping through rows.
struct Taking {
    const Pass* pass = nullptr;
    const LiveRange* range = nullptr;
    std::size_t thread = 0;
    std::int64_t taken = 0;
    std::int64_t lastId = 0;
    base::Progress* progress = nullptr;
    std::exception_ptr failure; // must not pass through SQLite
};

void takeRow(sqlite3_context* context, int, sqlite3_value** values)
{
    auto& taking = *static_cast<Taking*>(sqlite3_user_data(context));
    if ((taking.taken++ & 4095) == 0 && taking.progress->cancelled()) {
        sqlite3_result_error_code(context, SQLITE_INTERRUPT);
        return;
    }
    const std::int64_t id = sqlite3_value_int64(values[0]);
    // In a damaged tree rows may come in any order.
    if (id <= taking.lastId || id >= taking.range->firstId + taking.range->rows) {
        sqlite3_result_error_code(context, SQLITE_CORRUPT);
        return;
    }
    taking.lastId = id;
    const auto row = static_cast<std::size_t>(taking.range->firstRow + id - taking.range->firstId);
    try {
        for (std::size_t k = 0; k < taking.pass->sinks.size(); ++k)
            taking.pass->sinks[k]->take(taking.thread, row, values[k + 1]);
    } catch (...) {
        taking.failure = std::current_exception();
        sqlite3_result_error_code(context, SQLITE_ABORT);
    }
}

void endTaking(sqlite3_context*) {}

std::string passSql(const Pass& pass)
{
    std::string sql = "SELECT take(id";
    for (const std::string& column : pass.columns)
        sql += ", " + quotedName(column);
    return sql + ") FROM " + quotedName(pass.table) + " WHERE id >= ? AND id < ?";
}

void checkRows(const Pass& pass, const Taking& taking)
{
    if (pass.table != responseTable || taking.taken == taking.range->rows)
        return;
    fail(base::ErrorCode::Damaged,
         QCoreApplication::translate("Store",
                                     "An import should have %1 responses, but %2 are in the project. It is "
                                     "damaged or was changed by another program. Open a restore point, or save "
                                     "what can still be read into a new file.")
             .arg(taking.range->rows)
             .arg(taking.taken));
}

// One thread's rows of all passes.
void readRows(const Connection& connection, const std::vector<Pass>& passes, const std::vector<LiveRange>& ranges,
              std::size_t thread, base::Progress& progress)
{
    Taking taking;
    taking.thread = thread;
    taking.progress = &progress;
    sqlite3_create_function_v2(connection.handle(), "take", -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, &taking, nullptr,
                               takeRow, endTaking, nullptr);
    for (std::size_t p = 0; p < passes.size(); ++p) {
        taking.pass = &passes[p];
        Statement statement(connection, passSql(passes[p]));
        for (const LiveRange& range : ranges) {
            taking.range = &range;
            taking.taken = 0;
            taking.lastId = range.firstId - 1;
            try {
                statement.with(range.firstId, range.firstId + range.rows).run();
            } catch (const Failure&) {
                if (taking.failure)
                    std::rethrow_exception(taking.failure);
                throw;
            }
            checkRows(passes[p], taking);
        }
        if (thread == 0)
            progress.report(static_cast<double>(p + 1) / static_cast<double>(passes.size()), {});
    }
}

// Rows [first, last) of the dataset as ranges of ids.
std::vector<LiveRange> sliced(const std::vector<LiveRange>& ranges, std::int64_t first, std::int64_t last)
{
    std::vector<LiveRange> slice;
    for (const LiveRange& range : ranges) {
        const std::int64_t from = std::max(first, range.firstRow);
        const std::int64_t to = std::min(last, range.firstRow + range.rows);
        if (from < to)
            slice.push_back({range.batch, range.firstId + from - range.firstRow, to - from, from});
    }
    return slice;
}

std::size_t threadsFor(std::int64_t rows)
{
    const auto cores = static_cast<std::size_t>(std::max(1U, std::thread::hardware_concurrency()));
    const auto worth = static_cast<std::size_t>(rows / rowsWorthAThread) + 1;
    return std::min({cores, worth, mostThreads});
}

// The first failure of several threads.
class Outcome {
public:
    template <class Work>
    void run(Work&& work)
    {
        try {
            work();
        } catch (...) {
            if (!m_failed.exchange(true))
                m_failure = std::current_exception();
        }
    }
    void rethrow() const
    {
        if (m_failure)
            std::rethrow_exception(m_failure);
    }

private:
    std::atomic<bool> m_failed{false};
    std::exception_ptr m_failure;
};

std::vector<Pass> passesFor(const std::vector<ColumnRequest>& requests, std::vector<ColumnSink>& sinks)
{
    std::map<std::string, std::vector<std::size_t>> ofTable;
    for (std::size_t i = 0; i < requests.size(); ++i)
        ofTable[requests[i].place.table].push_back(i);
    std::vector<Pass> passes;
    for (const auto& [table, indices] : ofTable) {
        for (std::size_t i = 0; i < indices.size(); ++i) {
            if (i % columnsAPass == 0)
                passes.push_back({table, {}, {}});
            passes.back().columns.push_back(requests[indices[i]].place.column);
            passes.back().sinks.push_back(&sinks[indices[i]]);
        }
    }
    return passes;
}

void readOnThreads(const Connection& connection, const std::vector<std::unique_ptr<Connection>>& others,
                   const std::vector<Pass>& passes, const std::vector<LiveRange>& ranges, std::int64_t rows,
                   base::Progress& progress)
{
    const auto threads = static_cast<std::int64_t>(others.size()) + 1;
    const auto share = [&](std::int64_t k) { return sliced(ranges, rows * k / threads, rows * (k + 1) / threads); };
    Outcome outcome;
    {
        std::vector<std::jthread> running;
        for (std::int64_t k = 1; k < threads; ++k) {
            running.emplace_back([&, k] {
                outcome.run([&] {
                    const auto index = static_cast<std::size_t>(k);
                    readRows(*others[index - 1], passes, share(k), index, progress);
                });
            });
        }
        outcome.run([&] { readRows(connection, passes, share(0), 0, progress); });
    }
    outcome.rethrow();
}

} // namespace

LoadedColumns loadColumns(const Connection& connection, const std::function<std::unique_ptr<Connection>()>& another,
                          const std::vector<LiveRange>& ranges, const std::vector<ColumnRequest>& requests,
                          base::Progress& progress)
{
    const std::int64_t rows = ranges.empty() ? 0 : ranges.back().firstRow + ranges.back().rows;
    std::vector<std::unique_ptr<Connection>> others;
    while (!requests.empty() && others.size() + 1 < threadsFor(rows)) {
        std::unique_ptr<Connection> further = another();
        if (!further)
            break;
        others.push_back(std::move(further));
    }
    std::vector<ColumnSink> sinks;
    sinks.reserve(requests.size());
    for (const ColumnRequest& request : requests)
        sinks.emplace_back(request.type, static_cast<std::size_t>(rows), others.size() + 1);
    readOnThreads(connection, others, passesFor(requests, sinks), ranges, rows, progress);

    LoadedColumns columns;
    for (std::size_t i = 0; i < requests.size(); ++i)
        columns[requests[i].variable] = sinks[i].column();
    return columns;
}

} // namespace manyi::store
