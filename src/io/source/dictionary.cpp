#include "io/source/dictionary.h"

#include <algorithm>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace manyi::io {

namespace {

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

std::string utf8(const QJsonValue& value)
{
    return value.toString().toStdString();
}

// Fields with their default value are left out.
void put(QJsonObject& object, QLatin1String key, const std::string& text)
{
    if (!text.empty())
        object.insert(key, qt(text));
}

void put(QJsonObject& object, QLatin1String key, const QJsonArray& array)
{
    if (!array.isEmpty())
        object.insert(key, array);
}

QJsonArray textArray(const std::vector<std::string>& texts)
{
    QJsonArray array;
    for (const std::string& text : texts)
        array.append(qt(text));
    return array;
}

std::vector<std::string> texts(const QJsonValue& value)
{
    std::vector<std::string> found;
    for (const QJsonValue& item : value.toArray())
        found.push_back(utf8(item));
    return found;
}

void putCodes(QJsonObject& o, const SourceColumn& c)
{
    QJsonArray labels;
    for (const domain::ValueLabel& label : c.labels)
        labels.append(QJsonArray{label.code, qt(label.label)});
    put(o, QLatin1String("labels"), labels);
    QJsonArray textLabels;
    for (const SourceColumn::TextLabel& label : c.textLabels)
        textLabels.append(QJsonArray{qt(label.text), qt(label.label)});
    put(o, QLatin1String("textLabels"), textLabels);
    QJsonArray missing;
    for (const domain::MissingRange& range : c.missing)
        missing.append(QJsonArray{range.low, range.high});
    put(o, QLatin1String("missing"), missing);
    put(o, QLatin1String("missingTexts"), textArray(c.missingTexts));
    if (c.scale)
        o.insert(QLatin1String("scale"), QJsonArray{c.scale->minimum, c.scale->maximum});
}

QJsonObject columnToJson(const SourceColumn& c)
{
    QJsonObject o;
    put(o, QLatin1String("name"), c.name);
    put(o, QLatin1String("label"), c.label);
    if (c.type)
        put(o, QLatin1String("type"), std::string(domain::typeName(*c.type)));
    if (c.measure)
        put(o, QLatin1String("measure"), std::string(domain::measureName(*c.measure)));
    if (c.role)
        put(o, QLatin1String("role"), std::string(domain::roleName(*c.role)));
    if (c.decimals != 0)
        o.insert(QLatin1String("decimals"), c.decimals);
    putCodes(o, c);
    put(o, QLatin1String("unitSuffix"), c.unitSuffix);
    if (c.choice)
        o.insert(QLatin1String("choice"), true);
    put(o, QLatin1String("choiceLabel"), c.choiceLabel);
    put(o, QLatin1String("chosenTexts"), textArray(c.chosenTexts));
    put(o, QLatin1String("notChosenText"), c.notChosenText);
    put(o, QLatin1String("separator"), c.separator);
    put(o, QLatin1String("choices"), textArray(c.choices));
    put(o, QLatin1String("question"), c.question);
    put(o, QLatin1String("reason"), c.reason);
    return o;
}

void takeCodes(const QJsonObject& o, SourceColumn& c)
{
    for (const QJsonValue& item : o.value(QLatin1String("labels")).toArray())
        c.labels.push_back({item.toArray().at(0).toDouble(), utf8(item.toArray().at(1))});
    for (const QJsonValue& item : o.value(QLatin1String("textLabels")).toArray())
        c.textLabels.push_back({utf8(item.toArray().at(0)), utf8(item.toArray().at(1))});
    for (const QJsonValue& item : o.value(QLatin1String("missing")).toArray())
        c.missing.push_back({item.toArray().at(0).toDouble(), item.toArray().at(1).toDouble()});
    c.missingTexts = texts(o.value(QLatin1String("missingTexts")));
    if (const QJsonArray scale = o.value(QLatin1String("scale")).toArray(); scale.size() == 2)
        c.scale = domain::ScaleRange{scale.at(0).toDouble(), scale.at(1).toDouble()};
}

SourceColumn columnFromJson(const QJsonObject& o)
{
    SourceColumn c;
    c.name = utf8(o.value(QLatin1String("name")));
    c.label = utf8(o.value(QLatin1String("label")));
    c.type = domain::typeFromName(utf8(o.value(QLatin1String("type"))));
    c.measure = domain::measureFromName(utf8(o.value(QLatin1String("measure"))));
    c.role = domain::roleFromName(utf8(o.value(QLatin1String("role"))));
    c.decimals = o.value(QLatin1String("decimals")).toInt();
    takeCodes(o, c);
    c.unitSuffix = utf8(o.value(QLatin1String("unitSuffix")));
    c.choice = o.value(QLatin1String("choice")).toBool();
    c.choiceLabel = utf8(o.value(QLatin1String("choiceLabel")));
    c.chosenTexts = texts(o.value(QLatin1String("chosenTexts")));
    c.notChosenText = utf8(o.value(QLatin1String("notChosenText")));
    c.separator = utf8(o.value(QLatin1String("separator")));
    c.choices = texts(o.value(QLatin1String("choices")));
    c.question = utf8(o.value(QLatin1String("question")));
    c.reason = utf8(o.value(QLatin1String("reason")));
    return c;
}

QJsonObject problemToJson(const domain::ImportProblem& p)
{
    return {{"severity", static_cast<int>(p.severity)},
            {"row", static_cast<qint64>(p.row)},
            {"column", qt(p.column)},
            {"value", qt(p.value)},
            {"reason", qt(p.reason)},
            {"action", qt(p.action)},
            {"affectedRows", static_cast<qint64>(p.affectedRows)}};
}

domain::ImportProblem problemFromJson(const QJsonObject& o)
{
    domain::ImportProblem p;
    p.severity = static_cast<domain::Severity>(std::clamp(o.value(QLatin1String("severity")).toInt(1), 0, 2));
    p.row = o.value(QLatin1String("row")).toInteger();
    p.column = utf8(o.value(QLatin1String("column")));
    p.value = utf8(o.value(QLatin1String("value")));
    p.reason = utf8(o.value(QLatin1String("reason")));
    p.action = utf8(o.value(QLatin1String("action")));
    p.affectedRows = o.value(QLatin1String("affectedRows")).toInteger(1);
    return p;
}

} // namespace

