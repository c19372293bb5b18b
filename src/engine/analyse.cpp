#include "engine/analyse.h"

#include <algorithm>

#include "engine/choice_metrics.h"
#include "engine/weighting.h"

namespace manyi::engine {

namespace {

void add(std::vector<base::VariableId>& variables, const std::vector<base::VariableId>& more)
{
    variables.insert(variables.end(), more.begin(), more.end());
}

// A filter without its top-level conditions on one variable.
data::Filter withoutConditionsOn(const data::Filter& filter, base::VariableId variable,
                                 const domain::Questionnaire& questionnaire)
{
    if (filter.kind == data::Filter::Kind::And) {
        data::Filter rest;
        for (const data::Filter& part : filter.parts)
            rest = data::both(rest, withoutConditionsOn(part, variable, questionnaire));
        return rest;
    }
    const auto used = data::variablesOf(filter, questionnaire);
    const bool onlyThat = used && !used->empty() &&
                          std::all_of(used->begin(), used->end(), [&](base::VariableId id) { return id == variable; });
    return onlyThat ? data::Filter{} : filter;
}

// The columns of all metrics, those of multiple-response questions among them.
base::Result<std::vector<base::VariableId>> neededColumns(const analysis::MetricRequest& request,
                                                          const domain::Questionnaire& questionnaire)
{
    analysis::MetricRequest ofVariables = request;
    std::vector<base::VariableId> choices;
    std::erase_if(ofVariables.metrics, [&](const domain::Metric& metric) {
        const domain::Question* question = choiceQuestion(metric, questionnaire);
        if (question != nullptr)
            add(choices, question->variables);
        return question != nullptr;
    });
    auto columns = analysis::columnsOf(ofVariables, questionnaire);
    if (!columns)
        return columns;
    add(*columns, choices);
    add(*columns, request.by);
    columns->push_back(request.weight);
    return columns;
}

// Both kinds computed, in the order in which they were asked for.
base::Result<std::vector<analysis::MetricResult>> computeAll(const Selected& rows,
                                                             const analysis::MetricRequest& request)
{
    const domain::Questionnaire& questionnaire = rows.dataset->questionnaire();
    analysis::MetricRequest ofVariables = request;
    std::erase_if(ofVariables.metrics,
                  [&](const domain::Metric& metric) { return choiceQuestion(metric, questionnaire) != nullptr; });
    auto results = analysis::computeMetrics(*rows.dataset, rows.selection, ofVariables);
    if (!results || ofVariables.metrics.size() == request.metrics.size())
        return results;
    std::vector<analysis::MetricResult> ordered;
    auto next = results->begin();
    for (const domain::Metric& metric : request.metrics) {
        if (choiceQuestion(metric, questionnaire) == nullptr) {
            ordered.push_back(std::move(*next++));
            continue;
        }
        auto choices = choiceMetric(*rows.dataset, rows.selection, metric, request);
        if (!choices)
            return choices.error();
        ordered.push_back(std::move(*choices));
    }
    return ordered;
}

} // namespace

base::Result<Selected> selected(Project& project, const data::Filter& filter, std::vector<base::VariableId> alsoLoad,
                                base::Progress& progress)
{
    auto used = data::variablesOf(filter, *project.questionnaire());
    if (!used)
        return used.error();
    add(alsoLoad, *used);
    auto dataset = project.dataset(alsoLoad, progress);
    if (!dataset)
        return dataset.error();
    auto selection = data::select(filter, **dataset);
    if (!selection)
        return selection.error();
    return Selected{std::move(*dataset), std::move(*selection)};
}

base::Result<std::vector<analysis::MetricResult>> metrics(Project& project, const data::Filter& filter,
                                                          analysis::MetricRequest request, base::Progress& progress)
{
    request.filterText = data::toText(filter);
    if (const auto holds = weightHolds(project, request.weight, progress); !holds)
        return holds.error();
    const auto needed = neededColumns(request, *project.questionnaire());
    if (!needed)
        return needed.error();
    const auto rows = selected(project, filter, *needed, progress);
    if (!rows)
        return rows.error();
    return computeAll(*rows, request);
}

base::Result<analysis::SatisfactionSummary> summary(Project& project, const data::Filter& filter,
                                                    analysis::SummaryRequest request, base::Progress& progress)
{
    const auto questionnaire = project.questionnaire();
    request.filterText = data::toText(filter);
    request = analysis::withDefaults(std::move(request), *questionnaire);
    if (const auto holds = weightHolds(project, request.weight, progress); !holds)
        return holds.error();
    const auto rows = selected(project, filter, analysis::columnsOf(request, *questionnaire), progress);
    if (!rows)
        return rows.error();
    const domain::Variable* wave = questionnaire->firstWithRole(domain::Role::Wave);
    if (wave == nullptr)
        return analysis::summarise(*rows->dataset, rows->selection, rows->selection, request);
    const auto acrossWaves = data::select(withoutConditionsOn(filter, wave->id, *questionnaire), *rows->dataset);
    if (!acrossWaves)
        return acrossWaves.error();
    return analysis::summarise(*rows->dataset, rows->selection, *acrossWaves, request);
}

} // namespace manyi::engine
