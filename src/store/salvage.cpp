#include <algorithm>
#include <filesystem>
#include <unordered_map>

#include <sqlite3.h>

#include "base/number.h"
#include "store/answer_tables.h"
#include "store/derivation_check.h"
#include "store/file_sync.h"
#include "store/indicator_tables.h"
#include "store/labelled_views.h"
#include "store/opening.h"
#include "store/project_file.h"
#include "store/questionnaire_tables.h"
#include "store/salvage_reader.h"
#include "store/sqlite/failure.h"
#include "store/sqlite/statement.h"
#include "store/sqlite/transaction.h"

namespace manyi::store {

namespace {

std::string plainType(const std::string& declared)
{
    return declared == "INTEGER" || declared == "REAL" ? declared : "TEXT";
}

// Copies table by table what the reader still gets.
class Salvage {
public:
    Salvage(const Connection& damaged, const Connection& target, base::Progress& progress)
        : m_damaged(damaged), m_target(target), m_progress(progress)
    {
    }

    std::string run()
    {
        Transaction transaction(m_target, Transaction::Kind::Write);
        m_target.run("PRAGMA defer_foreign_keys = ON");
        for (const char* table : {"setting", "question", "variable", "value_label", "missing_range", "hierarchy",
                                  "hierarchy_level", "batch", "import_problem"})
            copySmallTable(table);
        const std::int64_t schema = schemaOfDamaged();
        if (schema >= 2) {
            for (const char* table : indicatorTables)
                copySmallTable(table);
        }
        if (schema >= 3) {
            for (const char* table : {"derivation", "exclusion", "series_break", "saved_filter"})
                copySmallTable(table);
        }
        m_target.run(
            "DELETE FROM import_problem WHERE batch_id IN (SELECT id FROM batch WHERE removed_at IS NOT NULL)");
        copyAnswers();
        if (schema >= 3)
            copyExcludedResponses();
        mend();
        rebuildLabelledViews(m_target);
        transaction.commit();
        return report();
    }

private:
    void copySmallTable(const std::string& table)
    {
        const std::vector<std::string> columns = columnsOf(m_target, table);
        RowCopy copy(m_target, table, columns);
        if (!readBothWays(m_damaged, table, columns, [&](sqlite3_stmt* row) { copy.insert(row, 0); }))
            m_lostTables.push_back(table);
    }

    // Later tables are not in older files.
    std::int64_t schemaOfDamaged() const
    {
        const auto version = guarded([&] { return m_damaged.number("PRAGMA user_version"); });
        return version ? *version : 0;
    }

    void copyAnswers()
    {
        std::vector<AnswerTable> tables;
        try {
            tables = answerTables(m_damaged);
        } catch (const Failure&) {
            m_lostTables.emplace_back(responseTable);
        }
        for (AnswerTable& table : tables) {
            // Nothing of a damaged file may get into a statement as it stands.
            for (AnswerColumn& column : table.columns)
                column.declaredType = plainType(column.declaredType);
            m_target.run(answerTableSql(table));
            if (table.name == responseTable)
                copyResponses(table);
            else
                copyFurtherAnswers(table);
        }
    }

    // Responses get new ids without gaps, batch after batch, as the rest of the store expects.
    void copyResponses(const AnswerTable& table)
    {
        const std::vector<std::string> columns = columnsOf(m_target, table.name);
        RowCopy copy(m_target, table.name, columns);
        const std::unordered_map<std::int64_t, bool> removed = removedBatches();
        readById(m_damaged, table.name, columns, m_progress, [&](sqlite3_stmt* row) {
            const std::int64_t batch = sqlite3_column_int64(row, 1);
            const auto known = removed.find(batch);
            if (known != removed.end() && known->second)
                return;
            const std::int64_t id = m_rows + 1;
            if (!copy.insert(row, id))
                return;
            m_newIds[sqlite3_column_int64(row, 0)] = id;
            auto& rows = m_rowsOfBatch[batch];
            rows.first = rows.second == 0 ? id : rows.first;
            ++rows.second;
            ++m_rows;
        });
    }

    void copyFurtherAnswers(const AnswerTable& table)
    {
        const std::vector<std::string> columns = columnsOf(m_target, table.name);
        RowCopy copy(m_target, table.name, columns);
        readById(m_damaged, table.name, columns, m_progress, [&](sqlite3_stmt* row) {
            const auto id = m_newIds.find(sqlite3_column_int64(row, 0));
            if (id != m_newIds.end())
                copy.insert(row, id->second);
        });
    }

    // By their new ids.
    void copyExcludedResponses()
    {
        const std::string table = "excluded_response";
        Statement insert(m_target, "INSERT OR IGNORE INTO excluded_response VALUES (?, ?)");
        const bool whole = readBothWays(m_damaged, table, columnsOf(m_target, table), [&](sqlite3_stmt* row) {
            const auto id = m_newIds.find(sqlite3_column_int64(row, 1));
            if (id != m_newIds.end())
                insert.with(std::int64_t{sqlite3_column_int64(row, 0)}, id->second).run();
        });
        if (!whole)
            m_lostTables.push_back(table);
    }

