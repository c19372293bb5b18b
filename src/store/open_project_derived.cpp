// Derived variables, exclusions, series breaks and saved filters of an open project.
#include <algorithm>

#include "store/batch_tables.h"
#include "store/derivation_check.h"
#include "store/exclusion_tables.h"
#include "store/open_project.h"
#include "store/saved_filters.h"
#include "store/sqlite/failure.h"
#include "store/undo.h"

namespace manyi::store {

namespace {

std::vector<std::int64_t> ascending(std::vector<std::int64_t> responses)
{
    std::sort(responses.begin(), responses.end());
    responses.erase(std::unique(responses.begin(), responses.end()), responses.end());
    return responses;
}

// A new one, or one that is derived already.
void requireDerived(const domain::Questionnaire& stored, const domain::Variable& variable)
{
    const domain::Variable* old = variable.id ? stored.find(variable.id) : nullptr;
    if (variable.derivation && (!variable.id || (old != nullptr && old->derivation)))
        return;
    fail(base::ErrorCode::InvalidArgument,
         QCoreApplication::translate("Store", "The variable \"%1\" is not a derived one. Nothing was changed.")
             .arg(QString::fromStdString(variable.name)),
         variable.name);
}

} // namespace

base::Status OpenProject::writeDerived(const std::vector<domain::Variable>& variables, const std::string& stepName)
{
    return guarded([&] {
        requireWritable();
        const domain::Questionnaire stored = readQuestionnaire(connection()).questionnaire;
        for (const domain::Variable& variable : variables)
            requireDerived(stored, variable);
        requireSoundDerivations(stored, variables);
        Edit edit(connection(), stepName);
        std::vector<const domain::Variable*> added;
        for (const domain::Variable& variable : variables) {
            if (variable.id)
                replaceVariable(connection(), variable);
            else
                added.push_back(&variable);
        }
        insertVariables(connection(), added, std::vector<AnswerPlace>(added.size()));
        edit.commit();
    });
}

base::Status OpenProject::removeDerived(base::VariableId variable, const std::string& stepName)
{
    return guarded([&] {
        requireWritable();
        Edit edit(connection(), stepName);
        deleteDerived(connection(), variable);
        edit.commit();
    });
}

base::Result<std::vector<ResponseRange>> OpenProject::responseRanges() const
{
    return guarded([&] {
        std::vector<ResponseRange> ranges;
        for (const LiveRange& range : liveRanges(connection()))
            ranges.push_back({base::BatchId{range.batch}, range.firstId, range.rows, range.firstRow});
        return ranges;
    });
}

base::Result<std::vector<Exclusion>> OpenProject::exclusions() const
{
    return guarded([&] { return readExclusions(connection()); });
}

base::Result<std::int64_t> OpenProject::addExclusion(const Exclusion& exclusion, const std::string& stepName)
{
    return guarded([&] {
        requireWritable();
        Exclusion added = exclusion;
        added.madeAt.clear();
        added.batch = {};
        added.responses = ascending(std::move(added.responses));
        if (added.responses.empty()) {
            fail(base::ErrorCode::InvalidArgument,
                 QCoreApplication::translate("Store", "There are no responses to exclude. Nothing was changed."));
        }
        requireLiveResponses(connection(), added.responses);
        Edit edit(connection(), stepName);
        const std::int64_t id = insertExclusion(connection(), added);
        edit.commit();
        return id;
    });
}

base::Status OpenProject::removeExclusion(std::int64_t exclusion, const std::string& stepName)
{
    return guarded([&] {
        requireWritable();
        Edit edit(connection(), stepName);
        markExclusionRemoved(connection(), exclusion);
        edit.commit();
    });
}

base::Status OpenProject::restoreResponses(const std::vector<std::int64_t>& responses, const std::string& stepName)
{
    return guarded([&] {
        requireWritable();
        Edit edit(connection(), stepName);
        restoreExcluded(connection(), ascending(responses));
        edit.commit();
    });
}

base::Status OpenProject::setSeriesBreaks(const std::vector<domain::SeriesBreak>& breaks, const std::string& stepName)
{
    return guarded([&] {
        requireWritable();
        Edit edit(connection(), stepName);
        replaceSeriesBreaks(connection(), breaks);
        edit.commit();
    });
}

base::Result<std::vector<SavedFilter>> OpenProject::savedFilters() const
{
    return guarded([&] { return readSavedFilters(connection()); });
}

base::Status OpenProject::setSavedFilters(const std::vector<SavedFilter>& filters, const std::string& stepName)
{
    return guarded([&] {
        requireWritable();
        Edit edit(connection(), stepName);
        replaceSavedFilters(connection(), filters);
        edit.commit();
    });
}

} // namespace manyi::store
