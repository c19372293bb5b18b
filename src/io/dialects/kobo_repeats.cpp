#include "io/dialects/kobo_repeats.h"

#include <algorithm>
#include <map>
#include <set>

#include <QCoreApplication>

#include "io/csv/cell_text.h"
#include "io/source/spool_writer.h"

namespace manyi::io {

namespace {

using Record = std::vector<std::string>;

constexpr std::size_t mostRows = 200000;
constexpr std::size_t mostRepeats = 10; // a response, in columns of their own

int columnCalled(const RawTable& table, std::string_view name)
{
    if (table.records.empty())
        return -1;
    const Record& headers = table.records.front();
    const auto it = std::find(headers.begin(), headers.end(), name);
    return it == headers.end() ? -1 : static_cast<int>(it - headers.begin());
}

std::string cellAt(const Record& record, int column)
{
    const auto at = static_cast<std::size_t>(column);
    return column >= 0 && at < record.size() ? std::string(trimmed(record[at])) : std::string();
}

domain::ImportProblem note(const QString& reason, const QString& action, const std::string& sheet)
{
    domain::ImportProblem problem;
    problem.severity = domain::Severity::Information;
    problem.value = sheet;
    problem.reason = reason.toStdString();
    problem.action = action.toStdString();
    problem.affectedRows = 0;
    return problem;
}

// The rows of a sheet by the `_index` of their parent, in the sheet's order.
using Children = std::map<std::string, std::vector<const Record*>>;

Children childrenOf(const RepeatSheet& sheet, const std::string& mainSheet)
{
    Children children;
    const int parent = columnCalled(sheet.table, "_parent_index");
    const int table = columnCalled(sheet.table, "_parent_table_name");
    if (parent < 0)
        return children;
    for (std::size_t row = 1; row < sheet.table.records.size(); ++row) {
        const Record& record = sheet.table.records[row];
        const std::string of = cellAt(record, table);
        const std::string index = cellAt(record, parent);
        if (!index.empty() && (of.empty() || of == mainSheet))
            children[index].push_back(&record);
    }
    return children;
}

class Joining {
public:
    Joining(RawTable& table, int index) : m_table(table), m_index(index)
    {
        m_taken.insert(table.records.front().begin(), table.records.front().end());
        m_width = table.records.front().size();
    }

    void addCounts(const std::string& sheet, const Children& children)
    {
        begin(sheet + "_count");
        for (std::size_t row = 1; row < m_table.records.size(); ++row) {
            const auto it = children.find(cellAt(m_table.records[row], m_index));
            put(row, it == children.end() ? "0" : std::to_string(it->second.size()));
        }
    }

    void addQuestion(const std::string& header, int column, std::size_t most, const Children& children)
    {
        for (std::size_t k = 0; k < most; ++k) {
            begin(header + "[" + std::to_string(k + 1) + "]");
            for (std::size_t row = 1; row < m_table.records.size(); ++row) {
                const auto it = children.find(cellAt(m_table.records[row], m_index));
                put(row,
                    it == children.end() || k >= it->second.size() ? std::string() : cellAt(*it->second[k], column));
            }
        }
    }

private:
    void begin(std::string header)
    {
        while (!m_taken.insert(header).second)
            header += '_';
        put(0, std::move(header));
        ++m_width;
    }
    // Into the column that was begun last; rows may be shorter than the header.
    void put(std::size_t row, std::string cell)
    {
        Record& record = m_table.records[row];
        record.resize(row == 0 ? m_width : m_width - 1);
        record.push_back(std::move(cell));
    }

