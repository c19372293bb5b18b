#include "domain/recipe.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace manyi::domain {

namespace {

constexpr int recipeVersion = 1;

QString qt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
std::string utf8(const QJsonValue& value)
{
    return value.toString().toStdString();
}
QString separatorText(char c)
{
    return c == '\t' ? QStringLiteral("tab") : QString(QLatin1Char(c));
}

char separatorFrom(const QJsonValue& value, char fallback)
{
    const QString text = value.toString();
    if (text == QLatin1String("tab"))
        return '\t';
    return text.size() == 1 && text[0].unicode() < 128 ? text[0].toLatin1() : fallback;
}

constexpr std::string_view maskingNames[] = {"none", "phone", "e-mail", "ip", "id-number", "all", "hash"};
constexpr std::string_view dateOrderNames[] = {"ymd", "mdy", "dmy"};

template <class Item, class Write>
QJsonArray arrayOf(const std::vector<Item>& items, Write write)
{
    QJsonArray array;
    for (const Item& item : items)
        array.append(write(item));
    return array;
}

// Keys with the default value are left out, so that a recipe reads as what was decided.
void put(QJsonObject& object, const char* key, const std::string& text)
{
    if (!text.empty())
        object.insert(QLatin1String(key), qt(text));
}

void put(QJsonObject& object, const char* key, const QJsonArray& array)
{
    if (!array.isEmpty())
        object.insert(QLatin1String(key), array);
}

QJsonObject columnToJson(const ColumnRecipe& c)
{
    QJsonObject o;
    put(o, "column", c.column);
    if (c.occurrence != 0)
        o.insert(QLatin1String("occurrence"), c.occurrence);
    put(o, "name", c.name);
    put(o, "label", c.label);
    put(o, "type", std::string(typeName(c.type)));
    put(o, "role", std::string(roleName(c.role)));
    put(o, "measure", std::string(measureName(c.measure)));
    put(o, "codes", arrayOf(c.codes, [](const TextCode& t) {
            return QJsonObject{{"text", qt(t.text)}, {"code", t.code}};
        }));
    put(o, "labels", arrayOf(c.labels, [](const ValueLabel& l) {
            return QJsonObject{{"code", l.code}, {"label", qt(l.label)}};
        }));
    put(o, "missing", arrayOf(c.missing, [](const MissingRange& m) -> QJsonValue {
            if (m.low == m.high)
                return m.low;
            return QJsonArray{m.low, m.high};
        }));
    put(o, "missingTexts", arrayOf(c.missingTexts, [](const std::string& t) { return qt(t); }));
    if (c.scale)
        o.insert(QLatin1String("scale"), QJsonArray{c.scale->minimum, c.scale->maximum});
    if (c.reversed)
        o.insert(QLatin1String("reversed"), true);
    if (c.apart)
        o.insert(QLatin1String("apart"), true);
    if (c.decimals != 0)
        o.insert(QLatin1String("decimals"), c.decimals);
    if (c.dateOrder)
        o.insert(QLatin1String("dateOrder"), qt(dateOrderNames[static_cast<int>(*c.dateOrder)]));
    put(o, "unitSuffix", c.unitSuffix);
    put(o, "question", c.question);
    put(o, "separator", c.separator);
    put(o, "notChosenText", c.notChosenText);
    if (c.confidence != 1)
        o.insert(QLatin1String("confidence"), c.confidence);
    put(o, "reason", c.reason);
    if (c.masking != Masking::None)
        put(o, "masking", std::string(maskingName(c.masking)));
    put(o, "wording", c.wording);
    return o;
}

// Reads JSON field by field and remembers the first thing that does not fit, with its place.
class Reader {
public:
    const std::string& problem() const { return m_problem; }

    void fail(const QString& place)
    {
        if (m_problem.empty())
            m_problem = place.toStdString();
    }

    template <class Enum>
    Enum name(const QJsonObject& o, const char* key, std::optional<Enum> (*from)(std::string_view), Enum fallback,
              const QString& place)
    {
        const QJsonValue value = o.value(QLatin1String(key));
        if (value.isUndefined())
            return fallback;
        const std::optional<Enum> found = from(utf8(value));
        if (!found)
            fail(place + QLatin1Char('.') + QLatin1String(key));
        return found.value_or(fallback);
    }

