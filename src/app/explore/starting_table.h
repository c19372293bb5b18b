#pragma once

#include "app/explore/explore_query.h"

namespace manyi::app {

// What may stand in the table's rows and columns, and what stands there first.

bool canGroup(const RowItem& item, const domain::Questionnaire& questionnaire);
bool canStandAsRow(const RowItem& item, const domain::Questionnaire& questionnaire);

// The table one would make first: overall satisfaction and recommendation, else the first closed question, by the first
// group.
std::vector<RowItem> startingRows(const domain::Questionnaire& questionnaire);
std::vector<base::VariableId> startingColumns(const domain::Questionnaire& questionnaire);

} // namespace manyi::app
