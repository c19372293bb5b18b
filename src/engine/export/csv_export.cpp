#include "engine/export/csv_export.h"

#include <cmath>

#include <QCoreApplication>

#include "base/datetime.h"
#include "engine/texts.h"
#include "io/csv/csv.h"

namespace manyi::engine {

namespace {

struct ExportColumn {
    const domain::Variable* variable;
    const data::Column* column;
};

void writeCell(io::CsvWriter& writer, const ExportColumn& column, std::size_t row, bool labels)
{
    if (const auto* texts = std::get_if<data::TextValues>(column.column)) {
        writer.text(texts->at(row));
        return;
    }
    const double value = data::valueAt(*column.column, row);
    if (column.variable->type == domain::ValueType::Date) {
        writer.text(std::isnan(value) ? std::string() : base::formatDateTime(static_cast<base::Seconds>(value)));
        return;
    }
    const std::string* label = labels && !std::isnan(value) ? domain::labelOf(*column.variable, value) : nullptr;
    if (label != nullptr)
        writer.text(*label);
    else
        writer.number(value);
}

} // namespace

base::Status exportCsv(const Selected& rows, const std::string& path, const std::vector<base::VariableId>& variables,
                       const ExportOptions& options, base::Progress& progress)
{
    io::CsvWriteOptions writeOptions;
    writeOptions.guardFormulas = options.guardFormulas;
    auto writer = io::CsvWriter::open(path, writeOptions);
    if (!writer)
        return writer.error();
    std::vector<ExportColumn> columns;
    for (const base::VariableId id : variables)
        columns.push_back({rows.dataset->questionnaire().find(id), rows.dataset->column(id)});
    for (const ExportColumn& column : columns)
        writer->text(column.variable->name);
    writer->endRecord();

    const std::size_t count = rows.selection.count();
    std::size_t done = 0;
    for (std::size_t row = 0; row < rows.dataset->rows(); ++row) {
        if (!rows.selection.contains(row))
            continue;
        if (done % 4096 == 0) {
            if (progress.cancelled())
                return exportCancelled(path);
            progress.report(static_cast<double>(done) / static_cast<double>(count), {});
        }
        for (const ExportColumn& column : columns)
            writeCell(*writer, column, row, options.labels);
        writer->endRecord();
        ++done;
    }
    return writer->finish();
}

base::Error exportCancelled(const std::string& path)
{
    return {base::ErrorCode::Cancelled,
            QCoreApplication::translate("Export", "The export was cancelled; %1 is as it was before.")
                .arg(qt(path))
                .toStdString(),
            path};
}

} // namespace manyi::engine