std::string toJson(const SourceDictionary& d)
{
    QJsonObject o;
    put(o, QLatin1String("format"), d.format);
    put(o, QLatin1String("encoding"), d.encoding);
    put(o, QLatin1String("title"), d.title);
    if (d.headerRow)
        o.insert(QLatin1String("headerRow"), *d.headerRow);
    QJsonArray columns;
    for (const SourceColumn& column : d.columns)
        columns.append(columnToJson(column));
    put(o, QLatin1String("columns"), columns);
    QJsonArray questions;
    for (const SourceQuestion& q : d.questions)
        questions.append(QJsonObject{
            {"name", qt(q.name)}, {"text", qt(q.text)}, {"kind", qt(std::string(domain::questionKindName(q.kind)))}});
    put(o, QLatin1String("questions"), questions);
    put(o, QLatin1String("sheets"), textArray(d.sheets));
    put(o, QLatin1String("sheet"), d.sheet);
    QJsonArray problems;
    for (const domain::ImportProblem& problem : d.problems)
        problems.append(problemToJson(problem));
    put(o, QLatin1String("problems"), problems);
    QJsonArray merged;
    for (const SourceMerge& m : d.merged)
        merged.append(QJsonArray{m.firstRow, m.firstColumn, m.lastRow, m.lastColumn});
    put(o, QLatin1String("merged"), merged);
    QJsonArray rowNumbers;
    for (const std::int64_t number : d.rowNumbers)
        rowNumbers.append(static_cast<qint64>(number));
    put(o, QLatin1String("rowNumbers"), rowNumbers);
    return QJsonDocument(o).toJson(QJsonDocument::Compact).toStdString();
}

base::Result<SourceDictionary> dictionaryFromJson(std::string_view json)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size())), &error);
    if (!document.isObject())
        return base::Error{
            base::ErrorCode::Damaged,
            QCoreApplication::translate("Source", "The description of the file could not be understood (%1).")
                .arg(error.errorString())
                .toStdString(),
            {}};
    const QJsonObject o = document.object();
    SourceDictionary d;
    d.format = utf8(o.value(QLatin1String("format")));
    d.encoding = utf8(o.value(QLatin1String("encoding")));
    d.title = utf8(o.value(QLatin1String("title")));
    if (o.contains(QLatin1String("headerRow")))
        d.headerRow = o.value(QLatin1String("headerRow")).toInt();
    for (const QJsonValue& column : o.value(QLatin1String("columns")).toArray())
        d.columns.push_back(columnFromJson(column.toObject()));
    for (const QJsonValue& item : o.value(QLatin1String("questions")).toArray()) {
        const QJsonObject q = item.toObject();
        const auto kind = domain::questionKindFromName(utf8(q.value(QLatin1String("kind"))));
        d.questions.push_back({utf8(q.value(QLatin1String("name"))), utf8(q.value(QLatin1String("text"))),
                               kind.value_or(domain::QuestionKind::MultipleResponse)});
    }
    d.sheets = texts(o.value(QLatin1String("sheets")));
    d.sheet = utf8(o.value(QLatin1String("sheet")));
    for (const QJsonValue& problem : o.value(QLatin1String("problems")).toArray())
        d.problems.push_back(problemFromJson(problem.toObject()));
    for (const QJsonValue& item : o.value(QLatin1String("merged")).toArray()) {
        const QJsonArray m = item.toArray();
        d.merged.push_back({m.at(0).toInt(), m.at(1).toInt(), m.at(2).toInt(), m.at(3).toInt()});
    }
    for (const QJsonValue& number : o.value(QLatin1String("rowNumbers")).toArray())
        d.rowNumbers.push_back(number.toInteger());
    return d;
}

} // namespace manyi::io
