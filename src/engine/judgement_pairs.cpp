#include "engine/judgement_pairs.h"

#include <QStringList>

#include "engine/texts.h"

namespace manyi::engine {

namespace {

// The node's name; with the names above it where another node is called the same.
QString nodeText(const domain::IndicatorSystem& system, const domain::Indicator& node)
{
    int alike = 0;
    domain::walk(system.goal, [&](const domain::Indicator& other, int) { alike += other.name == node.name ? 1 : 0; });
    if (alike < 2)
        return qt(node.name);
    QStringList path;
    for (const std::string& name : domain::pathOf(system.goal, node.id))
        path << qt(name);
    return path.join(QStringLiteral(" › "));
}

bool isJudged(const domain::Indicator& node)
{
    return node.leaf() || node.weights.source == domain::WeightSource::Judgements ||
           node.weights.mixedWith == domain::WeightSource::Judgements;
}

} // namespace

std::vector<JudgedPair> judgedPairs(const domain::IndicatorSystem& system)
{
    std::vector<JudgedPair> pairs;
    domain::walk(system.goal, [&](const domain::Indicator& node, int) {
        if (!isJudged(node))
            return;
        const auto items = domain::comparedAt(system, node.id);
        const QString name = nodeText(system, node);
        for (std::size_t i = 0; i < items.size(); ++i) {
            for (std::size_t j = i + 1; j < items.size(); ++j)
                pairs.push_back({node.id, items[i].id, items[j].id,
                                 QStringLiteral("%1: %2 | %3").arg(name, qt(items[i].name), qt(items[j].name))});
        }
    });
    return pairs;
}

} // namespace manyi::engine
