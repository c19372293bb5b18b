#include "engine/export/xlsx_export.h"

#include <cmath>

#include <QCoreApplication>

#include "base/number.h"
#include "engine/export/csv_export.h"
#include "engine/texts.h"
#include "io/xlsx/xlsx_writer.h"

namespace manyi::engine {

namespace {

std::string translated(const char* text)
{
    return QCoreApplication::translate("Export", text).toStdString();
}

struct ExportColumn {
    const domain::Variable* variable;
    const data::Column* column;
};

void writeCell(io::XlsxWriter& writer, const ExportColumn& column, std::size_t row, bool labels)
{
    if (const auto* texts = std::get_if<data::TextValues>(column.column))
        return writer.text(texts->at(row));
    const double value = data::valueAt(*column.column, row);
    if (std::isnan(value))
        return writer.blank();
    if (column.variable->type == domain::ValueType::Date)
        return writer.date(static_cast<base::Seconds>(value));
    const std::string* label = labels ? domain::labelOf(*column.variable, value) : nullptr;
    if (label != nullptr)
        writer.text(*label);
    else
        writer.number(value);
}

void writeHeadings(io::XlsxWriter& writer, const std::vector<std::string>& headings)
{
    for (const std::string& heading : headings)
        writer.heading(heading);
    writer.endRecord();
}

// False when cancelled. `part` of 2 of the progress.
bool writeAnswers(io::XlsxWriter& writer, const Selected& rows, const std::vector<ExportColumn>& columns, bool labels,
                  int part, base::Progress& progress)
{
    writer.sheet(labels ? translated(QT_TRANSLATE_NOOP("Export", "Labels"))
                        : translated(QT_TRANSLATE_NOOP("Export", "Codes")));
    for (const ExportColumn& column : columns)
        writer.heading(column.variable->name);
    writer.endRecord();
    const auto count = static_cast<double>(std::max<std::size_t>(rows.selection.count(), 1));
    std::size_t done = 0;
    for (std::size_t row = 0; row < rows.dataset->rows(); ++row) {
        if (!rows.selection.contains(row))
            continue;
        if (done % 1024 == 0) {
            if (progress.cancelled())
                return false;
            progress.report((part + static_cast<double>(done) / count) / 2, {});
        }
        for (const ExportColumn& column : columns)
            writeCell(writer, column, row, labels);
        writer.endRecord();
        ++done;
    }
    return true;
}

std::string rangeText(double low, double high)
{
    return low == high ? base::formatNumber(low) : base::formatNumber(low) + ".." + base::formatNumber(high);
}

std::string missingText(const domain::Variable& variable)
{
    std::string text;
    for (const domain::MissingRange& range : variable.missing)
        text.append(text.empty() ? "" : " | ").append(rangeText(range.low, range.high));
    return text;
}

void writeVariables(io::XlsxWriter& writer, const domain::Questionnaire& questionnaire,
                    const std::vector<ExportColumn>& columns)
{
    writer.sheet(translated(QT_TRANSLATE_NOOP("Export", "Variables")));
    writeHeadings(writer, {"name", "label", "question", "question_text", "type", "role", "measure", "scale", "reversed",
                           "missing", "source_column"});
    for (const ExportColumn& column : columns) {
        const domain::Variable& variable = *column.variable;
        const domain::Question* question = questionnaire.findQuestion(variable.question);
        writer.text(variable.name);
        writer.text(variable.label);
        writer.text(question ? question->name : std::string());
        writer.text(question ? question->text : std::string());
        writer.text(domain::typeName(variable.type));
        writer.text(domain::roleName(variable.role));
        writer.text(domain::measureName(variable.measure));
        writer.text(variable.scale ? rangeText(variable.scale->minimum, variable.scale->maximum) : std::string());
        writer.text(variable.reversed ? "yes" : "");
        writer.text(missingText(variable));
        writer.text(variable.sourceColumn);
        writer.endRecord();
    }
}

void writeValueLabels(io::XlsxWriter& writer, const std::vector<ExportColumn>& columns)
{
    writer.sheet(translated(QT_TRANSLATE_NOOP("Export", "Value labels")));
    writeHeadings(writer, {"variable", "code", "label", "missing"});
    for (const ExportColumn& column : columns)
        for (const domain::ValueLabel& label : column.variable->labels) {
            writer.text(column.variable->name);
            writer.number(label.code);
            writer.text(label.label);
            writer.text(domain::isUserMissing(*column.variable, label.code) ? "yes" : "");
            writer.endRecord();
        }
}

} // namespace

base::Status exportXlsx(const Selected& rows, const std::string& path, const std::vector<base::VariableId>& variables,
                        const ExportOptions& options, base::Progress& progress)
{
    if (rows.selection.count() + 1 > io::XlsxWriter::mostRows || variables.size() > io::XlsxWriter::mostColumns)
        return base::Error{
            base::ErrorCode::TooLarge,
            translated(QT_TRANSLATE_NOOP("Export", "A sheet holds at most 1,048,575 responses and 16,384 "
                                                   "variables. Filter, choose variables, or export as "
                                                   "CSV; nothing was written.")),
            path};
    auto writer = io::XlsxWriter::open(path);
    if (!writer)
        return writer.error();
    const domain::Questionnaire& questionnaire = rows.dataset->questionnaire();
    std::vector<ExportColumn> columns;
    for (const base::VariableId id : variables)
        columns.push_back({questionnaire.find(id), rows.dataset->column(id)});
    if (!writeAnswers(*writer, rows, columns, options.labels, 0, progress) ||
        !writeAnswers(*writer, rows, columns, !options.labels, 1, progress))
        return exportCancelled(path);
    writeVariables(*writer, questionnaire, columns);
    writeValueLabels(*writer, columns);
    return writer->finish();
}

} // namespace manyi::engine
