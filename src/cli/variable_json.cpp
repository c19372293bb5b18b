#include "cli/variable_json.h"

#include "base/number.h"

namespace manyi::cli {

void writeIdentity(JsonWriter& json, const domain::Variable& variable)
{
    json.text("name", variable.name).text("label", variable.label);
    json.text("type", domain::typeName(variable.type)).text("role", domain::roleName(variable.role));
}

void writeCodes(JsonWriter& json, const domain::Variable& variable)
{
    json.key("labels").beginObject();
    for (const domain::ValueLabel& label : variable.labels)
        json.text(base::formatNumber(label.code), label.label);
    json.endObject().key("missing_codes").beginArray();
    for (const domain::MissingRange& range : variable.missing) {
        const std::string low = base::formatNumber(range.low);
        json.text(range.low == range.high ? low : low + ".." + base::formatNumber(range.high));
    }
    json.endArray().key("scale");
    if (variable.scale)
        json.beginArray().number(variable.scale->minimum).number(variable.scale->maximum).endArray();
    else
        json.null();
    json.boolean("reversed", variable.reversed).text("measure", domain::measureName(variable.measure));
    json.text("source_column", variable.sourceColumn);
}

} // namespace manyi::cli
