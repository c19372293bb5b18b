#include <algorithm>
#include <optional>

#include <QCoreApplication>
#include <QRandomGenerator>

#include "engine/import.h"
#include "engine/import/answer_counts.h"
#include "engine/import/batch_columns.h"
#include "engine/import/file_rows.h"
#include "engine/import/key_rows.h"
#include "engine/import/known_variables.h"
#include "engine/import/masking.h"
#include "engine/import/series_breaks.h"
#include "engine/import/source_files.h"
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
    KeyRows keys;
    std::string salt; // of pseudonyms
    std::vector<domain::ImportProblem> notes;
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
    batch.wave = nameForFile(whole.wave, plan.name);
    batch.channel = nameForFile(whole.channel, plan.name);
    batch.recipeJson = domain::toJson(prepared.recipe);
    batch.variables = allVariables(prepared.columns);
    batch.questions = prepared.columns.output.questions;
    batch.hierarchies = prepared.columns.output.hierarchies;
    batch.replacementReason =
        QCoreApplication::translate("Import", "Updated by the import of %1.").arg(qt(plan.name)).toStdString();
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

constexpr const char* saltSetting = "pseudonym-salt";

std::string newSalt()
{
    QByteArray bytes(32, '\0');
    QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
    return bytes.toHex().toStdString();
}

// The salt of the project's pseudonyms, made with the first one; without a project one for this run.
base::Result<std::string> saltFor(const domain::Recipe& recipe, store::ProjectFile* file, bool write)
{
    if (!needsSalt(recipe))
        return std::string();
    auto salt = file != nullptr ? file->setting(saltSetting) : base::Result<std::string>(std::string());
    if (!salt || !salt->empty())
        return salt;
    const std::string made = newSalt();
    if (write)
        if (auto status = file->setSetting(saltSetting, made, {}); !status)
            return status.error();
    return made;
}

// What files are read into: a project, or nothing that is written to.
struct Target {
    store::ProjectFile* file = nullptr;
    bool write = false;
    std::shared_ptr<const domain::Questionnaire> questionnaire;
    std::vector<domain::Recipe> earlier;
};

// The project may have got new codes since the plan was made, for one from the file before.
base::Result<PreparedFile> prepare(const FilePlan& plan, const ImportPlan& whole, const Target& target,
                                   base::Progress& progress)
{
    PreparedFile prepared;
    prepared.recipe = plan.recipe;
    for (domain::ColumnRecipe& column : prepared.recipe.columns)
        setMasking(column, column.masking);
    keepToKnownVariables(prepared.recipe, plan.profile, *target.questionnaire, target.earlier, prepared.adapted);
    auto columns = matchColumns(prepared.recipe, nameForFile(whole.wave, plan.name),
                                nameForFile(whole.channel, plan.name), *target.questionnaire);
    if (!columns)
        return columns.error();
    prepared.columns = std::move(*columns);
    auto salt = saltFor(prepared.recipe, target.file, target.write);
    if (!salt)
        return salt.error();
    prepared.salt = std::move(*salt);
    auto keys = keyRows(plan, prepared.recipe, prepared.columns, whole.knownKeys, prepared.salt, target.file, progress);
    if (!keys)
        return keys.error();
    prepared.keys = std::move(*keys);
    prepared.notes = personalDataNotes(prepared.recipe, plan.profile);
    for (domain::ImportProblem& problem : undecidedChanges(plan, whole.breaks, *target.questionnaire))
        prepared.notes.push_back(std::move(problem));
    return prepared;
}

struct ImportedFile {
    base::BatchId batch;
    domain::ImportReport report;
    KeyCounts keys;
    std::vector<AnswerCount> answers;
};

// The file's own problems with what this import knows of its columns and rows.
void completeReport(domain::ImportReport& report, const PreparedFile& prepared, const KeyRows& keys,
                    const ChunkMask& mask)
{
    const KeyCounts& counts = keys.counts();
    report.rowsKept -= counts.leftOut + counts.repeated;
    mask.clean(report.problems);
    auto notes = prepared.notes;
    for (const auto& more : {keys.notes(), mask.notes()})
        notes.insert(notes.end(), more.begin(), more.end());
    report.problems.insert(report.problems.begin(), notes.begin(), notes.end());
    for (const RecipeDifference& difference : prepared.adapted)
        report.problems.push_back(asProblem(difference));
}

// Reads the file into `writer` (null: nothing is written) and counts if wanted.
base::Result<ImportedFile> readFile(const FilePlan& plan, const PreparedFile& prepared, bool count,
                                    store::BatchWriter* writer, base::Progress& progress)
{
    const auto& constants = prepared.columns.constants;
    std::optional<AnswerCounter> counter;
    if (count)
        counter.emplace(allVariables(prepared.columns));
    ChunkMask mask(prepared.recipe, prepared.salt);
    KeyRows keys = prepared.keys;
    const auto take = [&](const data::ResponseChunk& chunk) -> base::Status {
        if (counter)
            counter->add(chunk);
        return writer != nullptr ? writer->append(chunk) : base::Status{};
    };
    const auto chosen = [&](const data::ResponseChunk& chunk) -> base::Status {
        return keys.active() ? take(keys.kept(chunk)) : take(chunk);
    };
    const auto whole = [&](const data::ResponseChunk& chunk) -> base::Status {
        return constants.empty() ? chosen(chunk) : chosen(withConstants(chunk, constants));
    };
    auto report = readRows(
        plan, prepared.recipe,
        [&](const data::ResponseChunk& chunk) { return mask.empty() ? whole(chunk) : whole(mask(chunk)); }, progress);
    if (!report)
        return report.error();
    completeReport(*report, prepared, keys, mask);
    return ImportedFile{
        {}, std::move(*report), keys.counts(), counter ? counter->counts() : std::vector<AnswerCount>{}};
}

