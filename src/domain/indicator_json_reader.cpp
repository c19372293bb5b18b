// Reads the tree file: docs/indicator-file.md.
#include <algorithm>
#include <functional>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "domain/indicator_json.h"
#include "domain/json_keys.h"

namespace manyi::domain {

using namespace tree_file;

namespace {

constexpr const char* kind = "indicator-system";
constexpr int fileVersion = 1;
constexpr int deepest = 64;

class Reader {
public:
    IndicatorSystem whole(const QJsonObject& object)
    {
        known(object,
              {"manyi", "version", "name", "grades", "options", "experts", "outcome", "alternatives", "goal",
               "indicators", "changes"},
              {});
        if (text(object.value("manyi"), "manyi") != kind && object.contains("manyi"))
            refuse(QCoreApplication::translate("Indicators", "The file is no tree file but \"%1\". Choose another one.")
                       .arg(object.value("manyi").toString()),
                   "manyi");
        if (object.value("version").toInt(fileVersion) > fileVersion)
            refuse(QCoreApplication::translate("Indicators", "The tree file was written by a newer version of Manyi. "
                                                             "Install that version to read it."),
                   "version");
        m_system.name = text(object.value("name"), "name");
        m_system.outcome = text(object.value("outcome"), "outcome");
        grades(object.value("grades"));
        options(object.value("options"));
        experts(object.value("experts"));
        alternatives(object.value("alternatives"));
        if (object.contains("goal") && object.contains("indicators"))
            refuse(QCoreApplication::translate("Indicators",
                                               "The tree file has both \"goal\" and \"indicators\". Write "
                                               "the tree in one of the two ways."),
                   "indicators");
        const QJsonObject goal = object.contains("indicators") ? nested(array(object.value("indicators"), "indicators"))
                                                               : tree_file::object(object.value("goal"), "goal");
        if (goal.isEmpty())
            refuse(QCoreApplication::translate("Indicators",
                                               "The tree file has no \"goal\". Write the root of the tree "
                                               "there, with its \"children\"."),
                   "goal");
        m_system.goal = indicator(goal, {}, 0);
        for (const auto& later : m_later)
            later();
        if (m_system.name.empty())
            m_system.name = m_system.goal.name;
        changes(array(object.value("changes"), "changes"));
        return std::move(m_system);
    }

private:
    void grades(const QJsonValue& value)
    {
        for (const QJsonValue& item : array(value, "grades")) {
            Grade grade;
            if (item.isString()) {
                grade.name = item.toString().toStdString();
            } else {
                const QJsonObject entry = object(item, "grades");
                known(entry, {"name", "score", "colour"}, "grades");
                grade.name = text(entry.value("name"), "grades");
                grade.colour = text(entry.value("colour"), "grades");
                if (entry.contains("score"))
                    grade.score = number(entry.value("score"), "grades › " + qt(grade.name));
            }
            addGrade(std::move(grade));
        }
    }

    void addGrade(Grade grade)
    {
        if (qt(grade.name).trimmed().isEmpty())
            refuse(QCoreApplication::translate("Indicators", "Grade %1 has no name. Give it one.")
                       .arg(m_system.grades.size() + 1),
                   "grades");
        for (const Grade& other : m_system.grades) {
            if (other.name == grade.name)
                refuse(
                    QCoreApplication::translate("Indicators", "The grade \"%1\" is listed twice. Rename one of them.")
                        .arg(qt(grade.name)),
                    "grades");
        }
        m_system.grades.push_back(std::move(grade));
    }

    void options(const QJsonValue& value)
    {
        const QJsonObject entry = object(value, "options");
        known(entry, {"method", "ri", "completion", "group", "operator", "consistency_limit"}, "options");
        IndicatorOptions& options = m_system.options;
        set(options.method, entry.value("method"), weightMethodFromName, "options › method");
        set(options.table, entry.value("ri"), randomIndexFromName, "options › ri");
        set(options.completion, entry.value("completion"), completionFromName, "options › completion");
        set(options.group, entry.value("group"), groupMethodFromName, "options › group");
        set(options.composition, entry.value("operator"), operatorFromName, "options › operator");
        if (entry.contains("consistency_limit"))
            options.consistencyLimit = number(entry.value("consistency_limit"), "options › consistency_limit");
        if (!(options.consistencyLimit > 0 && options.consistencyLimit <= 1))
            refuse(QCoreApplication::translate("Indicators", "A limit is a number above 0, at most 1."),
                   "options › consistency_limit");
    }

