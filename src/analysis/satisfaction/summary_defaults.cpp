#include <algorithm>

#include "analysis/satisfaction/plan.h"
#include "analysis/satisfaction/summary.h"

namespace manyi::analysis {

namespace {

using domain::Role;

constexpr std::size_t mostMetrics = 8;
constexpr std::size_t mostProfiles = 8;
constexpr std::ptrdiff_t fewestCodes = 2;
constexpr std::ptrdiff_t mostCodes = 40; // more bars than a chart shows at once

std::ptrdiff_t validLabels(const domain::Variable& variable)
{
    return std::count_if(variable.labels.begin(), variable.labels.end(), [&variable](const domain::ValueLabel& entry) {
        return !domain::isUserMissing(variable, entry.code);
    });
}

bool makesGroups(const domain::Variable& variable)
{
    const std::ptrdiff_t codes = validLabels(variable);
    return variable.type == domain::ValueType::Code && codes >= fewestCodes && codes <= mostCodes;
}

std::vector<domain::Metric> suggestedMetrics(const domain::Questionnaire& questionnaire)
{
    std::vector<domain::Metric> metrics;
    for (const Role role : {Role::Nps, Role::Csat, Role::Ces, Role::ScaleItem}) {
        for (const domain::Variable& variable : questionnaire.variables) {
            const auto metric = variable.role == role ? domain::defaultMetric(variable) : std::nullopt;
            if (metric && metrics.size() < mostMetrics && resolve(*metric, questionnaire))
                metrics.push_back(*metric);
        }
    }
    return metrics;
}

std::optional<base::VariableId> suggestedPlace(const domain::Questionnaire& questionnaire)
{
    for (const domain::Hierarchy& hierarchy : questionnaire.hierarchies) {
        const domain::Variable* outermost =
            hierarchy.levels.empty() ? nullptr : questionnaire.find(hierarchy.levels.front());
        if (outermost != nullptr && outermost->type == domain::ValueType::Code)
            return outermost->id;
    }
    for (const Role role : {Role::Place, Role::Segment, Role::Channel}) {
        for (const domain::Variable& variable : questionnaire.variables) {
            if (variable.role == role && makesGroups(variable))
                return variable.id;
        }
    }
    return std::nullopt;
}

std::vector<base::VariableId> suggestedSegments(const domain::Questionnaire& questionnaire)
{
    std::vector<base::VariableId> segments;
    for (const Role role : {Role::Segment, Role::Place, Role::Channel}) {
        for (const domain::Variable& variable : questionnaire.variables) {
            if (variable.role == role && makesGroups(variable) && segments.size() < mostProfiles)
                segments.push_back(variable.id);
        }
    }
    return segments;
}

} // namespace

SummaryRequest withDefaults(SummaryRequest request, const domain::Questionnaire& questionnaire)
{
    if (request.metrics.empty())
        request.metrics = suggestedMetrics(questionnaire);
    if (!request.place)
        request.place = suggestedPlace(questionnaire);
    if (request.segments.empty())
        request.segments = suggestedSegments(questionnaire);
    return request;
}

const domain::Variable* waveVariableOf(const domain::Questionnaire& questionnaire)
{
    const domain::Variable* wave = questionnaire.firstWithRole(Role::Wave);
    return wave != nullptr && wave->type == domain::ValueType::Code ? wave : nullptr;
}

const domain::Variable* dateVariableOf(const domain::Questionnaire& questionnaire)
{
    const auto& variables = questionnaire.variables;
    const auto found = std::find_if(variables.begin(), variables.end(), [](const domain::Variable& variable) {
        return variable.type == domain::ValueType::Date && variable.role != Role::Ignore;
    });
    return found == variables.end() ? nullptr : &*found;
}

std::vector<base::VariableId> columnsOf(const SummaryRequest& request, const domain::Questionnaire& questionnaire)
{
    const SummaryRequest whole = withDefaults(request, questionnaire);
    std::vector<base::VariableId> ids;
    const auto add = [&ids](base::VariableId id) {
        if (id && std::find(ids.begin(), ids.end(), id) == ids.end())
            ids.push_back(id);
    };
    for (const domain::Metric& metric : whole.metrics) {
        if (const auto resolved = resolve(metric, questionnaire)) {
            for (const base::VariableId id : columnsOf(*resolved))
                add(id);
        }
    }
    add(whole.place.value_or(base::VariableId{}));
    for (const base::VariableId id : whole.segments)
        add(id);
    add(whole.weight);
    for (const domain::Variable* variable : {waveVariableOf(questionnaire), dateVariableOf(questionnaire)}) {
        if (variable != nullptr)
            add(variable->id);
    }
    return ids;
}

} // namespace manyi::analysis
