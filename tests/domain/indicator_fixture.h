#pragma once

#include <algorithm>
#include <tuple>

#include "domain/indicator_system.h"

namespace manyi::domain::test {

// Goal › {speed › {answered, arrived}, skill, attitude}, three grades, two experts, one alternative more than judged:
// every kind of data and every table of the project file is used.
inline IndicatorSystem everything()
{
    IndicatorSystem system;
    system.name = "Field service";
    system.goal.id = {1};
    system.goal.name = "Quality";
    system.goal.note = "of the visits";
    system.grades = {{"good", 95, "#0B63A5"}, {"fair", 60, ""}, {"fail", std::nullopt, ""}};
    const auto speed = addIndicator(system, {1}, 9, "speed");
    const auto skill = addIndicator(system, {1}, 9, "skill");
    const auto attitude = addIndicator(system, {1}, 9, "attitude");
    const auto answered = addIndicator(system, speed, 0, "answered");
    const auto arrived = addIndicator(system, speed, 1, "arrived");
    const auto first = addExpert(system, "Expert 1");
    const auto second = addExpert(system, "专家二");
    system.experts[1].weight = 0.5;
    system.experts[1].excluded = true;
    system.experts[1].reason = "left early";
    setJudgement(system, first, {1}, speed, skill, 1.0 / 3);
    setJudgement(system, first, {1}, speed, attitude, 3);
    setJudgement(system, second, speed, answered, arrived, 0.2);
    system.changes.push_back({first, {1}, speed, attitude, 5, 3, "CR above 0.10", "2026-11-21T10:00:00"});

    IndicatorData& measured = find(system.goal, arrived)->data;
    measured.kind = IndicatorData::Kind::Measured;
    measured.measured = 2.5;
    measured.functions = {{MembershipFunction::Shape::SmallerIsBetter, {1, 2}},
                          {MembershipFunction::Shape::Triangular, {1, 2, 3}},
                          {MembershipFunction::Shape::Gaussian, {4, 1}}};
    IndicatorData& asked = find(system.goal, answered)->data;
    asked.kind = IndicatorData::Kind::Questions;
    asked.questions = {{"Q1", true, QuestionSource::Rescaling::Cuts, {4, 2}}, {"Q2", false, {}, {}}};
    IndicatorData& voted = find(system.goal, skill)->data;
    voted.kind = IndicatorData::Kind::Votes;
    voted.votes = {{first, 0}, {second, 2}};
    IndicatorData& typed = find(system.goal, attitude)->data;
    typed.kind = IndicatorData::Kind::Typed;
    typed.membership = {0.1, 0.2, 0.7};

    find(system.goal, speed)->weights = {WeightSource::Judgements, WeightSource::Entropy, 0.25};
    find(system.goal, answered)->rating = 0.4;
    const auto north = addAlternative(system, "north");
    addAlternative(system, "south");
    system.scores.push_back({north, skill, 4.25});
    system.outcome = "Q9";
    system.options = {WeightMethod::GeometricMean, RandomIndex::Chinese,        Completion::Harker,
                      GroupMethod::Priorities,     CompositionOperator::MinMax, 0.08};
    return system;
}

// The same with judgements in one order, for comparing.
inline IndicatorSystem sorted(IndicatorSystem system)
{
    const auto key = [](const Judgement& judgement) {
        return std::tuple(judgement.expert, judgement.node, judgement.first, judgement.second);
    };
    std::sort(system.judgements.begin(), system.judgements.end(),
              [&](const Judgement& a, const Judgement& b) { return key(a) < key(b); });
    return system;
}

} // namespace manyi::domain::test
