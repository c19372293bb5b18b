#include "cli/metrics_output.h"

#include <cmath>

#include <QCoreApplication>

#include "base/number.h"
#include "cli/json_writer.h"
#include "cli/text_table.h"
#include "domain/metric.h"

namespace manyi::cli {

namespace {

using analysis::Figure;
using analysis::Frequency;
using analysis::FrequencyTable;
using analysis::GroupKey;
using analysis::MetricResult;

// One line of output: a group of a result, the total when `key` is null.
struct Line {
    const MetricResult& result;
    const std::string& asked;
    const GroupKey* key;
    const Figure& figure;
    const FrequencyTable* table;
};

std::string words(const char* text)
{
    return QCoreApplication::translate("CommandLine", text).toStdString();
}

std::vector<Line> linesOf(const MetricsOutput& output)
{
    std::vector<Line> lines;
    for (std::size_t r = 0; r < output.results.size(); ++r) {
        const MetricResult& result = output.results[r];
        const auto table = [&](std::size_t index) {
            return index < result.frequencies.size() ? &result.frequencies[index] : nullptr;
        };
        if (result.by.empty() || output.withTotal)
            lines.push_back({result, output.asked[r], nullptr, result.total, table(0)});
        for (std::size_t g = 0; g < result.groups.size(); ++g)
            lines.push_back({result, output.asked[r], &result.keys[g], result.groups[g], table(g + 1)});
    }
    return lines;
}

bool isFrequency(const Line& line)
{
    return line.result.metric.kind == domain::MetricKind::Frequency;
}

const domain::Variable* variableOf(const MetricsOutput& output, const Line& line)
{
    return output.questionnaire.find(line.result.variable);
}

std::string variableName(const MetricsOutput& output, const Line& line)
{
    if (const domain::Variable* variable = variableOf(output, line))
        return variable->name;
    const domain::Question* question = output.questionnaire.findQuestionByText(line.result.metric.variable);
    return question != nullptr ? question->name : line.result.metric.variable;
}

std::string definitionOf(const MetricsOutput& output, const Line& line)
{
    if (const domain::Variable* variable = variableOf(output, line))
        return domain::metricDefinition(line.result.metric, *variable, output.wording).toStdString();
    return words(QT_TRANSLATE_NOOP(
        "CommandLine", "Per cent of the responses that made the choice; base: all that answered the question."));
}

std::string_view smallBaseName(analysis::SmallBase smallBase)
{
    if (smallBase == analysis::SmallBase::Hidden)
        return "hidden";
    return smallBase == analysis::SmallBase::Marked ? "marked" : "no";
}

void writeHead(JsonWriter& json, const MetricsOutput& output, const Line& line)
{
    json.beginObject().text("metric", line.asked).text("variable", variableName(output, line));
    json.key("group").beginObject();
    for (std::size_t v = 0; line.key != nullptr && v < line.result.by.size(); ++v) {
        const domain::Variable* variable = output.questionnaire.find(line.result.by[v]);
        json.text(variable != nullptr ? variable->name : std::string(), line.key->labels[v]);
    }
    json.endObject();
}

void writeBasis(JsonWriter& json, const analysis::Basis& basis)
{
    json.integer("n", basis.n).number("weighted_n", basis.weightedN).number("effective_n", basis.effectiveN);
    json.integer("missing", basis.missing);
}

void writeTail(JsonWriter& json, const MetricsOutput& output, const Line& line)
{
    const domain::Variable* variable = variableOf(output, line);
    json.text("definition", definitionOf(output, line));
    json.text("variable_label", variable != nullptr ? variable->label : std::string());
    json.integer("excluded", line.figure.basis.excluded).text("small_base", smallBaseName(line.figure.smallBase));
    json.text("filter", line.figure.basis.filter).text("weight", line.figure.basis.weight);
    json.number("confidence", line.result.options.confidence);
}

void writeComparison(JsonWriter& json, const analysis::Comparison& comparison)
{
    json.key("against_rest").beginObject();
    json.number("difference", comparison.difference).number("other", comparison.other).number("z", comparison.z);
    json.number("p", comparison.p).number("adjusted_p", comparison.adjustedP);
    json.boolean("significant", comparison.significant).endObject();
}

void writeShares(JsonWriter& json, const Line& line)
{
    const auto& shares = line.figure.shares;
    const bool nps = line.result.metric.kind == domain::MetricKind::Nps && shares.size() == 3;
    if (!nps && (shares.empty() || shares.size() != line.result.codes.size()))
        return;
    json.key("shares").beginObject();
    if (nps)
        json.number("detractors", shares[0]).number("passives", shares[1]).number("promoters", shares[2]);
    for (std::size_t k = 0; !nps && k < shares.size(); ++k)
        json.number(base::formatNumber(line.result.codes[k]), shares[k]);
    json.endObject();
}

// Of the answers, for a mean: its standard error is the standard deviation over the root of the effective n.
void writeStandardDeviation(JsonWriter& json, const Line& line)
{
    if (line.result.metric.kind != domain::MetricKind::Mean)
        return;
    std::optional<double> deviation = line.figure.standardError;
    if (deviation)
        *deviation *= std::sqrt(line.figure.basis.effectiveN);
    json.number("standard_deviation", deviation);
}

void writeFigure(JsonWriter& json, const MetricsOutput& output, const Line& line)
{
    const Figure& figure = line.figure;
    writeHead(json, output, line);
    json.number("value", figure.value).number("lower", figure.lower).number("upper", figure.upper);
    writeBasis(json, figure.basis);
    writeTail(json, output, line);
    json.number("standard_error", figure.standardError);
    writeStandardDeviation(json, line);
    if (!figure.value || !figure.reason.empty())
        json.text("reason", figure.reason);
    writeShares(json, line);
    if (figure.againstRest)
        writeComparison(json, *figure.againstRest);
    json.endObject();
}

void writeFrequency(JsonWriter& json, const MetricsOutput& output, const Line& line, const Frequency& row)
{
    writeHead(json, output, line);
    json.number("code", row.code).text("label", row.label.empty() ? base::formatNumber(row.code) : row.label);
    json.number("value", row.validShare).number("lower", row.lower).number("upper", row.upper);
    writeBasis(json, line.table->basis);
    json.integer("count", row.n).number("weighted_count", row.weightedN).number("total_percent", row.totalShare);
    json.boolean("user_missing", row.userMissing);
    writeTail(json, output, line);
    if (row.userMissing)
        json.text("reason", "user-missing code");
    else if (!std::isfinite(row.validShare))
        json.text("reason", line.figure.reason.empty() ? "no valid answers" : line.figure.reason);
    json.endObject();
}

} // namespace

std::string toJson(const MetricsOutput& output)
{
    JsonWriter json;
    json.beginArray();
    for (const Line& line : linesOf(output)) {
        if (!isFrequency(line)) {
            writeFigure(json, output, line);
            continue;
        }
        for (const Frequency& row : line.table->rows)
            writeFrequency(json, output, line, row);
    }
    json.endArray();
    return json.result();
}

namespace {

std::string shown(const std::optional<double>& value, int decimals)
{
    return value && std::isfinite(*value) ? base::formatFixed(*value, decimals) : std::string("-");
}

std::string interval(const std::optional<double>& lower, const std::optional<double>& upper, int decimals)
{
    if (!lower || !upper || !std::isfinite(*lower) || !std::isfinite(*upper))
        return "-";
    return base::formatFixed(*lower, decimals) + " … " + base::formatFixed(*upper, decimals);
}

std::vector<std::string> headOf(const Line& line)
{
    std::vector<std::string> cells{line.asked};
    for (std::size_t v = 0; v < line.result.by.size(); ++v)
        cells.push_back(line.key != nullptr ? line.key->labels[v] : words(QT_TRANSLATE_NOOP("CommandLine", "All")));
    return cells;
}

std::string markOf(const Line& line)
{
    if (line.figure.smallBase == analysis::SmallBase::Hidden)
        return words(QT_TRANSLATE_NOOP("CommandLine", "too few"));
    std::string mark;
    if (line.figure.smallBase == analysis::SmallBase::Marked)
        mark = words(QT_TRANSLATE_NOOP("CommandLine", "small base"));
    if (const auto& rest = line.figure.againstRest; rest && rest->significant)
        mark += std::string(mark.empty() ? "" : ", ") + (rest->difference > 0 ? "▲" : "▼");
    return mark.empty() ? line.figure.reason : mark;
}

void addFigure(TextTable& table, const Line& line)
{
    const int decimals = domain::shownDecimals(line.result.metric);
    std::vector<std::string> cells = headOf(line);
    cells.push_back(shown(line.figure.value, decimals));
    cells.push_back(interval(line.figure.lower, line.figure.upper, decimals));
    cells.push_back(base::formatCount(line.figure.basis.n));
    cells.push_back(base::formatCount(line.figure.basis.missing));
    cells.push_back(markOf(line));
    table.addRow(std::move(cells));
}

void addFrequency(TextTable& table, const Line& line, const Frequency& row)
{
    std::vector<std::string> cells = headOf(line);
    cells.push_back(base::formatNumber(row.code));
    cells.push_back(row.label);
    cells.push_back(shown(row.validShare, 1));
    cells.push_back(interval(row.lower, row.upper, 1));
    cells.push_back(base::formatCount(row.n));
    cells.push_back(base::formatCount(line.table->basis.n));
    table.addRow(std::move(cells));
}

TextTable tableFor(const MetricsOutput& output, bool frequencies)
{
    std::vector<std::string> header{words(QT_TRANSLATE_NOOP("CommandLine", "Metric"))};
    std::vector<bool> right{false};
    const auto add = [&](const std::string& title, bool number) {
        header.push_back(title);
        right.push_back(number);
    };
    for (const base::VariableId id : output.results.front().by) {
        const domain::Variable* variable = output.questionnaire.find(id);
        add(variable != nullptr ? variable->name : std::string(), false);
    }
    if (frequencies) {
        add(words(QT_TRANSLATE_NOOP("CommandLine", "Code")), true);
        add(words(QT_TRANSLATE_NOOP("CommandLine", "Label")), false);
    }
    add(words(QT_TRANSLATE_NOOP("CommandLine", "Value")), true);
    add(words(QT_TRANSLATE_NOOP("CommandLine", "Interval")), true);
    if (frequencies)
        add(words(QT_TRANSLATE_NOOP("CommandLine", "Count")), true);
    add("n", true);
    if (!frequencies) {
        add(words(QT_TRANSLATE_NOOP("CommandLine", "Missing")), true);
        add(words(QT_TRANSLATE_NOOP("CommandLine", "Remarks")), false);
    }
    return TextTable(std::move(header), std::move(right));
}

} // namespace

std::string toTables(const MetricsOutput& output)
{
    TextTable figures = tableFor(output, false);
    TextTable frequencies = tableFor(output, true);
    for (const Line& line : linesOf(output)) {
        if (!isFrequency(line)) {
            addFigure(figures, line);
            continue;
        }
        for (const Frequency& row : line.table->rows)
            addFrequency(frequencies, line, row);
    }
    std::string text = figures.empty() ? std::string() : figures.toText();
    if (!text.empty() && !frequencies.empty())
        text += '\n';
    return text + (frequencies.empty() ? std::string() : frequencies.toText());
}

} // namespace manyi::cli
