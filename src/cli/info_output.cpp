#include "cli/info_output.h"

#include <QCoreApplication>
#include <QStringList>

#include "base/number.h"
#include "cli/commands.h"
#include "cli/exclusion_output.h"
#include "cli/json_writer.h"
#include "cli/text_table.h"
#include "cli/variable_json.h"

namespace manyi::cli {

namespace {

void writeCounts(JsonWriter& json, const char* key, const std::vector<CodeCount>& counts)
{
    json.key(key).beginArray();
    for (const CodeCount& count : counts)
        json.beginObject().number("code", count.code).text("label", count.label).integer("n", count.n).endObject();
    json.endArray();
}

std::string nameOf(const domain::Questionnaire& questionnaire, base::VariableId id)
{
    const domain::Variable* variable = questionnaire.find(id);
    return variable != nullptr ? variable->name : std::string();
}

void writeQuestionnaire(JsonWriter& json, const domain::Questionnaire& questionnaire)
{
    json.key("variables").beginArray();
    for (const domain::Variable& variable : questionnaire.variables) {
        json.beginObject();
        writeIdentity(json, variable);
        writeCodes(json, variable);
        const domain::Question* question = questionnaire.findQuestion(variable.question);
        json.key("question");
        question != nullptr ? json.text(question->name) : json.null();
        json.key("derivation");
        variable.derivation ? json.text(domain::derivationKind(*variable.derivation)) : json.null();
        json.endObject();
    }
    json.endArray().key("questionnaire").beginObject().key("questions").beginArray();
    for (const domain::Question& question : questionnaire.questions) {
        json.beginObject().text("name", question.name).text("text", question.text);
        json.text("kind", domain::questionKindName(question.kind)).key("variables").beginArray();
        for (const base::VariableId id : question.variables)
            json.text(nameOf(questionnaire, id));
        json.endArray().endObject();
    }
    json.endArray().key("hierarchies").beginArray();
    for (const domain::Hierarchy& hierarchy : questionnaire.hierarchies) {
        json.beginObject().text("name", hierarchy.name).key("levels").beginArray();
        for (const base::VariableId id : hierarchy.levels)
            json.text(nameOf(questionnaire, id));
        json.endArray().endObject();
    }
    json.endArray().endObject();
}

void writeBatches(JsonWriter& json, const std::vector<store::BatchInfo>& batches)
{
    json.key("batches").beginArray();
    for (const store::BatchInfo& batch : batches) {
        json.beginObject().integer("id", batch.id.value).text("file", batch.report.fileName);
        json.text("sha256", batch.report.sha256).text("imported_at", batch.importedAt);
        json.text("format", batch.report.format).text("encoding", batch.report.encoding);
        json.text("wave", batch.wave).text("channel", batch.channel);
        json.integer("rows_read", batch.report.rowsRead).integer("rows_kept", batch.report.rowsKept);
        json.integer("rows", batch.rows).integer("problems", static_cast<std::int64_t>(batch.report.problems.size()));
        json.boolean("removed", batch.removed).endObject();
    }
    json.endArray();
}

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

void writeBreaks(JsonWriter& json, const domain::Questionnaire& questionnaire)
{
    json.key("series_breaks").beginArray();
    for (const domain::SeriesBreak& series : questionnaire.breaks) {
        json.beginObject().text("variable", nameOf(questionnaire, series.variable)).text("wave", series.wave);
        json.text("reason", series.reason).endObject();
    }
    json.endArray();
}

void writeFilters(JsonWriter& json, const std::vector<store::SavedFilter>& filters)
{
    json.key("saved_filters").beginArray();
    for (const store::SavedFilter& filter : filters)
        json.beginObject().text("name", filter.name).text("expression", filter.expression).endObject();
    json.endArray();
}

std::string countsLine(const char* source, const std::vector<CodeCount>& counts)
{
    QStringList parts;
    for (const CodeCount& count : counts)
        parts << QStringLiteral("%1 (%2)").arg(qt(count.label), qt(base::formatCount(count.n)));
    if (parts.isEmpty())
        return {};
    return QCoreApplication::translate("CommandLine", source).arg(parts.join(QStringLiteral(", "))).toStdString() +
           '\n';
}

} // namespace

std::string toJson(engine::Project& project, const Info& info)
{
    JsonWriter json;
    const auto weight = project.weightVariable();
    json.beginObject().text("path", project.path()).text("title", project.title());
    json.integer("revision", project.revision()).integer("responses", project.responseCount());
    json.boolean("read_only", project.file()->readOnly()).key("weight");
    weight ? json.text(nameOf(*info.questionnaire, weight)) : json.null();
    writeQuestionnaire(json, *info.questionnaire);
    writeCounts(json, "waves", info.waves);
    writeCounts(json, "channels", info.channels);
    writeBatches(json, info.batches);
    writeExclusions(json, info.exclusions);
    writeBreaks(json, *info.questionnaire);
    writeFilters(json, info.filters);
    json.key("checks").beginArray();
    for (const Check& check : info.checks) {
        json.beginObject().text("name", check.name).key("ok");
        check.passed ? json.boolean(*check.passed) : json.null();
        json.text("message", check.message).endObject();
    }
    json.endArray().endObject();
    return json.result();
}

std::string toTables(engine::Project& project, const Info& info)
{
    std::string text = QCoreApplication::translate("CommandLine", "%1: %2 responses, %3 variables, revision %4.")
                           .arg(qt(project.title()), qt(base::formatCount(project.responseCount())))
                           .arg(info.questionnaire->variables.size())
                           .arg(project.revision())
                           .toStdString() +
                       '\n';
    text += countsLine(QT_TRANSLATE_NOOP("CommandLine", "Waves: %1."), info.waves);
    text += countsLine(QT_TRANSLATE_NOOP("CommandLine", "Channels: %1."), info.channels);
    TextTable variables(
        {words(QT_TRANSLATE_NOOP("CommandLine", "Variable")), words(QT_TRANSLATE_NOOP("CommandLine", "Label")),
         words(QT_TRANSLATE_NOOP("CommandLine", "Type")), words(QT_TRANSLATE_NOOP("CommandLine", "Role")),
         words(QT_TRANSLATE_NOOP("CommandLine", "Codes"))},
        {false, false, false, false, true});
    for (const domain::Variable& variable : info.questionnaire->variables)
        variables.addRow({variable.name, variable.label, std::string(domain::typeName(variable.type)),
                          std::string(domain::roleName(variable.role)), std::to_string(variable.labels.size())});
    TextTable batches(
        {words(QT_TRANSLATE_NOOP("CommandLine", "Batch")), words(QT_TRANSLATE_NOOP("CommandLine", "File")),
         words(QT_TRANSLATE_NOOP("CommandLine", "Imported")), words(QT_TRANSLATE_NOOP("CommandLine", "Rows")),
         words(QT_TRANSLATE_NOOP("CommandLine", "Problems"))},
        {true, false, false, true, true});
    for (const store::BatchInfo& batch : info.batches) {
        if (!batch.removed)
            batches.addRow({std::to_string(batch.id.value), batch.report.fileName, batch.importedAt,
                            base::formatCount(batch.rows), std::to_string(batch.report.problems.size())});
    }
    text += '\n' + variables.toText() + '\n' + batches.toText() + '\n';
    if (!info.exclusions.empty())
        text += exclusionsTable(info.exclusions) + '\n';
    for (const Check& check : info.checks) {
        const std::string passed = words(QT_TRANSLATE_NOOP("CommandLine", "The file is sound."));
        text += (check.passed.value_or(false) ? passed : check.message) + '\n';
    }
    return text;
}

} // namespace manyi::cli
