#include <algorithm>
#include <filesystem>

#include <QCoreApplication>

#include "engine/import.h"
#include "engine/import/column_changes.h"
#include "engine/import/companions.h"
#include "engine/import/file_rows.h"
#include "engine/import/known_variables.h"
#include "engine/import/recipe_fit.h"
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
                  const std::vector<EarlierRecipe>& earlier)
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

base::Status planFile(FilePlan& file, const Companions& companions, const ImportOptions& options, Project* project,
                      const std::vector<EarlierRecipe>& earlier)
{
    const auto guessed = companions.guess(file);
    if (!guessed)
        return guessed.error();
    chooseRecipe(file, *guessed, options, earlier);
    if (project != nullptr) {
        std::vector<domain::Recipe> recipes;
        for (const EarlierRecipe& recipe : earlier)
            recipes.push_back(recipe.recipe);
        keepToKnownVariables(file.recipe, file.profile, *project->questionnaire(), recipes, file.differences);
    }
    std::vector<RecipeSetting> columnSettings;
    for (const RecipeSetting& setting : options.settings) {
        if (!setting.variable.empty())
            columnSettings.push_back(setting);
    }
    if (auto status = applySettings(file.recipe, columnSettings, &file.profile); !status)
        return status.error();
    file.problems = problemsOf(file);
    return {};
}

} // namespace

std::vector<domain::ImportProblem> problemsOf(const FilePlan& file)
{
    std::vector<domain::ImportProblem> problems = io::foreseenProblems(file.profile, file.recipe);
    problems.insert(problems.begin(), file.dictionary.problems.begin(), file.dictionary.problems.end());
    return problems;
}

base::Result<ImportPlan> planImport(const std::vector<std::string>& paths, const ImportOptions& options,
                                    Project* project, base::Progress& progress)
{
    std::vector<EarlierRecipe> earlier;
    if (project != nullptr) {
        auto recipes = earlierRecipes(*project);
        if (!recipes)
            return recipes.error();
        earlier = std::move(*recipes);
    }
    ImportPlan plan;
    plan.wave = options.wave;
    plan.channel = options.channel;
    Companions companions;
    const auto answers = companions.takeForms(paths, progress);
    if (!answers)
        return answers.error();
    for (std::size_t i = 0; i < answers->size(); ++i) {
        const auto count = static_cast<double>(answers->size());
        PartOfProgress part(progress, static_cast<double>(i) / count, static_cast<double>(i + 1) / count);
        if (progress.cancelled())
            return cancelled();
        auto file = readFile((*answers)[i], options, part);
        if (!file)
            return file.error();
        plan.files.push_back(std::move(*file));
    }
    companions.takePairs(plan.files);
    for (FilePlan& file : plan.files) {
        if (auto status = planFile(file, companions, options, project, earlier); !status)
            return status.error();
        // Files of one import are read alike: the later ones take over the recipe of the first of their shape.
        earlier.push_back({file.name, file.recipe});
    }
    return plan;
}

} // namespace manyi::engine
