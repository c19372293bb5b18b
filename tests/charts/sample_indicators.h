#pragma once

#include "charts/indicator_charts.h"

namespace manyi::charts::sample {

// Service 0.5 over speed 0.6 and skill 0.4, price 0.3, brand 0.2; direct ratings.
inline ChartSpec tree(bool chinese = false)
{
    domain::IndicatorSystem system;
    system.goal.id = {1};
    system.goal.name = system.name = chinese ? "上门服务质量" : "Field service quality";
    const auto add = [&](base::IndicatorId parent, const char* english, const char* hanzi, double rating) {
        const auto id = domain::addIndicator(system, parent, 99, chinese ? hanzi : english);
        domain::find(system.goal, id)->rating = rating;
        domain::find(system.goal, parent)->weights.source = domain::WeightSource::Direct;
        return id;
    };
    const auto service = add({1}, "Service", "服务", 0.5);
    add({1}, "Price and value", "价格与价值", 0.3);
    add({1}, "Brand", "品牌", 0.2);
    add(service, "Speed", "速度", 0.6);
    add(service, "Skill", "技能", 0.4);
    return hierarchyTree(system, analysis::hierarchyWeights(system), base::Wording(base::Language::English));
}

// The weight of service varied. With weights 0.5, 0.3 and 0.2 now, east has 0.24 at weight 0 and 0.5 at 1, west 0.38
// and 0.3, north 0.38 and 0.2: east passes north at 0.14 / 0.44 = 0.318 and west, the first place, at 0.14 / 0.34 =
// 0.412.
inline ChartSpec sweep(bool chinese = false)
{
    const analysis::RankingProblem problem{{0.5, 0.3, 0.2}, {{0.5, 0.2, 0.3}, {0.3, 0.5, 0.2}, {0.2, 0.3, 0.5}}};
    const QStringList objects =
        chinese ? QStringList{QStringLiteral("华东"), QStringLiteral("西北"), QStringLiteral("华北")}
                : QStringList{QStringLiteral("East"), QStringLiteral("West"), QStringLiteral("North")};
    return sensitivityLines(analysis::sweepWeight(problem, 0), objects,
                            chinese ? QStringLiteral("服务") : QStringLiteral("Service"),
                            base::Wording(base::Language::English));
}

} // namespace manyi::charts::sample
