#include "store/open_project.h"

#include <optional>

#include "base/datetime.h"
#include "base/number.h"
#include "store/batch_tables.h"
#include "store/column_loader.h"
#include "store/indicator_tables.h"
#include "store/restore_points.h"
#include "store/schema/migrations.h"
#include "store/sqlite/failure.h"
#include "store/sqlite/statement.h"
#include "store/sqlite/transaction.h"
#include "store/undo.h"

namespace manyi::store {

base::Result<std::unique_ptr<ProjectFile>> ProjectFile::create(const std::string& path)
{
    return guarded(
        [&]() -> std::unique_ptr<ProjectFile> { return std::make_unique<OpenProject>(createProject(path)); });
}

base::Result<std::unique_ptr<ProjectFile>> ProjectFile::open(const std::string& path, OpenMode mode)
{
    return guarded([&]() -> std::unique_ptr<ProjectFile> {
        return std::make_unique<OpenProject>(openSafely(path, mode, embeddedMigrations()));
    });
}

namespace {

std::vector<ColumnRequest> requestsFor(const StoredQuestionnaire& stored,
                                       const std::vector<base::VariableId>& variables)
{
    std::vector<ColumnRequest> requests;
    for (const base::VariableId id : variables) {
        const domain::Variable* variable = stored.questionnaire.find(id);
        if (variable == nullptr) {
            fail(base::ErrorCode::NotFound,
                 QCoreApplication::translate("Store", "The project has no such variable. It may have been undone."),
                 std::to_string(id.value));
        }
        if (variable->derivation) {
            fail(base::ErrorCode::InvalidArgument,
                 QCoreApplication::translate("Store", "The variable \"%1\" is derived: its values are not in the "
                                                      "project file.")
                     .arg(QString::fromStdString(variable->name)),
                 variable->name);
        }
        requests.push_back({id, variable->type, stored.places.at(id)});
    }
    return requests;
}

std::string cellText(const Statement& row, int column, domain::ValueType type)
{
    if (row.isNull(column))
        return {};
    switch (type) {
    case domain::ValueType::Date:
        return base::formatDateTime(row.integer(column));
    case domain::ValueType::Number:
        return base::formatNumber(row.real(column));
    default:
        return row.text(column);
    }
}

} // namespace

base::Revision OpenProject::revision() const
{
    const auto revision =
        guarded([&] { return connection().number("SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'revision'"); });
    return revision ? *revision : 0;
}

base::Result<domain::Questionnaire> OpenProject::questionnaire() const
{
    return guarded([&] { return readQuestionnaire(connection()).questionnaire; });
}

base::Result<std::vector<domain::IndicatorSystem>> OpenProject::indicatorSystems() const
{
    return guarded([&] { return readIndicatorSystems(connection()); });
}

base::Result<std::vector<BatchInfo>> OpenProject::batches() const
{
    return guarded([&] { return readBatches(connection()); });
}

std::int64_t OpenProject::responseCount() const
{
    const auto rows = guarded([&] { return liveRows(connection()); });
    return rows ? *rows : 0;
}

std::unique_ptr<Connection> OpenProject::anotherReader() const
{
    try {
        const Access access = connection().access() == Access::ReadWrite ? Access::ReadOnly : connection().access();
        return std::make_unique<Connection>(connection().path(), access);
    } catch (const Failure&) {
        return nullptr;
    }
}

void OpenProject::requireNoImport() const
{
    if (m_importing) {
        fail(base::ErrorCode::Locked,
             QCoreApplication::translate("Store", "An import is being written. Wait for it to end and try again."));
    }
}

base::Result<std::unordered_map<base::VariableId, data::ColumnPtr>>
OpenProject::loadColumns(const std::vector<base::VariableId>& variables, base::Progress& progress) const
{
    return guarded([&] {
        requireNoImport();
        // Holds off writers, so that all threads read the same revision. Within an edit other connections would see
        // what was before, or wait for its end.
        const bool editing = connection().inTransaction();
        std::optional<Transaction> reading;
        if (!editing)
            reading.emplace(connection(), Transaction::Kind::Read);
        const auto requests = requestsFor(readQuestionnaire(connection()), variables);
        return store::loadColumns(
            connection(), [&] { return editing ? nullptr : anotherReader(); }, liveRanges(connection()), requests,
            progress);
    });
}

base::Result<std::vector<std::string>> OpenProject::textCells(base::VariableId variable, std::int64_t firstRow,
                                                              std::int64_t count) const
{
    return guarded([&] {
        const auto requests = requestsFor(readQuestionnaire(connection()), {variable});
        const AnswerPlace& place = requests.front().place;
        std::vector<std::string> cells;
        Statement rows(connection(), "SELECT id, " + quotedName(place.column) + " FROM " + quotedName(place.table) +
                                         " WHERE id >= ? AND id < ?");
        for (const LiveRange& range : liveRanges(connection())) {
            const std::int64_t from = std::max(firstRow, range.firstRow);
            const std::int64_t to = std::min(firstRow + count, range.firstRow + range.rows);
            if (from >= to)
                continue;
            const auto start = static_cast<std::int64_t>(cells.size());
            cells.resize(cells.size() + static_cast<std::size_t>(to - from));
            const std::int64_t firstId = range.firstId + from - range.firstRow;
            rows.with(firstId, firstId + to - from);
            while (rows.step()) {
                const std::int64_t offset = rows.integer(0) - firstId;
                if (offset >= 0 && offset < to - from)
                    cells[static_cast<std::size_t>(start + offset)] = cellText(rows, 1, requests.front().type);
            }
        }
        return cells;
    });
}

base::Result<std::string> OpenProject::setting(const std::string& key) const
{
    return guarded([&] {
        Statement row(connection(), "SELECT value FROM setting WHERE key = ?");
        return row.with(key).step() ? row.text(0) : std::string();
    });
}

std::vector<UndoStep> OpenProject::history() const
{
    auto steps = guarded([&] { return readHistory(connection()); });
    return steps ? std::move(steps).value() : std::vector<UndoStep>();
}

std::vector<RestorePoint> OpenProject::restorePoints() const
{
    return restorePointsOf(path());
}

} // namespace manyi::store
