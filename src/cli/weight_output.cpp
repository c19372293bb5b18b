#include "cli/weight_output.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "base/number.h"
#include "cli/commands.h"
#include "cli/json_writer.h"
#include "cli/text_table.h"

namespace manyi::cli {

namespace {

using analysis::Raking;

// Over all groups together, from the weights themselves.
struct Overall {
    bool converged = true;
    int iterations = 0;
    std::int64_t used = 0, missing = 0, trimmed = 0, bounded = 0;
    double effectiveN = 0, designEffect = 0, smallest = 0, largest = 0;
};

Overall overallOf(const engine::DerivedPreview& preview)
{
    Overall overall;
    double sum = 0;
    double squares = 0;
    bool first = true;
    for (const double weight : std::get<data::NumberValues>(*preview.column.column).numbers) {
        if (std::isnan(weight))
            continue;
        sum += weight;
        squares += weight * weight;
        overall.smallest = first ? weight : std::min(overall.smallest, weight);
        overall.largest = first ? weight : std::max(overall.largest, weight);
        first = false;
    }
    for (const analysis::RakedGroup& group : preview.column.groups) {
        overall.converged = overall.converged && group.raking.converged;
        overall.iterations = std::max(overall.iterations, group.raking.iterations);
        overall.trimmed += group.raking.trimmed;
        overall.bounded += group.raking.bounded;
    }
    overall.used = preview.column.valid;
    overall.missing = preview.column.missing;
    overall.effectiveN = squares > 0 ? sum * sum / squares : 0;
    overall.designEffect = overall.effectiveN > 0 ? static_cast<double>(overall.used) / overall.effectiveN : 0;
    return overall;
}

const domain::Variable* withinOf(const WeightOutput& output)
{
    const auto& weight = std::get<domain::RakedWeight>(*output.preview.variable.derivation);
    return output.questionnaire.find(weight.within);
}

std::string categoryOf(const domain::Questionnaire& questionnaire, base::VariableId id, double code)
{
    const domain::Variable* variable = questionnaire.find(id);
    return variable == nullptr ? base::formatNumber(code) : domain::labelOrCode(*variable, code);
}

std::string marginTable(const WeightOutput& output, const Raking& raking)
{
    TextTable table(
        {words(QT_TRANSLATE_NOOP("CommandLine", "Variable")), words(QT_TRANSLATE_NOOP("CommandLine", "Category")),
         words(QT_TRANSLATE_NOOP("CommandLine", "n")), words(QT_TRANSLATE_NOOP("CommandLine", "Target %")),
         words(QT_TRANSLATE_NOOP("CommandLine", "Before %")), words(QT_TRANSLATE_NOOP("CommandLine", "After %"))},
        {false, false, true, true, true, true});
    const auto perCent = [](double share) { return base::formatFixed(100 * share, 2); };
    for (const analysis::MarginFit& margin : raking.margins) {
        const domain::Variable* variable = output.questionnaire.find(margin.variable);
        for (const auto& category : margin.categories)
            table.addRow({variable == nullptr ? std::string() : variable->name,
                          categoryOf(output.questionnaire, margin.variable, category.code),
                          base::formatCount(category.n), perCent(category.target), perCent(category.before),
                          perCent(category.after)});
    }
    return table.toText();
}

void writeMargins(JsonWriter& json, const WeightOutput& output, const Raking& raking)
{
    json.key("margins").beginArray();
    for (const analysis::MarginFit& margin : raking.margins) {
        const domain::Variable* variable = output.questionnaire.find(margin.variable);
        json.beginObject().text("variable", variable == nullptr ? std::string() : variable->name);
        json.number("largest_miss", margin.largestMiss);
        json.key("categories").beginArray();
        for (const auto& category : margin.categories) {
            json.beginObject().number("code", category.code);
            json.text("category", categoryOf(output.questionnaire, margin.variable, category.code));
            json.number("target", category.target).number("before", category.before).number("after", category.after);
            json.integer("n", category.n).endObject();
        }
        json.endArray().endObject();
    }
    json.endArray();
}

template <class Figures>
void writeFigures(JsonWriter& json, const Figures& figures)
{
    json.boolean("converged", figures.converged).integer("iterations", figures.iterations);
    json.integer("n", figures.used).integer("missing", figures.missing);
    json.number("design_effect", figures.designEffect).number("effective_n", figures.effectiveN);
    json.number("smallest", figures.smallest).number("largest", figures.largest);
    json.integer("trimmed", figures.trimmed).integer("bounded", figures.bounded);
}

} // namespace

std::string weightTables(const WeightOutput& output)
{
    const Overall overall = overallOf(output.preview);
    const auto number = [](double value, int decimals) {
        return QString::fromStdString(base::formatFixed(value, decimals));
    };
    const auto count = [](std::int64_t value) { return QString::fromStdString(base::formatCount(value)); };
    QString text =
        QCoreApplication::translate("CommandLine", "%1: weights of %2 responses, %3 without; %4 rounds.")
            .arg(QString::fromStdString(output.preview.variable.name), count(overall.used), count(overall.missing),
                 count(overall.iterations)) +
        QLatin1Char('\n') +
        QCoreApplication::translate("CommandLine", "Smallest %1, largest %2; design effect %3, effective n %4; "
                                                   "%5 trimmed, %6 at a bound.")
            .arg(number(overall.smallest, 3), number(overall.largest, 3), number(overall.designEffect, 3),
                 number(overall.effectiveN, 1), count(overall.trimmed), count(overall.bounded)) +
        QLatin1Char('\n');
    std::string result = text.toStdString();
    const domain::Variable* within = withinOf(output);
    for (const analysis::RakedGroup& group : output.preview.column.groups) {
        result += "\n";
        if (within != nullptr)
            result += within->name + ": " + domain::labelOrCode(*within, group.code) + "\n";
        result += marginTable(output, group.raking);
    }
    for (const std::string& note : output.preview.notes)
        result += note + "\n";
    if (output.used)
        result += words(QT_TRANSLATE_NOOP("CommandLine", "It is the project's weight now.")) + "\n";
    return result;
}

std::string weightJson(const WeightOutput& output)
{
    JsonWriter json;
    json.beginObject().text("name", output.preview.variable.name);
    json.boolean("written", output.written).boolean("used", output.used);
    writeFigures(json, overallOf(output.preview));
    const domain::Variable* within = withinOf(output);
    if (within == nullptr) {
        if (!output.preview.column.groups.empty())
            writeMargins(json, output, output.preview.column.groups.front().raking);
    } else {
        json.text("within", within->name);
        json.key("groups").beginArray();
        for (const analysis::RakedGroup& group : output.preview.column.groups) {
            json.beginObject().number("code", group.code).text("label", domain::labelOrCode(*within, group.code));
            writeFigures(json, group.raking);
            writeMargins(json, output, group.raking);
            json.endObject();
        }
        json.endArray();
    }
    json.key("notes").beginArray();
    for (const std::string& note : output.preview.notes)
        json.text(note);
    json.endArray().endObject();
    return json.result() + "\n";
}

} // namespace manyi::cli
