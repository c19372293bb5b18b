#include "engine/judgement_form_files.h"

#include <QCoreApplication>

#include "base/number.h"
#include "engine/table_file.h"
#include "engine/texts.h"
#include "io/csv/csv.h"
#include "io/sheet/column_letters.h"
#include "io/xlsx/xlsx_writer.h"

namespace manyi::engine {

namespace {

using Table = std::vector<std::vector<std::string>>;

constexpr std::size_t mostRows = 10'000;
constexpr std::size_t firstPair = 2; // columns before: expert, weight
constexpr double columnWidth = 24;

base::Status writeCsv(const Table& table, const std::string& path)
{
    auto writer = io::CsvWriter::open(path, {});
    if (!writer)
        return writer.error();
    for (const std::vector<std::string>& row : table) {
        for (const std::string& cell : row)
            writer->text(cell);
        writer->endRecord();
    }
    return writer->finish();
}

void writeRow(io::XlsxWriter& writer, const std::vector<std::string>& row)
{
    for (std::size_t column = 0; column < row.size(); ++column) {
        const auto weight = column == 1 ? base::parseNumber(row[column]) : std::nullopt;
        if (weight)
            writer.number(*weight);
        else
            writer.text(row[column]);
    }
    writer.endRecord();
}

base::Status writeWorkbook(const Table& table, const std::string& path)
{
    auto writer = io::XlsxWriter::open(path);
    if (!writer)
        return writer.error();
    writer->sheet(QCoreApplication::translate("Indicators", "Judgements").toStdString());
    writer->textColumns(firstPair, table.front().size() - 1, columnWidth);
    for (const std::string& head : table.front())
        writer->heading(head);
    writer->endRecord();
    for (std::size_t row = 1; row < table.size(); ++row)
        writeRow(*writer, table[row]);
    return writer->finish();
}

// What an error cell shows goes back into the table, where the reader of forms names it like any other bad cell. Only
// the first of several alike in a column is known; the others are counted.
std::vector<FormProblem> showErrorCells(TableFile& file)
{
    std::vector<FormProblem> further;
    for (const domain::ImportProblem& problem : file.problems) {
        const auto row = static_cast<std::size_t>(problem.row) - 1;
        if (problem.severity != domain::Severity::Warning || row >= file.records.size())
            continue;
        for (std::size_t column = 0; column < file.records[row].size(); ++column) {
            if (io::columnLetters(column) == problem.column && file.records[row][column].empty())
                file.records[row][column] = problem.value.empty() ? "?" : problem.value;
        }
        if (problem.affectedRows > 1)
            further.push_back({row + 1, problem.column, problem.value,
                               QCoreApplication::translate("Indicators", "%1 more cells of the column say the same; "
                                                                         "they were taken as left blank.")
                                   .arg(static_cast<qint64>(problem.affectedRows - 1))
                                   .toStdString()});
    }
    return further;
}

} // namespace

base::Status writeJudgementFormFile(const domain::IndicatorSystem& system, const std::string& path)
{
    const Table table = judgementFormTable(system);
    const bool workbook = qt(path).endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive);
    return workbook ? writeWorkbook(table, path) : writeCsv(table, path);
}

base::Result<FormReading> readJudgementFormFile(const domain::IndicatorSystem& system, const std::string& path,
                                                base::Progress& progress)
{
    auto file = readTableFile(path, mostRows, progress);
    if (!file)
        return file.error();
    const std::vector<FormProblem> further = showErrorCells(*file);
    usePoints(*file);
    auto reading = readJudgementForm(system, file->records);
    if (reading)
        reading->problems.insert(reading->problems.end(), further.begin(), further.end());
    return reading;
}

} // namespace manyi::engine
