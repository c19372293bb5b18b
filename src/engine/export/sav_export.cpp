#include "engine/export/sav_export.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "domain/recipe.h"
#include "engine/export/csv_export.h"
#include "engine/import/known_variables.h"
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

bool isSpss(std::string_view format)
{
    return format == "sav" || format == "zsav" || format == "por";
}

// The weight that every SPSS file of the project named; none when there are other files, too, or it is not the same.
base::VariableId weightOfFiles(Project& project, const domain::Questionnaire& questionnaire)
{
    const auto batches = project.file()->batches();
    std::set<base::VariableId> weights;
    for (std::size_t i = 0; batches && i < batches->size(); ++i) {
        const store::BatchInfo& batch = batches->at(i);
        if (batch.removed)
            continue;
        const auto recipe = domain::recipeFromJson(batch.recipeJson);
        if (!recipe || !isSpss(recipe->format))
            return {};
        const auto weight = std::find_if(recipe->columns.begin(), recipe->columns.end(), [](const auto& column) {
            return column.role == domain::Role::Weight && column.confidence == 1; // told, not guessed
        });
        const auto* variable = weight == recipe->columns.end() ? nullptr : existingVariable(*weight, questionnaire);
        weights.insert(variable != nullptr && variable->role == domain::Role::Weight ? variable->id
                                                                                     : base::VariableId());
    }
    return weights.size() == 1 ? *weights.begin() : base::VariableId();
}

io::SavContent contentOf(Project& project, const Selected& rows, const std::vector<base::VariableId>& variables)
{
    const domain::Questionnaire& questionnaire = rows.dataset->questionnaire();
    io::SavContent content;
    for (const base::VariableId id : variables)
        content.columns.push_back(describe(rows, *questionnaire.find(id), *rows.dataset->column(id)));
    content.questions = questionnaire.questions;
    content.weight = project.weightVariable();
    if (!content.weight)
        content.weight = weightOfFiles(project, questionnaire);
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
