#include "app/import/series_decisions.h"

#include <algorithm>
#include <set>

#include "app/overview/figure_text.h"
#include "app/texts.h"
#include "engine/import/known_variables.h"

namespace manyi::app {

namespace {

using Kind = engine::RecipeDifference::Kind;
using Series = ColumnDecision::Series;

ColumnDecision decisionOn(const DifferingColumn& column, const ColumnDecisions& decisions)
{
    const auto found = decisions.find(column.column);
    ColumnDecision decision = found != decisions.end() ? found->second : ColumnDecision{};
    if (decision.series == Series::Open && !column.breakProposed)
        decision.series = Series::GoesOn;
    return decision;
}

bool changesSeries(const DifferingColumn& column)
{
    return std::any_of(column.findings.begin(), column.findings.end(), [](const auto& finding) {
        return finding.kind == Kind::ChangedScale || finding.kind == Kind::ChangedWording ||
               finding.kind == Kind::ChangedOrder || finding.kind == Kind::ChangedDirection;
    });
}

void take(DifferingColumn& column, const engine::RecipeDifference& finding)
{
    const bool known = std::any_of(column.findings.begin(), column.findings.end(),
                                   [&](const auto& other) { return other.text == finding.text; });
    if (known)
        return;
    column.findings.push_back(finding);
    column.sentences += (column.sentences.isEmpty() ? "" : "\n") + fromUtf8(finding.text);
    column.breakProposed = column.breakProposed || engine::proposesBreak(finding);
    column.isMissing = column.isMissing || finding.kind == Kind::MissingColumn;
    if (finding.kind == Kind::NewColumn)
        column.isNew = true;
    if (finding.kind == Kind::RenamedColumn)
        column.looksLike = finding.variable;
    else
        column.variable = finding.variable;
}

DifferingColumn& columnOf(std::vector<DifferingColumn>& columns, const std::string& header)
{
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const auto& column) { return column.column == header; });
    if (found != columns.end())
        return *found;
    columns.push_back({});
    columns.back().column = header;
    return columns.back();
}

int rank(const DifferingColumn& column, const ColumnDecisions& decisions)
{
    const auto decided = decisions.find(column.column);
    const bool apart = decided != decisions.end() && decided->second.apart; // stays where it was decided
    return column.breakProposed || apart ? 0
           : !column.looksLike.empty()   ? 1
           : changesSeries(column)       ? 2
           : column.isMissing            ? 5
           : column.isNew                ? 4
                                         : 3;
}

bool inProject(const std::string& variable, const domain::Questionnaire* questionnaire)
{
    return questionnaire && !variable.empty() && engine::existingVariable(variable, {}, *questionnaire);
}

QString nameWithLabel(const domain::Variable& variable)
{
    const QString name = fromUtf8(variable.name);
    const QString label = fromUtf8(variable.label).simplified();
    return label.isEmpty() || label == name ? name : Texts::tr("%1 – %2").arg(name, label);
}

void offer(DecisionChoices& choices, const ColumnDecision& decision, const QString& text)
{
    choices.decisions.push_back(decision);
    choices.texts << text;
}

void offerSeries(DecisionChoices& choices, const ColumnDecision& now)
{
    const auto with = [&](Series series) {
        return ColumnDecision{series, series == Series::NewSeries ? now.reason : std::string(), now.mappedTo};
    };
    if (now.series == Series::Open)
        offer(choices, with(Series::Open), Texts::tr("Decide…"));
    const QString name = fromUtf8(now.mappedTo);
    offer(choices, with(Series::GoesOn),
          name.isEmpty() ? Texts::tr("The series goes on") : Texts::tr("It is %1; the series goes on").arg(name));
    offer(choices, with(Series::NewSeries),
          name.isEmpty() ? Texts::tr("New series from this wave on")
                         : Texts::tr("It is %1; new series from this wave on").arg(name));
    if (name.isEmpty())
        offer(choices, {Series::Open, {}, {}, true}, Texts::tr("A new variable of its own"));
}

DecisionChoices apartOrBack(const ColumnDecision& now)
{
    DecisionChoices choices;
    offer(choices, now, Texts::tr("A new variable of its own"));
    offer(choices, {}, Texts::tr("Back to the earlier variable"));
    return choices;
}

void offerVariables(DecisionChoices& choices, const DifferingColumn& column, const ColumnDecision& now,
                    const std::vector<domain::Variable>& missing)
{
    offer(choices, {}, Texts::tr("Keep as a new variable"));
    std::vector<domain::Variable> ordered = missing;
    std::stable_partition(ordered.begin(), ordered.end(),
                          [&](const domain::Variable& variable) { return variable.name == column.looksLike; });
    const bool offered = !ordered.empty() && ordered.front().name == column.looksLike;
    if (!column.looksLike.empty() && !offered && column.looksLike != now.mappedTo)
        offer(choices, {Series::Open, {}, column.looksLike}, Texts::tr("It is %1").arg(fromUtf8(column.looksLike)));
    for (const domain::Variable& variable : ordered)
        if (variable.name != now.mappedTo)
            offer(choices, {Series::Open, {}, variable.name}, Texts::tr("It is %1").arg(nameWithLabel(variable)));
}

} // namespace

