#include "engine/export/plain_tables.h"

#include <cmath>
#include <filesystem>
#include <span>

#include <QCoreApplication>

#include "base/datetime.h"
#include "engine/export/csv_export.h"
#include "engine/texts.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/failure.h"
#include "store/sqlite/statement.h"
#include "store/sqlite/transaction.h"

namespace manyi::engine {

namespace {

constexpr std::size_t columnsOfTable = 1000;

struct ExportColumn {
    const domain::Variable* variable;
    const data::Column* column;
    bool asText; // labels, dates and texts
};

std::string_view declaredType(const ExportColumn& column)
{
    if (column.asText)
        return "TEXT";
    return column.variable->type == domain::ValueType::Number ? "REAL" : "INTEGER";
}

std::vector<ExportColumn> exportColumns(const Selected& rows, const std::vector<base::VariableId>& variables,
                                        bool labels)
{
    std::vector<ExportColumn> columns;
    for (const base::VariableId id : variables) {
        const domain::Variable* variable = rows.dataset->questionnaire().find(id);
        const bool asText = variable->type == domain::ValueType::Text || variable->type == domain::ValueType::Date ||
                            (labels && !variable->labels.empty());
        columns.push_back({variable, rows.dataset->column(id), asText});
    }
    return columns;
}

void bindCell(store::Statement& insert, int index, const ExportColumn& column, std::size_t row)
{
    if (const auto* texts = std::get_if<data::TextValues>(column.column)) {
        const std::string_view text = texts->at(row);
        text.empty() ? insert.bind(index, nullptr) : insert.bind(index, text);
        return;
    }
    const double value = data::valueAt(*column.column, row);
    if (std::isnan(value))
        insert.bind(index, nullptr);
    else if (column.variable->type == domain::ValueType::Date)
        insert.bind(index, base::formatDateTime(static_cast<base::Seconds>(value)));
    else if (column.asText)
        insert.bind(index, domain::labelOrCode(*column.variable, value));
    else if (column.variable->type == domain::ValueType::Number)
        insert.bind(index, value);
    else
        insert.bind(index, static_cast<std::int64_t>(value));
}

void writeVariables(const store::Connection& file, const std::vector<ExportColumn>& columns)
{
    file.run("CREATE TABLE variable (position INTEGER PRIMARY KEY, name TEXT NOT NULL, label TEXT NOT NULL, "
             "type TEXT NOT NULL, role TEXT NOT NULL, measure TEXT NOT NULL) STRICT;"
             "CREATE TABLE value_label (variable TEXT NOT NULL, code REAL NOT NULL, label TEXT NOT NULL, "
             "missing INTEGER NOT NULL) STRICT");
    store::Statement variable(file, "INSERT INTO variable VALUES (?, ?, ?, ?, ?, ?)");
    store::Statement label(file, "INSERT INTO value_label VALUES (?, ?, ?, ?)");
    int position = 0;
    for (const ExportColumn& column : columns) {
        const domain::Variable& v = *column.variable;
        variable.with(++position, v.name, v.label, domain::typeName(v.type), domain::roleName(v.role),
                      domain::measureName(v.measure));
        variable.run();
        for (const domain::ValueLabel& value : v.labels) {
            label.with(v.name, value.code, value.label, domain::isUserMissing(v, value.code));
            label.run();
        }
    }
}

// The survey's own columns keep their names; SQLite compares them without regard to case.
std::string keyName(const std::vector<ExportColumn>& columns)
{
    const auto taken = [&](const std::string& name) {
        return std::any_of(columns.begin(), columns.end(),
                           [&](const ExportColumn& column) { return sameText(column.variable->name, name); });
    };
    if (!taken("id"))
        return "id";
    std::string name = "response_id";
    while (taken(name))
        name += '_';
    return name;
}

// False when cancelled.
bool writeTable(const store::Connection& file, const std::string& name, const std::string& key,
                std::span<const ExportColumn> columns, const Selected& rows, base::Progress& progress)
{
    std::string definition = "CREATE TABLE " + name + " (" + store::quotedName(key) + " INTEGER PRIMARY KEY";
    std::string marks = "?";
    for (const ExportColumn& column : columns) {
        definition += ", " + store::quotedName(column.variable->name) + ' ';
        definition += declaredType(column);
        marks += ", ?";
    }
    file.run(definition + ") STRICT");
    store::Statement insert(file, "INSERT INTO " + name + " VALUES (" + marks + ")");
    const std::size_t count = rows.selection.count();
    std::int64_t done = 0;
    for (std::size_t row = 0; row < rows.dataset->rows(); ++row) {
        if (!rows.selection.contains(row))
            continue;
        if (done % 4096 == 0 && progress.cancelled())
            return false;
        if (done % 4096 == 0)
            progress.report(static_cast<double>(done) / static_cast<double>(count), {});
        insert.with(++done);
        for (std::size_t c = 0; c < columns.size(); ++c)
            bindCell(insert, static_cast<int>(c) + 2, columns[c], row);
        insert.run();
    }
    return true;
}

bool writeAll(const std::string& path, const Selected& rows, const std::vector<ExportColumn>& columns,
              base::Progress& progress)
{
    const store::Connection file(path, store::Access::Create);
    file.prepareForUse();
    store::Transaction transaction(file, store::Transaction::Kind::Write);
    writeVariables(file, columns);
    const std::string key = keyName(columns);
    std::size_t table = 0;
    do {
        const std::size_t first = table * columnsOfTable;
        const std::size_t count = std::min(columnsOfTable, columns.size() - first);
        const std::string name = table == 0 ? "response" : "response_" + std::to_string(table + 1);
        if (!writeTable(file, name, key, std::span(columns).subspan(first, count), rows, progress))
            return false;
        ++table;
    } while (table * columnsOfTable < columns.size());
    transaction.commit();
    return true;
}

} // namespace

base::Status exportPlainTables(const Selected& rows, const std::string& path,
                               const std::vector<base::VariableId>& variables, const ExportOptions& options,
                               base::Progress& progress)
{
    namespace fs = std::filesystem;
    const std::string beside = path + ".part";
    std::error_code error;
    fs::remove(beside, error);
    const auto columns = exportColumns(rows, variables, options.labels);
    const auto written = store::guarded([&] { return writeAll(beside, rows, columns, progress); });
    if (written && *written) {
        fs::rename(beside, path, error);
        if (!error)
            return {};
    }
    std::error_code ignored;
    fs::remove(beside, ignored);
    if (!written)
        return written.error();
    if (!*written)
        return exportCancelled(path);
    return base::Error{base::ErrorCode::ReadOnly,
                       QCoreApplication::translate("Export", "%1 could not be replaced: %2. It is as it was before.")
                           .arg(qt(path), QString::fromStdString(error.message()))
                           .toStdString(),
                       path};
}

} // namespace manyi::engine
