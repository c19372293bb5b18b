#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QStringList>

#include "base/number.h"
#include "domain/cleaning.h"

namespace manyi::domain {

namespace {

// The wording's language, or the program's where there is none.
class Words {
public:
    explicit Words(const base::Wording* wording) : m_wording(wording) {}
    QString translate(const char* context, const char* source) const
    {
        return m_wording != nullptr ? m_wording->translate(context, source)
                                    : QCoreApplication::translate(context, source);
    }

private:
    const base::Wording* m_wording;
};

QString number(double value)
{
    return QString::fromStdString(base::formatNumber(value));
}

QString labelled(base::VariableId id, const Questionnaire& questionnaire)
{
    const Variable* variable = questionnaire.find(id);
    return variable == nullptr ? QString() : QString::fromStdString(variable->name);
}

// The names; of long lists the first and how many more.
QString labelled(const std::vector<base::VariableId>& ids, const Questionnaire& questionnaire, const Words& words)
{
    constexpr std::size_t most = 4;
    QStringList names;
    for (std::size_t i = 0; i < std::min(most, ids.size()); ++i)
        names += labelled(ids[i], questionnaire);
    const QString list = names.join(words.translate("Cleaning", ", "));
    if (ids.size() <= most)
        return list;
    return words.translate("Cleaning", "%1 and %2 more").arg(list).arg(ids.size() - most);
}

QString percent(double share)
{
    return number(std::round(share * 1000) / 10) + QLatin1Char('%');
}

QString answers(const AttentionCheck& check, const Questionnaire& questionnaire, const Words& words)
{
    QStringList list;
    const Variable* variable = questionnaire.find(check.variable);
    for (const double code : check.right)
        list += variable != nullptr ? QString::fromStdString(labelOrCode(*variable, code)) : number(code);
    return list.join(words.translate("Cleaning", ", "));
}

struct Reason {
    const Questionnaire& questionnaire;
    Words words;
    QString operator()(const DuplicateKey& check) const
    {
        const QString names = labelled(check.keys, questionnaire, words);
        return (check.keepLast ? words.translate("Cleaning", "Same %1 as a later response")
                               : words.translate("Cleaning", "Same %1 as an earlier response"))
            .arg(names);
    }
    QString operator()(const DuplicateAnswers&) const
    {
        return words.translate("Cleaning", "Same answers throughout as an earlier response");
    }
    QString operator()(const SameDevice& check) const
    {
        const QString name = labelled(check.device, questionnaire);
        if (check.date && check.minutes > 0) {
            return words.translate("Cleaning", "More than %1 from the same %2 within %3 minutes")
                .arg(check.most)
                .arg(name, number(check.minutes));
        }
        return words.translate("Cleaning", "More than %1 from the same %2").arg(check.most).arg(name);
    }
    QString operator()(const StraightLine& check) const
    {
        const QString names = labelled(check.items, questionnaire, words);
        if (check.mostDifferent > 0) {
            return words.translate("Cleaning", "All but %1 of the answers to %2 are the same")
                .arg(percent(check.mostDifferent), names);
        }
        return words.translate("Cleaning", "The same answer to all of %1").arg(names);
    }
    QString operator()(const Speeder& check) const
    {
        const QString name = labelled(check.duration, questionnaire);
        return (check.within ? words.translate("Cleaning", "Faster than %1 of the median %2 of its wave")
                             : words.translate("Cleaning", "Faster than %1 of the median %2"))
            .arg(percent(check.share), name);
    }
    QString operator()(const OutOfScale& check) const
    {
        if (check.variables.empty())
            return words.translate("Cleaning", "An answer outside its scale");
        return words.translate("Cleaning", "An answer outside its scale: %1")
            .arg(labelled(check.variables, questionnaire, words));
    }
    QString operator()(const Inconsistent& check) const
    {
        return words.translate("Cleaning", "Inconsistent: %1").arg(QString::fromStdString(check.filter));
    }
    QString operator()(const AttentionCheck& check) const
    {
        return words.translate("Cleaning", "Not %1 at the attention check %2")
            .arg(answers(check, questionnaire, words), labelled(check.variable, questionnaire));
    }
    QString operator()(const Incomplete& check) const
    {
        if (check.variables.empty()) {
            return words.translate("Cleaning", "Fewer than %1 of the questions answered")
                .arg(percent(check.leastShare));
        }
        return words.translate("Cleaning", "Fewer than %1 answered of %2")
            .arg(percent(check.leastShare), labelled(check.variables, questionnaire, words));
    }
};

struct Title {
    Words words;
    QString operator()(const DuplicateKey&) const { return words.translate("Cleaning", "Duplicates by key"); }
    QString operator()(const DuplicateAnswers&) const { return words.translate("Cleaning", "Duplicate answers"); }
    QString operator()(const SameDevice&) const { return words.translate("Cleaning", "Same device"); }
    QString operator()(const StraightLine&) const { return words.translate("Cleaning", "Straight-lining"); }
    QString operator()(const Speeder&) const { return words.translate("Cleaning", "Speeders"); }
    QString operator()(const OutOfScale&) const { return words.translate("Cleaning", "Out of scale"); }
    QString operator()(const Inconsistent&) const { return words.translate("Cleaning", "Inconsistent answers"); }
    QString operator()(const AttentionCheck&) const { return words.translate("Cleaning", "Attention check"); }
    QString operator()(const Incomplete&) const { return words.translate("Cleaning", "Incomplete"); }
};

} // namespace

QString titleOf(const CleaningRule& rule, const base::Wording* wording)
{
    return std::visit(Title{Words(wording)}, rule.check);
}

QString reasonOf(const CleaningRule& rule, const Questionnaire& questionnaire, const base::Wording* wording)
{
    return std::visit(Reason{questionnaire, Words(wording)}, rule.check);
}

} // namespace manyi::domain