base::Result<ImportedFile> importFile(Project& project, const FilePlan& plan, const ImportPlan& whole,
                                      base::Progress& progress)
{
    auto file = project.file();
    const auto questionnaire = file->questionnaire();
    if (!questionnaire)
        return questionnaire.error();
    auto earlier = recipesOf(*file.file);
    if (!earlier)
        return earlier.error();
    const Target target{file.file, true, std::make_shared<const domain::Questionnaire>(*questionnaire),
                        std::move(*earlier)};
    const auto prepared = prepare(plan, whole, target, progress);
    if (!prepared)
        return prepared.error();
    auto writer = file->beginBatch(newBatch(plan, *prepared, whole));
    if (!writer)
        return writer.error();
    auto imported = readFile(plan, *prepared, whole.countAnswers, writer->get(), progress);
    if (!imported)
        return imported;
    if (!prepared->keys.replacements().empty())
        if (auto status = (*writer)->replace(prepared->keys.replacements()); !status)
            return status.error();
    const auto batch = (*writer)->finish(imported->report);
    if (!batch)
        return batch.error();
    imported->batch = *batch;
    return imported;
}

void addTo(ImportOutcome& outcome, ImportedFile imported, const ImportPlan& plan)
{
    outcome.reports.push_back(std::move(imported.report));
    if (plan.knownKeys.rule != KnownKeys::Rule::Append)
        outcome.keys.push_back(imported.keys);
    merge(outcome.answers, imported.answers);
}

// The file with which the answers begin to differ: with the first changed scale, else with the first difference; the
// first file when there is none.
std::size_t firstDiffering(const std::vector<FilePlan>& files, const BreakDecision& decision,
                           const domain::Questionnaire& questionnaire)
{
    const domain::Variable* variable = questionnaire.findByText(decision.variable);
    const auto differs = [&](const FilePlan& file, bool scale) {
        return std::any_of(file.differences.begin(), file.differences.end(), [&](const RecipeDifference& found) {
            return (!scale || proposesBreak(found)) &&
                   (sameText(found.column, decision.variable) ||
                    (variable != nullptr && sameText(found.variable, variable->name)));
        });
    };
    for (const bool scale : {true, false}) {
        const auto at =
            std::find_if(files.begin(), files.end(), [&](const auto& file) { return differs(file, scale); });
        if (at != files.end())
            return static_cast<std::size_t>(at - files.begin());
    }
    return 0;
}

// `waves` are those that the files begin, in their order.
base::Status breakSeries(Project& project, const ImportPlan& plan, const std::vector<std::string>& waves)
{
    auto file = project.file();
    auto questionnaire = file->questionnaire();
    if (!questionnaire)
        return questionnaire.error();
    for (const BreakDecision& decision : plan.breaks) {
        const std::size_t first = firstDiffering(plan.files, decision, *questionnaire);
        auto breaks = withBreaks(*questionnaire, {decision}, plan.files[first].differences, waves[first]);
        if (!breaks)
            return breaks.error();
        questionnaire->breaks = std::move(*breaks);
    }
    return file->setSeriesBreaks(questionnaire->breaks,
                                 QCoreApplication::translate("Import", "Breaks in series").toStdString());
}

// What was written of a plan that cannot be carried through: each file is a step of the history.
base::Error takenBack(Project& project, std::size_t written, base::Error error)
{
    const auto file = project.file();
    for (std::size_t i = 0; i < written; ++i) {
        if (const auto undone = file->undo(); !undone)
            return undone.error();
    }
    return error;
}

} // namespace

base::Result<ImportOutcome> runImport(Project& project, const ImportPlan& plan, base::Progress& progress)
{
    const auto before = project.questionnaire();
    if (auto status = checkBreaks(plan, *before); !status)
        return status.error();
    ImportOutcome outcome;
    std::vector<std::string> waves;
    for (const FilePlan& file : plan.files) {
        waves.push_back(firstNewWave(file, file.recipe, plan.wave, *before));
        auto imported = importFile(project, file, plan, progress);
        if (!imported)
            return takenBack(project, outcome.batches.size(), imported.error());
        outcome.batches.push_back(imported->batch);
        addTo(outcome, std::move(*imported), plan);
    }
    if (!plan.breaks.empty())
        if (auto status = breakSeries(project, plan, waves); !status)
            return takenBack(project, outcome.batches.size(), status.error());
    return outcome;
}

base::Result<ImportOutcome> tryImport(const ImportPlan& plan, Project* project, base::Progress& progress)
{
    Target target;
    target.questionnaire =
        project != nullptr ? project->questionnaire() : std::make_shared<const domain::Questionnaire>();
    if (auto status = checkBreaks(plan, *target.questionnaire); !status)
        return status.error();
    std::optional<Project::LockedFile> file;
    if (project != nullptr) {
        file.emplace(project->file());
        target.file = file->file;
        auto recipes = recipesOf(*target.file);
        if (!recipes)
            return recipes.error();
        target.earlier = std::move(*recipes);
    }
    ImportOutcome outcome;
    for (const FilePlan& part : plan.files) {
        const auto prepared = prepare(part, plan, target, progress);
        if (!prepared)
            return prepared.error();
        auto read = readFile(part, *prepared, true, nullptr, progress);
        if (!read)
            return read.error();
        target.earlier.push_back(prepared->recipe);
        addTo(outcome, std::move(*read), plan);
    }
    return outcome;
}

} // namespace manyi::engine
