#include "cli/clean_output.h"

#include <cmath>

#include <QCoreApplication>

#include "base/number.h"
#include "cli/commands.h"
#include "cli/exclusion_output.h"
#include "cli/json_writer.h"
#include "cli/text_table.h"

namespace manyi::cli {

namespace {

void writeLimits(JsonWriter& json, const engine::CleaningPreview& rule, const domain::Questionnaire& questionnaire)
{
    const auto* speeder = std::get_if<domain::Speeder>(&rule.rule.check);
    if (speeder == nullptr)
        return;
    const domain::Variable* within = questionnaire.find(speeder->within);
    json.key("limits").beginArray();
    for (const auto& limit : rule.finding.limits) {
        json.beginObject();
        if (within != nullptr && !std::isnan(limit.group))
            json.text("group", domain::labelOrCode(*within, limit.group));
        json.number("median", limit.median).number("limit", limit.limit).integer("n", limit.n).endObject();
    }
    json.endArray();
}

void writeCounts(JsonWriter& json, const engine::CleaningPreview& rule, const domain::Questionnaire& questionnaire)
{
    if (!std::holds_alternative<domain::OutOfScale>(rule.rule.check))
        return;
    json.key("variables").beginArray();
    for (const auto& count : rule.finding.counts) {
        const domain::Variable* variable = questionnaire.find(count.variable);
        json.beginObject();
        json.text("variable", variable != nullptr ? variable->name : std::string());
        json.integer("values", count.values).endObject();
    }
    json.endArray();
}

void writeRule(JsonWriter& json, const engine::CleaningPreview& rule, const domain::Questionnaire& questionnaire)
{
    json.beginObject();
    json.text("rule", rule.text).text("kind", domain::cleaningKind(rule.rule)).text("reason", rule.reason);
    json.integer("found", static_cast<std::int64_t>(rule.finding.rows.size()));
    json.integer("of", rule.of).integer("not_judged", rule.finding.unjudged);
    json.key("responses").beginArray();
    for (const std::int64_t id : rule.responses)
        json.integer(id);
    json.endArray();
    json.key("waves").beginArray();
    for (const auto& wave : rule.waves)
        json.beginObject().text("wave", wave.label).integer("found", wave.found).integer("of", wave.of).endObject();
    json.endArray();
    writeLimits(json, rule, questionnaire);
    writeCounts(json, rule, questionnaire);
    json.endObject();
}

} // namespace

std::string toJson(const CleanOutput& output)
{
    JsonWriter json;
    json.beginObject().boolean("dry_run", output.dryRun);
    json.integer("responses_before", output.responsesBefore).integer("responses_after", output.responsesAfter);
    json.integer("found", output.found);
    json.key("rules").beginArray();
    for (const engine::CleaningPreview& rule : output.rules)
        writeRule(json, rule, *output.questionnaire);
    json.endArray();
    writeExclusions(json, output.exclusions);
    json.endObject();
    return json.result();
}

std::string toTables(const CleanOutput& output)
{
    std::string text;
    if (!output.rules.empty()) {
        TextTable rules(
            {words(QT_TRANSLATE_NOOP("CommandLine", "Rule")), words(QT_TRANSLATE_NOOP("CommandLine", "Reason")),
             words(QT_TRANSLATE_NOOP("CommandLine", "Responses found")), words(QT_TRANSLATE_NOOP("CommandLine", "Of"))},
            {false, false, true, true});
        for (const engine::CleaningPreview& rule : output.rules) {
            rules.addRow({rule.text, rule.reason, base::formatCount(static_cast<std::int64_t>(rule.responses.size())),
                          base::formatCount(rule.of)});
        }
        text += rules.toText() + '\n';
    }
    if (!output.exclusions.empty())
        text += exclusionsTable(output.exclusions) + '\n';
    const auto shown = [](std::int64_t responses) { return QString::fromStdString(base::formatCount(responses)); };
    const QString sentence =
        output.dryRun
            ? QCoreApplication::translate("CommandLine", "%1 of %2 responses would be excluded; nothing was changed.")
                  .arg(shown(output.found), shown(output.responsesBefore))
            : QCoreApplication::translate("CommandLine", "%1 responses count, %2 were excluded now.")
                  .arg(shown(output.responsesAfter), shown(output.responsesBefore - output.responsesAfter));
    return text + sentence.toStdString() + '\n';
}

} // namespace manyi::cli
