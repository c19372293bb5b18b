#include "app/explore/starting_table.h"

#include <algorithm>

#include "app/overview/overview_figures.h"

namespace manyi::app {

bool canGroup(const RowItem& item, const domain::Questionnaire& questionnaire)
{
    const auto* variable = questionnaire.find(item.variable);
    return variable && variable->type == domain::ValueType::Code;
}

bool canStandAsRow(const RowItem& item, const domain::Questionnaire& questionnaire)
{
    const auto* variable = questionnaire.find(item.variable);
    return item.question ||
           (variable && (variable->type == domain::ValueType::Code || variable->type == domain::ValueType::Number));
}

std::vector<RowItem> startingRows(const domain::Questionnaire& questionnaire)
{
    std::vector<RowItem> rows;
    for (const auto role : {domain::Role::Csat, domain::Role::Nps})
        if (const auto* variable = questionnaire.firstWithRole(role))
            rows.push_back({variable->id, {}});
    if (!rows.empty())
        return rows;
    for (const auto& variable : questionnaire.variables)
        if (canGroup({variable.id, {}}, questionnaire))
            return {{variable.id, {}}};
    return {};
}

std::vector<base::VariableId> startingColumns(const domain::Questionnaire& questionnaire)
{
    auto groups = groupingVariables(questionnaire);
    groups.resize(std::min<std::size_t>(groups.size(), 1));
    return groups;
}

} // namespace manyi::app
