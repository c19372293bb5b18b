#include "cli/ahp_output.h"

#include <algorithm>
#include <cmath>

#include "analysis/ahp/group.h"
#include "base/number.h"

namespace manyi::cli {

std::string itemName(const domain::IndicatorSystem& system, base::IndicatorId id)
{
    for (const domain::Alternative& alternative : system.alternatives) {
        if (alternative.id == id)
            return alternative.name;
    }
    const domain::Indicator* indicator = domain::find(system.goal, id);
    return indicator == nullptr ? std::string() : indicator->name;
}

std::string uniqueName(const domain::IndicatorSystem& system, base::IndicatorId id)
{
    const std::string name = itemName(system, id);
    int count = 0;
    domain::walk(system.goal,
                 [&](const domain::Indicator& indicator, int) { count += indicator.name == name ? 1 : 0; });
    if (count <= 1)
        return name;
    std::string path;
    for (const std::string& part : domain::pathOf(system.goal, id))
        path += (path.empty() ? "" : " › ") + part;
    return path;
}

bool isTree(const domain::IndicatorSystem& system)
{
    return !system.alternatives.empty() || domain::depthOf(system.goal) > 1;
}

domain::JudgementMatrix shownMatrix(const domain::IndicatorSystem& system, const analysis::NodeWeights& node)
{
    std::vector<domain::JudgementMatrix> matrices;
    std::vector<double> weights;
    for (std::size_t e = 0; e < node.experts.size(); ++e) {
        if (!node.experts[e].used)
            continue;
        matrices.push_back(domain::matrixOf(system, node.experts[e].expert, node.node));
        weights.push_back(system.experts[e].weight);
    }
    if (matrices.empty())
        return {};
    return matrices.size() == 1 ? matrices.front() : analysis::aggregateJudgements(matrices, weights);
}

std::vector<std::size_t> ranksOf(const std::vector<double>& values)
{
    std::vector<std::size_t> ranks;
    for (const double value : values) {
        const auto better = std::count_if(values.begin(), values.end(), [&](double v) { return v > value + 1e-12; });
        ranks.push_back(static_cast<std::size_t>(better) + 1);
    }
    return ranks;
}

} // namespace manyi::cli
