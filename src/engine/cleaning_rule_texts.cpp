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

QString labelled(VariableId id, const Questionnaire& questionnaire)
{
    const domain::Variable* variable = questionnaire.find(id);
    return variable == nullptr ? QString() : qt(variable->name);
}

// The names; of long lists the first and how many more.
QString labelled(const std::vector<VariableId>& ids, const Questionnaire& questionnaire)
{
    constexpr std::size_t most = 4;
    QStringList names;
    for (std::size_t i = 0; i < std::min(most, ids.size()); ++i)
        names += labelled(ids[i], questionnaire);
    const QString list = names.join(QCoreApplication::translate("Cleaning", ", "));
    if (ids.size() <= most)
        return list;
    return QCoreApplication::translate("Cleaning", "%1 and %2 more").arg(list).arg(ids.size() - most);
}

QString percent(double share)
{
    return qt(base::formatNumber(std::round(share * 1000) / 10)) + QLatin1Char('%');
}

QString answers(const domain::AttentionCheck& check, const Questionnaire& questionnaire)
{
    QStringList list;
    const domain::Variable* variable = questionnaire.find(check.variable);
    for (const double code : check.right)
        list += qt(variable != nullptr ? domain::labelOrCode(*variable, code) : number(code));
    return list.join(QCoreApplication::translate("Cleaning", ", "));
}

struct Reason {
    const Questionnaire& questionnaire;
    QString operator()(const domain::DuplicateKey& check) const
    {
        const QString names = labelled(check.keys, questionnaire);
        return (check.keepLast ? QCoreApplication::translate("Cleaning", "Same %1 as a later response")
                               : QCoreApplication::translate("Cleaning", "Same %1 as an earlier response"))
            .arg(names);
    }
    QString operator()(const domain::DuplicateAnswers&) const
    {
        return QCoreApplication::translate("Cleaning", "Same answers throughout as an earlier response");
    }
    QString operator()(const domain::SameDevice& check) const
    {
        const QString name = labelled(check.device, questionnaire);
        if (check.date && check.minutes > 0) {
            return QCoreApplication::translate("Cleaning", "More than %1 from the same %2 within %3 minutes")
                .arg(check.most)
                .arg(name, qt(number(check.minutes)));
        }
        return QCoreApplication::translate("Cleaning", "More than %1 from the same %2").arg(check.most).arg(name);
    }
    QString operator()(const domain::StraightLine& check) const
    {
        const QString names = labelled(check.items, questionnaire);
        if (check.mostDifferent > 0) {
            return QCoreApplication::translate("Cleaning", "All but %1 of the answers to %2 are the same")
                .arg(percent(check.mostDifferent), names);
        }
        return QCoreApplication::translate("Cleaning", "The same answer to all of %1").arg(names);
    }
    QString operator()(const domain::Speeder& check) const
    {
        const QString name = labelled(check.duration, questionnaire);
        return (check.within ? QCoreApplication::translate("Cleaning", "Faster than %1 of the median %2 of its wave")
                             : QCoreApplication::translate("Cleaning", "Faster than %1 of the median %2"))
            .arg(percent(check.share), name);
    }
    QString operator()(const domain::OutOfScale& check) const
    {
        if (check.variables.empty())
            return QCoreApplication::translate("Cleaning", "An answer outside its scale");
        return QCoreApplication::translate("Cleaning", "An answer outside its scale: %1")
            .arg(labelled(check.variables, questionnaire));
    }
    QString operator()(const domain::Inconsistent& check) const
    {
        return QCoreApplication::translate("Cleaning", "Inconsistent: %1").arg(qt(check.filter));
    }
    QString operator()(const domain::AttentionCheck& check) const
    {
        return QCoreApplication::translate("Cleaning", "Not %1 at the attention check %2")
            .arg(answers(check, questionnaire), labelled(check.variable, questionnaire));
    }
    QString operator()(const domain::Incomplete& check) const
    {
        if (check.variables.empty()) {
            return QCoreApplication::translate("Cleaning", "Fewer than %1 of the questions answered")
                .arg(percent(check.leastShare));
        }
        return QCoreApplication::translate("Cleaning", "Fewer than %1 answered of %2")
            .arg(percent(check.leastShare), labelled(check.variables, questionnaire));
    }
};

struct Title {
    QString operator()(const domain::DuplicateKey&) const
    {
        return QCoreApplication::translate("Cleaning", "Duplicates by key");
    }
    QString operator()(const domain::DuplicateAnswers&) const
    {
        return QCoreApplication::translate("Cleaning", "Duplicate answers");
    }
    QString operator()(const domain::SameDevice&) const
    {
        return QCoreApplication::translate("Cleaning", "Same device");
    }
    QString operator()(const domain::StraightLine&) const
    {
        return QCoreApplication::translate("Cleaning", "Straight-lining");
    }
    QString operator()(const domain::Speeder&) const { return QCoreApplication::translate("Cleaning", "Speeders"); }
    QString operator()(const domain::OutOfScale&) const
    {
        return QCoreApplication::translate("Cleaning", "Out of scale");
    }
    QString operator()(const domain::Inconsistent&) const
    {
        return QCoreApplication::translate("Cleaning", "Inconsistent answers");
    }
    QString operator()(const domain::AttentionCheck&) const
    {
        return QCoreApplication::translate("Cleaning", "Attention check");
    }
    QString operator()(const domain::Incomplete&) const
    {
        return QCoreApplication::translate("Cleaning", "Incomplete");
    }
};

} // namespace

std::string toText(const domain::CleaningRule& rule, const Questionnaire& questionnaire)
{
    return std::string(domain::cleaningKind(rule)) + std::visit(Writer{questionnaire}, rule.check);
}

std::string cleaningTitle(const domain::CleaningRule& rule)
{
    return std::visit(Title{}, rule.check).toStdString();
}

std::string cleaningReason(const domain::CleaningRule& rule, const Questionnaire& questionnaire)
{
    return std::visit(Reason{questionnaire}, rule.check).toStdString();
}

} // namespace manyi::engine
