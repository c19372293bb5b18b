#pragma once

#include <set>
#include <string>
#include <vector>

#include <QJsonArray>
#include <QJsonObject>

#include "domain/indicator_system.h"

// The parts of reading a tree file (docs/indicator-file.md). All of them throw ReadFailure, which
// indicatorSystemFromJson turns into an Error; `place` is where in the tree the value stands, for its sentence.
namespace manyi::domain::tree_file {

struct ReadFailure {
    QString sentence;
    QString place;
};
[[noreturn]] void refuse(const QString& sentence, const QString& place);

// Refused: keys that are not among the known ones.
void known(const QJsonObject& object, const std::set<QString>& keys, const QString& place);
// Empty for what is absent; refused for what is of another type. Texts may be null.
std::string text(const QJsonValue& value, const QString& place);
QJsonArray array(const QJsonValue& value, const QString& place);
QJsonObject object(const QJsonValue& value, const QString& place);
std::vector<double> numbers(const QJsonValue& value, const QString& place);
double number(const QJsonValue& value, const QString& place); // must be there

inline QString qt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

[[noreturn]] void refuseName(const std::string& name, const QString& place);

template <class Enum>
Enum named(const QJsonValue& value, std::optional<Enum> (*fromName)(std::string_view), const QString& place)
{
    const std::string name = text(value, place);
    const auto found = fromName(name);
    if (!found)
        refuseName(name, place);
    return *found;
}

template <class Enum>
void set(Enum& to, const QJsonValue& value, std::optional<Enum> (*fromName)(std::string_view), const QString& place)
{
    if (!value.isUndefined())
        to = named(value, fromName, place);
}

// The expert of that name; a new one, like `entry`, when there is none. With an entry the name must be new.
ExpertId expertNamed(IndicatorSystem& system, const QString& name, const QString& place, const Expert* entry = nullptr);

// Where a leaf's memberships come from: the key "data" or one of its short forms beside the name. Grades must be known.
void readLeafData(IndicatorSystem& system, Indicator& indicator, const QJsonObject& entry, const QString& place);

// The key "judgements" of a node that is in the tree, with all it compares.
void readJudgements(IndicatorSystem& system, IndicatorId node, const QJsonValue& value, const QString& place);

// The flat form, where every indicator names its parent, as the object that "goal" would hold.
QJsonObject nested(const QJsonArray& list);

} // namespace manyi::domain::tree_file