std::vector<DifferingColumn> differingColumns(const engine::ImportPlan& plan, const ColumnDecisions& decisions)
{
    std::vector<DifferingColumn> columns;
    for (const auto& file : plan.files)
        for (const auto& finding : file.differences)
            take(columnOf(columns, finding.column), finding);
    for (const auto& [header, decision] : decisions) {
        if (decision.mappedTo.empty())
            continue;
        DifferingColumn& column = columnOf(columns, header);
        column.isNew = true;
        column.variable = decision.mappedTo;
        if (column.sentences.isEmpty())
            column.sentences = Texts::tr("The answers of the column \"%1\" go to %2.")
                                   .arg(fromUtf8(header), fromUtf8(decision.mappedTo));
    }
    std::stable_sort(columns.begin(), columns.end(),
                     [&](const auto& a, const auto& b) { return rank(a, decisions) < rank(b, decisions); });
    return columns;
}

bool isOpen(const DifferingColumn& column, const ColumnDecisions& decisions)
{
    return decisionOn(column, decisions).series == Series::Open;
}

int openDecisions(const std::vector<DifferingColumn>& columns, const ColumnDecisions& decisions)
{
    return static_cast<int>(
        std::count_if(columns.begin(), columns.end(), [&](const auto& column) { return isOpen(column, decisions); }));
}

DecisionChoices choicesFor(const DifferingColumn& column, const ColumnDecisions& decisions,
                           const std::vector<domain::Variable>& missing)
{
    DecisionChoices choices;
    const ColumnDecision now = decisionOn(column, decisions);
    if (now.apart)
        return apartOrBack(now);
    if (column.isNew && now.mappedTo.empty()) {
        offerVariables(choices, column, now, missing);
        return choices.decisions.size() > 1 ? choices : DecisionChoices{};
    }
    if (column.isNew && !changesSeries(column))
        offer(choices, now, Texts::tr("It is %1").arg(fromUtf8(now.mappedTo)));
    else if (changesSeries(column))
        offerSeries(choices, now);
    if (column.isNew)
        offerVariables(choices, column, now, missing);
    const auto at = std::find(choices.decisions.begin(), choices.decisions.end(), now);
    choices.current = at == choices.decisions.end() ? 0 : static_cast<int>(at - choices.decisions.begin());
    return choices;
}

std::vector<domain::Variable> missingVariables(const engine::ImportPlan& plan, const ColumnDecisions& decisions,
                                               const domain::Questionnaire& questionnaire)
{
    std::set<base::VariableId> used;
    const auto use = [&](const std::string& name, const std::string& column) {
        if (const auto* variable = engine::existingVariable(name, column, questionnaire))
            used.insert(variable->id);
    };
    std::set<std::string> joined; // columns that become several variables
    for (const auto& file : plan.files) {
        for (const auto& column : file.recipe.columns) {
            use(column.name, column.column);
            if (!column.separator.empty())
                joined.insert(column.column);
        }
    }
    for (const auto& [header, decision] : decisions)
        use(decision.mappedTo, {});
    std::vector<domain::Variable> missing;
    for (const auto& variable : questionnaire.variables)
        if (!used.contains(variable.id) && !variable.derivation && variable.role != domain::Role::MultiSelect &&
            !joined.contains(variable.sourceColumn))
            missing.push_back(variable);
    return missing;
}

std::vector<std::string> mappingsOf(const ColumnDecisions& decisions, const domain::Questionnaire* questionnaire)
{
    std::vector<std::string> mappings;
    for (const auto& [header, decision] : decisions)
        if (inProject(decision.mappedTo, questionnaire))
            mappings.push_back(header + "=" + decision.mappedTo);
    return mappings;
}

std::vector<std::string> newVariablesOf(const ColumnDecisions& decisions)
{
    std::vector<std::string> columns;
    for (const auto& [header, decision] : decisions)
        if (decision.apart)
            columns.push_back(header);
    return columns;
}

void mapAmongFiles(engine::FilePlan& file, const ColumnDecisions& decisions, const domain::Questionnaire* questionnaire)
{
    for (auto& column : file.recipe.columns) {
        const auto found = decisions.find(column.column);
        if (found == decisions.end() || found->second.mappedTo.empty() ||
            inProject(found->second.mappedTo, questionnaire))
            continue;
        const std::string& name = found->second.mappedTo;
        column.name = name;
        std::erase_if(file.differences, [&](const auto& difference) {
            const bool added = difference.kind == Kind::NewColumn || difference.kind == Kind::RenamedColumn;
            return (added && difference.column == column.column) ||
                   (difference.kind == Kind::MissingColumn && difference.variable == name);
        });
    }
}

std::vector<engine::BreakDecision> breaksOf(const std::vector<DifferingColumn>& columns,
                                            const ColumnDecisions& decisions)
{
    std::vector<engine::BreakDecision> breaks;
    for (const auto& column : columns) {
        const ColumnDecision decision = decisionOn(column, decisions);
        if (decision.series == Series::NewSeries)
            breaks.push_back({column.variable, decision.reason});
    }
    return breaks;
}

} // namespace manyi::app
