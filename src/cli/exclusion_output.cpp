#include "cli/exclusion_output.h"

#include <set>

#include <QCoreApplication>

#include "cli/commands.h"
#include "cli/text_table.h"

namespace manyi::cli {

namespace {

std::int64_t excludedResponses(const std::vector<store::Exclusion>& exclusions)
{
    std::set<std::int64_t> responses;
    for (const store::Exclusion& exclusion : exclusions)
        responses.insert(exclusion.responses.begin(), exclusion.responses.end());
    return static_cast<std::int64_t>(responses.size());
}

} // namespace

void writeExclusions(JsonWriter& json, const std::vector<store::Exclusion>& exclusions)
{
    json.integer("excluded", excludedResponses(exclusions)).key("exclusions").beginArray();
    for (const store::Exclusion& exclusion : exclusions) {
        json.beginObject().integer("id", exclusion.id).text("reason", exclusion.reason);
        json.text("made_at", exclusion.madeAt);
        json.integer("responses", static_cast<std::int64_t>(exclusion.responses.size())).endObject();
    }
    json.endArray();
}

std::string exclusionsTable(const std::vector<store::Exclusion>& exclusions)
{
    TextTable table(
        {words(QT_TRANSLATE_NOOP("CommandLine", "Exclusion")), words(QT_TRANSLATE_NOOP("CommandLine", "Reason")),
         words(QT_TRANSLATE_NOOP("CommandLine", "Responses")), words(QT_TRANSLATE_NOOP("CommandLine", "Made"))},
        {true, false, true, false});
    for (const store::Exclusion& exclusion : exclusions) {
        table.addRow({std::to_string(exclusion.id), exclusion.reason, std::to_string(exclusion.responses.size()),
                      exclusion.madeAt});
    }
    return table.toText();
}

} // namespace manyi::cli
