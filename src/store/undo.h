#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/project_file.h"
#include "store/sqlite/transaction.h"

namespace manyi::store {

constexpr int keptUndoSteps = 100;

// One change of the project: a write transaction in which every change of the small tables is recorded as inverse SQL
// (by TEMP triggers) under one step of the history. An empty name: the change is not part of the history.
// Destroyed without commit(): the project is as before. Made while another one is open, it is part of that one.
class Edit {
public:
    Edit(const Connection& connection, const std::string& stepName);
    ~Edit();

    // Revision + 1, and done. When nothing was changed, nothing is written: no step, no revision.
    void commit();

private:
    bool changed() const;
    void startStep(const std::string& name);

    const Connection& m_connection;
    std::optional<Transaction> m_transaction; // none: another edit's
    std::int64_t m_step = 0;
    std::int64_t m_changesBefore = 0;
};

std::vector<UndoStep> readHistory(const Connection& connection);

// Takes back the newest step that is not undone, or does the oldest undone one again, each as one transaction with
// revision + 1. Failure (NotFound) when there is none.
void undoStep(const Connection& connection);
void redoStep(const Connection& connection);

// Forgets the whole history and deletes the rows of removed batches for good.
void forgetHistory(const Connection& connection);

} // namespace manyi::store
