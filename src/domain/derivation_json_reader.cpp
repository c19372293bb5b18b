#include <cmath>
#include <limits>
#include <set>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "domain/derivation.h"
#include "domain/questionnaire.h"

namespace manyi::domain {

namespace {

// Thrown inside this file only; the public functions turn it into a Result.
struct Refusal {
    QString sentence;
    QString place;
};

[[noreturn]] void refuse(const QString& sentence, const QString& place)
{
    throw Refusal{sentence, place};
}

// An object of the definition, read key by key; `done` refuses the keys that were not asked for.
class Fields {
public:
    Fields(const QJsonValue& value, QString place, const Questionnaire* questionnaire)
        : m_place(std::move(place)), m_questionnaire(questionnaire)
    {
        if (!value.isObject())
            refuse(QCoreApplication::translate("Derivation", "An object in braces is expected there."), m_place);
        m_object = value.toObject();
    }

    QString place(const QString& key) const { return m_place.isEmpty() ? key : m_place + QLatin1Char('.') + key; }
    bool has(const QString& key) const { return m_object.contains(key); }

    QJsonValue value(const QString& key)
    {
        m_asked.insert(key);
        const auto it = m_object.find(key);
        if (it == m_object.end())
            refuse(QCoreApplication::translate("Derivation", "This key is missing."), place(key));
        return *it;
    }

    double number(const QString& key)
    {
        const QJsonValue found = value(key);
        if (!found.isDouble())
            refuse(QCoreApplication::translate("Derivation", "A number is expected there."), place(key));
        return found.toDouble();
    }

    double numberOr(const QString& key, double whenNull) { return value(key).isNull() ? whenNull : number(key); }

    std::optional<double> optionalNumber(const QString& key)
    {
        return has(key) ? std::optional(number(key)) : std::nullopt;
    }

    int count(const QString& key)
    {
        const double found = number(key);
        if (found < 1 || found > 1e6 || found != std::floor(found))
            refuse(QCoreApplication::translate("Derivation", "A whole number of 1 or more is expected there."),
                   place(key));
        return static_cast<int>(found);
    }

    bool yes(const QString& key)
    {
        const QJsonValue found = value(key);
        if (!found.isBool())
            refuse(QCoreApplication::translate("Derivation", "true or false is expected there."), place(key));
        return found.toBool();
    }

    std::string text(const QString& key)
    {
        const QJsonValue found = value(key);
        if (!found.isString())
            refuse(QCoreApplication::translate("Derivation", "A text in quotation marks is expected there."),
                   place(key));
        return found.toString().toStdString();
    }

    template <class Enum>
    Enum named(const QString& key, std::optional<Enum> (*fromName)(std::string_view))
    {
        const std::string name = text(key);
        const std::optional<Enum> found = fromName(name);
        if (!found)
            refuse(QCoreApplication::translate("Derivation", "\"%1\" is not known there.")
                       .arg(QString::fromStdString(name)),
                   place(key));
        return *found;
    }

    base::VariableId variable(const QString& key) { return variableOf(value(key), place(key)); }
    base::VariableId optionalVariable(const QString& key) { return has(key) ? variable(key) : base::VariableId{}; }

    // read(value, place) for each item of a list.
    template <class Read>
    void each(const QString& key, bool mayBeEmpty, Read read)
    {
        const QJsonValue found = value(key);
        if (!found.isArray())
            refuse(QCoreApplication::translate("Derivation", "A list in square brackets is expected there."),
                   place(key));
        const QJsonArray items = found.toArray();
        if (items.isEmpty() && !mayBeEmpty)
            refuse(QCoreApplication::translate("Derivation", "The list is empty."), place(key));
        for (qsizetype i = 0; i < items.size(); ++i)
            read(items[i], place(key) + QStringLiteral("[%1]").arg(i));
    }

    Fields object(const QJsonValue& found, const QString& at) const { return {found, at, m_questionnaire}; }

    base::VariableId variableOf(const QJsonValue& found, const QString& at) const
    {
        if (found.isString() && m_questionnaire != nullptr) {
            const Variable* variable = m_questionnaire->findByText(found.toString().toStdString());
            if (variable == nullptr)
                refuse(QCoreApplication::translate("Derivation", "The project has no variable \"%1\".")
                           .arg(found.toString()),
                       at);
            return variable->id;
        }
        const qint64 id = found.toInteger(0);
        if (!found.isDouble() || id <= 0)
            refuse(QCoreApplication::translate("Derivation", "The number of a variable is expected there."), at);
        return {id};
    }

