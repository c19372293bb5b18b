// Reads the tree file: docs/indicator-file.md.
#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/number.h"
#include "domain/indicator_system.h"

namespace manyi::domain {

namespace {

constexpr int fileVersion = 1;
constexpr int deepest = 64;

QString qt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// Thrown inside this file only; the public function turns it into a Result.
struct ReadFailure {
    QString sentence;
    QString place;
};

[[noreturn]] void refuse(const QString& sentence, const QString& place)
{
    throw ReadFailure{sentence, place};
}

class Reader {
public:
    IndicatorSystem whole(const QJsonObject& object)
    {
        known(object,
              {"manyi", "version", "name", "grades", "options", "experts", "outcome", "alternatives", "goal",
               "indicators", "changes"},
              {});
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
        const QJsonObject goal = object.contains("indicators") ? nested(array(object.value("indicators"), "indicators"))
                                                               : this->object(object.value("goal"), "goal");
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
    static void known(const QJsonObject& object, const std::set<QString>& keys, const QString& place)
    {
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!keys.contains(it.key()))
                refuse(QCoreApplication::translate("Indicators", "\"%1\" is not a key of the tree file. Correct or "
                                                                 "remove it.")
                           .arg(it.key()),
                       place);
        }
    }

    static std::string text(const QJsonValue& value, const QString& place)
    {
        if (value.isUndefined() || value.isNull())
            return {};
        if (!value.isString())
            refuse(QCoreApplication::translate("Indicators", "A text in quotation marks is expected there."), place);
        return value.toString().toStdString();
    }

    static double number(const QJsonValue& value, const QString& place)
    {
        if (!value.isDouble())
            refuse(QCoreApplication::translate("Indicators", "A number is expected there."), place);
        return value.toDouble();
    }

    static QJsonArray array(const QJsonValue& value, const QString& place)
    {
        if (value.isUndefined())
            return {};
        if (!value.isArray())
            refuse(QCoreApplication::translate("Indicators", "A list in square brackets is expected there."), place);
        return value.toArray();
    }

    static QJsonObject object(const QJsonValue& value, const QString& place)
    {
        if (value.isUndefined())
            return {};
        if (!value.isObject())
            refuse(QCoreApplication::translate("Indicators", "An object in braces is expected there."), place);
        return value.toObject();
    }

    static std::vector<double> numbers(const QJsonValue& value, const QString& place)
    {
        std::vector<double> list;
        const QJsonArray items = array(value, place);
        for (const QJsonValue& item : items)
            list.push_back(number(item, place + QStringLiteral("[%1]").arg(list.size() + 1)));
        return list;
    }

    template <class Enum>
    static Enum named(const QJsonValue& value, std::optional<Enum> (*fromName)(std::string_view), const QString& place)
    {
        const std::string name = text(value, place);
        const auto found = fromName(name);
        if (!found)
            refuse(QCoreApplication::translate("Indicators", "\"%1\" is not known there.").arg(qt(name)), place);
        return *found;
    }