    void experts(const QJsonValue& value)
    {
        for (const QJsonValue& item : array(value, "experts")) {
            Expert expert;
            if (item.isString()) {
                expert.name = item.toString().toStdString();
            } else {
                const QJsonObject entry = object(item, "experts");
                known(entry, {"name", "weight", "excluded"}, "experts");
                expert.name = text(entry.value("name"), "experts");
                const QString place = "experts › " + qt(expert.name);
                if (entry.contains("weight"))
                    expert.weight = number(entry.value("weight"), place);
                if (!(expert.weight >= 0))
                    refuse(QCoreApplication::translate("Indicators", "A weight is a number of 0 or more."), place);
                expert.excluded = entry.contains("excluded");
                expert.reason = text(entry.value("excluded"), place);
            }
            expertNamed(m_system, qt(expert.name), "experts", &expert);
        }
    }

    void alternatives(const QJsonValue& value)
    {
        for (const QJsonValue& item : array(value, "alternatives"))
            m_system.alternatives.push_back({{}, text(item, "alternatives")});
        m_nextId = 1;
        for (Alternative& alternative : m_system.alternatives)
            alternative.id = {m_nextId++};
    }

    WeightRule rule(const QJsonValue& value, const QString& place)
    {
        WeightRule rule;
        if (value.isString()) {
            rule.source = named(value, weightSourceFromName, place);
        } else if (!value.isUndefined()) {
            const QJsonObject entry = object(value, place);
            known(entry, {"source", "mixed_with", "share"}, place);
            rule.source = named(entry.value("source"), weightSourceFromName, place);
            if (entry.contains("mixed_with"))
                rule.mixedWith = named(entry.value("mixed_with"), weightSourceFromName, place);
            if (entry.contains("share"))
                rule.share = number(entry.value("share"), place);
            if (!(rule.share >= 0 && rule.share <= 1))
                refuse(QCoreApplication::translate("Indicators", "A share is a number from 0 to 1."), place);
        }
        return rule;
    }

    Indicator indicator(const QJsonObject& entry, const QString& above, int depth)
    {
        Indicator indicator;
        indicator.id = {m_nextId++};
        indicator.name = text(entry.value("name"), above);
        if (qt(indicator.name).trimmed().isEmpty())
            refuse(QCoreApplication::translate("Indicators", "An indicator has no \"name\". Give it one."), above);
        const QString place = above.isEmpty() ? qt(indicator.name) : above + " › " + qt(indicator.name);
        if (depth > deepest)
            refuse(QCoreApplication::translate("Indicators", "The tree is deeper than %1 levels.").arg(deepest), place);
        known(entry,
              {"name", "note", "rating", "weight", "weights", "judgements", "children", "data", "scores", "membership",
               "votes", "questions"},
              place);
        indicator.note = text(entry.value("note"), place);
        const char* rating = entry.contains("weight") ? "weight" : "rating";
        if (entry.contains(QLatin1String(rating)))
            indicator.rating = number(entry.value(QLatin1String(rating)), place);
        indicator.weights = rule(entry.value("weights"), place + " › weights");
        readLeafData(m_system, indicator, entry, place);
        for (const QJsonValue& child : array(entry.value("children"), place + " › children"))
            addChild(indicator, this->indicator(object(child, place + " › children"), place, depth + 1), place);
        if (!indicator.children.empty())
            refuseLeafKeys(entry, place);
        // A tree of plain weights needs no word about where they come from. Where one of them lacks, it will be named.
        const bool rated = std::any_of(indicator.children.begin(), indicator.children.end(),
                                       [](const Indicator& c) { return c.rating.has_value(); });
        if (rated && !entry.contains("weights") && !entry.contains("judgements"))
            indicator.weights.source = WeightSource::Direct;

        const IndicatorId id = indicator.id;
        if (entry.contains("judgements"))
            m_later.push_back(
                [this, id, value = entry.value("judgements"), place] { readJudgements(m_system, id, value, place); });
        if (entry.contains("scores"))
            m_later.push_back([this, id, value = entry.value("scores"), place] { scores(id, value, place); });
        return indicator;
    }

    // What only a leaf can use would be lost below a node.
    static void refuseLeafKeys(const QJsonObject& entry, const QString& place)
    {
        for (const char* key : {"data", "membership", "votes", "questions", "scores"}) {
            if (entry.contains(QLatin1String(key)))
                refuse(QCoreApplication::translate("Indicators", "\"%1\" is for leaves, but there are children below. "
                                                                 "Move it to one of them, or remove it.")
                           .arg(QLatin1String(key)),
                       place);
        }
    }

