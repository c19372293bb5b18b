#include "analysis/ahp/hierarchy.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "analysis/ahp/judged_matrices.h"

namespace manyi::analysis {

namespace {

using domain::Indicator;
using domain::IndicatorSystem;
using domain::WeightSource;
using Lack = NodeWeights::Lack;

// The typed scores of all alternatives on a leaf as shares of their sum; empty when one lacks or none is positive.
std::vector<double> scoreShares(const IndicatorSystem& system, IndicatorId leaf)
{
    std::vector<double> shares;
    double sum = 0;
    for (const domain::Alternative& alternative : system.alternatives) {
        const auto score = std::find_if(system.scores.begin(), system.scores.end(), [&](const auto& s) {
            return s.alternative == alternative.id && s.leaf == leaf;
        });
        if (score == system.scores.end() || !(score->value >= 0))
            return {};
        shares.push_back(score->value);
        sum += score->value;
    }
    if (!(sum > 0))
        return {};
    for (double& share : shares)
        share /= sum;
    return shares;
}

// Weighs nodes one by one; a node that needs scores of inner nodes weighs what is below it first.
class Weighing {
public:
    Weighing(const IndicatorSystem& system, const DataWeights& data, const JudgedMatrices& matrices)
        : m_system(system), m_data(data), m_matrices(matrices)
    {
    }

    const NodeWeights& weigh(const Indicator& node)
    {
        const auto known = m_weighed.find(node.id);
        if (known != m_weighed.end())
            return known->second;
        return m_weighed.emplace(node.id, weighed(node)).first->second;
    }

private:
    NodeWeights weighed(const Indicator& node)
    {
        NodeWeights result;
        result.node = node.id;
        for (const domain::ComparedItem& item : domain::comparedAt(m_system, node.id))
            result.items.push_back(item.id);
        if (node.leaf()) {
            weighJudgements(result, m_system, m_matrices.at(node.id));
            return result;
        }
        const domain::WeightRule& rule = node.weights;
        if (rule.mixedWith && rule.share <= 0) {
            applySource(result, node, *rule.mixedWith);
            return result;
        }
        applySource(result, node, rule.source);
        if (!rule.mixedWith || rule.share >= 1 || result.local.empty())
            return result;
        const std::vector<double> first = std::exchange(result.local, {});
        applySource(result, node, *rule.mixedWith);
        for (std::size_t i = 0; i < result.local.size(); ++i)
            result.local[i] = rule.share * first[i] + (1 - rule.share) * result.local[i];
        return result;
    }

    void applySource(NodeWeights& result, const Indicator& node, WeightSource source)
    {
        if (source == WeightSource::Judgements) {
            if (result.experts.empty())
                weighJudgements(result, m_system, m_matrices.at(node.id));
            else
                result.local = result.group.weights; // mixed with itself
            return;
        }
        const bool scored = source == WeightSource::Entropy || source == WeightSource::Critic;
        RuleWeights byRule = weighByRule(source, node, scored ? childScores(node) : ChildScores(), m_data);
        result.local = std::move(byRule.local);
        result.lack = byRule.lack;
    }

    ChildScores childScores(const Indicator& node)
    {
        ChildScores scores;
        for (const Indicator& child : node.children) {
            scores.columns.push_back(scoresOf(child));
            if (scores.columns.back().empty())
                return {};
        }
        return scores;
    }

    ScoreColumn scoresOf(const Indicator& indicator)
    {
        if (indicator.leaf())
            return leafScores(indicator.id);
        const std::vector<double> local = weigh(indicator).local;
        const ChildScores below = childScores(indicator);
        if (local.empty() || below.columns.empty())
            return {};
        ScoreColumn scores(below.columns.front().size(), 0);
        for (std::size_t c = 0; c < below.columns.size(); ++c) {
            for (std::size_t i = 0; i < scores.size(); ++i)
                scores[i] += local[c] * below.columns[c][i];
        }
        return scores;
    }

    ScoreColumn leafScores(IndicatorId leaf) const
    {
        if (!m_data.scores)
            return scoreShares(m_system, leaf);
        const ScoreTable& table = *m_data.scores;
        const auto column = std::find(table.leaves.begin(), table.leaves.end(), leaf);
        if (column == table.leaves.end())
            return {};
        ScoreColumn scores;
        for (const std::vector<double>& row : table.rows)
            scores.push_back(row[static_cast<std::size_t>(column - table.leaves.begin())]);
        return scores;
    }

