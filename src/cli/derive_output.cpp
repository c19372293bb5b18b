#include "cli/derive_output.h"

#include <QCoreApplication>

#include "base/number.h"
#include "cli/commands.h"
#include "cli/text_table.h"
#include "cli/variable_json.h"

namespace manyi::cli {

namespace {

constexpr std::size_t mostCounts = 40;

std::string sentence(const QString& text)
{
    return text.toStdString() + "\n";
}

QString count(std::int64_t number)
{
    return QString::fromStdString(base::formatCount(number));
}

std::string headOf(const engine::DerivedPreview& preview)
{
    const QString name = QString::fromStdString(preview.variable.name);
    const QString label = QString::fromStdString(preview.variable.label);
    return sentence(QCoreApplication::translate("CommandLine", "%1 (%2): %3 responses with a value, %4 missing.")
                        .arg(name, label, count(preview.column.valid), count(preview.column.missing)));
}

std::string countsOf(const engine::DerivedPreview& preview)
{
    TextTable table({words(QT_TRANSLATE_NOOP("CommandLine", "Code")), words(QT_TRANSLATE_NOOP("CommandLine", "Label")),
                     words(QT_TRANSLATE_NOOP("CommandLine", "n")), "%"},
                    {true, false, true, true});
    const auto valid = static_cast<double>(preview.column.valid);
    for (std::size_t i = 0; i < std::min(mostCounts, preview.counts.size()); ++i) {
        const auto& entry = preview.counts[i];
        const double share = valid > 0 ? 100 * static_cast<double>(entry.n) / valid : 0;
        table.addRow(
            {base::formatNumber(entry.code), entry.label, base::formatCount(entry.n), base::formatFixed(share, 1)});
    }
    std::string text = table.empty() ? std::string() : table.toText();
    if (preview.counts.size() > mostCounts)
        text += sentence(QCoreApplication::translate("CommandLine", "… and %1 more.")
                             .arg(count(static_cast<std::int64_t>(preview.counts.size() - mostCounts))));
    return text;
}

std::string rangeOf(const engine::DerivedPreview& preview)
{
    if (!preview.mean)
        return {};
    const auto number = [](double value) { return QString::fromStdString(base::formatFixed(value, 4)); };
    return sentence(QCoreApplication::translate("CommandLine", "Mean %1, smallest %2, largest %3.")
                        .arg(number(*preview.mean), number(*preview.smallest), number(*preview.largest)));
}

void writeText(JsonWriter& json, const char* key, const std::vector<std::string>& texts)
{
    json.key(key).beginArray();
    for (const std::string& text : texts)
        json.text(text);
    json.endArray();
}

void writePreview(JsonWriter& json, const engine::DerivedPreview& preview, bool written)
{
    json.beginObject();
    writeIdentity(json, preview.variable);
    writeCodes(json, preview.variable);
    json.text("kind", domain::derivationKind(*preview.variable.derivation));
    json.text("definition", domain::toJson(*preview.variable.derivation));
    json.boolean("written", written);
    json.integer("valid", preview.column.valid).integer("missing", preview.column.missing);
    json.integer("divisions_by_zero", preview.column.divisionsByZero).integer("undefined", preview.column.undefined);
    json.integer("unknown_members", preview.column.unknownMembers);
    json.integer("unknown_responses", preview.column.unknownRows);
    json.key("unknown").beginArray();
    for (const auto& unknown : preview.column.unknown)
        json.beginObject().text("member", unknown.member).integer("n", unknown.rows).endObject();
    json.endArray();
    json.key("values").beginArray();
    for (const auto& entry : preview.counts)
        json.beginObject().number("code", entry.code).text("label", entry.label).integer("n", entry.n).endObject();
    json.endArray();
    json.number("mean", preview.mean).number("smallest", preview.smallest).number("largest", preview.largest);
    writeText(json, "first", preview.first);
    writeText(json, "notes", preview.notes);
    json.endObject();
}

QString names(const domain::Questionnaire& questionnaire, const domain::Derivation& derivation)
{
    QStringList list;
    for (const base::VariableId id : domain::sourcesOf(derivation)) {
        const domain::Variable* source = questionnaire.find(id);
        list << (source == nullptr ? QStringLiteral("?") : QString::fromStdString(source->name));
    }
    return list.join(QStringLiteral(", "));
}

} // namespace

std::string definitionText(const domain::Questionnaire& questionnaire, const domain::Derivation& derivation)
{
    if (const auto* expression = std::get_if<domain::Expression>(&derivation))
        return expression->text;
    return std::string(domain::derivationKind(derivation)) + ": " + names(questionnaire, derivation).toStdString();
}

std::string derivedTables(const std::vector<engine::DerivedPreview>& previews)
{
    std::string text;
    for (const engine::DerivedPreview& preview : previews) {
        text += (text.empty() ? "" : "\n") + headOf(preview) + countsOf(preview) + rangeOf(preview);
        for (const std::string& note : preview.notes)
            text += note + "\n";
    }
    return text;
}

std::string derivedJson(const std::vector<engine::DerivedPreview>& previews, bool written)
{
    JsonWriter json;
    json.beginArray();
    for (const engine::DerivedPreview& preview : previews)
        writePreview(json, preview, written);
    json.endArray();
    return json.result() + "\n";
}

std::string derivedList(const domain::Questionnaire& questionnaire)
{
    TextTable table({words(QT_TRANSLATE_NOOP("CommandLine", "Variable")),
                     words(QT_TRANSLATE_NOOP("CommandLine", "Label")),
                     words(QT_TRANSLATE_NOOP("CommandLine", "Definition"))});
    for (const domain::Variable& variable : questionnaire.variables) {
        if (variable.derivation)
            table.addRow({variable.name, variable.label, definitionText(questionnaire, *variable.derivation)});
    }
    return table.empty() ? words(QT_TRANSLATE_NOOP("CommandLine", "The project has no derived variables.")) + "\n"
                         : table.toText();
}

std::string derivedListJson(const domain::Questionnaire& questionnaire)
{
    JsonWriter json;
    json.beginArray();
    for (const domain::Variable& variable : questionnaire.variables) {
        if (!variable.derivation)
            continue;
        json.beginObject();
        writeIdentity(json, variable);
        writeCodes(json, variable);
        json.text("kind", domain::derivationKind(*variable.derivation));
        json.text("definition", domain::toJson(*variable.derivation));
        json.key("sources").beginArray();
        for (const base::VariableId id : domain::sourcesOf(*variable.derivation)) {
            if (const domain::Variable* source = questionnaire.find(id))
                json.text(source->name);
        }
        json.endArray().endObject();
    }
    json.endArray();
    return json.result() + "\n";
}

} // namespace manyi::cli
