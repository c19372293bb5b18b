// Edits of an indicator system: what loses its indicator, alternative or expert goes with it.
#include <algorithm>
#include <map>
#include <set>

#include <QCoreApplication>

#include "domain/indicator_system.h"

namespace manyi::domain {

namespace {

std::int64_t nextId(const IndicatorSystem& system)
{
    std::int64_t largest = largestId(system.goal);
    for (const Alternative& alternative : system.alternatives)
        largest = std::max(largest, alternative.id.value);
    return largest + 1;
}

// Judgements stand as long as both items are compared at the node; scores as long as leaf and alternative are there.
void dropLooseEnds(IndicatorSystem& system)
{
    std::map<IndicatorId, std::set<IndicatorId>> compared;
    const auto comparable = [&](IndicatorId node) -> const std::set<IndicatorId>& {
        const auto [it, isNew] = compared.try_emplace(node);
        if (isNew) {
            for (const ComparedItem& item : comparedAt(system, node))
                it->second.insert(item.id);
        }
        return it->second;
    };
    const auto loose = [&](const auto& judgement) {
        const auto& items = comparable(judgement.node);
        return findExpert(system, judgement.expert) == nullptr || !items.contains(judgement.first) ||
               !items.contains(judgement.second);
    };
    std::erase_if(system.judgements, loose);
    std::erase_if(system.changes, loose);
    std::erase_if(system.scores, [&](const AlternativeScore& score) {
        const Indicator* leaf = find(system.goal, score.leaf);
        return leaf == nullptr || !leaf->leaf() || !comparable(score.leaf).contains(score.alternative);
    });
}

void dropVotesOf(Indicator& indicator, ExpertId expert)
{
    std::erase_if(indicator.data.votes, [&](const Vote& vote) { return vote.evaluator == expert; });
    for (Indicator& child : indicator.children)
        dropVotesOf(child, expert);
}

std::vector<Indicator>* siblingsOf(Indicator& root, IndicatorId id)
{
    const Indicator* parent = parentOf(root, id);
    return parent == nullptr ? nullptr : &const_cast<Indicator*>(parent)->children;
}

std::vector<Indicator>::iterator placeIn(std::vector<Indicator>& siblings, IndicatorId id)
{
    return std::find_if(siblings.begin(), siblings.end(), [&](const Indicator& item) { return item.id == id; });
}

void insertAt(std::vector<Indicator>& children, std::size_t position, Indicator indicator)
{
    const std::size_t place = std::min(position, children.size());
    children.insert(children.begin() + static_cast<std::ptrdiff_t>(place), std::move(indicator));
}

void renumber(Indicator& indicator, std::int64_t& next, std::map<IndicatorId, IndicatorId>& copies)
{
    copies[indicator.id] = {next};
    indicator.id = {next++};
    for (Indicator& child : indicator.children)
        renumber(child, next, copies);
}

base::Error refused(const QString& sentence)
{
    return {base::ErrorCode::InvalidArgument, sentence.toStdString(), {}};
}

} // namespace

IndicatorId addIndicator(IndicatorSystem& system, IndicatorId parent, std::size_t position, const std::string& name)
{
    Indicator* under = find(system.goal, parent);
    if (under == nullptr)
        return {};
    Indicator added;
    added.id = {nextId(system)};
    added.name = name;
    const IndicatorId id = added.id;
    insertAt(under->children, position, std::move(added));
    dropLooseEnds(system);
    return id;
}

void removeIndicator(IndicatorSystem& system, IndicatorId id)
{
    std::vector<Indicator>* siblings = siblingsOf(system.goal, id);
    if (siblings == nullptr)
        return;
    siblings->erase(placeIn(*siblings, id));
    dropLooseEnds(system);
}

base::Status moveIndicator(IndicatorSystem& system, IndicatorId id, IndicatorId parent, std::size_t position)
{
    std::vector<Indicator>* siblings = siblingsOf(system.goal, id);
    if (siblings == nullptr)
        return refused(QCoreApplication::translate("Indicators", "The goal stays at the root of the tree. Nothing was "
                                                                 "moved."));
    const Indicator* moving = find(system.goal, id);
    if (find(system.goal, parent) == nullptr)
        return refused(QCoreApplication::translate("Indicators",
                                                   "The indicator to move to is not in the tree any more. "
                                                   "Nothing was moved."));
    if (find(*moving, parent) != nullptr)
        return refused(QCoreApplication::translate("Indicators",
                                                   "\"%1\" cannot stand below itself: the tree would have "
                                                   "a cycle. Nothing was moved.")
                           .arg(QString::fromStdString(moving->name)));
    const auto place = placeIn(*siblings, id);
    const auto from = static_cast<std::size_t>(place - siblings->begin());
    Indicator taken = std::move(*place);
    siblings->erase(place);
    Indicator* under = find(system.goal, parent);
    const bool sameParent = &under->children == siblings;
    insertAt(under->children, sameParent && position > from ? position - 1 : position, std::move(taken));
    dropLooseEnds(system);
    return {};
}

IndicatorId duplicateIndicator(IndicatorSystem& system, IndicatorId id)
{
    std::vector<Indicator>* siblings = siblingsOf(system.goal, id);
    if (siblings == nullptr)
        return {};
    Indicator copy = *placeIn(*siblings, id);
    copy.name =
        QCoreApplication::translate("Indicators", "%1 (copy)").arg(QString::fromStdString(copy.name)).toStdString();
    copy.rating.reset();
    std::map<IndicatorId, IndicatorId> copies;
    std::int64_t next = nextId(system);
    renumber(copy, next, copies);
    const IndicatorId copied = copy.id;
    siblings->insert(placeIn(*siblings, id) + 1, std::move(copy));

    const auto judgements = system.judgements;
    const auto twin = [&](IndicatorId item) {
        const auto it = copies.find(item);
        return it == copies.end() ? item : it->second; // alternatives are no part of the branch
    };
    for (const Judgement& judgement : judgements) {
        if (copies.contains(judgement.node))
            system.judgements.push_back({judgement.expert, copies[judgement.node], twin(judgement.first),
                                         twin(judgement.second), judgement.value});
    }
    const auto scores = system.scores;
    for (const AlternativeScore& score : scores) {
        if (copies.contains(score.leaf))
            system.scores.push_back({score.alternative, copies[score.leaf], score.value});
    }
    return copied;
}

ExpertId addExpert(IndicatorSystem& system, const std::string& name)
{
    std::int64_t largest = 0;
    for (const Expert& expert : system.experts)
        largest = std::max(largest, expert.id.value);
    system.experts.push_back({{largest + 1}, name, 1, false, {}});
    return system.experts.back().id;
}

void removeExpert(IndicatorSystem& system, ExpertId id)
{
    std::erase_if(system.experts, [&](const Expert& expert) { return expert.id == id; });
    dropVotesOf(system.goal, id);
    dropLooseEnds(system);
}

IndicatorId addAlternative(IndicatorSystem& system, const std::string& name)
{
    system.alternatives.push_back({{nextId(system)}, name});
    return system.alternatives.back().id;
}

void removeAlternative(IndicatorSystem& system, IndicatorId id)
{
    std::erase_if(system.alternatives, [&](const Alternative& alternative) { return alternative.id == id; });
    dropLooseEnds(system);
}

} // namespace manyi::domain