    const IndicatorSystem& m_system;
    const DataWeights& m_data;
    const JudgedMatrices& m_matrices;
    std::map<IndicatorId, NodeWeights> m_weighed;
};

bool judged(const NodeWeights& node)
{
    return std::any_of(node.experts.begin(), node.experts.end(),
                       [](const ExpertPriorities& expert) { return expert.judgements > 0; });
}

void addGlobal(HierarchyWeights& result, const Indicator& indicator, int depth, std::optional<double> local,
               std::optional<double> above)
{
    const auto global = local && above ? std::optional<double>(*local * *above) : std::nullopt;
    result.indicators.push_back({indicator.id, depth, local, global});
    const NodeWeights* node = indicator.leaf() ? nullptr : result.node(indicator.id);
    for (std::size_t c = 0; c < indicator.children.size(); ++c) {
        const bool has = node != nullptr && !node->local.empty();
        addGlobal(result, indicator.children[c], depth + 1, has ? std::optional<double>(node->local[c]) : std::nullopt,
                  global);
    }
}

void addLevels(HierarchyWeights& result, const IndicatorSystem& system)
{
    std::map<int, LevelConsistency> levels;
    std::map<int, bool> complete;
    const int alternatives = domain::depthOf(system.goal);
    for (const NodeWeights& node : result.nodes) {
        const Indicator& indicator = *domain::find(system.goal, node.node);
        if (!(judgedShare(indicator) > 0))
            continue;
        const auto entry = std::find_if(result.indicators.begin(), result.indicators.end(),
                                        [&](const IndicatorWeight& w) { return w.indicator == node.node; });
        const int depth = indicator.leaf() ? alternatives : entry->depth;
        LevelConsistency& level = levels[depth];
        level.depth = depth;
        const bool known = entry->global && node.group.randomIndex && !node.group.weights.empty();
        complete.try_emplace(depth, true).first->second &= known;
        level.consistencyIndex += known ? *entry->global * node.group.consistencyIndex : 0;
        level.randomIndex += known ? *entry->global * *node.group.randomIndex : 0;
    }
    for (auto& [depth, level] : levels) {
        if (complete.at(depth))
            level.consistencyRatio = level.randomIndex > 0 ? level.consistencyIndex / level.randomIndex : 0;
        result.levels.push_back(level);
    }
}

void addAlternatives(HierarchyWeights& result, const IndicatorSystem& system)
{
    if (system.alternatives.empty())
        return;
    for (const domain::Alternative& alternative : system.alternatives)
        result.alternatives.push_back({alternative.id, 0, 0});
    bool complete = true;
    for (const Indicator* leaf : domain::leavesOf(system.goal)) {
        const std::vector<double> shares = alternativeShares(system, result, leaf->id);
        const auto global = result.global(leaf->id);
        if (shares.empty())
            result.lackingAlternatives.push_back(leaf->id);
        complete = complete && global && !shares.empty();
        if (!complete)
            continue;
        const double best = *std::max_element(shares.begin(), shares.end());
        for (std::size_t a = 0; a < shares.size(); ++a) {
            result.alternatives[a].distributive += *global * shares[a];
            result.alternatives[a].ideal += *global * shares[a] / best;
        }
    }
    if (!complete) {
        result.alternatives.clear();
        return;
    }
    double sum = 0;
    for (const AlternativeResult& alternative : result.alternatives)
        sum += alternative.ideal;
    for (AlternativeResult& alternative : result.alternatives)
        alternative.ideal /= sum;
}

} // namespace

std::vector<double> alternativeShares(const IndicatorSystem& system, const HierarchyWeights& weights, IndicatorId leaf)
{
    const NodeWeights* node = weights.node(leaf);
    return node != nullptr ? node->local : scoreShares(system, leaf);
}

const NodeWeights* HierarchyWeights::node(IndicatorId id) const
{
    const auto it = std::find_if(nodes.begin(), nodes.end(), [&](const NodeWeights& n) { return n.node == id; });
    return it == nodes.end() ? nullptr : &*it;
}

std::optional<double> HierarchyWeights::global(IndicatorId id) const
{
    const auto it =
        std::find_if(indicators.begin(), indicators.end(), [&](const IndicatorWeight& w) { return w.indicator == id; });
    return it == indicators.end() ? std::nullopt : it->global;
}

std::optional<double> HierarchyWeights::local(IndicatorId id) const
{
    const auto it =
        std::find_if(indicators.begin(), indicators.end(), [&](const IndicatorWeight& w) { return w.indicator == id; });
    return it == indicators.end() ? std::nullopt : it->local;
}

HierarchyWeights hierarchyWeights(const IndicatorSystem& system, const DataWeights& data,
                                  const JudgedMatrices& matrices)
{
    HierarchyWeights result;
    result.options = system.options;
    Weighing weighing(system, data, matrices);
    domain::walk(system.goal, [&](const Indicator& indicator, int) {
        if (!indicator.leaf())
            result.nodes.push_back(weighing.weigh(indicator));
    });
    for (const Indicator* leaf : domain::leavesOf(system.goal)) {
        const auto found = matrices.find(leaf->id);
        if (found == matrices.end())
            continue;
        const NodeWeights& node = weighing.weigh(*leaf);
        if (judged(node) || (system.alternatives.size() == 1 && scoreShares(system, leaf->id).empty()))
            result.nodes.push_back(node);
    }
    addGlobal(result, system.goal, 0, 1, 1);
    addLevels(result, system);
    addAlternatives(result, system);
    return result;
}

HierarchyWeights hierarchyWeights(const IndicatorSystem& system, const DataWeights& data)
{
    return hierarchyWeights(system, data, judgedMatrices(system));
}

NodeWeights nodeWeights(const IndicatorSystem& system, IndicatorId node, const DataWeights& data)
{
    const Indicator* indicator = domain::find(system.goal, node);
    if (indicator == nullptr)
        return {};
    // Scores of inner nodes may need the judgements of all that is below.
    const bool needsBelow = std::any_of(indicator->children.begin(), indicator->children.end(),
                                        [](const Indicator& child) { return !child.leaf(); });
    JudgedMatrices matrices;
    if (needsBelow) {
        matrices = judgedMatrices(system);
    } else {
        auto& list = matrices[node];
        for (const domain::Expert& expert : system.experts)
            list.push_back(domain::matrixOf(system, expert.id, node));
    }
    return Weighing(system, data, matrices).weigh(*indicator);
}

} // namespace manyi::analysis
