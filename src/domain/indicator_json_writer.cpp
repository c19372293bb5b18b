// Writes the tree file: docs/indicator-file.md.
#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "domain/indicator_system.h"

namespace manyi::domain {

namespace {

constexpr int fileVersion = 1;

QString qt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

void putText(QJsonObject& object, const char* key, const std::string& text)
{
    if (!text.empty())
        object.insert(QLatin1String(key), qt(text));
}

QJsonArray arrayOf(const std::vector<double>& numbers)
{
    QJsonArray array;
    for (const double number : numbers)
        array.append(number);
    return array;
}

class Writer {
public:
    explicit Writer(const IndicatorSystem& system) : m_system(system) {}

    QJsonObject whole() const
    {
        QJsonObject object{{"manyi", "indicator-system"}, {"version", fileVersion}, {"name", qt(m_system.name)}};
        object.insert("grades", grades());
        object.insert("options", options());
        if (!m_system.experts.empty())
            object.insert("experts", experts());
        putText(object, "outcome", m_system.outcome);
        QJsonArray alternatives;
        for (const Alternative& alternative : m_system.alternatives)
            alternatives.append(qt(alternative.name));
        if (!alternatives.isEmpty())
            object.insert("alternatives", alternatives);
        object.insert("goal", indicator(m_system.goal));
        if (!m_system.changes.empty())
            object.insert("changes", changes());
        return object;
    }

private:
    QJsonArray grades() const
    {
        QJsonArray array;
        for (const Grade& grade : m_system.grades) {
            QJsonObject object{{"name", qt(grade.name)}};
            if (grade.score)
                object.insert("score", *grade.score);
            putText(object, "colour", grade.colour);
            array.append(object);
        }
        return array;
    }

    QJsonObject options() const
    {
        const IndicatorOptions& options = m_system.options;
        return {
            {"method", qt(weightMethodName(options.method))},       {"ri", qt(randomIndexName(options.table))},
            {"completion", qt(completionName(options.completion))}, {"group", qt(groupMethodName(options.group))},
            {"operator", qt(operatorName(options.composition))},    {"consistency_limit", options.consistencyLimit}};
    }

    QJsonArray experts() const
    {
        QJsonArray array;
        for (const Expert& expert : m_system.experts) {
            QJsonObject object{{"name", qt(expert.name)}, {"weight", expert.weight}};
            if (expert.excluded)
                object.insert("excluded", qt(expert.reason));
            array.append(object);
        }
        return array;
    }

    QString expertName(ExpertId id) const
    {
        const Expert* expert = findExpert(m_system, id);
        return expert == nullptr ? QString() : qt(expert->name);
    }

    static QJsonValue rule(const WeightRule& rule)
    {
        if (!rule.mixedWith)
            return qt(weightSourceName(rule.source));
        return QJsonObject{{"source", qt(weightSourceName(rule.source))},
                           {"mixed_with", qt(weightSourceName(*rule.mixedWith))},
                           {"share", rule.share}};
    }

    // The upper half; the lower one is blank, so that what is read is exactly what was written.
    static QJsonArray matrixRows(const JudgementMatrix& matrix)
    {
        QJsonArray rows;
        for (std::size_t i = 0; i < matrix.size(); ++i) {
            QJsonArray row;
            for (std::size_t j = 0; j < matrix.size(); ++j) {
                if (i == j)
                    row.append(1);
                else if (j < i || matrix.missing(i, j))
                    row.append(QJsonValue());
                else
                    row.append(matrix.at(i, j));
            }
            rows.append(row);
        }
        return rows;
    }

    QJsonObject judgements(IndicatorId node) const
    {
        QJsonObject object;
        for (const Expert& expert : m_system.experts) {
            const bool any =
                std::any_of(m_system.judgements.begin(), m_system.judgements.end(), [&](const Judgement& judgement) {
                    return judgement.expert == expert.id && judgement.node == node;
                });
            if (any)
                object.insert(qt(expert.name), matrixRows(matrixOf(m_system, expert.id, node)));
        }
        return object;
    }

