#include "domain/indicator_json.h"

#include <QCoreApplication>

namespace manyi::domain::tree_file {

void refuse(const QString& sentence, const QString& place)
{
    throw ReadFailure{sentence, place};
}

void refuseName(const std::string& name, const QString& place)
{
    refuse(QCoreApplication::translate("Indicators", "\"%1\" is not known there.").arg(qt(name)), place);
}

void known(const QJsonObject& object, const std::set<QString>& keys, const QString& place)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!keys.contains(it.key()))
            refuse(QCoreApplication::translate("Indicators", "\"%1\" is not a key of the tree file. Correct or "
                                                             "remove it.")
                       .arg(it.key()),
                   place);
    }
}

std::string text(const QJsonValue& value, const QString& place)
{
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isString())
        refuse(QCoreApplication::translate("Indicators", "A text in quotation marks is expected there."), place);
    return value.toString().toStdString();
}

double number(const QJsonValue& value, const QString& place)
{
    if (!value.isDouble())
        refuse(QCoreApplication::translate("Indicators", "A number is expected there."), place);
    return value.toDouble();
}

QJsonArray array(const QJsonValue& value, const QString& place)
{
    if (value.isUndefined())
        return {};
    if (!value.isArray())
        refuse(QCoreApplication::translate("Indicators", "A list in square brackets is expected there."), place);
    return value.toArray();
}

QJsonObject object(const QJsonValue& value, const QString& place)
{
    if (value.isUndefined())
        return {};
    if (!value.isObject())
        refuse(QCoreApplication::translate("Indicators", "An object in braces is expected there."), place);
    return value.toObject();
}

std::vector<double> numbers(const QJsonValue& value, const QString& place)
{
    std::vector<double> list;
    const QJsonArray items = array(value, place);
    for (const QJsonValue& item : items)
        list.push_back(number(item, place + QStringLiteral("[%1]").arg(list.size() + 1)));
    return list;
}

ExpertId expertNamed(IndicatorSystem& system, const QString& name, const QString& place, const Expert* entry)
{
    for (const Expert& expert : system.experts) {
        if (qt(expert.name) != name)
            continue;
        if (entry != nullptr)
            refuse(QCoreApplication::translate("Indicators", "The expert \"%1\" is listed twice.").arg(name), place);
        return expert.id;
    }
    const ExpertId id = addExpert(system, name.toStdString());
    if (entry != nullptr) {
        system.experts.back() = *entry;
        system.experts.back().id = id;
    }
    return id;
}

} // namespace manyi::domain::tree_file