    std::unordered_map<std::int64_t, bool> removedBatches()
    {
        std::unordered_map<std::int64_t, bool> removed;
        Statement batches(m_target, "SELECT id, removed_at IS NOT NULL, rows_kept FROM batch");
        while (batches.step()) {
            removed[batches.integer(0)] = batches.integer(1) != 0;
            if (batches.integer(1) == 0)
                m_expected += batches.integer(2);
        }
        return removed;
    }

    // Makes a whole of the pieces: counts as they are now, no reference to what is lost, a variable for every column.
    void mend()
    {
        m_target.run("DELETE FROM batch WHERE removed_at IS NOT NULL; UPDATE batch SET rows_kept = 0");
        for (const auto& [batch, rows] : m_rowsOfBatch) {
            Statement(m_target, "INSERT OR IGNORE INTO batch VALUES (?, '', '', '', '', '', '', '', '', 0, 0, 0, NULL)")
                .with(batch)
                .run();
            Statement(m_target, "UPDATE batch SET first_response_id = ?, rows_kept = ? WHERE id = ?")
                .with(rows.first, rows.second, batch)
                .run();
        }
        // Batches without rows lie after all others.
        Statement(m_target, "UPDATE batch SET first_response_id = ? WHERE rows_kept = 0").with(m_rows + 1).run();
        m_target.run("UPDATE variable SET question_id = NULL WHERE question_id NOT IN (SELECT id FROM question);"
                     "DELETE FROM import_problem WHERE batch_id NOT IN (SELECT id FROM batch);"
                     "DELETE FROM hierarchy_level WHERE hierarchy_id NOT IN (SELECT id FROM hierarchy)");
        mendExclusions();
        mendDerivations();
        registerLostVariables();
        mendIndicators();
        m_target.run("DELETE FROM value_label WHERE variable_id NOT IN (SELECT id FROM variable);"
                     "DELETE FROM missing_range WHERE variable_id NOT IN (SELECT id FROM variable);"
                     "DELETE FROM series_break WHERE variable_id NOT IN (SELECT id FROM variable);"
                     "DELETE FROM hierarchy_level WHERE variable_id NOT IN (SELECT id FROM variable);");
        dropBrokenDerivations();
    }

    // Before the batches that hold no more: an exclusion of an import goes with it; one whose head was lost still
    // holds.
    void mendExclusions()
    {
        m_target.run("DELETE FROM exclusion WHERE removed_at IS NOT NULL OR (batch_id IS NOT NULL AND batch_id NOT IN "
                     "(SELECT id FROM batch))");
        if (isLost("exclusion"))
            m_target.run("INSERT OR IGNORE INTO exclusion SELECT DISTINCT exclusion_id, '', '', '', NULL, NULL FROM "
                         "excluded_response");
        m_target.run("DELETE FROM excluded_response WHERE exclusion_id NOT IN (SELECT id FROM exclusion)");
    }

    // Indicators whose parent was lost go below the goal; a lost goal is made anew.
    void mendIndicators()
    {
        for (const char* table : indicatorTables) {
            if (std::string_view(table) != "indicator_system")
                m_target.run(std::string("DELETE FROM ") + table +
                             " WHERE system_id NOT IN (SELECT id FROM indicator_system)");
        }
        m_target.run(
            "INSERT INTO indicator (system_id, id, position, name, note, weight_source, mix_share, data_kind, "
            "measured_variable) SELECT s.id, 1 + max((SELECT coalesce(max(id), 0) FROM indicator WHERE system_id = "
            "s.id), (SELECT coalesce(max(id), 0) FROM alternative WHERE system_id = s.id)), 0, s.name, '', "
            "'judgements', 1, 'none', '' FROM indicator_system AS s WHERE NOT EXISTS (SELECT 1 FROM indicator WHERE "
            "system_id = s.id AND parent_id IS NULL);"
            "UPDATE indicator SET parent_id = (SELECT min(g.id) FROM indicator AS g WHERE g.system_id = "
            "indicator.system_id AND g.parent_id IS NULL) WHERE parent_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "
            "indicator AS p WHERE p.system_id = indicator.system_id AND p.id = indicator.parent_id)");
    }

