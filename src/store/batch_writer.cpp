#include "store/batch_writer.h"

#include <algorithm>
#include <limits>
#include <map>

#include "store/questionnaire_tables.h"
#include "store/replacement.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/failure.h"

namespace manyi::store {

namespace {

using domain::ValueType;

[[noreturn]] void refuse(const QString& message, const std::string& where)
{
    fail(base::ErrorCode::InvalidArgument, message, where);
}

std::set<AnswerPlace> usedPlaces(const StoredQuestionnaire& stored)
{
    std::set<AnswerPlace> used;
    for (const auto& [id, place] : stored.places)
        used.insert(place);
    return used;
}

[[noreturn]] void refuseDerived(const domain::Variable& variable)
{
    refuse(QCoreApplication::translate("Store",
                                       "The variable \"%1\" is derived and takes no answers of a file. Nothing "
                                       "was changed.")
               .arg(QString::fromStdString(variable.name)),
           variable.name);
}

void checkExisting(const StoredQuestionnaire& stored, const domain::Variable& variable)
{
    const domain::Variable* old = stored.questionnaire.find(variable.id);
    if (old != nullptr && old->derivation)
        refuseDerived(*old);
    if (old != nullptr && old->type == variable.type)
        return;
    refuse(QCoreApplication::translate("Store", "The variable \"%1\" is not in the project, or holds another kind of "
                                                "values there. Nothing was changed.")
               .arg(QString::fromStdString(variable.name)),
           variable.name);
}

// Ids of all variables of the batch; new ones are entered.
std::vector<base::VariableId> variableIds(const Connection& connection, const NewBatch& batch)
{
    const StoredQuestionnaire stored = readQuestionnaire(connection);
    std::vector<const domain::Variable*> added;
    for (const domain::Variable& variable : batch.variables) {
        if (variable.derivation)
            refuseDerived(variable);
        if (!variable.id) {
            added.push_back(&variable);
        } else {
            checkExisting(stored, variable);
            completeVariable(connection, variable);
        }
    }
    const std::vector<base::VariableId> fresh =
        insertVariables(connection, added, allocateColumns(connection, added, usedPlaces(stored)));
    std::vector<base::VariableId> ids;
    auto next = fresh.begin();
    for (const domain::Variable& variable : batch.variables)
        ids.push_back(variable.id ? variable.id : *next++);
    if (std::set(ids.begin(), ids.end()).size() != ids.size())
        refuse(QCoreApplication::translate("Store", "Two columns of the import go into the same variable. Nothing was "
                                                    "changed. Give each column a variable of its own."),
               {});
    return ids;
}

void addQuestions(const Connection& connection, const NewBatch& batch, const std::vector<base::VariableId>& ids)
{
    for (domain::Question question : batch.questions) {
        for (base::VariableId& variable : question.variables) {
            const auto index = static_cast<std::size_t>(variable.value - 1);
            if (index >= ids.size())
                refuse(QCoreApplication::translate("Store", "A question names a variable that is not in the import. "
                                                            "Nothing was changed."),
                       question.name);
            variable = ids[index];
        }
        addQuestion(connection, question);
    }
}

void addHierarchies(const Connection& connection, const NewBatch& batch)
{
    Statement named(connection, "SELECT id, name FROM variable WHERE name = ?");
    for (const std::vector<std::string>& levels : batch.hierarchies) {
        domain::Hierarchy hierarchy;
        for (const std::string& level : levels) {
            if (!named.with(level).step())
                refuse(QCoreApplication::translate("Store", "The place level \"%1\" is not a variable. Nothing was "
                                                            "changed.")
                           .arg(QString::fromStdString(level)),
                       level);
            hierarchy.levels.push_back({named.integer(0)});
            hierarchy.name += (hierarchy.name.empty() ? "" : " › ") + named.text(1);
        }
        named.reset();
        if (!hierarchy.levels.empty())
            addHierarchy(connection, hierarchy);
    }
}

template <class Values>
bool holds(const Values& values, const data::ResponseChunk& chunk)
{
    return values.size() == chunk.rows;
}

bool fits(const data::ChunkColumn& column, ValueType type, const data::ResponseChunk& chunk)
{
    if (column.type != type)
        return false;
    switch (type) {
    case ValueType::Code:
    case ValueType::Date:
        return holds(column.integers, chunk);
    case ValueType::Number:
        return holds(column.numbers, chunk);
    case ValueType::Text:
        return holds(column.texts, chunk);
    }
    return false;
}

// Codes live in 32 bits in memory, whose lowest value means missing.
bool codesInRange(const data::ChunkColumn& column)
{
    constexpr std::int64_t highest = std::numeric_limits<std::int32_t>::max();
    std::int64_t outside = 0;
    for (const std::int64_t code : column.integers)
        outside += (code > highest || code < -highest) && code != data::ChunkColumn::missing ? 1 : 0;
    return outside == 0;
}

void checkChunk(const data::ResponseChunk& chunk, const std::vector<ValueType>& types)
{
    bool good = chunk.columns.size() == types.size() && chunk.sourceRows.size() == chunk.rows;
    for (std::size_t k = 0; good && k < types.size(); ++k)
        good = fits(chunk.columns[k], types[k], chunk);
    if (!good)
        refuse(QCoreApplication::translate("Store",
                                           "The rows of the import do not fit its variables. The project is as "
                                           "it was before."),
               {});
    for (std::size_t k = 0; k < types.size(); ++k) {
        if (types[k] == ValueType::Code && !codesInRange(chunk.columns[k]))
            refuse(QCoreApplication::translate("Store",
                                               "A category code is beyond ±2,147,483,647. The project is as it "
                                               "was before. Import this column as numbers."),
                   std::to_string(k));
    }
}

} // namespace

WideBatchWriter::WideBatchWriter(const Connection& connection, const NewBatch& batch, std::function<void()> ended)
    : m_connection(connection),
      m_ended(std::move(ended)),
      m_edit(std::make_unique<Edit>(connection, batch.stepName)),
      m_replacementReason(batch.replacementReason)
{
    registerVariables(batch);
}

WideBatchWriter::~WideBatchWriter()
{
    end();
}

void WideBatchWriter::end()
{
    m_parts.clear();
    m_edit.reset();
    if (m_ended)
        std::exchange(m_ended, nullptr)();
}

void WideBatchWriter::registerVariables(const NewBatch& batch)
{
    for (const domain::Variable& variable : batch.variables)
        m_types.push_back(variable.type);
    const std::vector<base::VariableId> ids = variableIds(m_connection, batch);
    addQuestions(m_connection, batch, ids);
    addHierarchies(m_connection, batch);
    m_range = insertBatch(m_connection, batch);
    prepareParts(ids);
}

void WideBatchWriter::prepareParts(const std::vector<base::VariableId>& ids)
{
    const StoredQuestionnaire stored = readQuestionnaire(m_connection);
    std::map<std::string, std::vector<std::size_t>> columnsOf;
    columnsOf[std::string(responseTable)];
    for (std::size_t k = 0; k < ids.size(); ++k) {
        const AnswerPlace& place = stored.places.at(ids[k]);
        columnsOf[place.table].push_back(k);
        m_brought.insert(place);
    }
    for (auto& [table, columns] : columnsOf) {
        const bool first = table == responseTable;
        std::string names = first ? "id, batch_id, source_row" : "id";
        std::string values = first ? "id, " + std::to_string(m_range.batch) + ", source_row" : "id";
        for (std::size_t k = 0; k < columns.size(); ++k) {
            names += ", " + quotedName(stored.places.at(ids[columns[k]]).column);
            values += ", c" + std::to_string(k);
        }
        const std::string rows = "chunk_of_" + table;
        Part part;
        part.rows = std::make_unique<ChunkTable>(m_connection, rows, std::move(columns));
        part.insert = std::make_unique<Statement>(m_connection, "INSERT INTO " + quotedName(table) + " (" + names +
                                                                    ") SELECT " + values + " FROM " + rows);
        m_parts.push_back(std::move(part));
    }
}

void WideBatchWriter::requireUnfinished() const
{
    if (!m_edit || m_replaced)
        refuse(QCoreApplication::translate("Store", "This import is over. Nothing was changed."), {});
}

void WideBatchWriter::write(const data::ResponseChunk& chunk)
{
    requireUnfinished();
    checkChunk(chunk, m_types);
    for (const Part& part : m_parts) {
        part.rows->show(chunk, m_range.firstId + m_range.rows);
        part.insert->run();
    }
    m_range.rows += static_cast<std::int64_t>(chunk.rows);
}

base::Status WideBatchWriter::append(const data::ResponseChunk& chunk)
{
    const base::Status status = guarded([&] { write(chunk); });
    // A transaction that SQLite had to roll back must not go on.
    if (!status)
        end();
    return status;
}

base::Status WideBatchWriter::replace(const std::vector<NewBatch::Replacement>& replacements)
{
    const base::Status status = guarded([&] {
        requireUnfinished();
        m_replaced = true;
        takePlaces(m_connection, m_range, m_brought, replacements, m_replacementReason);
    });
    if (!status)
        end();
    return status;
}

base::Result<base::BatchId> WideBatchWriter::finish(const domain::ImportReport& report)
{
    const auto result = guarded([&] {
        if (!m_edit)
            refuse(QCoreApplication::translate("Store", "This import is over. Nothing was changed."), {});
        m_parts.clear();
        completeBatch(m_connection, m_range, report);
        m_edit->commit();
        return base::BatchId{m_range.batch};
    });
    end();
    return result;
}

} // namespace manyi::store
