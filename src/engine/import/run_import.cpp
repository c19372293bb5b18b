#include <optional>

#include <QCoreApplication>

#include "engine/import.h"
#include "engine/import/answer_counts.h"
#include "engine/import/batch_columns.h"
#include "engine/import/file_rows.h"
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

// What is decided before the first row is read: the recipe as it fits the project now, and where its columns go.
struct PreparedFile {
    domain::Recipe recipe;
    std::vector<RecipeDifference> adapted;
    BatchColumns columns;
};

std::vector<domain::Variable> allVariables(const BatchColumns& columns)
{
    std::vector<domain::Variable> variables = columns.output.variables;
    for (const ConstantColumn& constant : columns.constants)
        variables.push_back(constant.variable);
    return variables;
}

store::NewBatch newBatch(const FilePlan& plan, const PreparedFile& prepared, const ImportPlan& whole)
{
    store::NewBatch batch;
    batch.report.fileName = plan.name;
    batch.report.format = prepared.recipe.format;
    batch.report.encoding = prepared.recipe.encoding;
    batch.wave = whole.wave;
    batch.channel = whole.channel;
    batch.recipeJson = domain::toJson(prepared.recipe);
    batch.variables = allVariables(prepared.columns);
    batch.questions = prepared.columns.output.questions;
    batch.hierarchies = prepared.columns.output.hierarchies;
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

// The project may have got new codes since the plan was made, for one from the file before.
base::Result<PreparedFile> prepare(const FilePlan& plan, const ImportPlan& whole,
                                   const domain::Questionnaire& questionnaire,
                                   const std::vector<domain::Recipe>& earlier)
{
    PreparedFile prepared;
    prepared.recipe = plan.recipe;
    keepToKnownVariables(prepared.recipe, plan.profile, questionnaire, earlier, prepared.adapted);
    auto columns = matchColumns(prepared.recipe, whole.wave, whole.channel, questionnaire);
    if (!columns)
        return columns.error();
    prepared.columns = std::move(*columns);
    return prepared;
}

struct ImportedFile {
    base::BatchId batch;
    domain::ImportReport report;
    std::vector<AnswerCount> answers;
};

// Reads the file into `writer` (null: nothing is written) and counts if wanted.
base::Result<ImportedFile> readFile(const FilePlan& plan, const PreparedFile& prepared, bool count,
                                    store::BatchWriter* writer, base::Progress& progress)
{
    const auto& constants = prepared.columns.constants;
    std::optional<AnswerCounter> counter;
    if (count)
        counter.emplace(allVariables(prepared.columns));
    const auto take = [&](const data::ResponseChunk& chunk) -> base::Status {
        if (counter)
            counter->add(chunk);
        return writer != nullptr ? writer->append(chunk) : base::Status{};
    };
    auto report = readRows(
        plan, prepared.recipe,
        [&](const data::ResponseChunk& chunk) {
            return constants.empty() ? take(chunk) : take(withConstants(chunk, constants));
        },
        progress);
    if (!report)
        return report.error();
    for (const RecipeDifference& difference : prepared.adapted)
        report->problems.push_back(asProblem(difference));
    return ImportedFile{{}, std::move(*report), counter ? counter->counts() : std::vector<AnswerCount>{}};
}

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
    const auto prepared = prepare(plan, whole, *questionnaire, *earlier);
    if (!prepared)
        return prepared.error();
    auto writer = file->beginBatch(newBatch(plan, *prepared, whole));
    if (!writer)
        return writer.error();
    auto imported = readFile(plan, *prepared, whole.countAnswers, writer->get(), progress);
    if (!imported)
        return imported;
    const auto batch = (*writer)->finish(imported->report);
    if (!batch)
        return batch.error();
    imported->batch = *batch;
    return imported;
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
        merge(outcome.answers, imported->answers);
    }
    return outcome;
}

base::Result<ImportOutcome> tryImport(const ImportPlan& plan, Project* project, base::Progress& progress)
{
    const auto questionnaire =
        project != nullptr ? project->questionnaire() : std::make_shared<const domain::Questionnaire>();
    std::vector<domain::Recipe> earlier;
    if (project != nullptr) {
        auto recipes = recipesOf(*project->file().file);
        if (!recipes)
            return recipes.error();
        earlier = std::move(*recipes);
    }
    ImportOutcome outcome;
    for (const FilePlan& file : plan.files) {
        const auto prepared = prepare(file, plan, *questionnaire, earlier);
        if (!prepared)
            return prepared.error();
        auto read = readFile(file, *prepared, true, nullptr, progress);
        if (!read)
            return read.error();
        earlier.push_back(prepared->recipe);
        outcome.reports.push_back(std::move(read->report));
        merge(outcome.answers, read->answers);
    }
    return outcome;
}

} // namespace manyi::engine
