#pragma once

#include <string>
#include <vector>

#include "engine/project.h"

namespace manyi::engine {

// Targets of raked weights as people give them, and what came of the raking as sentences.

using Margin = domain::RakedWeight::Margin;

// "Region:East=40;West=60": a variable, then its categories by label or code with shares, percentages or counts.
// Refused: what is not read, a category that the variable does not have, one that stands twice.
base::Result<Margin> marginFromText(const domain::Questionnaire& questionnaire, const std::string& text);

// A table with a header row: columns variable, category and share, target or count (also 变量, 类别 and 比例, 目标 or
// 数量); one row a category.
base::Result<std::vector<Margin>> marginsFromTable(const domain::Questionnaire& questionnaire,
                                                   const std::vector<std::vector<std::string>>& records);
base::Result<std::vector<Margin>> marginsFromFile(const domain::Questionnaire& questionnaire, const std::string& path,
                                                  base::Progress& progress);

// Each member of a place level in proportion to its size. Where both come from the same look-up file, sizes are summed
// over all of its members; else the size must be the same for all responses of a member. Members without responses have
// no target. `left` (translated) says which those are.
base::Result<Margin> marginFromSize(Project& project, base::VariableId level, base::VariableId size,
                                    base::Progress& progress, std::vector<std::string>* left = nullptr);

// What is wrong with a group's raking and what to do, translated; "" when nothing is.
std::string rakingSentence(const domain::Questionnaire& questionnaire, const domain::Variable& weight,
                           const analysis::RakedGroup& group);

// Refused, with what to do, when `weight` is a raked weight that has no weights in one of its groups: figures would
// silently leave those responses out. Other variables and none always hold.
base::Status weightHolds(Project& project, base::VariableId weight, base::Progress& progress);

} // namespace manyi::engine
