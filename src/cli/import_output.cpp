#include "cli/import_output.h"

#include <algorithm>
#include <filesystem>

#include <QCoreApplication>

#include "base/number.h"
#include "cli/json_writer.h"
#include "cli/text_table.h"
#include "cli/variable_json.h"

namespace manyi::cli {

namespace {

constexpr std::size_t problemsShown = 20;

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

std::string fileName(const std::string& path)
{
    return std::filesystem::path(path).filename().string();
}

std::string_view severityName(domain::Severity severity)
{
    switch (severity) {
    case domain::Severity::Information:
        return "information";
    case domain::Severity::Warning:
        return "warning";
    case domain::Severity::Error:
        break;
    }
    return "error";
}

std::string_view kindName(engine::RecipeDifference::Kind kind)
{
    using Kind = engine::RecipeDifference::Kind;
    switch (kind) {
    case Kind::NewColumn:
        return "new-column";
    case Kind::MissingColumn:
        return "missing-column";
    case Kind::NewValue:
        return "new-value";
    case Kind::ChangedType:
        return "changed-type";
    case Kind::ChangedScale:
        return "changed-scale";
    case Kind::ChangedOrder:
        return "changed-order";
    case Kind::ChangedDirection:
        return "changed-direction";
    case Kind::RenamedColumn:
        return "renamed-column";
    case Kind::ChangedWording:
        break;
    }
    return "changed-wording";
}

void writeProblem(JsonWriter& json, const domain::ImportProblem& problem)
{
    json.beginObject().key("row");
    problem.row > 0 ? json.integer(problem.row) : json.null();
    json.text("column", problem.column).text("value", problem.value).text("reason", problem.reason);
    json.text("action", problem.action).text("severity", severityName(problem.severity));
    json.integer("affected_rows", problem.affectedRows).endObject();
}

void writeKeys(JsonWriter& json, const engine::KeyCounts& keys)
{
    json.integer("updated", keys.updated).integer("added", keys.added).integer("left_out", keys.leftOut);
    json.integer("repeated", keys.repeated).integer("without_key", keys.withoutKey);
}

void writeFile(JsonWriter& json, const engine::FilePlan& plan, const domain::ImportReport& report,
               const engine::KeyCounts* keys)
{
    json.beginObject();
    json.text("name", plan.name).text("format", report.format).text("encoding", report.encoding);
    json.integer("rows_read", report.rowsRead).integer("rows_kept", report.rowsKept);
    json.key("problems").beginArray();
    for (const domain::ImportProblem& problem : report.problems)
        writeProblem(json, problem);
    json.endArray();
    const char separator = plan.recipe.separator;
    json.text("separator", std::string_view(&separator, 1)).integer("bytes", plan.bytes).text("sha256", report.sha256);
    json.key("same_shape_as");
    plan.sameShapeAs.empty() ? json.null() : json.text(plan.sameShapeAs);
    json.key("differences").beginArray();
    for (const engine::RecipeDifference& difference : plan.differences)
        json.beginObject()
            .text("kind", kindName(difference.kind))
            .text("column", difference.column)
            .text("text", difference.text)
            .text("variable", difference.variable)
            .boolean("break_proposed", engine::proposesBreak(difference))
            .endObject();
    json.endArray();
    if (keys != nullptr)
        writeKeys(json, *keys);
    json.text("format_reason", plan.formatReason);
    json.key("sheets").beginArray();
    for (const std::string& sheet : plan.dictionary.sheets)
        json.text(sheet);
    json.endArray().text("sheet", plan.recipe.sheet).endObject();
}

// The recipe's column that a variable comes from; nullptr for the wave or channel of the whole file.
const domain::ColumnRecipe* columnOf(const domain::Variable& variable, const engine::ImportPlan& plan)
{
    for (const engine::FilePlan& file : plan.files) {
        const auto& columns = file.recipe.columns;
        auto it = std::find_if(columns.begin(), columns.end(),
                               [&](const domain::ColumnRecipe& column) { return column.name == variable.name; });
        if (it == columns.end())
            it = std::find_if(columns.begin(), columns.end(), [&](const domain::ColumnRecipe& column) {
                return !variable.sourceColumn.empty() && column.column == variable.sourceColumn;
            });
        if (it != columns.end())
            return &*it;
    }
    return nullptr;
}

void writeVariable(JsonWriter& json, const engine::AnswerCount& count, const engine::ImportPlan& plan)
{
    json.beginObject();
    writeIdentity(json, count.variable);
    json.integer("values", count.values).integer("missing", count.missing);
    writeCodes(json, count.variable);
    if (const domain::ColumnRecipe* column = columnOf(count.variable, plan)) {
        json.key("missing_texts").beginArray();
        for (const std::string& text : column->missingTexts)
            json.text(text);
        json.endArray().number("confidence", column->confidence).text("reason", column->reason);
    }
    json.endObject();
}

std::string problemsTable(const domain::ImportReport& report)
{
    const auto words = [](const char* text) { return QCoreApplication::translate("CommandLine", text).toStdString(); };
    TextTable table({words(QT_TRANSLATE_NOOP("CommandLine", "Row")), words(QT_TRANSLATE_NOOP("CommandLine", "Column")),
                     words(QT_TRANSLATE_NOOP("CommandLine", "Value")), words(QT_TRANSLATE_NOOP("CommandLine", "Rows")),
                     words(QT_TRANSLATE_NOOP("CommandLine", "Reason")),
                     words(QT_TRANSLATE_NOOP("CommandLine", "What was done"))},
                    {true, false, false, true});
    for (std::size_t i = 0; i < std::min(report.problems.size(), problemsShown); ++i) {
        const domain::ImportProblem& problem = report.problems[i];
        table.addRow({problem.row > 0 ? std::to_string(problem.row) : std::string(), problem.column, problem.value,
                      std::to_string(problem.affectedRows), problem.reason, problem.action});
    }
    return table.empty() ? std::string() : table.toText();
}

std::string variablesTable(const ImportOutput& output)
{
    const auto words = [](const char* text) { return QCoreApplication::translate("CommandLine", text).toStdString(); };
    TextTable table(
        {words(QT_TRANSLATE_NOOP("CommandLine", "Variable")), words(QT_TRANSLATE_NOOP("CommandLine", "Label")),
         words(QT_TRANSLATE_NOOP("CommandLine", "Type")), words(QT_TRANSLATE_NOOP("CommandLine", "Role")),
         words(QT_TRANSLATE_NOOP("CommandLine", "Answers")), words(QT_TRANSLATE_NOOP("CommandLine", "Missing"))},
        {false, false, false, false, true, true});
    for (const engine::AnswerCount& count : output.outcome.answers)
        table.addRow({count.variable.name, count.variable.label, std::string(domain::typeName(count.variable.type)),
                      std::string(domain::roleName(count.variable.role)), std::to_string(count.values),
                      std::to_string(count.missing)});
    return table.empty() ? std::string() : table.toText();
}

std::string keysLine(const engine::KeyCounts& keys)
{
    return QCoreApplication::translate("CommandLine", "Updated: %1, added: %2, left out: %3.")
               .arg(qt(base::formatCount(keys.updated)), qt(base::formatCount(keys.added)),
                    qt(base::formatCount(keys.leftOut + keys.repeated)))
               .toStdString() +
           '\n';
}

// With the option that follows the proposal.
std::string differenceLine(const engine::RecipeDifference& difference)
{
    std::string line = difference.text;
    if (difference.kind == engine::RecipeDifference::Kind::RenamedColumn)
        line += " (--map \"" + difference.column + '=' + difference.variable + "\")";
    if (engine::proposesBreak(difference))
        line += " (--break \"" + difference.variable + "\", --new-variable \"" + difference.column + "\")";
    return line + '\n';
}

} // namespace

std::string toJson(const ImportOutput& output)
{
    JsonWriter json;
    json.beginObject().key("files").beginArray();
    for (std::size_t i = 0; i < output.outcome.reports.size(); ++i)
        writeFile(json, output.plan.files[i], output.outcome.reports[i],
                  output.outcome.keys.empty() ? nullptr : &output.outcome.keys[i]);
    json.endArray().key("variables").beginArray();
    for (const engine::AnswerCount& count : output.outcome.answers)
        writeVariable(json, count, output.plan);
    json.endArray().key("skipped").beginArray();
    for (const engine::SkippedFile& file : output.plan.skipped)
        json.beginObject().text("name", fileName(file.path)).text("reason", file.reason).endObject();
    json.endArray().boolean("dry_run", output.outcome.batches.empty()).key("batches").beginArray();
    for (const base::BatchId batch : output.outcome.batches)
        json.integer(batch.value);
    json.endArray().endObject();
    return json.result();
}

std::string toTables(const ImportOutput& output)
{
    std::string text;
    for (std::size_t i = 0; i < output.outcome.reports.size(); ++i) {
        const domain::ImportReport& report = output.outcome.reports[i];
        const engine::FilePlan& plan = output.plan.files[i];
        text += QCoreApplication::translate("CommandLine", "%1 (%2, %3): %4 rows read, %5 kept.")
                    .arg(qt(plan.name), qt(report.format), qt(report.encoding), qt(base::formatCount(report.rowsRead)),
                         qt(base::formatCount(report.rowsKept)))
                    .toStdString() +
                '\n';
        if (!plan.sameShapeAs.empty())
            text += QCoreApplication::translate("CommandLine", "Read with the recipe of %1.")
                        .arg(qt(plan.sameShapeAs))
                        .toStdString() +
                    '\n';
        if (!output.outcome.keys.empty())
            text += keysLine(output.outcome.keys[i]);
        for (const engine::RecipeDifference& difference : plan.differences)
            text += differenceLine(difference);
        text += problemsTable(report);
        if (report.problems.size() > problemsShown)
            text += QCoreApplication::translate("CommandLine", "%1 more kinds of problems; --json lists them all.")
                        .arg(report.problems.size() - problemsShown)
                        .toStdString() +
                    '\n';
    }
    for (const engine::SkippedFile& file : output.plan.skipped)
        text += QCoreApplication::translate("CommandLine", "%1 was left out: %2")
                    .arg(qt(fileName(file.path)), qt(file.reason))
                    .toStdString() +
                '\n';
    return text + variablesTable(output);
}

} // namespace manyi::cli
