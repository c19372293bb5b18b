#include "store/undo.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include <sqlite3.h>

#include "store/batch_tables.h"
#include "store/clock.h"
#include "store/exclusion_tables.h"
#include "store/labelled_views.h"
#include "store/sqlite/failure.h"
#include "store/sqlite/statement.h"
#include "store/undo_triggers.h"

namespace manyi::store {

namespace {

// Changes made by SQL of the file itself are kept to the small tables, whatever the file holds.
int allowUndoOnly(void*, int action, const char* first, const char* second, const char*, const char*)
{
    const auto isOneOf = [](const char* name, std::initializer_list<std::string_view> names) {
        return name != nullptr && std::find(names.begin(), names.end(), name) != names.end();
    };
    bool allowed = false;
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
        allowed = true;
        break;
    case SQLITE_FUNCTION: // those of our own triggers
        allowed = isOneOf(second, {"quote", "coalesce", "max"});
        break;
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
        allowed = isOneOf(first, {"undo_statement", "undo_batch", "undo_exclusion"}) ||
                  (first != nullptr && isRecorded(first));
        break;
    default:
        break;
    }
    return allowed ? SQLITE_OK : SQLITE_DENY;
}

// Restricts what the connection may prepare for as long as it lives.
class UndoOnly {
public:
    explicit UndoOnly(const Connection& connection) : m_connection(connection)
    {
        sqlite3_set_authorizer(m_connection.handle(), allowUndoOnly, nullptr);
    }
    ~UndoOnly() { sqlite3_set_authorizer(m_connection.handle(), nullptr, nullptr); }
    UndoOnly(const UndoOnly&) = delete;
    UndoOnly& operator=(const UndoOnly&) = delete;

private:
    const Connection& m_connection;
};

void raiseRevision(const Connection& connection)
{
    connection.run("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'revision'");
}

void deleteSteps(const Connection& connection, const std::string& condition)
{
    const std::string steps = "(SELECT id FROM undo_step WHERE " + condition + ")";
    connection.run("DELETE FROM undo_statement WHERE step_id IN " + steps);
    connection.run("DELETE FROM undo_batch WHERE step_id IN " + steps);
    connection.run("DELETE FROM undo_exclusion WHERE step_id IN " + steps);
    connection.run("DELETE FROM undo_step WHERE " + condition);
}

// What no step can bring back any more.
void deleteUnreachable(const Connection& connection)
{
    deleteUnreachableExclusions(connection);
    deleteUnreachableBatches(connection);
}

std::vector<std::string> takeStatements(const Connection& connection, std::int64_t step)
{
    std::vector<std::string> statements;
    Statement rows(connection, "SELECT sql FROM undo_statement WHERE step_id = ? ORDER BY position DESC");
    rows.with(step);
    while (rows.step())
        statements.push_back(rows.text(0));
    Statement(connection, "DELETE FROM undo_statement WHERE step_id = ?").with(step).run();
    return statements;
}

void apply(const Connection& connection, std::int64_t step, bool undone)
{
    installUndoTriggers(connection);
    Transaction transaction(connection, Transaction::Kind::Write);
    connection.run("PRAGMA defer_foreign_keys = ON");
    const std::vector<std::string> statements = takeStatements(connection, step);
    recordInto(connection, step);
    recordExcludedRows(connection, true);
    {
        const UndoOnly restricted(connection);
        for (const std::string& sql : statements)
            Statement(connection, sql).run();
    }
    recordExcludedRows(connection, false);
    recordInto(connection, 0);
    Statement(connection, "UPDATE undo_step SET undone = ? WHERE id = ?").with(undone, step).run();
    rebuildLabelledViews(connection);
    raiseRevision(connection);
    transaction.commit();
}

} // namespace

Edit::Edit(const Connection& connection, const std::string& stepName) : m_connection(connection)
{
    if (connection.inTransaction())
        return;
    installUndoTriggers(connection);
    m_transaction.emplace(connection, Transaction::Kind::Write);
    if (!stepName.empty())
        startStep(stepName);
    m_changesBefore = sqlite3_total_changes64(m_connection.handle());
}

Edit::~Edit() = default;

void Edit::startStep(const std::string& name)
{
    deleteSteps(m_connection, "undone = 1");
    Statement(m_connection, "INSERT INTO undo_step (name, done_at, undone) VALUES (?, ?, 0)")
        .with(name, localTimestamp())
        .run();
    m_step = sqlite3_last_insert_rowid(m_connection.handle());
    deleteSteps(m_connection, "id <= " + std::to_string(m_step - keptUndoSteps));
    // First of all, so that an import takes the room of one that was undone.
    deleteUnreachable(m_connection);
    recordInto(m_connection, m_step);
}

bool Edit::changed() const
{
    if (m_step == 0)
        return sqlite3_total_changes64(m_connection.handle()) != m_changesBefore;
    return m_connection.number("SELECT count(*) FROM undo_statement WHERE step_id = " + std::to_string(m_step)) > 0;
}

void Edit::commit()
{
    if (!m_transaction) { // part of another one: what follows in that must not take what was read before for the newest
        if (changed())
            raiseRevision(m_connection);
        return;
    }
    if (!changed()) {
        m_transaction->rollback();
        return;
    }
    recordInto(m_connection, 0);
    rebuildLabelledViews(m_connection);
    raiseRevision(m_connection);
    m_transaction->commit();
}

std::vector<UndoStep> readHistory(const Connection& connection)
{
    std::vector<UndoStep> steps;
    Statement rows(connection, "SELECT id, name, done_at, undone FROM undo_step ORDER BY id");
    while (rows.step())
        steps.push_back({rows.integer(0), rows.text(1), rows.text(2), rows.integer(3) != 0});
    return steps;
}

void undoStep(const Connection& connection)
{
    const std::int64_t step = connection.number("SELECT max(id) FROM undo_step WHERE undone = 0");
    if (step == 0) {
        fail(base::ErrorCode::NotFound,
             QCoreApplication::translate("Store", "There is nothing to undo. The project was not changed."));
    }
    apply(connection, step, true);
}

void redoStep(const Connection& connection)
{
    const std::int64_t step = connection.number("SELECT min(id) FROM undo_step WHERE undone = 1");
    if (step == 0) {
        fail(base::ErrorCode::NotFound,
             QCoreApplication::translate("Store", "There is nothing to do again. The project was not changed."));
    }
    apply(connection, step, false);
}

void forgetHistory(const Connection& connection)
{
    Transaction transaction(connection, Transaction::Kind::Write);
    deleteSteps(connection, "true");
    deleteUnreachable(connection);
    raiseRevision(connection);
    transaction.commit();
}

} // namespace manyi::store
