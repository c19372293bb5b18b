#include "analysis/cleaning/cleaning.h"

#include <cmath>

#include "analysis/cleaning/answer_patterns.h"
#include "analysis/cleaning/duplicates.h"
#include "analysis/cleaning/rule_variables.h"
#include "data/filter.h"

namespace manyi::analysis {

namespace {

base::Error refused(const std::string& message, const std::string& key)
{
    return {base::ErrorCode::InvalidArgument, message, key};
}

bool isShare(double share)
{
    return std::isfinite(share) && share >= 0 && share <= 1;
}

base::Status limitsOf(const domain::CleaningRule& rule)
{
    const auto bad = [](const char* name) {
        return refused(std::string("The limit ") + name + " is out of its bounds.", std::string("bad-limit: ") + name);
    };
    if (const auto* device = std::get_if<domain::SameDevice>(&rule.check)) {
        if (device->most < 1)
            return bad("most");
        if (!std::isfinite(device->minutes) || device->minutes < 0)
            return bad("minutes");
    }
    if (const auto* line = std::get_if<domain::StraightLine>(&rule.check)) {
        if (line->leastItems < 2 || static_cast<std::size_t>(line->leastItems) > line->items.size())
            return bad("least");
        if (!isShare(line->mostDifferent) || line->mostDifferent == 1)
            return bad("different");
    }
    if (const auto* speeder = std::get_if<domain::Speeder>(&rule.check)) {
        if (!std::isfinite(speeder->share) || speeder->share <= 0)
            return bad("share");
    }
    if (const auto* check = std::get_if<domain::AttentionCheck>(&rule.check); check && check->right.empty())
        return bad("right");
    if (const auto* incomplete = std::get_if<domain::Incomplete>(&rule.check);
        incomplete && !isShare(incomplete->leastShare))
        return bad("least");
    return {};
}

base::Status variablesAreThere(const data::Dataset& dataset, const domain::CleaningRule& rule)
{
    const auto variables = cleaningVariables(rule, dataset.questionnaire());
    if (!variables)
        return variables.error();
    const auto* device = std::get_if<domain::SameDevice>(&rule.check);
    const auto* speeder = std::get_if<domain::Speeder>(&rule.check);
    if (variables->empty() || (device && !device->device) || (speeder && !speeder->duration))
        return refused("The rule has no variables to look at.", "no-variables");
    for (const base::VariableId id : *variables) {
        const domain::Variable* variable = dataset.questionnaire().find(id);
        if (variable == nullptr)
            return refused("A variable of the rule does not exist.", "unknown-variable");
        if (dataset.column(id) == nullptr)
            return refused("A column of the rule is not loaded.", "not-loaded: " + variable->name);
    }
    return {};
}

} // namespace

base::Result<CleaningFinding> findResponses(const data::Dataset& dataset, const domain::CleaningRule& rule,
                                            base::Progress& progress)
{
    if (const base::Status there = variablesAreThere(dataset, rule); !there)
        return there.error();
    if (const base::Status limits = limitsOf(rule); !limits)
        return limits.error();
    if (progress.cancelled())
        return base::Error{base::ErrorCode::Cancelled, {}, {}};
    const domain::Questionnaire& questionnaire = dataset.questionnaire();
    struct {
        const data::Dataset& dataset;
        const domain::Questionnaire& questionnaire;
        base::Result<CleaningFinding> operator()(const domain::DuplicateKey& check) const
        {
            return findDuplicates(dataset, {check.keys, true, check.keepLast});
        }
        base::Result<CleaningFinding> operator()(const domain::DuplicateAnswers& check) const
        {
            return findDuplicates(dataset, {comparedVariables(check, questionnaire), false, false});
        }
        base::Result<CleaningFinding> operator()(const domain::SameDevice& check) const
        {
            return findSameDevice(dataset, check);
        }
        base::Result<CleaningFinding> operator()(const domain::StraightLine& check) const
        {
            return findStraightLines(dataset, check);
        }
        base::Result<CleaningFinding> operator()(const domain::Speeder& check) const
        {
            return findSpeeders(dataset, check);
        }
        base::Result<CleaningFinding> operator()(const domain::OutOfScale& check) const
        {
            return findOutOfScale(dataset, scaledVariables(check, questionnaire));
        }
        base::Result<CleaningFinding> operator()(const domain::Inconsistent& check) const
        {
            const auto filter = data::parseFilter(check.filter);
            if (!filter)
                return filter.error();
            const auto rows = data::select(*filter, dataset);
            if (!rows)
                return rows.error();
            CleaningFinding finding;
            rows->forEach([&](std::size_t row) { finding.rows.push_back(row); });
            return finding;
        }
        base::Result<CleaningFinding> operator()(const domain::AttentionCheck& check) const
        {
            return findWrongAnswers(dataset, check);
        }
        base::Result<CleaningFinding> operator()(const domain::Incomplete& check) const
        {
            return findIncomplete(dataset, askedVariables(check, questionnaire), check.leastShare);
        }
    } find{dataset, questionnaire};
    return std::visit(find, rule.check);
}

} // namespace manyi::analysis
