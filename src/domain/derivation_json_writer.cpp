#include <cmath>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "domain/derivation.h"

namespace manyi::domain {

namespace {

QString qt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QJsonValue id(base::VariableId variable)
{
    return QJsonValue(static_cast<qint64>(variable.value));
}

// JSON has no infinity: the open end of a range is null.
QJsonValue end(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue();
}

template <class Items, class Write>
QJsonArray arrayOf(const Items& items, Write write)
{
    QJsonArray array;
    for (const auto& item : items)
        array.append(write(item));
    return array;
}

QJsonObject written(const Recode& recode)
{
    return {{"source", id(recode.source)},
            {"rules", arrayOf(recode.rules,
                              [](const Recode::Rule& rule) {
                                  return QJsonObject{{"low", end(rule.low)},
                                                     {"high", end(rule.high)},
                                                     {"code", rule.code ? QJsonValue(*rule.code) : QJsonValue()}};
                              })},
            {"keepOthers", recode.keepOthers}};
}

QJsonObject written(const Bands& bands)
{
    return {{"source", id(bands.source)},
            {"cuts", arrayOf(bands.cuts, [](double cut) { return cut; })},
            {"upperIncluded", bands.upperIncluded}};
}

QJsonObject written(const TopBoxFlag& flag)
{
    return {{"source", id(flag.source)}, {"boxes", flag.boxes}, {"bottom", flag.bottom}};
}

QJsonObject written(const ItemScore& score)
{
    return {{"score", qt(itemScoreName(score.kind))},
            {"items", arrayOf(score.items, id)},
            {"leastValid", score.leastValid}};
}

QJsonObject written(const DatePart& part)
{
    return {{"source", id(part.source)}, {"part", qt(datePartName(part.part))}};
}

QJsonObject written(const LookUp& lookUp)
{
    return {{"source", id(lookUp.source)}, {"entries", arrayOf(lookUp.entries, [](const LookUp::Entry& entry) {
                                                return QJsonObject{{"member", qt(entry.member)}, {"code", entry.code}};
                                            })}};
}

QJsonObject written(const Expression& expression)
{
    QJsonObject object{{"text", qt(expression.text)},
                       {"names", arrayOf(expression.names, [](const Expression::Name& name) {
                            return QJsonObject{{"name", qt(name.name)}, {"variable", id(name.variable)}};
                        })}};
    if (!expression.answers.empty()) {
        object.insert("answers", arrayOf(expression.answers, [](const Expression::Answer& answer) {
                          return QJsonObject{
                              {"label", qt(answer.label)}, {"variable", id(answer.variable)}, {"code", answer.code}};
                      }));
    }
    return object;
}

QJsonObject written(const RakedWeight::Margin& margin)
{
    return {{"variable", id(margin.variable)},
            {"targets", arrayOf(margin.targets, [](const RakedWeight::Target& target) {
                 return QJsonObject{{"code", target.code}, {"share", target.share}};
             })}};
}

QJsonObject written(const RakedWeight& weight)
{
    QJsonObject object{
        {"margins", arrayOf(weight.margins, [](const RakedWeight::Margin& margin) { return written(margin); })}};
    if (weight.within)
        object.insert("within", id(weight.within));
    if (weight.base)
        object.insert("base", id(weight.base));
    if (weight.lowest)
        object.insert("lowest", *weight.lowest);
    if (weight.highest)
        object.insert("highest", *weight.highest);
    if (weight.trimAbove)
        object.insert("trimAbove", *weight.trimAbove);
    return object;
}

} // namespace

std::string toJson(const Derivation& derivation)
{
    QJsonObject object = std::visit([](const auto& one) { return written(one); }, derivation);
    object.insert("kind", qt(derivationKind(derivation)));
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace manyi::domain