    RawTable& m_table;
    int m_index;
    std::set<std::string> m_taken;
    std::size_t m_width = 0;
};

void joinSheet(const RepeatSheet& sheet, const Children& children, Joining& joining, JoinedRepeats& joined)
{
    std::size_t most = 0;
    for (const auto& [index, rows] : children)
        most = std::max(most, rows.size());
    joining.addCounts(sheet.name, children);
    const QString name = QString::fromStdString(sheet.name);
    const QString reason =
        QCoreApplication::translate("Dialects", "The sheet \"%1\" holds repeated answers, at most %2 a response.")
            .arg(name)
            .arg(most);
    if (most > mostRepeats) {
        joined.notes.push_back(note(
            reason, QCoreApplication::translate("Dialects", "Their number was added to each response."), sheet.name));
        return;
    }
    const Record& headers = sheet.table.records.front();
    for (std::size_t column = 0; column < headers.size(); ++column) {
        if (!headers[column].empty() && !headers[column].starts_with('_'))
            joining.addQuestion(headers[column], static_cast<int>(column), most, children);
    }
    joined.notes.push_back(note(
        reason, QCoreApplication::translate("Dialects", "They were added to each response as columns."), sheet.name));
}

base::Result<RawTable> tableOf(const Source& source)
{
    const auto dialect = dialectOf(source, {});
    if (!dialect)
        return dialect.error();
    return readCsvTable(source.spool->path(), *dialect, mostRows + 2);
}

base::Result<std::shared_ptr<Spool>> spoolOf(const RawTable& table)
{
    auto spool = Spool::create();
    if (!spool)
        return spool;
    SpoolWriter writer((*spool)->descriptor());
    for (const Record& record : table.records) {
        const std::vector<std::string_view> cells(record.begin(), record.end());
        writer.row(cells);
    }
    if (auto status = writer.finish(); !status)
        return status.error();
    return spool;
}

} // namespace

JoinedRepeats joinRepeats(RawTable main, const std::string& mainSheet, const std::vector<RepeatSheet>& sheets)
{
    JoinedRepeats joined{std::move(main), {}};
    const int index = columnCalled(joined.table, "_index");
    if (index < 0)
        return joined;
    Joining joining(joined.table, index);
    for (const RepeatSheet& sheet : sheets) {
        const Children children = childrenOf(sheet, mainSheet);
        if (!children.empty())
            joinSheet(sheet, children, joining, joined);
        else if (columnCalled(sheet.table, "_parent_index") >= 0 && sheet.table.records.size() > 1)
            joined.notes.push_back(note(
                QCoreApplication::translate("Dialects", "The sheet \"%1\" holds answers repeated within repeated ones.")
                    .arg(QString::fromStdString(sheet.name)),
                QCoreApplication::translate("Dialects", "It was left out."), sheet.name));
    }
    return joined;
}

base::Status joinRepeatSheets(const std::string& path, const Detection& detection, Source& source,
                              base::Progress& progress)
{
    if (source.dictionary.sheets.size() < 2 || source.dictionary.sheet != source.dictionary.sheets.front())
        return {};
    auto main = tableOf(source);
    if (!main)
        return main.error();
    if (columnCalled(*main, "_index") < 0 || main->records.size() > mostRows + 1)
        return {};
    std::vector<RepeatSheet> repeats;
    for (std::size_t i = 1; i < source.dictionary.sheets.size(); ++i) {
        SourceHints hints;
        hints.sheet = source.dictionary.sheets[i];
        const auto sheet = openSource(path, detection, hints, progress);
        if (!sheet && sheet.error().code == base::ErrorCode::Cancelled)
            return sheet.error();
        if (!sheet)
            continue; // an empty one
        auto table = tableOf(*sheet);
        if (table && columnCalled(*table, "_parent_index") >= 0)
            repeats.push_back({hints.sheet, std::move(*table)});
    }
    if (repeats.empty())
        return {};
    JoinedRepeats joined = joinRepeats(std::move(*main), source.dictionary.sheet, repeats);
    auto spool = spoolOf(joined.table);
    if (!spool)
        return spool.error();
    source.spool = std::move(*spool);
    for (domain::ImportProblem& problem : joined.notes)
        source.dictionary.problems.push_back(std::move(problem));
    return {};
}

} // namespace manyi::io
