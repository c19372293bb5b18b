#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "domain/questionnaire.h"
#include "store/answer_tables.h"

namespace manyi::store {

class Connection;

// The tables question, variable, value_label, missing_range, hierarchy and hierarchy_level as one value, and back.
struct StoredQuestionnaire {
    domain::Questionnaire questionnaire;
    std::unordered_map<base::VariableId, AnswerPlace> places;
};

// Throws Failure (Damaged) where the tables hold what no project holds.
StoredQuestionnaire readQuestionnaire(const Connection& connection);

// Appends new variables with new ids at the end of the questionnaire; places[i] is where variables[i] lies. Returns
// their ids. Names that are taken or empty are refused.
std::vector<base::VariableId> insertVariables(const Connection& connection,
                                              const std::vector<const domain::Variable*>& variables,
                                              const std::vector<AnswerPlace>& places);

// Makes the stored variable of this id equal to `variable`; type and question stay as they are.
void replaceVariable(const Connection& connection, const domain::Variable& variable);

// Adds the labels and missing codes that the stored variable does not have yet; what it has stays.
void completeVariable(const Connection& connection, const domain::Variable& variable);

// Adds a question, or its variables to the one that has this name already.
void addQuestion(const Connection& connection, const domain::Question& question);

void replaceHierarchies(const Connection& connection, const std::vector<domain::Hierarchy>& hierarchies);
// Adds a hierarchy of these levels unless there is one.
void addHierarchy(const Connection& connection, const domain::Hierarchy& hierarchy);

} // namespace manyi::store
