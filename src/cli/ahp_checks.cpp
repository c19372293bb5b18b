#include "cli/ahp_checks.h"

#include <algorithm>

#include <QCoreApplication>
#include <QStringList>

#include "cli/ahp_output.h"
#include "cli/commands.h"
#include "domain/judgement_text.h"

namespace manyi::cli {

namespace {

using analysis::HierarchyWeights;
using analysis::NodeWeights;
using domain::IndicatorSystem;

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

// The islands and one judgement that would join the first two.
QString islandsText(const std::vector<std::string>& names, const std::vector<std::vector<std::size_t>>& islands)
{
    QStringList groups;
    for (const auto& island : islands) {
        QStringList members;
        for (const std::size_t item : island)
            members.append(qt(names[item]));
        groups.append(members.join(QStringLiteral(", ")));
    }
    return QCoreApplication::translate("CommandLine", "the judgements do not connect all items (%1); judge, for "
                                                      "example, %2 against %3.")
        .arg(groups.join(QStringLiteral(" | ")), qt(names[islands[0][0]]), qt(names[islands[1][0]]));
}

base::Error unconnected(const IndicatorSystem& system, const NodeWeights& node,
                        const std::vector<std::vector<std::size_t>>& islands, const QString& expert)
{
    std::vector<std::string> names;
    for (const base::IndicatorId id : node.items)
        names.push_back(itemName(system, id));
    QString place = qt(uniqueName(system, node.node));
    if (!expert.isEmpty())
        place = QCoreApplication::translate("CommandLine", "%1, %2").arg(place, expert);
    return invalidArgument(
        QCoreApplication::translate("CommandLine", "%1: %2").arg(place, islandsText(names, islands)));
}

bool someoneCounts(const IndicatorSystem& system)
{
    return std::any_of(system.experts.begin(), system.experts.end(),
                       [](const domain::Expert& expert) { return !expert.excluded && expert.weight > 0; });
}

} // namespace

base::Status checkSystem(const IndicatorSystem& system)
{
    using Kind = domain::SystemProblem::Kind;
    for (const domain::SystemProblem& problem : domain::problemsOf(system)) {
        const bool concerns = problem.kind == Kind::DuplicateName || problem.kind == Kind::EmptyName ||
                              problem.kind == Kind::RatingsSum || problem.kind == Kind::RatingMissing;
        if (concerns)
            return base::Error{base::ErrorCode::InvalidArgument, domain::problemText(problem, system), {}};
    }
    return {};
}

std::vector<std::string> beyondScale(const IndicatorSystem& system)
{
    constexpr double end = 9 * 1.0001; // 0.111 stands for 1/9
    std::vector<std::string> notes;
    for (const domain::Judgement& judgement : system.judgements) {
        const bool turned = judgement.value < 1;
        const double value = turned ? 1 / judgement.value : judgement.value;
        if (value <= end)
            continue;
        const domain::Expert* expert = domain::findExpert(system, judgement.expert);
        notes.push_back(
            QCoreApplication::translate("CommandLine", "%1, %2: %3 against %4 is %5, beyond the scale of 1/9 "
                                                       "to 9. It counts as it stands; check it.")
                .arg(qt(uniqueName(system, judgement.node)), expert == nullptr ? QString() : qt(expert->name),
                     qt(itemName(system, turned ? judgement.second : judgement.first)),
                     qt(itemName(system, turned ? judgement.first : judgement.second)),
                     qt(domain::judgementText(value)))
                .toStdString());
    }
    return notes;
}

base::Status checkWeights(const IndicatorSystem& system, const HierarchyWeights& weights)
{
    for (const NodeWeights& node : weights.nodes) {
        if (!node.group.islands.empty() && node.local.empty())
            return unconnected(system, node, node.group.islands, {});
        for (std::size_t e = 0; e < node.experts.size(); ++e) {
            const domain::Expert& expert = system.experts[e];
            const auto& judged = node.experts[e];
            const bool lost = system.options.group == domain::GroupMethod::Priorities && !expert.excluded &&
                              expert.weight > 0 && judged.judgements > 0 && !judged.priorities.islands.empty();
            if (lost)
                return unconnected(system, node, judged.priorities.islands, qt(expert.name));
        }
    }
    if (weights.nodes.empty() && !weights.alternatives.empty())
        return {}; // ranked by scores on the goal itself
    if (weights.nodes.empty())
        return invalidArgument(QCoreApplication::translate("CommandLine",
                                                           "There is nothing to weigh below \"%1\"; give it "
                                                           "children, or alternatives to compare.")
                                   .arg(qt(system.goal.name)));
    const NodeWeights& goal = weights.nodes.front();
    if (!isTree(system) && goal.lack == NodeWeights::Lack::NotJudged && !goal.experts.empty()) {
        if (!someoneCounts(system))
            return invalidArgument(QCoreApplication::translate("CommandLine",
                                                               "Nobody's judgements of \"%1\" count: all "
                                                               "experts are excluded or weigh 0. Include "
                                                               "one, or give one a weight.")
                                       .arg(qt(system.goal.name)));
        return unconnected(system, goal, goal.experts.front().priorities.islands, {});
    }
    return {};
}

} // namespace manyi::cli
