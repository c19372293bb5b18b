#include "cli/fuzzy_output.h"

#include <algorithm>

#include "base/number.h"
#include "cli/commands.h"
#include "cli/json_writer.h"
#include "cli/text_table.h"
#include "engine/evaluation_text.h"

namespace manyi::cli {

namespace {

using analysis::Evaluation;
using analysis::GradeResult;
using engine::GroupEvaluation;

const std::string& nameOf(const domain::IndicatorSystem& system, base::IndicatorId id)
{
    static const std::string none;
    const domain::Indicator* indicator = domain::find(system.goal, id);
    return indicator == nullptr ? none : indicator->name;
}

void writeNumbers(JsonWriter& json, std::string_view key, const std::vector<double>& numbers)
{
    json.key(key).beginArray();
    for (const double number : numbers)
        json.number(number);
    json.endArray();
}

std::string scoreReason(const domain::IndicatorSystem& system, const GradeResult& result)
{
    if (result.empty)
        return words(QT_TRANSLATE_NOOP("CommandLine", "All memberships are 0."));
    const auto scored = std::count_if(system.grades.begin(), system.grades.end(),
                                      [](const domain::Grade& grade) { return grade.score.has_value(); });
    for (const domain::SystemProblem& problem : domain::problemsOf(system)) {
        if (scored > 0 && problem.kind == domain::SystemProblem::Kind::GradeWithoutScore)
            return domain::problemText(problem, system);
    }
    return words(QT_TRANSLATE_NOOP("CommandLine", "The grades have no scores; give them with --scores."));
}

// B, its grade, how sure the grade is, and the score.
void writeResult(JsonWriter& json, const domain::IndicatorSystem& system, const GradeResult& result)
{
    writeNumbers(json, "B", result.membership);
    writeNumbers(json, "B_normalised", result.normalised);
    if (result.empty)
        json.key("grade").null();
    else
        json.text("grade", system.grades[result.grade].name);
    json.boolean("tie", result.tie);
    json.number("effectiveness", result.effectiveness);
    if (!result.effectiveness)
        json.text("effectiveness_reason",
                  result.empty ? words(QT_TRANSLATE_NOOP("CommandLine", "All memberships are 0."))
                               : words(QT_TRANSLATE_NOOP("CommandLine", "One grade has all the membership.")));
    json.number("score", result.score);
    if (!result.score)
        json.text("reason", scoreReason(system, result));
}

void writeLevels(JsonWriter& json, const FuzzyOutput& output, const Evaluation& evaluation)
{
    json.key("levels").beginArray();
    for (const analysis::NodeEvaluation& node : evaluation.nodes) {
        json.beginObject().text("name", nameOf(output.system, node.node));
        json.key("factors").beginArray();
        for (const base::IndicatorId child : node.children)
            json.text(nameOf(output.system, child));
        json.endArray();
        writeNumbers(json, "weights", node.weights);
        json.key("R").beginArray();
        for (const std::vector<double>& row : node.memberships) {
            json.beginArray();
            for (const double value : row)
                json.number(value);
            json.endArray();
        }
        json.endArray();
        writeResult(json, output.system, node.result);
        json.endObject();
    }
    json.endArray();
}

void writeOperators(JsonWriter& json, const FuzzyOutput& output, const Evaluation& evaluation)
{
    json.key("operators").beginArray();
    for (const analysis::OperatorResult& entry : evaluation.operators) {
        json.beginObject().text("operator", domain::operatorName(entry.composition));
        writeResult(json, output.system, entry.result);
        json.boolean("grade_changed", entry.result.grade != evaluation.result.grade);
        json.endObject();
    }
    json.endArray();
}

void writeLeaves(JsonWriter& json, const FuzzyOutput& output, const Evaluation& evaluation)
{
    json.key("leaves").beginArray();
    for (const analysis::LeafMembership& leaf : evaluation.leaves) {
        const domain::Indicator* indicator = domain::find(output.system.goal, leaf.leaf);
        json.beginObject().text("name", nameOf(output.system, leaf.leaf));
        json.text("source", indicator == nullptr ? "" : domain::dataKindName(indicator->data.kind));
        json.number("global_weight", output.result.weights.global(leaf.leaf));
        json.integer("n", leaf.n).number("weighted_n", leaf.weightedN).number("effective_n", leaf.effectiveN);
        json.integer("missing", leaf.missing);
        writeNumbers(json, "memberships", leaf.row);
        if (leaf.row.empty())
            json.text("reason", engine::lackText(leaf.lack));
        json.endObject();
    }
    json.endArray();
}

void writeInterval(JsonWriter& json, const FuzzyOutput& output, const analysis::BootstrapResult& interval)
{
    json.key("interval").beginObject();
    json.number("lower", interval.lower).number("upper", interval.upper);
    json.number("standard_error", interval.standardError).number("confidence", interval.confidence);
    json.integer("draws", interval.draws);
    json.key("grade_shares").beginObject();
    for (std::size_t j = 0; j < interval.gradeShares.size(); ++j)
        json.number(output.system.grades[j].name, interval.gradeShares[j]);
    json.endObject().endObject();
}

std::string groupLabel(const FuzzyOutput& output, const GroupEvaluation& group, std::size_t v)
{
    const domain::Variable* variable =
        output.questionnaire == nullptr ? nullptr : output.questionnaire->find(output.result.by[v]);
    return variable == nullptr ? base::formatNumber(group.key[v]) : domain::labelOrCode(*variable, group.key[v]);
}

void writeGroup(JsonWriter& json, const FuzzyOutput& output, const GroupEvaluation& group)
{
    json.key("group").beginObject();
    for (std::size_t v = 0; v < group.key.size(); ++v) {
        const domain::Variable* variable = output.questionnaire->find(output.result.by[v]);
        json.text(variable == nullptr ? std::string() : variable->name, groupLabel(output, group, v));
    }
    json.endObject().integer("n", group.rows);
}

void writeEvaluation(JsonWriter& json, const FuzzyOutput& output, const GroupEvaluation& group)
{
    json.beginObject();
    if (!output.result.by.empty())
        writeGroup(json, output, group);
    else if (output.questionnaire != nullptr)
        json.integer("n", group.rows);
    const Evaluation& evaluation = group.evaluation;
    json.text("operator", domain::operatorName(evaluation.composition));
    json.key("grades").beginArray();
    for (const domain::Grade& grade : output.system.grades)
        json.text(grade.name);
    json.endArray().key("scores").beginArray();
    for (const domain::Grade& grade : output.system.grades)
        json.number(grade.score);
    json.endArray();
    if (evaluation.complete()) {
        writeResult(json, output.system, evaluation.result);
        writeLevels(json, output, evaluation);
        if (output.allOperators)
            writeOperators(json, output, evaluation);
    } else {
        for (const char* key : {"B", "B_normalised", "grade", "effectiveness", "score", "levels"})
            json.key(key).null();
        json.text("reason", engine::incompleteText(output.system, output.result.weights, evaluation));
    }
    writeLeaves(json, output, evaluation);
    if (group.interval)
        writeInterval(json, output, *group.interval);
    json.text("filter", output.result.filterText);
    json.key("notes").beginArray();
    for (const std::string& note : output.notes)
        json.text(note);
    json.endArray().endObject();
}

} // namespace

std::string toJson(const FuzzyOutput& output)
{
    JsonWriter json;
    if (output.result.by.empty()) {
        writeEvaluation(json, output, output.result.total);
        return json.result();
    }
    json.beginArray();
    for (const GroupEvaluation& group : output.result.groups)
        writeEvaluation(json, output, group);
    json.endArray();
    return json.result();
}

namespace {

constexpr int decimals = 4;

std::string shown(const std::optional<double>& value, int places = decimals)
{
    return value ? base::formatFixed(*value, places) : std::string("-");
}

std::vector<std::string> gradeHeads(const domain::IndicatorSystem& system)
{
    std::vector<std::string> heads;
    for (const domain::Grade& grade : system.grades)
        heads.push_back(grade.score ? grade.name + " " + base::formatNumber(*grade.score) : grade.name);
    return heads;
}

TextTable tableWith(std::vector<std::string> first, const std::vector<std::string>& grades,
                    const std::vector<std::string>& last, std::size_t texts)
{
    first.insert(first.end(), grades.begin(), grades.end());
    first.insert(first.end(), last.begin(), last.end());
    std::vector<bool> right(first.size(), true);
    for (std::size_t i = 0; i < texts; ++i)
        right[i] = false;
    return TextTable(std::move(first), std::move(right));
}

void addNumbers(std::vector<std::string>& cells, const std::vector<double>& numbers)
{
    for (const double number : numbers)
        cells.push_back(shown(number));
}

// Weights, R and B of a node.
std::string levelText(const FuzzyOutput& output, const analysis::NodeEvaluation& node)
{
    TextTable table = tableWith({nameOf(output.system, node.node), words(QT_TRANSLATE_NOOP("CommandLine", "Weight"))},
                                gradeHeads(output.system), {}, 1);
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        std::vector<std::string> cells{nameOf(output.system, node.children[i]), shown(node.weights[i])};
        addNumbers(cells, node.memberships[i]);
        table.addRow(std::move(cells));
    }
    std::vector<std::string> composed{"B", ""};
    addNumbers(composed, node.composed);
    table.addRow(std::move(composed));
    return table.toText();
}

void addResult(TextTable& table, std::vector<std::string> first, const domain::IndicatorSystem& system,
               const GradeResult& result)
{
    addNumbers(first, result.normalised);
    first.push_back(result.empty ? "-" : system.grades[result.grade].name + (result.tie ? " =" : ""));
    first.push_back(shown(result.effectiveness, 3));
    first.push_back(shown(result.score, 3));
    table.addRow(std::move(first));
}

std::vector<std::string> resultHeads()
{
    return {words(QT_TRANSLATE_NOOP("CommandLine", "Grade")), words(QT_TRANSLATE_NOOP("CommandLine", "Effectiveness")),
            words(QT_TRANSLATE_NOOP("CommandLine", "Score"))};
}

std::string operatorsText(const FuzzyOutput& output, const Evaluation& evaluation)
{
    TextTable table =
        tableWith({words(QT_TRANSLATE_NOOP("CommandLine", "Operator"))}, gradeHeads(output.system), resultHeads(), 1);
    for (const analysis::OperatorResult& entry : evaluation.operators) {
        if (output.allOperators || entry.composition == evaluation.composition)
            addResult(table, {std::string(domain::operatorName(entry.composition))}, output.system, entry.result);
    }
    return table.toText();
}

std::string intervalText(const std::optional<analysis::BootstrapResult>& interval)
{
    return interval ? "[" + shown(interval->lower, 3) + ", " + shown(interval->upper, 3) + "]" : "-";
}

std::string groupsText(const FuzzyOutput& output)
{
    std::vector<std::string> heads;
    for (const base::VariableId id : output.result.by)
        heads.push_back(output.questionnaire->find(id)->name);
    const std::size_t texts = heads.size();
    heads.push_back("n");
    std::vector<std::string> last = resultHeads();
    last.push_back(words(QT_TRANSLATE_NOOP("CommandLine", "Interval")));
    TextTable table = tableWith(heads, gradeHeads(output.system), last, texts);
    std::string reasons;
    for (const GroupEvaluation& group : output.result.groups) {
        std::vector<std::string> cells;
        for (std::size_t v = 0; v < group.key.size(); ++v)
            cells.push_back(groupLabel(output, group, v));
        const GradeResult& result = group.evaluation.result;
        const std::string reason = engine::incompleteText(output.system, output.result.weights, group.evaluation);
        if (!reason.empty())
            reasons += cells.front() + ": " + reason + "\n";
        cells.push_back(base::formatCount(group.rows));
        for (std::size_t j = 0; j < output.system.grades.size(); ++j)
            cells.push_back(result.normalised.empty() ? "-" : shown(result.normalised[j]));
        cells.push_back(result.normalised.empty() || result.empty ? "-" : output.system.grades[result.grade].name);
        cells.push_back(shown(result.effectiveness, 3));
        cells.push_back(shown(result.score, 3));
        cells.push_back(intervalText(group.interval));
        table.addRow(std::move(cells));
    }
    return table.toText() + reasons;
}

} // namespace

std::string toTables(const FuzzyOutput& output)
{
    std::string text;
    if (!output.result.by.empty()) {
        text = groupsText(output);
    } else {
        for (const analysis::NodeEvaluation& node : output.result.total.evaluation.nodes)
            text += levelText(output, node) + '\n';
        text += operatorsText(output, output.result.total.evaluation);
        if (output.result.total.interval)
            text += words(QT_TRANSLATE_NOOP("CommandLine", "Interval")) + " " +
                    intervalText(output.result.total.interval) + '\n';
    }
    for (const std::string& note : output.notes)
        text += note + '\n';
    return text;
}

} // namespace manyi::cli