    static QJsonArray questions(const IndicatorData& data)
    {
        QJsonArray array;
        for (const QuestionSource& question : data.questions) {
            QJsonObject object{{"variable", qt(question.variable)},
                               {"rescaling", qt(rescalingName(question.rescaling))}};
            if (question.reversed)
                object.insert("reversed", true);
            if (!question.cuts.empty())
                object.insert("cuts", arrayOf(question.cuts));
            array.append(object);
        }
        return array;
    }

    QJsonObject votes(const IndicatorData& data) const
    {
        QJsonObject object;
        for (const Vote& vote : data.votes) {
            const auto grade = static_cast<std::size_t>(vote.grade);
            object.insert(expertName(vote.evaluator), vote.grade >= 0 && grade < m_system.grades.size()
                                                          ? QJsonValue(qt(m_system.grades[grade].name))
                                                          : QJsonValue(vote.grade + 1));
        }
        return object;
    }

    QJsonObject leafData(const IndicatorData& data) const
    {
        QJsonObject object{{"source", qt(dataKindName(data.kind))}};
        switch (data.kind) {
        case IndicatorData::Kind::None:
            break;
        case IndicatorData::Kind::Questions:
            object.insert("questions", questions(data));
            break;
        case IndicatorData::Kind::Votes:
            object.insert("votes", votes(data));
            break;
        case IndicatorData::Kind::VoteCounts:
            object.insert("counts", arrayOf(data.counts));
            break;
        case IndicatorData::Kind::Measured:
            if (data.measured)
                object.insert("value", *data.measured);
            putText(object, "variable", data.measuredVariable);
            object.insert("functions", functions(data));
            break;
        case IndicatorData::Kind::Typed:
            object.insert("membership", arrayOf(data.membership));
            break;
        }
        return object;
    }

    static QJsonArray functions(const IndicatorData& data)
    {
        QJsonArray array;
        for (const MembershipFunction& function : data.functions)
            array.append(QJsonObject{{"shape", qt(shapeName(function.shape))}, {"points", arrayOf(function.points)}});
        return array;
    }

    QJsonObject scores(IndicatorId leaf) const
    {
        QJsonObject object;
        for (const AlternativeScore& score : m_system.scores) {
            for (const Alternative& alternative : m_system.alternatives) {
                if (score.leaf == leaf && score.alternative == alternative.id)
                    object.insert(qt(alternative.name), score.value);
            }
        }
        return object;
    }

    QJsonObject indicator(const Indicator& indicator) const
    {
        QJsonObject object{{"name", qt(indicator.name)}};
        putText(object, "note", indicator.note);
        if (indicator.rating)
            object.insert("rating", *indicator.rating);
        const QJsonObject judged = judgements(indicator.id);
        if (!judged.isEmpty())
            object.insert("judgements", judged);
        if (indicator.leaf()) {
            if (indicator.data.kind != IndicatorData::Kind::None)
                object.insert("data", leafData(indicator.data));
            const QJsonObject scored = scores(indicator.id);
            if (!scored.isEmpty())
                object.insert("scores", scored);
            return object;
        }
        object.insert("weights", rule(indicator.weights));
        QJsonArray children;
        for (const Indicator& child : indicator.children)
            children.append(this->indicator(child));
        object.insert("children", children);
        return object;
    }

    QString itemName(IndicatorId id) const
    {
        for (const Alternative& alternative : m_system.alternatives) {
            if (alternative.id == id)
                return qt(alternative.name);
        }
        const Indicator* item = find(m_system.goal, id);
        return item == nullptr ? QString() : qt(item->name);
    }

    QJsonArray changes() const
    {
        QJsonArray array;
        for (const JudgementChange& change : m_system.changes) {
            QJsonArray path;
            for (const std::string& name : pathOf(m_system.goal, change.node))
                path.append(qt(name));
            array.append(QJsonObject{{"expert", expertName(change.expert)},
                                     {"at", path},
                                     {"first", itemName(change.first)},
                                     {"second", itemName(change.second)},
                                     {"before", change.before},
                                     {"after", change.after},
                                     {"reason", qt(change.reason)},
                                     {"changed_at", qt(change.changedAt)}});
        }
        return array;
    }

    const IndicatorSystem& m_system;
};

} // namespace

std::string toJson(const IndicatorSystem& system)
{
    return QJsonDocument(Writer(system).whole()).toJson(QJsonDocument::Indented).toStdString();
}

} // namespace manyi::domain
