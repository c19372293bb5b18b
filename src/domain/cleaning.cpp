#include "domain/cleaning.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/enum_names.h"

namespace manyi::domain {

namespace {

constexpr base::EnumNames<9> kinds{"duplicate-key", "duplicate-answers", "same-device",     "straight-line", "speeder",
                                   "out-of-scale",  "inconsistent",      "attention-check", "incomplete"};
static_assert(std::variant_size_v<decltype(CleaningRule::check)> == kinds.size());

QLatin1String key(const char* name)
{
    return QLatin1String(name);
}

QJsonArray idArray(const std::vector<base::VariableId>& ids)
{
    QJsonArray array;
    for (const base::VariableId id : ids)
        array.append(static_cast<qint64>(id.value));
    return array;
}

QJsonValue idValue(base::VariableId id)
{
    return static_cast<qint64>(id.value);
}

void write(QJsonObject& o, const DuplicateKey& rule)
{
    o[key("keys")] = idArray(rule.keys);
    o[key("keepLast")] = rule.keepLast;
}
void write(QJsonObject& o, const DuplicateAnswers& rule)
{
    o[key("idsCount")] = rule.idsCount;
    o[key("datesCount")] = rule.datesCount;
}
void write(QJsonObject& o, const SameDevice& rule)
{
    o[key("device")] = idValue(rule.device);
    o[key("date")] = idValue(rule.date);
    o[key("minutes")] = rule.minutes;
    o[key("most")] = rule.most;
}
void write(QJsonObject& o, const StraightLine& rule)
{
    o[key("items")] = idArray(rule.items);
    o[key("leastItems")] = rule.leastItems;
    o[key("mostDifferent")] = rule.mostDifferent;
}
void write(QJsonObject& o, const Speeder& rule)
{
    o[key("duration")] = idValue(rule.duration);
    o[key("share")] = rule.share;
    o[key("within")] = idValue(rule.within);
}
void write(QJsonObject& o, const OutOfScale& rule)
{
    o[key("variables")] = idArray(rule.variables);
}
void write(QJsonObject& o, const Inconsistent& rule)
{
    o[key("filter")] = QString::fromStdString(rule.filter);
}
void write(QJsonObject& o, const AttentionCheck& rule)
{
    QJsonArray right;
    for (const double code : rule.right)
        right.append(code);
    o[key("variable")] = idValue(rule.variable);
    o[key("right")] = right;
    o[key("blankIsWrong")] = rule.blankIsWrong;
}
void write(QJsonObject& o, const Incomplete& rule)
{
    o[key("variables")] = idArray(rule.variables);
    o[key("leastShare")] = rule.leastShare;
}

// Reads the keys that it is asked for and remembers the first that is missing or of another type.
class Reader {
public:
    explicit Reader(QJsonObject object) : m_object(std::move(object)) {}
    const std::string& problem() const { return m_problem; }

    double number(const char* name)
    {
        const QJsonValue value = m_object[key(name)];
        expect(value.isDouble(), name);
        return value.toDouble();
    }
    int count(const char* name) { return static_cast<int>(number(name)); }
    bool yes(const char* name)
    {
        const QJsonValue value = m_object[key(name)];
        expect(value.isBool(), name);
        return value.toBool();
    }
    std::string text(const char* name)
    {
        const QJsonValue value = m_object[key(name)];
        expect(value.isString(), name);
        return value.toString().toStdString();
    }
    base::VariableId id(const char* name) { return {static_cast<std::int64_t>(number(name))}; }
    std::vector<double> numbers(const char* name)
    {
        std::vector<double> list;
        const QJsonValue value = m_object[key(name)];
        expect(value.isArray(), name);
        for (const QJsonValue& item : value.toArray()) {
            expect(item.isDouble(), name);
            list.push_back(item.toDouble());
        }
        return list;
    }
    std::vector<base::VariableId> ids(const char* name)
    {
        std::vector<base::VariableId> list;
        for (const double value : numbers(name))
            list.push_back({static_cast<std::int64_t>(value)});
        return list;
    }

private:
    void expect(bool right, const char* name)
    {
        if (!right && m_problem.empty())
            m_problem = name;
    }
    QJsonObject m_object;
    std::string m_problem;
};

void read(Reader& in, DuplicateKey& rule)
{
    rule = {in.ids("keys"), in.yes("keepLast")};
}
void read(Reader& in, DuplicateAnswers& rule)
{
    rule = {in.yes("idsCount"), in.yes("datesCount")};
}
void read(Reader& in, SameDevice& rule)
{
    rule = {in.id("device"), in.id("date"), in.number("minutes"), in.count("most")};
}
void read(Reader& in, StraightLine& rule)
{
    rule = {in.ids("items"), in.count("leastItems"), in.number("mostDifferent")};
}
void read(Reader& in, Speeder& rule)
{
    rule = {in.id("duration"), in.number("share"), in.id("within")};
}
void read(Reader& in, OutOfScale& rule)
{
    rule = {in.ids("variables")};
}
void read(Reader& in, Inconsistent& rule)
{
    rule = {in.text("filter")};
}
void read(Reader& in, AttentionCheck& rule)
{
    rule = {in.id("variable"), in.numbers("right"), in.yes("blankIsWrong")};
}
void read(Reader& in, Incomplete& rule)
{
    rule = {in.ids("variables"), in.number("leastShare")};
}

// A rule of the kind with that index, with its defaults.
template <std::size_t index = 0>
CleaningRule ruleOfKind(std::size_t wanted)
{
    if constexpr (index + 1 < kinds.size()) {
        if (wanted != index)
            return ruleOfKind<index + 1>(wanted);
    }
    return {decltype(CleaningRule::check)(std::in_place_index<index>)};
}

base::Error unreadable(const std::string& place)
{
    return {base::ErrorCode::Damaged,
            QCoreApplication::translate("Cleaning", "A cleaning rule of the project cannot be read: %1 is not as it "
                                                    "should be. What it excluded stays excluded.")
                .arg(QString::fromStdString(place))
                .toStdString(),
            place};
}

} // namespace

std::string_view cleaningKind(const CleaningRule& rule)
{
    return kinds[rule.check.index()];
}

std::optional<CleaningRule> cleaningRuleOfKind(std::string_view kind)
{
    const auto index = base::valueNamed<std::size_t>(kinds, kind);
    return index ? std::optional(ruleOfKind(*index)) : std::nullopt;
}

std::string toJson(const CleaningRule& rule)
{
    QJsonObject o;
    o[key("kind")] = QString::fromUtf8(cleaningKind(rule).data(), static_cast<qsizetype>(cleaningKind(rule).size()));
    std::visit([&](const auto& check) { write(o, check); }, rule.check);
    return QJsonDocument(o).toJson(QJsonDocument::Compact).toStdString();
}

base::Result<CleaningRule> cleaningRuleFromJson(std::string_view json)
{
    const auto bytes = QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size()));
    const QJsonObject o = QJsonDocument::fromJson(bytes).object();
    std::optional<CleaningRule> rule = cleaningRuleOfKind(o[key("kind")].toString().toStdString());
    if (!rule)
        return unreadable("kind");
    Reader in(o);
    std::visit([&](auto& check) { read(in, check); }, rule->check);
    if (!in.problem().empty())
        return unreadable(in.problem());
    return *rule;
}

} // namespace manyi::domain
