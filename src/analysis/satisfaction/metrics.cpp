#include "analysis/satisfaction/metrics.h"

#include <algorithm>

#include "analysis/parallel.h"
#include "analysis/satisfaction/figure.h"
#include "analysis/satisfaction/plan.h"

namespace manyi::analysis {

namespace {

void addOnce(std::vector<base::VariableId>& ids, base::VariableId id)
{
    if (id && std::find(ids.begin(), ids.end(), id) == ids.end())
        ids.push_back(id);
}

base::Status checkVariables(const MetricRequest& request, const data::Dataset& dataset)
{
    if (request.by.size() > 2)
        return base::Error{base::ErrorCode::InvalidArgument, "Figures can be grouped by one or two variables.",
                           "too-many-groupings: " + std::to_string(request.by.size())};
    std::vector<base::VariableId> read = request.by;
    addOnce(read, request.weight);
    for (const base::VariableId id : read) {
        const domain::Variable* variable = dataset.questionnaire().find(id);
        const std::string name = variable ? variable->name : std::to_string(id.value);
        if (variable == nullptr)
            return base::Error{base::ErrorCode::InvalidArgument, "The variable to group or weight by does not exist.",
                               "unknown-variable: " + name};
        if (dataset.column(id) == nullptr)
            return base::Error{base::ErrorCode::InvalidArgument, "The answers to " + name + " are not loaded.",
                               "not-loaded: " + name};
    }
    return {};
}

} // namespace

base::Result<std::vector<MetricResult>> computeMetrics(const data::Dataset& dataset, const data::Selection& selection,
                                                       const MetricRequest& request)
{
    if (base::Status status = checkVariables(request, dataset); !status)
        return status.error();
    auto plan = planMetrics(request.metrics, dataset);
    if (!plan)
        return plan.error();
    base::Result<Grouping> grouping = Grouping{};
    data::Weights weights;
    const auto read = [&](std::size_t part) {
        if (part == 0)
            weights = data::weightsOf(dataset, request.weight);
        else
            grouping = groupBy(dataset, request.by);
    };
    parallelFor(2, read, request.weight ? 0 : 1);
    if (!grouping)
        return grouping.error();
    if (base::Status status = checkSize(*plan, grouping->count); !status)
        return status.error();

    const Tabulation tabulation = tabulate(dataset.rows(), weights, {RowSet{&selection, &*grouping}}, plan->jobsFor(0));
    const FigureContext context{&dataset.questionnaire(), factsOf(dataset, request.weight, request.filterText),
                                request.options};
    std::vector<MetricResult> results;
    for (const MetricPlan::Item& item : plan->items)
        results.push_back(assemble(item, tabulation.tables, tabulation.rowSets.front(), *grouping, context));
    return results;
}

base::Result<std::vector<base::VariableId>> columnsOf(const MetricRequest& request,
                                                      const domain::Questionnaire& questionnaire)
{
    std::vector<base::VariableId> ids;
    for (const domain::Metric& metric : request.metrics) {
        const auto resolved = resolve(metric, questionnaire);
        if (!resolved)
            return resolved.error();
        for (const base::VariableId id : columnsOf(*resolved))
            addOnce(ids, id);
    }
    for (const base::VariableId id : request.by)
        addOnce(ids, id);
    addOnce(ids, request.weight);
    return ids;
}

Basis factsOf(const data::Dataset& dataset, base::VariableId weight, const std::string& filterText)
{
    Basis facts;
    facts.revision = dataset.revision();
    facts.filter = filterText;
    const domain::Variable* variable = weight ? dataset.questionnaire().find(weight) : nullptr;
    facts.weight = variable ? variable->name : std::string();
    return facts;
}

} // namespace manyi::analysis