    template <class Enum>
    static void set(Enum& to, const QJsonValue& value, std::optional<Enum> (*fromName)(std::string_view),
                    const QString& place)
    {
        if (!value.isUndefined())
            to = named(value, fromName, place);
    }

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
            m_system.grades.push_back(std::move(grade));
        }
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
            expertNamed(qt(expert.name), "experts", &expert);
        }
    }

    // The expert of that name; a new one, like `entry`, when there is none.
    ExpertId expertNamed(const QString& name, const QString& place, const Expert* entry = nullptr)
    {
        for (const Expert& expert : m_system.experts) {
            if (qt(expert.name) != name)
                continue;
            if (entry != nullptr)
                refuse(QCoreApplication::translate("Indicators", "The expert \"%1\" is listed twice.").arg(name),
                       place);
            return expert.id;
        }
        const ExpertId id = addExpert(m_system, name.toStdString());
        if (entry != nullptr) {
            m_system.experts.back() = *entry;
            m_system.experts.back().id = id;
        }
        return id;
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
        source.reversed = entry.value("reversed").toBool();
        set(source.rescaling, entry.value("rescaling"), rescalingFromName, place);
        source.cuts = numbers(entry.value("cuts"), place);
        return source;
    }

    void votes(IndicatorData& data, const QJsonValue& value, const QString& place)
    {
        if (value.isArray()) { // counts a grade
            data.kind = IndicatorData::Kind::VoteCounts;
            data.counts = numbers(value, place);
            return;
        }
        data.kind = IndicatorData::Kind::Votes;
        const QJsonObject entry = object(value, place);
        for (auto it = entry.begin(); it != entry.end(); ++it)
            data.votes.push_back({expertNamed(it.key(), place), grade(it.value(), place + " › " + it.key())});
        std::sort(data.votes.begin(), data.votes.end(),
                  [](const Vote& a, const Vote& b) { return a.evaluator < b.evaluator; });
    }

    int grade(const QJsonValue& value, const QString& place)
    {
        if (value.isDouble())
            return value.toInt() - 1;
        const std::string name = text(value, place);
        for (std::size_t i = 0; i < m_system.grades.size(); ++i) {
            if (m_system.grades[i].name == name)
                return static_cast<int>(i);
        }
        refuse(QCoreApplication::translate("Indicators", "The vote \"%1\" is not a grade of the set. Correct it.")
                   .arg(qt(name)),
               place);
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

    IndicatorData data(const QJsonValue& value, const QString& place)
    {
        IndicatorData data;
        const QJsonObject entry = object(value, place);
        known(entry, {"source", "questions", "votes", "counts", "value", "variable", "functions", "membership"}, place);
        data.kind = named(entry.value("source"), dataKindFromName, place + " › source");
        for (const QJsonValue& item : array(entry.value("questions"), place))
            data.questions.push_back(question(item, place));
        const auto kind = data.kind;
        if (entry.contains("votes"))
            votes(data, entry.value("votes"), place);
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
    void shortData(Indicator& indicator, const QJsonObject& entry, const QString& place)
    {
        if (entry.contains("membership")) {
            indicator.data.kind = IndicatorData::Kind::Typed;
            indicator.data.membership = numbers(entry.value("membership"), place);
        }
        if (entry.contains("votes"))
            votes(indicator.data, entry.value("votes"), place);
        if (entry.contains("questions")) {
            indicator.data.kind = IndicatorData::Kind::Questions;
            for (const QJsonValue& item : array(entry.value("questions"), place))
                indicator.data.questions.push_back(question(item, place));
        }
    }

    Indicator indicator(const QJsonObject& entry, const QString& above, int depth)
    {
        Indicator indicator;
        indicator.id = {m_nextId++};
        indicator.name = text(entry.value("name"), above);
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
        if (entry.contains("data"))
            indicator.data = data(entry.value("data"), place + " › data");
        shortData(indicator, entry, place);
        for (const QJsonValue& child : array(entry.value("children"), place + " › children"))
            indicator.children.push_back(this->indicator(object(child, place + " › children"), place, depth + 1));
        // A tree of plain weights needs no word about where they come from.
        const bool rated =
            !indicator.children.empty() && std::all_of(indicator.children.begin(), indicator.children.end(),
                                                       [](const Indicator& c) { return c.rating.has_value(); });
        if (rated && !entry.contains("weights") && !entry.contains("judgements"))
            indicator.weights.source = WeightSource::Direct;

        const IndicatorId id = indicator.id;
        if (entry.contains("judgements"))
            m_later.push_back([this, id, value = entry.value("judgements"), place] { judgements(id, value, place); });
        if (entry.contains("scores"))
            m_later.push_back([this, id, value = entry.value("scores"), place] { scores(id, value, place); });
        return indicator;
    }

    void judgements(IndicatorId node, const QJsonValue& value, const QString& place)
    {
        if (value.isArray()) {
            const QString only = m_system.experts.empty() ? QCoreApplication::translate("Indicators", "Expert 1")
                                                          : qt(m_system.experts.front().name);
            matrix(node, expertNamed(only, place), value.toArray(), place + " › judgements");
            return;
        }
        const QJsonObject entry = object(value, place + " › judgements");
        for (auto it = entry.begin(); it != entry.end(); ++it) {
            const QString where = place + " › judgements › " + it.key();
            matrix(node, expertNamed(it.key(), where), array(it.value(), where), where);
        }
    }

    static std::string cell(const QJsonValue& value)
    {
        if (value.isString())
            return value.toString().toStdString();
        return value.isDouble() ? base::formatNumber(value.toDouble()) : std::string();
    }

    void matrix(IndicatorId node, ExpertId expert, const QJsonArray& rows, const QString& place)
    {
        const auto items = comparedAt(m_system, node);
        std::vector<std::vector<std::string>> table{{""}};
        for (const ComparedItem& item : items)
            table.front().push_back(item.name);
        for (qsizetype i = 0; i < rows.size(); ++i) {
            std::vector<std::string> line;
            line.push_back(static_cast<std::size_t>(i) < items.size() ? items[static_cast<std::size_t>(i)].name : "");
            for (const QJsonValue& value : array(rows[i], place))
                line.push_back(cell(value));
            table.push_back(std::move(line));
        }
        if (static_cast<std::size_t>(rows.size()) != items.size())
            refuse(QCoreApplication::translate("Indicators", "The matrix has %1 rows, but %2 items are compared there.")
                       .arg(rows.size())
                       .arg(items.size()),
                   place);
        const auto read = judgementsFromTable(table);
        if (!read)
            refuse(QString::fromStdString(read.error().message), place);
        setMatrix(m_system, expert, node, *read);
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
            m_system.changes.push_back({expertNamed(entry.value("expert").toString(), "changes"), node->id,
                                        itemNamed(node->id, text(entry.value("first"), "changes"), "changes"),
                                        itemNamed(node->id, text(entry.value("second"), "changes"), "changes"),
                                        number(entry.value("before"), "changes"),
                                        number(entry.value("after"), "changes"), text(entry.value("reason"), "changes"),
                                        text(entry.value("changed_at"), "changes")});
        }
    }

    // The flat form: every indicator names its parent.
    static QJsonObject nested(const QJsonArray& list)
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
            refuse(
                QCoreApplication::translate("Indicators", "\"%1\" and \"%2\" have no parent; only the goal has none.")
                    .arg(roots[0], roots[1]),
                "indicators");
        if (placed < byName.size())
            refuse(QCoreApplication::translate("Indicators", "The parents form a cycle: %1. One of them must stand "
                                                             "below the goal.")
                       .arg(cycleIn(list, byName)),
                   "indicators");
        return tree;
    }

    static QJsonObject branch(const QString& name, const std::map<QString, QJsonObject>& byName,
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

    static QString cycleIn(const QJsonArray& list, const std::map<QString, QJsonObject>& byName)
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

    IndicatorSystem m_system;
    std::int64_t m_nextId = 1;
    std::vector<std::function<void()>> m_later; // what needs the whole tree
};

} // namespace

base::Result<IndicatorSystem> indicatorSystemFromJson(std::string_view json)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size())), &error);
    if (!document.isObject()) {
        return base::Error{base::ErrorCode::InvalidArgument,
                           QCoreApplication::translate("Indicators", "The tree file is not readable JSON (%1, at "
                                                                     "character %2). Correct it there.")
                               .arg(error.errorString())
                               .arg(error.offset)
                               .toStdString(),
                           {}};
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
