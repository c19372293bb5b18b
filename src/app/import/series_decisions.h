#pragma once

#include <QString>
#include <map>
#include <string>
#include <vector>

#include "engine/import.h"

namespace manyi::app {

// What is decided about a column of the files that differs from the project.
struct ColumnDecision {
    enum class Series { Open, GoesOn, NewSeries };
    Series series = Series::Open;
    std::string reason;   // of NewSeries; "" = what the import found
    std::string mappedTo; // name of the project's variable that a new column goes to; "" = none
    bool apart = false;   // becomes a variable of its own, although the project has one of it
    bool operator==(const ColumnDecision&) const = default;
};
using ColumnDecisions = std::map<std::string, ColumnDecision>; // by the column's header

// Everything in which one column differs from the project, in all files together.
struct DifferingColumn {
    std::string column;
    std::string variable;                           // of the project, or that the column becomes
    std::string looksLike;                          // the missing variable that it may be, "" = none
    std::vector<engine::RecipeDifference> findings; // equal sentences once
    QString sentences;                              // of the findings, a line each
    bool isNew = false;                             // or mapped to a variable by a decision
    bool isMissing = false;
    bool breakProposed = false;
};

// Columns with a proposed break first, then renamed, changed, new and missing ones. A column that was mapped stays in
// the list, so that the decision can be taken back.
std::vector<DifferingColumn> differingColumns(const engine::ImportPlan& plan, const ColumnDecisions& decisions);

bool isOpen(const DifferingColumn& column, const ColumnDecisions& decisions);
int openDecisions(const std::vector<DifferingColumn>& columns, const ColumnDecisions& decisions);

// What can be decided about a column, in the words of the choice box; empty when there is nothing to decide. `current`
// is the place of the present decision.
struct DecisionChoices {
    std::vector<ColumnDecision> decisions;
    QStringList texts;
    int current = 0;
};
DecisionChoices choicesFor(const DifferingColumn& column, const ColumnDecisions& decisions,
                           const std::vector<domain::Variable>& missing);
// Variables of the project that no column of the files brings and no decision uses.
std::vector<domain::Variable> missingVariables(const engine::ImportPlan& plan, const ColumnDecisions& decisions,
                                               const domain::Questionnaire& questionnaire);

// For engine::ImportOptions and engine::ImportPlan. Mappings to variables of the project; null: there is none.
std::vector<std::string> mappingsOf(const ColumnDecisions& decisions, const domain::Questionnaire* questionnaire);
std::vector<std::string> newVariablesOf(const ColumnDecisions& decisions);
// Mappings to variables that another file of the same import makes: the column gets the name and differs no more.
void mapAmongFiles(engine::FilePlan& file, const ColumnDecisions& decisions,
                   const domain::Questionnaire* questionnaire);
std::vector<engine::BreakDecision> breaksOf(const std::vector<DifferingColumn>& columns,
                                            const ColumnDecisions& decisions);

} // namespace manyi::app