    QJsonArray array(const QJsonObject& o, const char* key, const QString& place)
    {
        const QJsonValue value = o.value(QLatin1String(key));
        if (!value.isUndefined() && !value.isArray())
            fail(place + QLatin1Char('.') + QLatin1String(key));
        return value.toArray();
    }

    double number(const QJsonValue& value, const QString& place)
    {
        if (!value.isDouble())
            fail(place);
        return value.toDouble();
    }

    ColumnRecipe column(const QJsonValue& value, const QString& place);

private:
    void readLists(ColumnRecipe& c, const QJsonObject& o, const QString& place);
    std::string m_problem;
};

void Reader::readLists(ColumnRecipe& c, const QJsonObject& o, const QString& place)
{
    for (const QJsonValue& v : array(o, "codes", place))
        c.codes.push_back(
            {utf8(v[QLatin1String("text")]), number(v[QLatin1String("code")], place + QLatin1String(".codes"))});
    for (const QJsonValue& v : array(o, "labels", place)) {
        c.labels.push_back(
            {number(v[QLatin1String("code")], place + QLatin1String(".labels")), utf8(v[QLatin1String("label")])});
    }
    for (const QJsonValue& v : array(o, "missing", place)) {
        const QString here = place + QLatin1String(".missing");
        if (v.isArray())
            c.missing.push_back({number(v[0], here), number(v[1], here)});
        else
            c.missing.push_back({number(v, here), number(v, here)});
    }
    for (const QJsonValue& v : array(o, "missingTexts", place))
        c.missingTexts.push_back(utf8(v));
}

ColumnRecipe Reader::column(const QJsonValue& value, const QString& place)
{
    ColumnRecipe c;
    if (!value.isObject()) {
        fail(place);
        return c;
    }
    const QJsonObject o = value.toObject();
    const auto text = [&o](const char* key) { return utf8(o.value(QLatin1String(key))); };
    c.column = text("column");
    c.occurrence = o.value(QLatin1String("occurrence")).toInt(0);
    c.name = text("name");
    c.label = text("label");
    c.type = name(o, "type", &typeFromName, ValueType::Text, place);
    c.role = name(o, "role", &roleFromName, Role::Ignore, place);
    c.measure = name(o, "measure", &measureFromName, Measure::Nominal, place);
    readLists(c, o, place);
    if (const QJsonArray scale = array(o, "scale", place); !scale.isEmpty()) {
        const QString here = place + QLatin1String(".scale");
        c.scale = ScaleRange{number(scale.at(0), here), number(scale.at(1), here)};
    }
    c.reversed = o.value(QLatin1String("reversed")).toBool(false);
    c.apart = o.value(QLatin1String("apart")).toBool(false);
    c.decimals = o.value(QLatin1String("decimals")).toInt(0);
    const std::string order = text("dateOrder");
    for (int i = 0; i < 3; ++i) {
        if (order == dateOrderNames[i])
            c.dateOrder = static_cast<base::DateOrder>(i);
    }
    c.unitSuffix = text("unitSuffix");
    c.question = text("question");
    c.separator = text("separator");
    c.notChosenText = text("notChosenText");
    c.confidence = o.value(QLatin1String("confidence")).toDouble(1);
    c.reason = text("reason");
    c.masking = name(o, "masking", &maskingFromName, Masking::None, place);
    c.wording = text("wording");
    if (c.column.empty() && c.name.empty())
        fail(place + QLatin1String(".column"));
    return c;
}

base::Error badRecipe(const QString& what)
{
    return {base::ErrorCode::InvalidArgument,
            QCoreApplication::translate("Recipe",
                                        "The recipe cannot be used: %1. Nothing was read; correct the recipe or "
                                        "import without it.")
                .arg(what)
                .toStdString(),
            what.toStdString()};
}

} // namespace

std::string_view maskingName(Masking masking)
{
    return maskingNames[static_cast<std::size_t>(masking)];
}

std::optional<Masking> maskingFromName(std::string_view name)
{
    const auto found = std::find(std::begin(maskingNames), std::end(maskingNames), name);
    if (found == std::end(maskingNames))
        return std::nullopt;
    return static_cast<Masking>(found - std::begin(maskingNames));
}

