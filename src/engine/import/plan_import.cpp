#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>

#include <QCoreApplication>

#include "base/part_of_progress.h"
#include "engine/import.h"
#include "engine/import/column_changes.h"
#include "engine/import/companions.h"
#include "engine/import/file_rows.h"
#include "engine/import/find_column.h"
#include "engine/import/known_variables.h"
#include "engine/import/masking.h"
#include "engine/import/project_recipe.h"
#include "engine/import/recipe_fit.h"
#include "engine/import/short_names.h"
#include "engine/import/source_files.h"
#include "engine/texts.h"

namespace manyi::engine {

namespace {

constexpr double sameShape = 0.6; // share of columns in common

// A batch's recipe that can be replayed, with the name of the file it was made for.
struct EarlierRecipe {
    std::string fileName;
    domain::Recipe recipe;
};

base::Error cancelled()
{
    return {base::ErrorCode::Cancelled,
            QCoreApplication::translate("Import", "The import was cancelled; the project is as before.").toStdString(),
            {}};
}

base::Result<std::vector<EarlierRecipe>> earlierRecipes(Project& project)
{
    std::vector<EarlierRecipe> recipes;
    const auto batches = project.file()->batches();
    if (!batches)
        return batches.error();
    for (const store::BatchInfo& batch : *batches) {
        if (batch.removed || batch.recipeJson.empty())
            continue;
        if (auto recipe = domain::recipeFromJson(batch.recipeJson))
            recipes.push_back({batch.report.fileName, std::move(*recipe)});
    }
    return recipes;
}

void chooseRecipe(FilePlan& file, const domain::Recipe& guessed, const ImportOptions& options,
                  const std::vector<EarlierRecipe>& earlier, const domain::Questionnaire& questionnaire)
{
    const domain::Recipe* chosen = options.recipe ? &*options.recipe : nullptr;
    double most = sameShape;
    for (const EarlierRecipe& candidate : earlier) {
        const double common = commonColumns(candidate.recipe, file.profile);
        if (options.recipe || common < most)
            continue;
        most = common;
        chosen = &candidate.recipe;
        file.sameShapeAs = candidate.fileName;
    }
    const auto known = chosen == nullptr ? recipeOfProject(questionnaire, guessed) : std::nullopt;
    if (known)
        chosen = &*known;
    if (chosen == nullptr) {
        file.recipe = guessed;
        return;
    }
    FittedRecipe fitted = fitRecipe(*chosen, file.profile, guessed);
    file.recipe = std::move(fitted.recipe);
    file.differences = std::move(fitted.differences);
}

base::Result<FilePlan> readFile(const std::string& path, const ImportOptions& options, base::Progress& progress)
{
    FilePlan file;
    file.path = path;
    file.name = std::filesystem::path(path).filename().string();
    std::error_code ignored;
    const auto bytes = std::filesystem::file_size(path, ignored);
    file.bytes = ignored ? 0 : static_cast<std::int64_t>(bytes);
    if (auto status = readForPlan(file, options, progress); !status)
        return status.error();
    return file;
}

// The paths of all files, and of those that nobody named but their folder.
struct Chosen {
    std::vector<std::string> paths;
    std::set<std::string> fromFolders;
};

base::Result<Chosen> chooseFiles(const std::vector<std::string>& paths, const ImportOptions& options, ImportPlan& plan)
{
    auto found = sourceFiles(paths, options.subfolders);
    if (!found)
        return found.error();
    plan.skipped = std::move(found->skipped);
    Chosen chosen;
    for (const SourceFile& file : found->files) {
        chosen.paths.push_back(file.path);
        if (file.fromFolder)
            chosen.fromFolders.insert(file.path);
    }
    return chosen;
}

// Adds the file to the plan, or to what is skipped when its folder was named and not itself.
base::Status takeFile(const std::string& path, bool fromFolder, const ImportOptions& options, ImportPlan& plan,
                      base::Progress& progress)
{
    auto file = readFile(path, options, progress);
    if (!file && (!fromFolder || file.error().code == base::ErrorCode::Cancelled))
        return file.error();
    const std::string reason = !file                                 ? file.error().message
                               : fromFolder && file->format == "csv" ? whyNoTable(path, file->profile)
                                                                     : std::string();
    if (reason.empty())
        plan.files.push_back(std::move(*file));
    else
        plan.skipped.push_back({path, reason});
    return {};
}

base::Error nothingToImport(const std::vector<SkippedFile>& skipped)
{
    return {base::ErrorCode::InvalidArgument,
            QCoreApplication::translate("Import", "There is no survey file in the folder; other files in it: %1.")
                .arg(skipped.size())
                .toStdString(),
            {}};
}

base::Status readFiles(const std::vector<std::string>& paths, const ImportOptions& options, Companions& companions,
                       ImportPlan& plan, base::Progress& progress)
{
    const auto chosen = chooseFiles(paths, options, plan);
    if (!chosen)
        return chosen.error();
    const auto answers = companions.takeForms(chosen->paths, progress);
    if (!answers)
        return answers.error();
    for (std::size_t i = 0; i < answers->size(); ++i) {
        const auto count = static_cast<double>(answers->size());
        base::PartOfProgress part(progress, static_cast<double>(i) / count, static_cast<double>(i + 1) / count);
        if (progress.cancelled())
            return cancelled();
        const std::string& path = (*answers)[i];
        if (auto status = takeFile(path, chosen->fromFolders.contains(path), options, plan, part); !status)
            return status;
    }
    return plan.files.empty() ? base::Status(nothingToImport(plan.skipped)) : base::Status{};
}

// A column that stood apart in an earlier import goes on in the variable that it made, whatever that is called now.
void followApart(domain::Recipe& recipe, const domain::Questionnaire& questionnaire)
{
    for (domain::ColumnRecipe& column : recipe.columns) {
        if (!column.apart)
            continue;
        column.apart = false;
        if (existingVariable(column.name, {}, questionnaire) != nullptr)
            continue;
        for (const domain::Variable& variable : questionnaire.variables) {
            if (variable.sourceColumn == column.column)
                column.name = variable.name; // the last one
        }
    }
}

// What all files of an import are planned with.
struct Known {
    std::shared_ptr<const domain::Questionnaire> questionnaire; // empty without a project
    std::vector<EarlierRecipe> earlier;
    std::vector<bool> usedMappings;
    std::vector<bool> usedNewVariables;
};

std::vector<domain::Recipe> recipesOf(const std::vector<EarlierRecipe>& earlier)
{
    std::vector<domain::Recipe> recipes;
    for (const EarlierRecipe& recipe : earlier)
        recipes.push_back(recipe.recipe);
    return recipes;
}

base::Result<domain::Recipe> guessFor(FilePlan& file, const Companions& companions, const ImportOptions& options,
                                      Known& known)
{
    auto guessed = companions.guess(file);
    if (!guessed)
        return guessed;
    shortenNames(*guessed, *known.questionnaire, recipesOf(known.earlier));
    for (domain::ColumnRecipe& column : guessed->columns) {
        const bool header = sameText(column.label, column.column) || sameText(column.label, column.name);
        column.wording = header ? std::string() : column.label;
    }
    if (auto status = applyMappings(*guessed, options.mappings, *known.questionnaire, known.usedMappings); !status)
        return status.error();
    if (auto status = standApart(*guessed, options.newVariables, *known.questionnaire, known.usedNewVariables); !status)
        return status.error();
    return guessed;
}

// What was told of the answers of a column is no open question any more.
void forgetDecided(FilePlan& file, const RecipeSetting& setting)
{
    const auto index = findColumn(file.recipe, setting.variable);
    if (!index || (setting.key != "missing" && setting.key != "scale" && setting.key != "labels"))
        return;
    std::erase_if(file.differences, [&](const RecipeDifference& difference) {
        return difference.kind == RecipeDifference::Kind::ChangedScale &&
               sameText(difference.variable, file.recipe.columns[*index].name);
    });
}

base::Status applyDecisions(FilePlan& file, const ImportOptions& options)
{
    std::vector<RecipeSetting> columnSettings;
    for (const RecipeSetting& setting : options.settings) {
        if (!setting.variable.empty())
            columnSettings.push_back(setting);
    }
    if (auto status = applySettings(file.recipe, columnSettings, &file.profile); !status)
        return status;
    for (const RecipeSetting& setting : columnSettings)
        forgetDecided(file, setting);
    return applyMasks(file.recipe, options.masks, file.profile);
}

base::Status planFile(FilePlan& file, const Companions& companions, const ImportOptions& options, Known& known)
{
    const auto guessed = guessFor(file, companions, options, known);
    if (!guessed)
        return guessed.error();
    chooseRecipe(file, *guessed, options, known.earlier, *known.questionnaire);
    keepToKnownVariables(file.recipe, file.profile, *known.questionnaire, recipesOf(known.earlier), file.differences);
    if (auto status = applyDecisions(file, options); !status)
        return status;
    file.problems = problemsOf(file);
    return {};
}

base::Status everyColumnFound(const ImportOptions& options, const Known& known)
{
    for (std::size_t i = 0; i < options.mappings.size(); ++i) {
        if (!known.usedMappings[i])
            return base::Error{base::ErrorCode::InvalidArgument,
                               QCoreApplication::translate("Import",
                                                           "No file has the column of \"%1\"; write COLUMN=VAR "
                                                           "with a column of the file and a variable of the "
                                                           "project.")
                                   .arg(qt(options.mappings[i]))
                                   .toStdString(),
                               {}};
    }
    for (std::size_t i = 0; i < options.newVariables.size(); ++i) {
        if (!known.usedNewVariables[i])
            return base::Error{base::ErrorCode::InvalidArgument,
                               QCoreApplication::translate("Import", "No file has a column \"%1\" that could become a "
                                                                     "new variable.")
                                   .arg(qt(options.newVariables[i]))
                                   .toStdString(),
                               {}};
    }
    return {};
}

} // namespace

std::vector<domain::ImportProblem> problemsOf(const FilePlan& file)
{
    std::vector<domain::ImportProblem> problems = io::foreseenProblems(file.profile, file.recipe);
    problems.insert(problems.begin(), file.dictionary.problems.begin(), file.dictionary.problems.end());
    for (domain::ImportProblem& note : personalDataNotes(file.recipe, file.profile))
        problems.push_back(std::move(note));
    return problems;
}

bool proposesBreak(const RecipeDifference& difference)
{
    return difference.kind == RecipeDifference::Kind::ChangedScale;
}

base::Result<ImportPlan> planImport(const std::vector<std::string>& paths, const ImportOptions& options,
                                    Project* project, base::Progress& progress)
{
    Known known{std::make_shared<const domain::Questionnaire>(),
                {},
                std::vector<bool>(options.mappings.size()),
                std::vector<bool>(options.newVariables.size())};
    if (project != nullptr) {
        auto recipes = earlierRecipes(*project);
        if (!recipes)
            return recipes.error();
        known.earlier = std::move(*recipes);
        known.questionnaire = project->questionnaire();
        for (EarlierRecipe& recipe : known.earlier)
            followApart(recipe.recipe, *known.questionnaire);
    }
    ImportPlan plan;
    plan.wave = options.wave;
    plan.channel = options.channel;
    plan.knownKeys = options.knownKeys;
    plan.breaks = options.breaks;
    Companions companions;
    if (auto status = readFiles(paths, options, companions, plan, progress); !status)
        return status.error();
    companions.takePairs(plan.files);
    for (FilePlan& file : plan.files) {
        if (auto status = planFile(file, companions, options, known); !status)
            return status.error();
        // Files of one import are read alike: the later ones take over the recipe of the first of their shape.
        known.earlier.push_back({file.name, file.recipe});
    }
    if (auto status = everyColumnFound(options, known); !status)
        return status.error();
    return plan;
}

} // namespace manyi::engine
