#include "app/data/cleaning_state.h"

#include <algorithm>

namespace manyi::app {

base::Result<CleaningState> readCleaning(engine::Project& project)
{
    const auto file = project.file();
    const auto setting = file->setting(settingCleaningRules);
    if (!setting)
        return setting.error();
    auto exclusions = file->exclusions();
    if (!exclusions)
        return exclusions.error();
    const auto batches = file->batches();
    if (!batches)
        return batches.error();
    CleaningState state;
    state.rules = cleaningRows(*setting, *project.questionnaire());
    state.exclusions = std::move(*exclusions);
    std::ranges::reverse(state.exclusions);
    for (const store::BatchInfo& batch : *batches)
        state.imports[batch.id] = batch.report.fileName;
    const auto responses = project.responseRows();
    state.responses = static_cast<std::int64_t>(responses->storeRows());
    state.excluded = static_cast<std::int64_t>(responses->excluded());
    return state;
}

} // namespace manyi::app
