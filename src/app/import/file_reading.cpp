#include "app/import/file_reading.h"

#include <algorithm>

namespace manyi::app {

namespace {

engine::ImportOptions optionsFor(const ReadRequest& request)
{
    engine::ImportOptions options;
    options.subfolders = request.subfolders;
    options.mappings = request.mappings;
    options.newVariables = request.newVariables;
    return options;
}

// Whether one of the columns is what `text` is about: a mapping, or the header itself.
bool hasHeader(const engine::FilePlan& file, const std::string& text)
{
    return std::any_of(file.recipe.columns.begin(), file.recipe.columns.end(), [&](const auto& column) {
        return text == column.column || text.starts_with(column.column + "=");
    });
}

// One file as its hints say, with those mappings and new variables that are about it.
base::Result<engine::ImportPlan> readAgain(const std::string& path, const ReadRequest& request,
                                           engine::Project* project, base::Progress& progress)
{
    engine::ImportOptions options;
    if (const auto hints = request.hints.find(path); hints != request.hints.end()) {
        options.hints = hints->second.csv;
        options.source = hints->second.source;
    }
    auto plan = engine::planImport({path}, options, project, progress);
    if (!plan || plan->files.empty())
        return plan;
    for (const auto& mapping : request.mappings)
        if (hasHeader(plan->files.front(), mapping))
            options.mappings.push_back(mapping);
    for (const auto& column : request.newVariables)
        if (hasHeader(plan->files.front(), column))
            options.newVariables.push_back(column);
    const bool same = options.mappings.empty() && options.newVariables.empty();
    return same ? std::move(plan) : engine::planImport({path}, options, project, progress);
}

const domain::ColumnRecipe* sameColumn(const domain::Recipe& recipe, const domain::ColumnRecipe& column)
{
    const auto at = std::find_if(recipe.columns.begin(), recipe.columns.end(), [&](const auto& other) {
        return other.column == column.column && other.occurrence == column.occurrence;
    });
    return at == recipe.columns.end() ? nullptr : &*at;
}

std::string asText(const domain::ColumnRecipe& column)
{
    domain::Recipe recipe;
    recipe.columns = {column};
    return domain::toJson(recipe);
}

} // namespace

base::Result<engine::ImportPlan> readPlan(const ReadRequest& request, engine::Project* project,
                                          base::Progress& progress)
{
    if (!request.only.empty())
        return readAgain(request.only, request, project, progress);
    auto plan = engine::planImport(request.paths, optionsFor(request), project, progress);
    if (!plan)
        return plan;
    std::erase_if(plan->files, [&](const auto& file) {
        return std::find(request.leftOut.begin(), request.leftOut.end(), file.path) != request.leftOut.end();
    });
    for (auto& file : plan->files) {
        if (!request.hints.contains(file.path))
            continue;
        auto again = readAgain(file.path, request, project, progress);
        if (!again)
            return again;
        if (!again->files.empty())
            file = std::move(again->files.front());
    }
    return plan;
}

void keepEdits(const domain::Recipe& before, const domain::Recipe& planned, domain::Recipe& fresh)
{
    for (auto& column : fresh.columns) {
        const auto* edited = sameColumn(before, column);
        const auto* was = sameColumn(planned, column);
        if (!edited || !was || asText(*edited) == asText(*was))
            continue;
        const bool renamed = column.name != was->name;
        const std::string name = column.name;
        column = *edited;
        if (renamed)
            column.name = name;
    }
    if (before.hierarchies != planned.hierarchies)
        fresh.hierarchies = before.hierarchies;
}

} // namespace manyi::app
