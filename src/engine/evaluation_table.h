#pragma once

#include <string>
#include <vector>

#include "analysis/ahp/hierarchy.h"
#include "base/result.h"
#include "domain/indicator_system.h"

namespace manyi::engine {

// A worked example typed as a table: a header row, then one row a factor with its name, its weight and one membership
// a grade. Two name columns before the weight make two levels; the cells of the first may repeat or stay blank below
// their first. A column of the first level's weights may stand behind it. Column heads are read in English or Chinese:
// the weight column is called weight, weights, w or 权重 (an earlier one of these, or "first-level weight", 一级权重,
// is the first level's); the grades are what follows it.
struct EvaluationTable {
    domain::IndicatorSystem system;     // typed memberships; ratings are the weights as written
    analysis::HierarchyWeights weights; // as written, never rescaled
    bool twoLevels = false;
    std::vector<std::string> notes; // translated: what a reader should know, such as weights that sum to 0.999
};
struct EvaluationTableOptions {
    // Of the first level when there are two, else of the factors: "0.5,0.2,0.3" in their order or "name=0.5,…".
    std::string weights;
    bool votes = false; // the cells are numbers of votes; a row's shares are its memberships
    char decimal = '.';
};
// Refused, naming row and column and what to do: no weight column, fewer than two grades, blank or unreadable cells,
// memberships outside 0…1 (votes: negative or none at all), names that occur twice, weights that do not sum to 1 beyond
// a rounding of 0.001 a factor.
base::Result<EvaluationTable> evaluationTable(const std::vector<std::vector<std::string>>& records,
                                              const EvaluationTableOptions& options);
// From a text file or a workbook, see readTableFile.
base::Result<EvaluationTable> readEvaluationTable(const std::string& path, EvaluationTableOptions options);

// "95,80,60,35" as the scores of the grades; refused when there are not as many.
base::Status setScores(domain::IndicatorSystem& system, const std::string& text);

} // namespace manyi::engine
