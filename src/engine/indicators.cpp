#include "engine/indicators.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include "analysis/fuzzy/plan.h"
#include "analysis/parallel.h"
#include "analysis/tabulate/grouping.h"
#include "base/part_of_progress.h"
#include "engine/analyse.h"
#include "engine/evaluation_text.h"
#include "engine/outermost_place.h"
#include "engine/weighting.h"

namespace manyi::engine {

namespace {

base::Error refused(const QString& sentence, const char* where)
{
    return {base::ErrorCode::InvalidArgument, sentence.toStdString(), where};
}

QString namesOf(const std::vector<domain::IndicatorSystem>& systems)
{
    QStringList names;
    for (const domain::IndicatorSystem& system : systems)
        names << QString::fromStdString(system.name);
    return names.join(QStringLiteral(", "));
}

// All that one evaluation works on.
struct Material {
    const domain::IndicatorSystem& system;
    const EvaluationRequest& request;
    Selected rows;
    data::Weights weights;
};

base::Error cancelled()
{
    return {base::ErrorCode::Cancelled,
            QCoreApplication::translate("Indicators", "Cancelled; nothing was changed.").toStdString(),
            {}};
}

base::Result<std::vector<GroupEvaluation>> evaluated(const Material& material, const analysis::EvaluationPlan& plan,
                                                     const std::vector<base::VariableId>& by)
{
    auto memberships = analysis::answerMemberships(material.system, *material.rows.dataset, material.rows.selection,
                                                   material.weights, by);
    if (!memberships)
        return memberships.error();
    std::vector<GroupEvaluation> groups(memberships->leaves.size());
    constexpr std::size_t together = 32;
    analysis::parallelFor((groups.size() + together - 1) / together, [&](std::size_t task) {
        const std::size_t end = std::min(groups.size(), (task + 1) * together);
        for (std::size_t g = task * together; g < end; ++g) {
            if (g < memberships->keys.size())
                groups[g].key = memberships->keys[g];
            groups[g].rows = memberships->rows[g];
            groups[g].evaluation =
                analysis::evaluate(plan, std::move(memberships->leaves[g]), material.request.options);
        }
    });
    return groups;
}

// The selected rows of each group, in the order of the keys.
base::Result<std::vector<std::vector<std::size_t>>> rowsByGroup(const Material& material)
{
    const auto grouping = analysis::groupBy(*material.rows.dataset, material.request.by);
    if (!grouping)
        return grouping.error();
    std::vector<std::vector<std::size_t>> rows(grouping->count);
    material.rows.selection.forEach([&](std::size_t row) {
        const int group = grouping->groupOfRow[row];
        if (group >= 0)
            rows[static_cast<std::size_t>(group)].push_back(row);
    });
    return rows;
}

data::Selection selectionOf(const std::vector<std::size_t>& listed, std::size_t rows)
{
    data::Selection selection = data::Selection::none(rows);
    for (const std::size_t row : listed)
        selection.set(row, true);
    return selection;
}

base::Status addInterval(GroupEvaluation& group, const data::Selection& rows, const Material& material,
                         const analysis::HierarchyWeights& weights, base::Progress& progress)
{
    if (!group.evaluation.complete() || !group.evaluation.result.score)
        return {};
    auto interval = analysis::bootstrapScore(material.system, weights, *material.rows.dataset, rows, material.weights,
                                             material.request.options, material.request.bootstrapDraws,
                                             material.request.confidence, material.request.seed, progress);
    if (!interval)
        return interval.error();
    if (interval->cancelled)
        return cancelled();
    group.interval = *interval;
    return {};
}

base::Status addIntervals(EvaluationResult& result, const Material& material, base::Progress& progress)
{
    const double parts = static_cast<double>(result.groups.size() + 1);
    base::PartOfProgress first(progress, 0, 1 / parts);
    if (auto status = addInterval(result.total, material.rows.selection, material, result.weights, first); !status)
        return status;
    if (result.groups.empty())
        return {};
    const auto rows = rowsByGroup(material);
    if (!rows)
        return rows.error();
    for (std::size_t g = 0; g < result.groups.size(); ++g) {
        if (progress.cancelled())
            return cancelled();
        const double before = static_cast<double>(g + 1);
        base::PartOfProgress part(progress, before / parts, (before + 1) / parts);
        const data::Selection selection = selectionOf((*rows)[g], material.rows.dataset->rows());
        if (auto status = addInterval(result.groups[g], selection, material, result.weights, part); !status)
            return status;
    }
    return {};
}

} // namespace

base::Result<std::vector<domain::IndicatorSystem>> indicatorSystems(Project& project)
{
    return project.file()->indicatorSystems();
}

base::Result<domain::IndicatorSystem> indicatorSystem(Project& project, const std::string& name)
{
    auto systems = indicatorSystems(project);
    if (!systems)
        return systems.error();
    if (systems->empty())
        return refused(QCoreApplication::translate("Indicators", "The project has no indicator tree; make one in the "
                                                                 "place Indicators, or name a tree file (.json)."),
                       "no-tree");
    if (name.empty() && systems->size() == 1)
        return std::move(systems->front());
    const QString wanted = QString::fromStdString(name).trimmed();
    for (domain::IndicatorSystem& system : *systems) {
        if (!wanted.isEmpty() && QString::fromStdString(system.name).compare(wanted, Qt::CaseInsensitive) == 0)
            return std::move(system);
    }
    return refused(name.empty()
                       ? QCoreApplication::translate("Indicators", "The project has %1 indicator trees (%2); name one.")
                             .arg(systems->size())
                             .arg(namesOf(*systems))
                       : QCoreApplication::translate("Indicators", "The project has no indicator tree called \"%1\"; "
                                                                   "it has: %2.")
                             .arg(wanted, namesOf(*systems)),
                   "unknown-tree");
}

base::Result<base::IndicatorSystemId> writeIndicatorSystem(Project& project, const domain::IndicatorSystem& system,
                                                           const std::string& stepName)
{
    return project.file()->writeIndicatorSystem(system, stepName);
}

base::Status removeIndicatorSystem(Project& project, base::IndicatorSystemId id, const std::string& stepName)
{
    return project.file()->removeIndicatorSystem(id, stepName);
}

base::Result<EvaluationResult> evaluate(Project& project, const domain::IndicatorSystem& system,
                                        const data::Filter& filter, const EvaluationRequest& request,
                                        base::Progress& progress)
{
    if (const auto holds = weightHolds(project, request.weight, progress); !holds)
        return holds.error();
    EvaluationResult result;
    result.notes = evaluationNotes(system);
    auto weights = hierarchyWeights(project, system, filter, request.weight, progress, &result.notes);
    if (!weights)
        return weights.error();
    result.weights = *std::move(weights);
    std::vector<base::VariableId> needed = analysis::variablesOf(system, *project.questionnaire()).known;
    needed.insert(needed.end(), request.by.begin(), request.by.end());
    needed.push_back(request.weight);
    auto rows = selected(project, filter, needed, progress);
    if (!rows)
        return rows.error();
    Material material{system, request, *std::move(rows), {}};
    material.weights = data::weightsOf(*material.rows.dataset, request.weight);
    const analysis::EvaluationPlan plan = analysis::planEvaluation(system, result.weights);
    auto total = evaluated(material, plan, {});
    if (!total)
        return total.error();
    result.revision = material.rows.dataset->revision();
    result.filterText = data::toText(filter);
    result.total = std::move(total->front());
    result.by = request.by;
    if (!request.by.empty()) {
        auto groups = evaluated(material, plan, request.by);
        if (!groups)
            return groups.error();
        result.groups = *std::move(groups);
    }
    const bool fromAnswers = needed.size() > request.by.size() + 1; // typed memberships have no sampling error
    if (request.bootstrapDraws > 0 && fromAnswers) {
        if (auto status = addIntervals(result, material, progress); !status)
            return status.error();
    }
    return result;
}

EvaluationRequest reportRequest(const Project& project, const domain::IndicatorSystem& system, base::VariableId weight)
{
    constexpr int draws = 1000;
    constexpr std::int64_t mostBootstrapped = 200'000; // beyond, sampling error is not what matters
    constexpr std::size_t mostGroups = 40;
    EvaluationRequest request;
    request.weight = weight;
    request.options.composition = system.options.composition;
    const auto questionnaire = project.questionnaire();
    if (analysis::variablesOf(system, *questionnaire).known.empty())
        return request;
    request.bootstrapDraws = project.responseCount() <= mostBootstrapped ? draws : 0;
    const domain::Variable* place = questionnaire->find(outermostPlace(*questionnaire));
    if (place != nullptr && place->labels.size() <= mostGroups)
        request.by = {place->id};
    return request;
}

} // namespace manyi::engine