    void registerLostVariables()
    {
        Statement known(m_target, "SELECT 1 FROM variable WHERE table_name = ? AND column_name = ?");
        Statement insert(
            m_target, "INSERT OR IGNORE INTO variable SELECT coalesce(max(id), 0) + 1, coalesce(max(position), 0) + 1, "
                      "?1, '', ?1, ?2, 'segment', 'nominal', NULL, NULL, 0, 0, NULL, NULL, ?3, ?1 FROM variable");
        std::vector<std::string> lost;
        for (const AnswerTable& table : answerTables(m_target)) {
            for (const AnswerColumn& column : table.columns) {
                // With the questionnaire whole, a column without a variable is one of an undone import.
                if (!isLost("variable") || known.with(table.name, column.name).step())
                    continue;
                const char* type = column.declaredType == "INTEGER" ? "code"
                                   : column.declaredType == "REAL"  ? "number"
                                                                    : "text";
                insert.with(column.name, type, table.name).run();
            }
        }
        // And a variable without a column can hold nothing.
        std::set<AnswerPlace> places;
        for (const AnswerTable& table : answerTables(m_target)) {
            for (const AnswerColumn& column : table.columns)
                places.insert({table.name, column.name});
        }
        Statement variables(m_target, "SELECT id, table_name, column_name FROM variable");
        while (variables.step()) {
            if (!variables.text(1).empty() && !places.contains({variables.text(1), variables.text(2)}))
                lost.push_back(variables.text(0));
        }
        for (const std::string& id : lost)
            m_target.run("DELETE FROM variable WHERE id = " + id);
    }

    // Definitions without a variable, or the other way round, and those that cannot be read.
    void mendDerivations()
    {
        std::vector<std::int64_t> unreadable;
        Statement rows(m_target, "SELECT variable_id, definition FROM derivation");
        while (rows.step()) {
            if (!domain::derivationFromJson(rows.text(1)))
                unreadable.push_back(rows.integer(0));
        }
        for (const std::int64_t id : unreadable)
            dropDerived(id);
        m_target.run("DELETE FROM derivation WHERE variable_id NOT IN (SELECT id FROM variable WHERE table_name = '')");
        const bool whole = m_target.number("SELECT count(*) FROM variable WHERE table_name = '' AND id NOT IN (SELECT "
                                           "variable_id FROM derivation)") == 0;
        if (!whole && !isLost("derivation"))
            m_lostTables.emplace_back("derivation");
        m_target.run("DELETE FROM variable WHERE table_name = '' AND id NOT IN (SELECT variable_id FROM derivation)");
    }

    // Whose sources were lost, and so on along the chain.
    void dropBrokenDerivations()
    {
        while (const auto problem = derivationProblem(readQuestionnaire(m_target).questionnaire.variables))
            dropDerived(problem->variables.front().value);
    }

    void dropDerived(std::int64_t id)
    {
        for (const char* table : {"derivation", "value_label", "missing_range", "series_break", "hierarchy_level"})
            Statement(m_target, std::string("DELETE FROM ") + table + " WHERE variable_id = ?").with(id).run();
        Statement(m_target, "DELETE FROM variable WHERE id = ? AND table_name = ''").with(id).run();
        if (!isLost("derivation"))
            m_lostTables.emplace_back("derivation");
    }

    bool isLost(const std::string& table) const
    {
        return std::find(m_lostTables.begin(), m_lostTables.end(), table) != m_lostTables.end();
    }

    std::string report() const
    {
        const std::int64_t lost = std::max<std::int64_t>(0, m_expected - m_rows);
        QString text = QCoreApplication::translate("Store", "%1 responses were saved; %2 could not be read.")
                           .arg(QString::fromStdString(base::formatCount(m_rows)),
                                QString::fromStdString(base::formatCount(lost)));
        if (!m_lostTables.empty()) {
            QStringList names;
            for (const std::string& table : m_lostTables)
                names << QString::fromStdString(table);
            text += QLatin1Char('\n') +
                    QCoreApplication::translate("Store", "These tables could be read only in part: %1. Check the "
                                                         "variables and their labels.")
                        .arg(names.join(QStringLiteral(", ")));
        }
        return text.toStdString();
    }

    const Connection& m_damaged;
    const Connection& m_target;
    base::Progress& m_progress;
    std::vector<std::string> m_lostTables;
    std::unordered_map<std::int64_t, std::int64_t> m_newIds;
    std::unordered_map<std::int64_t, std::pair<std::int64_t, std::int64_t>> m_rowsOfBatch; // first id, rows
    std::int64_t m_rows = 0;
    std::int64_t m_expected = 0;
};

} // namespace

base::Result<std::string> salvage(const std::string& damaged, const std::string& target, base::Progress& progress)
{
    auto report = guarded([&] {
        const Connection from(damaged, Access::Immutable);
        from.number("SELECT count(*) FROM sqlite_schema"); // without its schema nothing can be found
        const Opening made = createProject(target);
        return Salvage(from, *made.connection, progress).run();
    });
    // A target that existed before is not ours to remove; createProject has refused it then.
    if (!report && report.error().code != base::ErrorCode::InvalidArgument)
        removeWithJournal(canonicalPath(target));
    return report;
}

} // namespace manyi::store