std::string toJson(const Recipe& recipe)
{
    QJsonObject o;
    o.insert(QLatin1String("manyiRecipe"), recipeVersion);
    put(o, "format", recipe.format);
    put(o, "encoding", recipe.encoding);
    put(o, "sheet", recipe.sheet);
    o.insert(QLatin1String("separator"), separatorText(recipe.separator));
    o.insert(QLatin1String("quote"), separatorText(recipe.quote));
    o.insert(QLatin1String("decimal"), separatorText(recipe.decimal));
    o.insert(QLatin1String("headerRow"), recipe.headerRow);
    if (recipe.headerRows != 1)
        o.insert(QLatin1String("headerRows"), recipe.headerRows);
    if (recipe.joinedHeaders)
        o.insert(QLatin1String("joinedHeaders"), true);
    put(o, "tool", recipe.tool);
    put(o, "columns", arrayOf(recipe.columns, columnToJson));
    put(o, "questions", arrayOf(recipe.questions, [](const QuestionRecipe& q) {
            return QJsonObject{{"name", qt(q.name)}, {"text", qt(q.text)}, {"kind", qt(questionKindName(q.kind))}};
        }));
    put(o, "hierarchies", arrayOf(recipe.hierarchies, [](const std::vector<std::string>& levels) {
            return arrayOf(levels, [](const std::string& name) { return qt(name); });
        }));
    return QJsonDocument(o).toJson(QJsonDocument::Indented).toStdString();
}

base::Result<Recipe> recipeFromJson(std::string_view json)
{
    QJsonParseError parseError{};
    const auto bytes = QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size()));
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return badRecipe(QCoreApplication::translate("Recipe", "it is not JSON at byte %1").arg(parseError.offset));
    const QJsonObject o = document.object();
    if (o.value(QLatin1String("manyiRecipe")).toInt() != recipeVersion)
        return badRecipe(
            QCoreApplication::translate("Recipe", "it is not a Manyi recipe of version %1").arg(recipeVersion));

    Reader reader;
    Recipe recipe;
    if (const std::string format = utf8(o.value(QLatin1String("format"))); !format.empty())
        recipe.format = format;
    recipe.encoding = utf8(o.value(QLatin1String("encoding")));
    recipe.sheet = utf8(o.value(QLatin1String("sheet")));
    recipe.separator = separatorFrom(o.value(QLatin1String("separator")), ',');
    recipe.quote = separatorFrom(o.value(QLatin1String("quote")), '"');
    recipe.decimal = separatorFrom(o.value(QLatin1String("decimal")), '.');
    recipe.headerRow = o.value(QLatin1String("headerRow")).toInt(0);
    recipe.headerRows = o.value(QLatin1String("headerRows")).toInt(1);
    recipe.joinedHeaders = o.value(QLatin1String("joinedHeaders")).toBool();
    recipe.tool = utf8(o.value(QLatin1String("tool")));
    const QJsonArray columns = reader.array(o, "columns", QStringLiteral("recipe"));
    for (qsizetype i = 0; i < columns.size(); ++i)
        recipe.columns.push_back(reader.column(columns[i], QStringLiteral("columns[%1]").arg(i)));
    for (const QJsonValue& v : reader.array(o, "questions", QStringLiteral("recipe"))) {
        const QJsonObject q = v.toObject();
        recipe.questions.push_back(
            {utf8(q.value(QLatin1String("name"))), utf8(q.value(QLatin1String("text"))),
             reader.name(q, "kind", &questionKindFromName, QuestionKind::Single, QStringLiteral("questions"))});
    }
    for (const QJsonValue& v : reader.array(o, "hierarchies", QStringLiteral("recipe"))) {
        std::vector<std::string> levels;
        for (const QJsonValue& level : v.toArray())
            levels.push_back(utf8(level));
        recipe.hierarchies.push_back(std::move(levels));
    }
    if (!reader.problem().empty()) {
        return badRecipe(QCoreApplication::translate("Recipe", "%1 has a value that is not understood")
                             .arg(QString::fromStdString(reader.problem())));
    }
    return recipe;
}

} // namespace manyi::domain
