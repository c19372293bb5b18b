#include "io/source/reader_protocol.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace manyi::io {

namespace {

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

std::string text(const QJsonObject& o, const char* key)
{
    return o.value(QLatin1String(key)).toString().toStdString();
}

std::string compact(const QJsonObject& o)
{
    return QJsonDocument(o).toJson(QJsonDocument::Compact).toStdString();
}

base::Result<QJsonObject> parsed(std::string_view json)
{
    const auto document = QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size())));
    if (!document.isObject())
        return base::Error{base::ErrorCode::Failed, {}, {}};
    return document.object();
}

} // namespace

std::string toJson(const ReaderTask& task)
{
    QJsonArray companions;
    for (const std::string& name : task.companions)
        companions.append(qt(name));
    return compact({{"format", qt(task.format)},
                    {"hintFormat", qt(task.hints.format)},
                    {"encoding", qt(task.hints.encoding)},
                    {"sheet", qt(task.hints.sheet)},
                    {"name", qt(task.name)},
                    {"companions", companions},
                    {"chinese", task.chinese}});
}

base::Result<ReaderTask> taskFromJson(std::string_view json)
{
    const auto object = parsed(json);
    if (!object)
        return object.error();
    ReaderTask task;
    task.format = text(*object, "format");
    task.hints = {text(*object, "hintFormat"), text(*object, "encoding"), text(*object, "sheet")};
    task.name = text(*object, "name");
    for (const QJsonValue& name : object->value(QLatin1String("companions")).toArray())
        task.companions.push_back(name.toString().toStdString());
    task.chinese = object->value(QLatin1String("chinese")).toBool();
    return task;
}

std::string toJson(const ReaderMessage& message)
{
    QJsonObject o{{"rows", static_cast<qint64>(message.rows)}, {"fraction", message.fraction}};
    if (message.kind == ReaderMessage::Kind::Done)
        o.insert(QLatin1String("dictionary"), qt(message.dictionary));
    if (message.kind == ReaderMessage::Kind::Failed)
        o.insert(QLatin1String("error"), QJsonObject{{"code", static_cast<int>(message.error.code)},
                                                     {"message", qt(message.error.message)},
                                                     {"where", qt(message.error.where)}});
    return compact(o);
}

base::Result<ReaderMessage> messageFromJson(std::string_view json)
{
    const auto object = parsed(json);
    if (!object)
        return object.error();
    ReaderMessage message;
    message.fraction = object->value(QLatin1String("fraction")).toDouble();
    message.rows = object->value(QLatin1String("rows")).toInteger();
    if (object->contains(QLatin1String("dictionary"))) {
        message.kind = ReaderMessage::Kind::Done;
        message.dictionary = text(*object, "dictionary");
    } else if (object->contains(QLatin1String("error"))) {
        message.kind = ReaderMessage::Kind::Failed;
        const QJsonObject error = object->value(QLatin1String("error")).toObject();
        message.error = {static_cast<base::ErrorCode>(error.value(QLatin1String("code")).toInt()),
                         text(error, "message"), text(error, "where")};
    }
    return message;
}

} // namespace manyi::io
