#include "domain/indicator_system.h"

#include <algorithm>

namespace manyi::domain {

std::vector<ComparedItem> comparedAt(const IndicatorSystem& system, IndicatorId node)
{
    std::vector<ComparedItem> items;
    const Indicator* indicator = find(system.goal, node);
    if (indicator == nullptr)
        return items;
    for (const Indicator& child : indicator->children)
        items.push_back({child.id, child.name});
    if (indicator->leaf()) {
        for (const Alternative& alternative : system.alternatives)
            items.push_back({alternative.id, alternative.name});
    }
    return items;
}

namespace {

std::size_t placeOf(const std::vector<ComparedItem>& items, IndicatorId id)
{
    const auto it = std::find_if(items.begin(), items.end(), [&](const ComparedItem& item) { return item.id == id; });
    return static_cast<std::size_t>(it - items.begin());
}

bool belongsTo(const Judgement& judgement, ExpertId expert, IndicatorId node)
{
    return judgement.expert == expert && judgement.node == node;
}

} // namespace

JudgementMatrix matrixOf(const IndicatorSystem& system, ExpertId expert, IndicatorId node)
{
    const auto items = comparedAt(system, node);
    std::vector<std::string> names;
    for (const ComparedItem& item : items)
        names.push_back(item.name);
    JudgementMatrix matrix(std::move(names));
    for (const Judgement& judgement : system.judgements) {
        if (!belongsTo(judgement, expert, node))
            continue;
        const std::size_t first = placeOf(items, judgement.first);
        const std::size_t second = placeOf(items, judgement.second);
        if (first < items.size() && second < items.size() && first != second)
            matrix.set(first, second, judgement.value);
    }
    return matrix;
}

void setMatrix(IndicatorSystem& system, ExpertId expert, IndicatorId node, const JudgementMatrix& matrix)
{
    std::erase_if(system.judgements, [&](const Judgement& judgement) { return belongsTo(judgement, expert, node); });
    const auto items = comparedAt(system, node);
    for (std::size_t i = 0; i < items.size(); ++i) {
        for (std::size_t j = i + 1; j < items.size(); ++j) {
            if (!matrix.missing(i, j))
                system.judgements.push_back({expert, node, items[i].id, items[j].id, matrix.at(i, j)});
        }
    }
}

void setJudgement(IndicatorSystem& system, ExpertId expert, IndicatorId node, IndicatorId first, IndicatorId second,
                  std::optional<double> value)
{
    const auto it = std::find_if(system.judgements.begin(), system.judgements.end(), [&](const Judgement& judgement) {
        return belongsTo(judgement, expert, node) && ((judgement.first == first && judgement.second == second) ||
                                                      (judgement.first == second && judgement.second == first));
    });
    if (!value) {
        if (it != system.judgements.end())
            system.judgements.erase(it);
        return;
    }
    const Judgement judgement{expert, node, first, second, *value};
    if (it == system.judgements.end())
        system.judgements.push_back(judgement);
    else
        *it = judgement;
}

const Expert* findExpert(const IndicatorSystem& system, ExpertId id)
{
    const auto it = std::find_if(system.experts.begin(), system.experts.end(),
                                 [&](const Expert& expert) { return expert.id == id; });
    return it == system.experts.end() ? nullptr : &*it;
}

} // namespace manyi::domain
