#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "domain/questionnaire.h"
#include "store/answer_tables.h"

namespace manyi::store {

class Connection;

// The tables question, variable, derivation, value_label, missing_range, hierarchy, hierarchy_level and series_break as
// one value, and back.
struct StoredQuestionnaire {
    domain::Questionnaire questionnaire;
    std::unordered_map<base::VariableId, AnswerPlace> places; // of all but derived variables
};

// Throws Failure (Damaged) where the tables hold what no project holds.
StoredQuestionnaire readQuestionnaire(const Connection& connection);

// Appends new variables with new ids at the end of the questionnaire; places[i] is where variables[i] lies (a
// derived one: nowhere). Returns their ids. Names that are taken or empty are refused.
std::vector<base::VariableId> insertVariables(const Connection& connection,
                                              const std::vector<const domain::Variable*>& variables,
                                              const std::vector<AnswerPlace>& places);

// Makes the stored variable of this id equal to `variable`; its question stays as it is, and its derivation when there
// is none in `variable`.
void replaceVariable(const Connection& connection, const domain::Variable& variable);

// Adds the labels and missing codes that the stored variable does not have yet; what it has stays.
void completeVariable(const Connection& connection, const domain::Variable& variable);

// Adds a question, or its variables to the one that has this name already.
void addQuestion(const Connection& connection, const domain::Question& question);

void replaceHierarchies(const Connection& connection, const std::vector<domain::Hierarchy>& hierarchies);
// Adds a hierarchy of these levels unless there is one.
void addHierarchy(const Connection& connection, const domain::Hierarchy& hierarchy);

// InvalidArgument where, with `written` added or in place of those with their ids, a derivation has no source or reads
// itself; a cycle is named.
void requireSoundDerivations(const domain::Questionnaire& stored, const std::vector<domain::Variable>& written);
// With its labels and breaks. Refused (InvalidArgument) for others, and while a derivation or hierarchy needs it.
void deleteDerived(const Connection& connection, base::VariableId id);

void replaceSeriesBreaks(const Connection& connection, const std::vector<domain::SeriesBreak>& breaks);

} // namespace manyi::store
