#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QStringList>

#include "base/number.h"
#include "engine/cleaning.h"
#include "engine/texts.h"

namespace manyi::engine {

namespace {

using base::VariableId;
using domain::Questionnaire;

// A name as it is written in a rule: quoted where a sign of the text form is in it.
std::string written(VariableId id, const Questionnaire& questionnaire)
{
    const domain::Variable* variable = questionnaire.find(id);
    if (variable == nullptr)
        return {};
    const bool plain = variable->name.find_first_of(",:=|\"' ") == std::string::npos;
    const char quote = variable->name.find('"') == std::string::npos ? '"' : '\'';
    return plain ? variable->name : quote + variable->name + quote;
}

std::string written(const std::vector<VariableId>& ids, const Questionnaire& questionnaire)
{
    std::string list;
    for (const VariableId id : ids)
        list += (list.empty() ? "" : ",") + written(id, questionnaire);
    return list;
}

std::string number(double value)
{
    return base::formatNumber(value);
}

struct Writer {
    const Questionnaire& questionnaire;
    std::string names(const std::vector<VariableId>& ids) const
    {
        return ids.empty() ? "" : ":" + written(ids, questionnaire);
    }
    std::string operator()(const domain::DuplicateKey& check) const
    {
        return names(check.keys) + (check.keepLast ? ":keep=last" : "");
    }
    std::string operator()(const domain::DuplicateAnswers& check) const
    {
        return std::string(check.idsCount ? ":ids=yes" : "") + (check.datesCount ? ":dates=yes" : "");
    }
    std::string operator()(const domain::SameDevice& check) const
    {
        std::string text = names({check.device});
        if (check.date)
            text += ":date=" + written(check.date, questionnaire);
        if (check.minutes > 0)
            text += ":minutes=" + number(check.minutes);
        return text + ":most=" + std::to_string(check.most);
    }
    std::string operator()(const domain::StraightLine& check) const
    {
        return names(check.items) + ":least=" + std::to_string(check.leastItems) +
               (check.mostDifferent > 0 ? ":different=" + number(check.mostDifferent) : "");
    }
    std::string operator()(const domain::Speeder& check) const
    {
        const std::string share = check.share == 1.0 / 3.0 ? "1/3" : number(check.share);
        return names({check.duration}) + ":share=" + share +
               ":within=" + (check.within ? written(check.within, questionnaire) : "none");
    }
    std::string operator()(const domain::OutOfScale& check) const { return names(check.variables); }
    std::string operator()(const domain::Inconsistent& check) const { return ":" + check.filter; }
    std::string operator()(const domain::AttentionCheck& check) const
    {
        std::string text = names({check.variable});
        for (std::size_t i = 0; i < check.right.size(); ++i)
            text += (i == 0 ? "=" : "|") + number(check.right[i]);
        return text + (check.blankIsWrong ? "" : ":blank=right");
    }
    std::string operator()(const domain::Incomplete& check) const
    {
        return names(check.variables) + ":least=" + number(check.leastShare);
    }
};

} // namespace

std::string toText(const domain::CleaningRule& rule, const Questionnaire& questionnaire)
{
    return std::string(domain::cleaningKind(rule)) + std::visit(Writer{questionnaire}, rule.check);
}

std::string cleaningTitle(const domain::CleaningRule& rule)
{
    return domain::titleOf(rule).toStdString();
}

std::string cleaningReason(const domain::CleaningRule& rule, const Questionnaire& questionnaire)
{
    return domain::reasonOf(rule, questionnaire).toStdString();
}

} // namespace manyi::engine
