// The data of a leaf in a tree file.
#include <algorithm>

#include <QCoreApplication>
#include <QStringList>

#include "domain/indicator_json.h"

namespace manyi::domain::tree_file {

namespace {

QuestionSource question(const QJsonValue& value, const QString& place)
{
    QuestionSource source;
    if (value.isString()) {
        source.variable = value.toString().toStdString();
        return source;
    }
    const QJsonObject entry = object(value, place);
    known(entry, {"variable", "reversed", "rescaling", "cuts"}, place);
    source.variable = text(entry.value("variable"), place);
    if (entry.contains("reversed") && !entry.value("reversed").isBool())
        refuse(QCoreApplication::translate("Indicators", "\"reversed\" is true or false, without quotation marks."),
               place);
    source.reversed = entry.value("reversed").toBool();
    set(source.rescaling, entry.value("rescaling"), rescalingFromName, place);
    source.cuts = numbers(entry.value("cuts"), place);
    return source;
}

int grade(const IndicatorSystem& system, const QJsonValue& value, const QString& place)
{
    if (value.isDouble())
        return value.toInt() - 1;
    const std::string name = text(value, place);
    for (std::size_t i = 0; i < system.grades.size(); ++i) {
        if (system.grades[i].name == name)
            return static_cast<int>(i);
    }
    refuse(QCoreApplication::translate("Indicators", "The vote \"%1\" is not a grade of the set. Correct it.")
               .arg(qt(name)),
           place);
}

void readVotes(IndicatorSystem& system, IndicatorData& data, const QJsonValue& value, const QString& place)
{
    if (value.isArray()) { // counts a grade
        data.kind = IndicatorData::Kind::VoteCounts;
        data.counts = numbers(value, place);
        return;
    }
    data.kind = IndicatorData::Kind::Votes;
    const QJsonObject entry = object(value, place);
    for (auto it = entry.begin(); it != entry.end(); ++it)
        data.votes.push_back(
            {expertNamed(system, it.key(), place), grade(system, it.value(), place + " › " + it.key())});
    std::sort(data.votes.begin(), data.votes.end(),
              [](const Vote& a, const Vote& b) { return a.evaluator < b.evaluator; });
}

std::vector<MembershipFunction> functions(const QJsonValue& value, const QString& place)
{
    std::vector<MembershipFunction> list;
    for (const QJsonValue& item : array(value, place)) {
        const QJsonObject entry = object(item, place);
        known(entry, {"shape", "points"}, place);
        list.push_back({named(entry.value("shape"), shapeFromName, place), numbers(entry.value("points"), place)});
    }
    return list;
}

IndicatorData leafData(IndicatorSystem& system, const QJsonValue& value, const QString& place)
{
    IndicatorData data;
    const QJsonObject entry = object(value, place);
    known(entry, {"source", "questions", "votes", "counts", "value", "variable", "functions", "membership"}, place);
    data.kind = named(entry.value("source"), dataKindFromName, place + " › source");
    for (const QJsonValue& item : array(entry.value("questions"), place))
        data.questions.push_back(question(item, place));
    const auto kind = data.kind;
    if (entry.contains("votes"))
        readVotes(system, data, entry.value("votes"), place);
    data.kind = kind;
    if (entry.contains("counts"))
        data.counts = numbers(entry.value("counts"), place);
    if (entry.contains("value"))
        data.measured = number(entry.value("value"), place);
    data.measuredVariable = text(entry.value("variable"), place);
    data.functions = functions(entry.value("functions"), place);
    data.membership = numbers(entry.value("membership"), place);
    return data;
}

// Short forms: "membership": […], "votes": […] or {…}, "questions": […] beside the name.
void readShortForms(IndicatorSystem& system, Indicator& indicator, const QJsonObject& entry, const QString& place)
{
    if (entry.contains("membership")) {
        indicator.data.kind = IndicatorData::Kind::Typed;
        indicator.data.membership = numbers(entry.value("membership"), place);
    }
    if (entry.contains("votes"))
        readVotes(system, indicator.data, entry.value("votes"), place);
    if (entry.contains("questions")) {
        indicator.data.kind = IndicatorData::Kind::Questions;
        for (const QJsonValue& item : array(entry.value("questions"), place))
            indicator.data.questions.push_back(question(item, place));
    }
}

} // namespace

void readLeafData(IndicatorSystem& system, Indicator& indicator, const QJsonObject& entry, const QString& place)
{
    QStringList sources;
    for (const char* key : {"data", "membership", "votes", "questions"}) {
        if (entry.contains(QLatin1String(key)))
            sources.append(QLatin1String(key));
    }
    if (sources.size() > 1)
        refuse(QCoreApplication::translate("Indicators", "\"%1\" and \"%2\" both say where the memberships come from. "
                                                         "Keep one of them.")
                   .arg(sources[0], sources[1]),
               place);
    if (entry.contains("data"))
        indicator.data = leafData(system, entry.value("data"), place + " › data");
    readShortForms(system, indicator, entry, place);
}

} // namespace manyi::domain::tree_file
