#include <filesystem>
#include <map>
#include <memory>

#include <QCoreApplication>

#include "base/number.h"
#include "cli/commands.h"
#include "cli/json_writer.h"
#include "cli/text_table.h"
#include "cli/variable_json.h"
#include "engine/settings.h"

namespace manyi::cli {

namespace {

// A whole check reads every page; on bigger files it is made only when asked for.
constexpr std::uintmax_t checkedAlways = 64U << 20U;

struct Options {
    std::string project;
    bool check = false;
};

struct CodeCount {
    double code = 0;
    std::string label;
    std::int64_t n = 0;
};

struct Check {
    std::string name;
    std::optional<bool> passed; // none: not made
    std::string message;
};

struct Info {
    std::shared_ptr<const domain::Questionnaire> questionnaire;
    std::vector<CodeCount> waves, channels;
    std::vector<store::BatchInfo> batches;
    std::vector<Check> checks;
};

// Responses by code of the first variable of a role, in code order.
base::Result<std::vector<CodeCount>> countCodes(engine::Project& project, domain::Role role, base::Progress& progress)
{
    std::vector<CodeCount> counts;
    const auto questionnaire = project.questionnaire();
    const domain::Variable* variable = questionnaire->firstWithRole(role);
    if (variable == nullptr || variable->type != domain::ValueType::Code)
        return counts;
    const auto dataset = project.dataset({variable->id}, progress);
    if (!dataset)
        return dataset.error();
    std::map<double, std::int64_t> byCode;
    for (const domain::ValueLabel& label : variable->labels)
        byCode[label.code] = 0;
    const data::Column& column = *(*dataset)->column(variable->id);
    for (std::size_t row = 0; row < (*dataset)->rows(); ++row) {
        if (const double code = data::valueAt(column, row); code == code)
            ++byCode[code];
    }
    for (const auto& [code, n] : byCode)
        counts.push_back({code, domain::labelOrCode(*variable, code), n});
    return counts;
}

Check integrity(engine::Project& project, bool asked)
{
    std::error_code ignored;
    const auto bytes = std::filesystem::file_size(project.path(), ignored);
    if (!asked && bytes > checkedAlways)
        return {"integrity", std::nullopt, words(QT_TRANSLATE_NOOP("CommandLine", "Not checked; --check does it."))};
    const auto status = project.file()->check();
    return {"integrity", status.has_value(), status ? std::string() : status.error().message};
}

base::Result<Info> collect(engine::Project& project, const Options& options, base::Progress& progress)
{
    Info info;
    info.questionnaire = project.questionnaire();
    auto waves = countCodes(project, domain::Role::Wave, progress);
    if (!waves)
        return waves.error();
    auto channels = countCodes(project, domain::Role::Channel, progress);
    if (!channels)
        return channels.error();
    auto batches = project.file()->batches();
    if (!batches)
        return batches.error();
    info.waves = std::move(*waves);
    info.channels = std::move(*channels);
    info.batches = std::move(*batches);
    info.checks.push_back(integrity(project, options.check));
    return info;
}

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
    json.key("checks").beginArray();
    for (const Check& check : info.checks) {
        json.beginObject().text("name", check.name).key("ok");
        check.passed ? json.boolean(*check.passed) : json.null();
        json.text("message", check.message).endObject();
    }
    json.endArray().endObject();
    return json.result();
}

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
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
    for (const Check& check : info.checks) {
        const std::string passed = words(QT_TRANSLATE_NOOP("CommandLine", "The file is sound."));
        text += (check.passed.value_or(false) ? passed : check.message) + '\n';
    }
    return text;
}

ExitCode run(const Options& options, Session& session)
{
    const auto project = engine::Project::open(options.project, store::OpenMode::ReadOnly);
    if (!project)
        return session.fail(project.error());
    const auto info = collect(**project, options, session.progress());
    if (!info)
        return session.fail(info.error());
    session.print(session.json ? toJson(**project, *info) : toTables(**project, *info));
    return Done;
}

} // namespace

void addInfoCommand(CLI::App& app, CommonOptions& common, Commands& commands)
{
    CLI::App* command = addCommand(
        app, common, "info",
        words(QT_TRANSLATE_NOOP("CommandLine", "Show a project's variables, waves, batches and checks")), true);
    auto options = std::make_shared<Options>();
    command->add_option("PROJECT", options->project, words(QT_TRANSLATE_NOOP("CommandLine", "Project file (.manyi)")))
        ->required();
    command->add_flag("--check", options->check,
                      words(QT_TRANSLATE_NOOP("CommandLine", "Check the whole file, however big it is")));
    commands[command] = [options](Session& session) { return run(*options, session); };
}

} // namespace manyi::cli
