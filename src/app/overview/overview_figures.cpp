#include "app/overview/overview_figures.h"

#include <QString>
#include <QStringList>
#include <algorithm>

#include "base/number.h"

namespace manyi::app {

namespace {

base::Result<OverviewPart> part(engine::Project& project, const data::Filter& filter, const OverviewQuestion& question,
                                base::Progress& progress)
{
    auto summary = engine::summary(project, filter, question.request, progress);
    if (!summary)
        return summary.error();
    OverviewPart result{std::move(*summary), {}};
    if (!question.segment || result.summary.metrics.empty())
        return result;
    analysis::MetricRequest request;
    request.metrics = result.summary.request.metrics;
    request.by = {question.segment};
    request.weight = question.request.weight;
    request.options = question.request.options;
    auto bySegment = engine::metrics(project, filter, request, progress);
    if (!bySegment)
        return bySegment.error();
    result.bySegment = std::move(*bySegment);
    return result;
}

void addOnce(std::vector<base::VariableId>& list, base::VariableId id)
{
    if (std::find(list.begin(), list.end(), id) == list.end())
        list.push_back(id);
}

} // namespace

base::Result<OverviewFigures> overviewFigures(engine::Project& project, OverviewQuestion question,
                                              base::Progress& progress)
{
    question.request.metrics = chosenMetrics(project);
    question.request.options = project.metricOptions();
    auto all = part(project, question.filter, question, progress);
    if (!all)
        return all.error();
    OverviewFigures figures{std::move(*all), std::nullopt};
    if (question.brush.codes.empty())
        return figures;
    const auto questionnaire = project.questionnaire();
    const auto both = data::both(question.filter, brushFilter(question.brush, *questionnaire));
    auto brushed = part(project, both, question, progress);
    if (!brushed)
        return brushed.error();
    figures.brushed = std::move(*brushed);
    return figures;
}

OverviewQuestion overviewQuestion(const Session& session)
{
    OverviewQuestion question;
    const auto questionnaire = session.project()->questionnaire();
    question.filter = session.filter();
    question.brush = session.brush();
    question.request.weight = session.weight();
    if (const auto level = nextLevel(*questionnaire, session.drillPath()))
        question.request.place = level;
    else if (!session.drillPath().empty())
        question.request.place = session.drillPath().back().level;
    question.segment = defaultSegment(*questionnaire);
    if (question.request.place)
        return question;
    // Without places the two charts show two different groups; of a single group there is one chart of each kind.
    const auto groups = groupingVariables(*questionnaire);
    const auto other = std::find_if(groups.begin(), groups.end(), [&](auto id) { return id != question.segment; });
    question.request.place = other != groups.end() ? *other : question.segment;
    if (other == groups.end())
        question.segment = {};
    return question;
}

std::vector<base::VariableId> groupingVariables(const domain::Questionnaire& questionnaire)
{
    std::vector<base::VariableId> list;
    for (const auto& hierarchy : questionnaire.hierarchies)
        for (const auto level : hierarchy.levels)
            addOnce(list, level);
    for (const auto role : {domain::Role::Place, domain::Role::Segment, domain::Role::Channel, domain::Role::Wave})
        for (const auto id : questionnaire.withRole(role))
            if (questionnaire.find(id)->type == domain::ValueType::Code)
                addOnce(list, id);
    return list;
}

base::VariableId defaultSegment(const domain::Questionnaire& questionnaire)
{
    base::VariableId first;
    for (const auto role : {domain::Role::Segment, domain::Role::Channel, domain::Role::Wave}) {
        for (const auto id : questionnaire.withRole(role)) {
            const auto& variable = *questionnaire.find(id);
            if (variable.type != domain::ValueType::Code)
                continue;
            if (role == domain::Role::Segment && variable.labels.size() >= 3 && variable.labels.size() <= 7)
                return id;
            first = first ? first : id;
        }
    }
    return first;
}

base::VariableId nextLevel(const domain::Questionnaire& questionnaire, const std::vector<DrillStep>& path)
{
    if (path.empty()) {
        for (const auto& hierarchy : questionnaire.hierarchies)
            if (!hierarchy.levels.empty())
                return hierarchy.levels.front();
        return {};
    }
    for (const auto& hierarchy : questionnaire.hierarchies) {
        const auto at = std::find(hierarchy.levels.begin(), hierarchy.levels.end(), path.back().level);
        if (at != hierarchy.levels.end() && at + 1 != hierarchy.levels.end())
            return *(at + 1);
    }
    return {};
}

data::Filter brushFilter(const Brush& brush, const domain::Questionnaire& questionnaire)
{
    const auto* variable = questionnaire.find(brush.variable);
    if (!variable || brush.codes.empty())
        return {};
    data::Filter filter;
    filter.kind = brush.codes.size() == 1 ? data::Filter::Kind::Equals : data::Filter::Kind::In;
    filter.variable = variable->name;
    for (const auto code : brush.codes)
        filter.values.push_back(base::formatNumber(static_cast<double>(code)));
    return filter;
}

std::vector<domain::Metric> chosenMetrics(engine::Project& project)
{
    const auto text = project.file()->setting(metricsSetting);
    std::vector<domain::Metric> metrics;
    if (!text)
        return metrics;
    const auto questionnaire = project.questionnaire();
    for (const QString& line : QString::fromStdString(*text).split('\n', Qt::SkipEmptyParts)) {
        const auto metric = domain::parseMetric(line.toStdString());
        // A variable that was removed since takes its card with it.
        if (metric && questionnaire->findByText(metric->variable))
            metrics.push_back(*metric);
    }
    return metrics;
}

} // namespace manyi::app
