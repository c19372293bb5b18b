#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/project.h"

namespace manyi::engine {

// Derived variables as people make them: the definition becomes a variable of fitting type, measure, role, labels and
// scale; it can be looked at before it is written; it is one undo step.

// What may be told beside the definition; what is left out follows from it and from the sources.
struct DerivedOptions {
    std::string name;  // unique; "" = one made from the source, such as "age_bands"
    std::string label; // "" = a sentence about the source, such as "Age, in bands"
    std::optional<domain::Role> role;
    std::vector<domain::ValueLabel> labels; // replace those of the same codes
};

// The variable that a definition makes, without an id: Code with No/Yes for flags and conditions, bands labelled
// "18–24", codes of a recode with the labels of what was joined, parts of dates as "2026Q3" and "2026-07", items with
// the items' scale. Reads the answers where labels depend on them. Refused, naming the source: sources of a type that
// the definition cannot read, a top-box flag without an answer scale, a name that is taken or no name at all.
base::Result<domain::Variable> derivedVariable(Project& project, const domain::Derivation& derivation,
                                               const DerivedOptions& options, base::Progress& progress);
base::Result<domain::Variable> derivedVariable(Project& project, const std::string& formula,
                                               const DerivedOptions& options, base::Progress& progress);
// A definition as people keep it in a file: {"name", "label", "role", "labels": {"1": "…"}, "derivation": {…}} or a
// list of them; sources by name.
base::Result<std::vector<domain::Variable>> derivedFromDefinition(Project& project, std::string_view json,
                                                                  base::Progress& progress);

// What a definition gives, without writing it.
struct DerivedPreview {
    domain::Variable variable;
    analysis::DerivedColumn column;
    std::vector<std::string> first; // as the grid shows the first rows
    struct Count {
        double code = 0;
        std::string label;
        std::int64_t n = 0;
    };
    std::vector<Count> counts; // of a Code variable, ascending by code; codes of labels that nobody has count 0
    std::optional<double> mean, smallest, largest; // of a Number variable
    std::vector<std::string> notes;                // see derivedNotes
};
base::Result<DerivedPreview> previewDerived(Project& project, const domain::Variable& variable, std::size_t firstRows,
                                            base::Progress& progress);

// Translated sentences on what a reader should know: divisions by zero, unknown members, why there are no values,
// what came of raking.
std::vector<std::string> derivedNotes(const domain::Questionnaire& questionnaire, const domain::Variable& variable,
                                      const analysis::DerivedColumn& column);

// Writes them in one undo step. A variable with an id replaces that one.
base::Status defineDerived(Project& project, const std::vector<domain::Variable>& variables);
base::Status removeDerived(Project& project, base::VariableId variable);

// A file of what is known of the members of a variable: one row a store, say, with its city, province, region and size.
struct LookUpOptions {
    base::VariableId source; // the members in the data: Code by label, or Text
    std::string keyColumn;   // header of the members in the file; "" = the source's name or label, else the first
    std::vector<std::string> columns; // headers of those wanted; empty: all others
    std::string hierarchy;            // its name; "" = none
    std::vector<std::string> levels;  // headers, outermost first; the key column may be the last
};
struct LookUpPlan {
    std::vector<domain::Variable> variables;    // one a column; an earlier look-up of that name is replaced
    std::optional<domain::Hierarchy> hierarchy; // levels are set when it is written
    std::vector<std::string> levelNames;        // of variables, old and new
    analysis::DerivedColumn known;  // of the first variable: members of the data that the file does not know
    std::int64_t members = 0;       // of the file
    std::vector<std::string> notes; // translated: members that stand twice, empty cells
};
// `records`: a header row, then one row a member. Text columns become Code variables (codes in the order of the file;
// those of an earlier look-up stay), columns of numbers Number variables. Refused: an unknown column, a member that
// stands twice with different values.
base::Result<LookUpPlan> lookUpFromTable(Project& project, const std::vector<std::vector<std::string>>& records,
                                         const LookUpOptions& options, base::Progress& progress);
// From a file: delimited text or a workbook.
base::Result<LookUpPlan> lookUpFromFile(Project& project, const std::string& path, const LookUpOptions& options,
                                        base::Progress& progress);
// Writes the variables and, when there is one, the hierarchy, in one undo step.
base::Status defineLookUp(Project& project, const LookUpPlan& plan);

} // namespace manyi::engine
