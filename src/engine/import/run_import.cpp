#include <QCoreApplication>

#include "engine/import.h"
#include "engine/import/batch_columns.h"
#include "engine/import/known_variables.h"
#include "engine/texts.h"

namespace manyi::engine {

namespace {

base::Result<std::vector<domain::Recipe>> recipesOf(store::ProjectFile& file)
{
    const auto batches = file.batches();
    if (!batches)
        return batches.error();
    std::vector<domain::Recipe> recipes;
    for (const store::BatchInfo& batch : *batches) {
        if (auto recipe = domain::recipeFromJson(batch.recipeJson); recipe && !batch.removed)
            recipes.push_back(std::move(*recipe));
    }
    return recipes;
}

domain::ImportProblem asProblem(const RecipeDifference& difference)
{
    domain::ImportProblem problem;
    problem.severity = domain::Severity::Information;
    problem.column = difference.column;
    problem.reason = difference.text;
    problem.affectedRows = 0;
    return problem;
}

store::NewBatch newBatch(const FilePlan& plan, const domain::Recipe& recipe, const ImportPlan& whole,
                         const BatchColumns& columns)
{
    store::NewBatch batch;
    batch.report.fileName = plan.name;
    batch.report.format = recipe.format;
    batch.report.encoding = recipe.encoding;
    batch.wave = whole.wave;
    batch.channel = whole.channel;
    batch.recipeJson = domain::toJson(recipe);
    batch.variables = columns.output.variables;
    for (const ConstantColumn& constant : columns.constants)
        batch.variables.push_back(constant.variable);
    batch.questions = columns.output.questions;
    batch.hierarchies = columns.output.hierarchies;
    batch.stepName = QCoreApplication::translate("Import", "Import of %1").arg(qt(plan.name)).toStdString();
    return batch;
}

// The chunk with the constant columns behind; texts stay views into the original.
data::ResponseChunk withConstants(const data::ResponseChunk& chunk, const std::vector<ConstantColumn>& constants)
{
    data::ResponseChunk wider;
    wider.rows = chunk.rows;
    wider.sourceRows = chunk.sourceRows;
    wider.columns = chunk.columns;
    for (const ConstantColumn& constant : constants) {
        data::ChunkColumn column;
        column.type = domain::ValueType::Code;
        column.integers.assign(chunk.rows, static_cast<std::int64_t>(constant.code));
        wider.columns.push_back(std::move(column));
    }
    return wider;
}

struct ImportedFile {
    base::BatchId batch;
    domain::ImportReport report;
};

base::Result<ImportedFile> importFile(Project& project, const FilePlan& plan, const ImportPlan& whole,
                                      base::Progress& progress)
{
    auto file = project.file();
    const auto questionnaire = file->questionnaire();
    if (!questionnaire)
        return questionnaire.error();
    const auto earlier = recipesOf(*file.file);
    if (!earlier)
        return earlier.error();
    // The project may have got new codes since the plan was made, for one from the file before.
    domain::Recipe recipe = plan.recipe;
    std::vector<RecipeDifference> adapted;
    keepToKnownVariables(recipe, plan.profile, *questionnaire, *earlier, adapted);
    const auto columns = matchColumns(recipe, whole.wave, whole.channel, *questionnaire);
    if (!columns)
        return columns.error();

    auto writer = file->beginBatch(newBatch(plan, recipe, whole, *columns));
    if (!writer)
        return writer.error();
    auto report = io::readCsv(
        plan.path, recipe,
        [&](const data::ResponseChunk& chunk) {
            return columns->constants.empty() ? (*writer)->append(chunk)
                                              : (*writer)->append(withConstants(chunk, columns->constants));
        },
        progress);
    if (!report)
        return report.error();
    for (const RecipeDifference& difference : adapted)
        report->problems.push_back(asProblem(difference));
    const auto batch = (*writer)->finish(*report);
    if (!batch)
        return batch.error();
    return ImportedFile{*batch, std::move(*report)};
}

} // namespace

base::Result<ImportOutcome> runImport(Project& project, const ImportPlan& plan, base::Progress& progress)
{
    ImportOutcome outcome;
    for (const FilePlan& file : plan.files) {
        auto imported = importFile(project, file, plan, progress);
        if (!imported)
            return imported.error();
        outcome.batches.push_back(imported->batch);
        outcome.reports.push_back(std::move(imported->report));
    }
    return outcome;
}

} // namespace manyi::engine
