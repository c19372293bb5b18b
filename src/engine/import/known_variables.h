#pragma once

#include "engine/import.h"

namespace manyi::engine {

// Which existing variable each column of a recipe goes to, and with which codes its answers are kept there.

// The variable of that name, else from that source column; nullptr for a new one.
const domain::Variable* existingVariable(const std::string& name, const std::string& sourceColumn,
                                         const domain::Questionnaire& questionnaire);

// The same for a column of a recipe: one that stands apart goes by its name only.
const domain::Variable* existingVariable(const domain::ColumnRecipe& column,
                                         const domain::Questionnaire& questionnaire);

// Makes the columns that go to existing variables keep to their types and codes: a text that was coded before (by an
// earlier batch's recipe or as a label) keeps its code, new texts get the next free ones.
void keepToKnownVariables(domain::Recipe& recipe, const io::CsvProfile& profile,
                          const domain::Questionnaire& questionnaire, const std::vector<domain::Recipe>& earlier,
                          std::vector<RecipeDifference>& differences);

} // namespace manyi::engine
