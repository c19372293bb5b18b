#include "analysis/cleaning/rule_variables.h"

#include <algorithm>

#include "analysis/cleaning/cleaning.h"
#include "data/filter.h"

namespace manyi::analysis {

namespace {

using domain::Role;
using domain::Variable;
using Ids = std::vector<base::VariableId>;

template <class Wanted>
Ids idsWhere(const domain::Questionnaire& questionnaire, Wanted wanted)
{
    Ids ids;
    for (const Variable& variable : questionnaire.variables) {
        if (variable.derivation == nullptr && wanted(variable))
            ids.push_back(variable.id);
    }
    return ids;
}

Ids withoutNone(Ids ids)
{
    std::erase(ids, base::VariableId{});
    return ids;
}

} // namespace

Ids comparedVariables(const domain::DuplicateAnswers& rule, const domain::Questionnaire& questionnaire)
{
    return idsWhere(questionnaire, [&](const Variable& variable) {
        switch (variable.role) {
        case Role::Id:
            return rule.idsCount;
        case Role::Date:
        case Role::Duration:
            return rule.datesCount;
        case Role::Ignore:
        case Role::Wave:
        case Role::Channel:
        case Role::Weight:
            return false;
        default:
            return true;
        }
    });
}

Ids scaledVariables(const domain::OutOfScale& rule, const domain::Questionnaire& questionnaire)
{
    if (!rule.variables.empty())
        return rule.variables;
    return idsWhere(questionnaire, [](const Variable& variable) { return variable.scale.has_value(); });
}

Ids askedVariables(const domain::Incomplete& rule, const domain::Questionnaire& questionnaire)
{
    if (!rule.variables.empty())
        return rule.variables;
    return idsWhere(questionnaire, [](const Variable& variable) {
        switch (variable.role) {
        case Role::Csat:
        case Role::Nps:
        case Role::Ces:
        case Role::ScaleItem:
        case Role::MultiSelect:
        case Role::Segment:
        case Role::Number:
            return true;
        default:
            return false;
        }
    });
}

base::Result<Ids> cleaningVariables(const domain::CleaningRule& rule, const domain::Questionnaire& questionnaire)
{
    struct {
        const domain::Questionnaire& questionnaire;
        base::Result<Ids> operator()(const domain::DuplicateKey& check) const { return check.keys; }
        base::Result<Ids> operator()(const domain::DuplicateAnswers& check) const
        {
            return comparedVariables(check, questionnaire);
        }
        base::Result<Ids> operator()(const domain::SameDevice& check) const
        {
            return withoutNone({check.device, check.date});
        }
        base::Result<Ids> operator()(const domain::StraightLine& check) const { return check.items; }
        base::Result<Ids> operator()(const domain::Speeder& check) const
        {
            return withoutNone({check.duration, check.within});
        }
        base::Result<Ids> operator()(const domain::OutOfScale& check) const
        {
            return scaledVariables(check, questionnaire);
        }
        base::Result<Ids> operator()(const domain::Inconsistent& check) const
        {
            const auto filter = data::parseFilter(check.filter);
            return filter ? data::variablesOf(*filter, questionnaire) : filter.error();
        }
        base::Result<Ids> operator()(const domain::AttentionCheck& check) const
        {
            return withoutNone({check.variable});
        }
        base::Result<Ids> operator()(const domain::Incomplete& check) const
        {
            return askedVariables(check, questionnaire);
        }
    } variables{questionnaire};
    return std::visit(variables, rule.check);
}

} // namespace manyi::analysis