    void done() const
    {
        for (auto it = m_object.begin(); it != m_object.end(); ++it) {
            if (!m_asked.contains(it.key()))
                refuse(QCoreApplication::translate("Derivation", "This key is not known here."), place(it.key()));
        }
    }

private:
    QJsonObject m_object;
    QString m_place;
    const Questionnaire* m_questionnaire;
    std::set<QString> m_asked;
};

Recode recode(Fields& fields)
{
    constexpr double open = std::numeric_limits<double>::infinity();
    Recode result;
    result.source = fields.variable("source");
    fields.each("rules", true, [&](const QJsonValue& value, const QString& place) {
        Fields entry = fields.object(value, place);
        Recode::Rule rule{entry.numberOr("low", -open), entry.numberOr("high", open), std::nullopt};
        if (!entry.value("code").isNull())
            rule.code = entry.number("code");
        if (rule.low > rule.high)
            refuse(QCoreApplication::translate("Derivation", "The range begins after its end."), place);
        entry.done();
        result.rules.push_back(rule);
    });
    result.keepOthers = fields.yes("keepOthers");
    return result;
}

Bands bands(Fields& fields)
{
    Bands result;
    result.source = fields.variable("source");
    fields.each("cuts", false, [&](const QJsonValue& value, const QString& place) {
        if (!value.isDouble())
            refuse(QCoreApplication::translate("Derivation", "A number is expected there."), place);
        if (!result.cuts.empty() && value.toDouble() <= result.cuts.back())
            refuse(QCoreApplication::translate("Derivation", "Each cut must be above the one before it."), place);
        result.cuts.push_back(value.toDouble());
    });
    result.upperIncluded = fields.yes("upperIncluded");
    return result;
}

TopBoxFlag topBox(Fields& fields)
{
    return {fields.variable("source"), fields.count("boxes"), fields.yes("bottom")};
}

ItemScore items(Fields& fields)
{
    ItemScore result;
    result.kind = fields.named("score", itemScoreFromName);
    fields.each("items", false, [&](const QJsonValue& value, const QString& place) {
        result.items.push_back(fields.variableOf(value, place));
    });
    result.leastValid = fields.count("leastValid");
    return result;
}

DatePart datePart(Fields& fields)
{
    return {fields.variable("source"), fields.named("part", datePartFromName)};
}

LookUp lookUp(Fields& fields)
{
    LookUp result;
    result.source = fields.variable("source");
    fields.each("entries", true, [&](const QJsonValue& value, const QString& place) {
        Fields entry = fields.object(value, place);
        result.entries.push_back({entry.text("member"), entry.number("code")});
        entry.done();
    });
    return result;
}

Expression expression(Fields& fields)
{
    Expression result;
    result.text = fields.text("text");
    fields.each("names", true, [&](const QJsonValue& value, const QString& place) {
        Fields entry = fields.object(value, place);
        result.names.push_back({entry.text("name"), entry.variable("variable")});
        entry.done();
    });
    if (fields.has("answers")) {
        fields.each("answers", true, [&](const QJsonValue& value, const QString& place) {
            Fields entry = fields.object(value, place);
            result.answers.push_back({entry.text("label"), entry.variable("variable"), entry.number("code")});
            entry.done();
        });
    }
    return result;
}

RakedWeight::Margin margin(Fields entry)
{
    RakedWeight::Margin result;
    result.variable = entry.variable("variable");
    entry.each("targets", false, [&](const QJsonValue& value, const QString& place) {
        Fields target = entry.object(value, place);
        result.targets.push_back({target.number("code"), target.number("share")});
        if (result.targets.back().share < 0)
            refuse(QCoreApplication::translate("Derivation", "A share is a number of 0 or more."), place);
        target.done();
    });
    entry.done();
    return result;
}

RakedWeight rakedWeight(Fields& fields)
{
    RakedWeight result;
    fields.each("margins", false, [&](const QJsonValue& value, const QString& place) {
        result.margins.push_back(margin(fields.object(value, place)));
    });
    result.within = fields.optionalVariable("within");
    result.base = fields.optionalVariable("base");
    result.lowest = fields.optionalNumber("lowest");
    result.highest = fields.optionalNumber("highest");
    result.trimAbove = fields.optionalNumber("trimAbove");
    return result;
}

Derivation derivation(Fields& fields)
{
    const std::string kind = fields.text("kind");
    if (kind == "recode")
        return recode(fields);
    if (kind == "bands")
        return bands(fields);
    if (kind == "top-box")
        return topBox(fields);
    if (kind == "items")
        return items(fields);
    if (kind == "date-part")
        return datePart(fields);
    if (kind == "look-up")
        return lookUp(fields);
    if (kind == "expression")
        return expression(fields);
    if (kind == "raked-weight")
        return rakedWeight(fields);
    refuse(QCoreApplication::translate("Derivation", "\"%1\" is not a kind of derived variable. The project may "
                                                     "have been written by a newer version of Manyi.")
               .arg(QString::fromStdString(kind)),
           fields.place("kind"));
}

base::Result<Derivation> read(std::string_view json, const Questionnaire* questionnaire)
{
    try {
        QJsonParseError failure{};
        const QJsonDocument document = QJsonDocument::fromJson(
            QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size())), &failure);
        if (failure.error != QJsonParseError::NoError)
            refuse(QCoreApplication::translate("Derivation", "It is not JSON."),
                   QCoreApplication::translate("Derivation", "byte %1").arg(failure.offset));
        Fields fields(document.isObject() ? QJsonValue(document.object()) : QJsonValue(), {}, questionnaire);
        Derivation result = derivation(fields);
        fields.done();
        return result;
    } catch (const Refusal& refusal) {
        const QString sentence =
            refusal.place.isEmpty()
                ? QCoreApplication::translate("Derivation", "The definition of a derived variable cannot be read. %1")
                      .arg(refusal.sentence)
                : QCoreApplication::translate("Derivation",
                                              "The definition of a derived variable cannot be read at \"%1\": %2")
                      .arg(refusal.place, refusal.sentence);
        return base::Error{base::ErrorCode::InvalidArgument, sentence.toStdString(), refusal.place.toStdString()};
    }
}

} // namespace

base::Result<Derivation> derivationFromJson(std::string_view json)
{
    return read(json, nullptr);
}

base::Result<Derivation> derivationFromJson(std::string_view json, const Questionnaire& questionnaire)
{
    return read(json, &questionnaire);
}

} // namespace manyi::domain
