#include "engine/export/sav_export.h"

#include <algorithm>
#include <cmath>

#include "engine/export/csv_export.h"
#include "io/spss/sav_writer.h"

namespace manyi::engine {

namespace {

constexpr std::int64_t secondsOfDay = 86400;

// What only the answers tell: the longest text, and whether dates have a time of day.
io::SavContent::Column describe(const Selected& rows, const domain::Variable& variable, const data::Column& column)
{
    io::SavContent::Column described{variable, 1, true};
    const auto* texts = std::get_if<data::TextValues>(&column);
    const auto* dates = std::get_if<data::DateValues>(&column);
    for (std::size_t row = 0; row < rows.dataset->rows() && (texts != nullptr || dates != nullptr); ++row) {
        if (!rows.selection.contains(row))
            continue;
        if (texts != nullptr)
            described.textBytes = std::max(described.textBytes, texts->at(row).size());
        else if (dates->seconds[row] != data::DateValues::missing)
            described.dayOnly = described.dayOnly && dates->seconds[row] % secondsOfDay == 0;
    }
    return described;
}

io::SavContent contentOf(Project& project, const Selected& rows, const std::vector<base::VariableId>& variables)
{
    const domain::Questionnaire& questionnaire = rows.dataset->questionnaire();
    io::SavContent content;
    for (const base::VariableId id : variables)
        content.columns.push_back(describe(rows, *questionnaire.find(id), *rows.dataset->column(id)));
    content.questions = questionnaire.questions;
    content.weight = project.weightVariable();
    content.rows = static_cast<std::int64_t>(rows.selection.count());
    return content;
}

} // namespace

base::Status exportSav(Project& project, const Selected& rows, const std::string& path,
                       const std::vector<base::VariableId>& variables, base::Progress& progress)
{
    const io::SavContent content = contentOf(project, rows, variables);
    auto writer = io::SavWriter::open(path, content);
    if (!writer)
        return writer.error();
    std::vector<const data::Column*> columns;
    for (const base::VariableId id : variables)
        columns.push_back(rows.dataset->column(id));
    std::int64_t done = 0;
    for (std::size_t row = 0; row < rows.dataset->rows(); ++row) {
        if (!rows.selection.contains(row))
            continue;
        if (done % 4096 == 0) {
            if (progress.cancelled())
                return exportCancelled(path);
            progress.report(static_cast<double>(done) / static_cast<double>(content.rows), {});
        }
        for (const data::Column* column : columns) {
            if (const auto* texts = std::get_if<data::TextValues>(column))
                writer->text(texts->at(row));
            else
                writer->number(data::valueAt(*column, row));
        }
        writer->endRecord();
        ++done;
    }
    return writer->finish();
}

} // namespace manyi::engine
