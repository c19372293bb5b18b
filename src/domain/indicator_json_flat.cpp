// The flat form of a tree file: a list of indicators that name their parents.
#include <map>

#include <QCoreApplication>
#include <QStringList>

#include "domain/indicator_json.h"

namespace manyi::domain::tree_file {

namespace {

QJsonObject branch(const QString& name, const std::map<QString, QJsonObject>& byName,
                   std::map<QString, QStringList>& childrenOf, std::size_t& placed)
{
    QJsonObject entry = byName.at(name);
    ++placed;
    QJsonArray children;
    for (const QString& child : childrenOf[name])
        children.append(branch(child, byName, childrenOf, placed));
    if (!children.isEmpty())
        entry.insert("children", children);
    return entry;
}

QString cycleIn(const QJsonArray& list, const std::map<QString, QJsonObject>& byName)
{
    std::map<QString, QString> parentOf;
    for (const QJsonValue& item : list)
        parentOf[item.toObject().value("name").toString()] = item.toObject().value("parent").toString();
    for (const auto& [start, entry] : byName) {
        QStringList way{start};
        for (QString at = parentOf[start]; !at.isEmpty(); at = parentOf[at]) {
            const qsizetype seen = way.indexOf(at);
            way.append(at);
            if (seen == 0)
                return way.join(" › ");
            if (seen > 0)
                break;
        }
    }
    return {};
}

} // namespace

QJsonObject nested(const QJsonArray& list)
{
    std::map<QString, QJsonObject> byName;
    std::map<QString, QStringList> childrenOf; // "" = no parent
    for (const QJsonValue& item : list) {
        QJsonObject entry = object(item, "indicators");
        const QString name = entry.value("name").toString();
        const QString parent = entry.value("parent").toString();
        entry.remove("parent");
        if (!byName.emplace(name, entry).second)
            refuse(QCoreApplication::translate("Indicators", "\"%1\" is listed twice; in a flat list names are "
                                                             "unique.")
                       .arg(name),
                   "indicators");
        childrenOf[parent].append(name);
    }
    for (const auto& [parent, children] : childrenOf) {
        if (!parent.isEmpty() && !byName.contains(parent))
            refuse(QCoreApplication::translate("Indicators", "The parent \"%1\" of \"%2\" is not in the list.")
                       .arg(parent, children.first()),
                   "indicators");
    }
    const QStringList roots = childrenOf[QString()];
    std::size_t placed = 0;
    const QJsonObject tree = roots.size() == 1 ? branch(roots.first(), byName, childrenOf, placed) : QJsonObject();
    if (roots.size() > 1)
        refuse(QCoreApplication::translate("Indicators", "\"%1\" and \"%2\" have no parent; only the goal has none.")
                   .arg(roots[0], roots[1]),
               "indicators");
    if (placed < byName.size())
        refuse(QCoreApplication::translate("Indicators", "The parents form a cycle: %1. One of them must stand "
                                                         "below the goal.")
                   .arg(cycleIn(list, byName)),
               "indicators");
    return tree;
}

} // namespace manyi::domain::tree_file