    static void addChild(Indicator& parent, Indicator child, const QString& place)
    {
        for (const Indicator& sibling : parent.children) {
            if (sibling.name == child.name)
                refuse(QCoreApplication::translate("Indicators", "\"%1\" is there twice. Rename one of them.")
                           .arg(qt(child.name)),
                       place);
        }
        parent.children.push_back(std::move(child));
    }

    void scores(IndicatorId leaf, const QJsonValue& value, const QString& place)
    {
        const QJsonObject entry = object(value, place + " › scores");
        for (auto it = entry.begin(); it != entry.end(); ++it) {
            const auto alternative = std::find_if(m_system.alternatives.begin(), m_system.alternatives.end(),
                                                  [&](const Alternative& item) { return qt(item.name) == it.key(); });
            if (alternative == m_system.alternatives.end())
                refuse(
                    QCoreApplication::translate("Indicators", "\"%1\" is not one of the alternatives.").arg(it.key()),
                    place + " › scores");
            m_system.scores.push_back({alternative->id, leaf, number(it.value(), place + " › scores › " + it.key())});
        }
    }

    IndicatorId itemNamed(IndicatorId node, const std::string& name, const QString& place)
    {
        for (const ComparedItem& item : comparedAt(m_system, node)) {
            if (item.name == name)
                return item.id;
        }
        refuse(QCoreApplication::translate("Indicators", "\"%1\" is not compared there.").arg(qt(name)), place);
    }

    void changes(const QJsonArray& list)
    {
        for (const QJsonValue& item : list) {
            const QJsonObject entry = object(item, "changes");
            known(entry, {"expert", "at", "first", "second", "before", "after", "reason", "changed_at"}, "changes");
            const Indicator* node = &m_system.goal;
            const QJsonArray path = array(entry.value("at"), "changes");
            for (qsizetype i = 1; i < path.size(); ++i) {
                const auto child = std::find_if(node->children.begin(), node->children.end(),
                                                [&](const Indicator& c) { return qt(c.name) == path[i].toString(); });
                if (child == node->children.end())
                    refuse(
                        QCoreApplication::translate("Indicators", "\"%1\" is not in the tree.").arg(path[i].toString()),
                        "changes");
                node = &*child;
            }
            m_system.changes.push_back({expertNamed(m_system, entry.value("expert").toString(), "changes"), node->id,
                                        itemNamed(node->id, text(entry.value("first"), "changes"), "changes"),
                                        itemNamed(node->id, text(entry.value("second"), "changes"), "changes"),
                                        number(entry.value("before"), "changes"),
                                        number(entry.value("after"), "changes"), text(entry.value("reason"), "changes"),
                                        text(entry.value("changed_at"), "changes")});
        }
    }

    IndicatorSystem m_system;
    std::int64_t m_nextId = 1;
    std::vector<std::function<void()>> m_later; // what needs the whole tree
};

} // namespace

base::Result<IndicatorSystem> indicatorSystemFromJson(std::string_view json)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size())), &error);
    if (error.error == QJsonParseError::NoError && !document.isObject()) {
        return base::Error{base::ErrorCode::InvalidArgument,
                           QCoreApplication::translate(
                               "Indicators", "The tree file is not a JSON object. It begins with { and has a \"goal\".")
                               .toStdString(),
                           {}};
    }
    if (!document.isObject()) {
        return base::Error{base::ErrorCode::InvalidArgument,
                           QCoreApplication::translate("Indicators", "The tree file is not readable JSON (%1, at "
                                                                     "character %2). Correct it there.")
                               .arg(error.errorString())
                               .arg(error.offset)
                               .toStdString(),
                           {}};
    }
    if (const auto doubled = doubledKey(json)) {
        return base::Error{base::ErrorCode::InvalidArgument,
                           QCoreApplication::translate("Indicators", "The key \"%1\" stands a second time in the same "
                                                                     "braces (line %2, character %3). Keep one of the "
                                                                     "two.")
                               .arg(qt(doubled->key))
                               .arg(doubled->line)
                               .arg(doubled->character)
                               .toStdString(),
                           doubled->key};
    }
    try {
        return Reader().whole(document.object());
    } catch (const ReadFailure& failure) {
        const QString sentence =
            failure.place.isEmpty()
                ? failure.sentence
                : QCoreApplication::translate("Indicators", "%1: %2").arg(failure.place, failure.sentence);
        return base::Error{base::ErrorCode::InvalidArgument, sentence.toStdString(), failure.place.toStdString()};
    }
}

} // namespace manyi::domain
