#include "engine/table_file.h"

#include <algorithm>

#include <QCoreApplication>
#include <QFileInfo>

#include "engine/texts.h"
#include "io/source/source.h"

namespace manyi::engine {

namespace {

struct Cells {
    std::string path; // the file itself or the spool of what was read from it
    io::CsvDialect dialect;
    io::Source source;
};

base::Result<Cells> cellsOf(const std::string& path, base::Progress& progress)
{
    const auto detection = io::detectFormat(path);
    if (!detection)
        return detection.error();
    Cells cells{path, {}, {}};
    if (detection->format != "csv") {
        auto source = io::openSource(path, *detection, {}, progress);
        if (!source)
            return source.error();
        cells.source = std::move(*source);
        cells.path = cells.source.spool->path();
    }
    io::CsvHints plain;
    plain.plain = true;
    auto dialect = cells.source.spool ? io::dialectOf(cells.source, plain) : io::detectCsv(path, plain);
    if (!dialect)
        return dialect.error();
    cells.dialect = *dialect;
    return cells;
}

// Blank rows that the reader of a sheet left out stand where they stood.
void putInPlace(std::vector<std::vector<std::string>>& records, const std::vector<std::int64_t>& rowNumbers)
{
    std::vector<std::vector<std::string>> placed;
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (i < rowNumbers.size() && rowNumbers[i] > static_cast<std::int64_t>(placed.size()))
            placed.resize(static_cast<std::size_t>(rowNumbers[i] - 1));
        placed.push_back(std::move(records[i]));
    }
    records = std::move(placed);
}

} // namespace

base::Result<TableFile> readTableFile(const std::string& path, std::size_t mostRows, base::Progress& progress)
{
    auto cells = cellsOf(path, progress);
    if (!cells)
        return cells.error();
    auto table = io::readCsvTable(cells->path, cells->dialect, mostRows);
    if (!table)
        return table.error();
    const std::vector<std::int64_t>& numbers = cells->source.dictionary.rowNumbers;
    const bool far = !numbers.empty() && numbers.back() > static_cast<std::int64_t>(mostRows);
    if (!table->complete || far) {
        return base::Error{base::ErrorCode::TooLarge,
                           QCoreApplication::translate("Indicators", "%1 has more than %2 rows; is it a file of "
                                                                     "responses? Import it as a survey.")
                               .arg(QFileInfo(qt(path)).fileName())
                               .arg(mostRows)
                               .toStdString(),
                           path};
    }
    putInPlace(table->records, numbers);
    const bool comma = cells->dialect.decimal == ',' && cells->dialect.separator != ',';
    return TableFile{std::move(table->records), comma ? ',' : '.', std::move(cells->source.dictionary.problems),
                     cells->source.spool != nullptr};
}

bool isBlankRecord(const std::vector<std::string>& record)
{
    return std::all_of(record.begin(), record.end(),
                       [](const std::string& cell) { return qt(cell).trimmed().isEmpty(); });
}

base::Status refuseUnreadCells(const TableFile& table)
{
    const auto found = std::find_if(table.problems.begin(), table.problems.end(),
                                    [](const auto& problem) { return problem.severity == domain::Severity::Warning; });
    if (found == table.problems.end())
        return {};
    return base::Error{base::ErrorCode::InvalidArgument,
                       QCoreApplication::translate("Indicators", "Row %1, column %2, \"%3\": %4")
                           .arg(found->row)
                           .arg(qt(found->column), qt(found->value), qt(found->reason))
                           .toStdString(),
                       "row " + std::to_string(found->row)};
}

void usePoints(TableFile& table)
{
    if (table.decimal != ',')
        return;
    for (std::size_t row = 1; row < table.records.size(); ++row) {
        for (std::size_t column = 1; column < table.records[row].size(); ++column)
            std::replace(table.records[row][column].begin(), table.records[row][column].end(), ',', '.');
    }
}

} // namespace manyi::engine
