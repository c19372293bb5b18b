#pragma once

#include "analysis/ahp/hierarchy.h"
#include "domain/indicator_system.h"

namespace manyi::test {

// The worked example of docs/methods/fuzzy.md: field service quality. Five experts judge three criteria; the parts of
// the first are judged by them together. Ids: goal 1, criteria 2, 3, 4, parts of the first 5, 6, 7.
inline domain::IndicatorSystem fieldService()
{
    const auto votes = [](std::int64_t id, const char* name, std::vector<double> counts) {
        domain::Indicator leaf;
        leaf.id = {id};
        leaf.name = name;
        leaf.data.kind = domain::IndicatorData::Kind::VoteCounts;
        leaf.data.counts = std::move(counts);
        return leaf;
    };
    domain::IndicatorSystem system;
    system.name = "field service";
    system.goal.id = {1};
    system.goal.name = "Service quality";
    domain::Indicator speed;
    speed.id = {2};
    speed.name = "Response speed";
    speed.children = {votes(5, "Repair", {0, 10, 0, 0}), votes(6, "Arrival", {2, 2, 6, 0}),
                      votes(7, "Telephone", {4, 2, 4, 0})};
    system.goal.children = {speed, votes(3, "Technical strength", {3, 7, 0, 0}), votes(4, "Attitude", {0, 10, 0, 0})};
    system.grades = {{"excellent", 95, {}}, {"good", 80, {}}, {"fair", 60, {}}, {"fail", 35, {}}};
    // first : second, first : third, second : third
    const double judged[5][3] = {{1, 4, 4}, {1, 3, 4}, {1.0 / 3, 3, 6}, {1.0 / 3, 3, 6}, {1.0 / 3, 3, 5}};
    for (std::int64_t e = 0; e < 5; ++e) {
        const base::ExpertId expert{e + 1};
        system.experts.push_back({expert, "E" + std::to_string(e + 1), 1, false, {}});
        const double* at = judged[e];
        system.judgements.push_back({expert, {1}, {2}, {3}, at[0]});
        system.judgements.push_back({expert, {1}, {2}, {4}, at[1]});
        system.judgements.push_back({expert, {1}, {3}, {4}, at[2]});
        system.judgements.push_back({expert, {2}, {5}, {6}, 1});
        system.judgements.push_back({expert, {2}, {5}, {7}, 2});
        system.judgements.push_back({expert, {2}, {6}, {7}, 4});
    }
    return system;
}

} // namespace manyi::test
