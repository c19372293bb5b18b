#pragma once

#include <vector>

#include "analysis/describe/descriptives.h"
#include "analysis/tabulate/tabulate.h"

namespace manyi::analysis {

// One group (or several added up) of a table of a Code column.
struct CodeCells {
    std::vector<double> codes; // as in Table
    std::vector<Cell> cells;   // aligned
    Cell blank;
    std::int64_t excluded = 0;
};
CodeCells cellsOf(const Table& table, const RowSetCounts& counts, std::size_t group);
CodeCells totalOf(const Table& table, const RowSetCounts& counts);

// The codes that tables and charts of a variable show: those that occur or have a label, and every point of a scale of
// at most 21 points; valid ones only, ascending.
std::vector<double> shownCodes(const domain::Variable& variable, const std::vector<double>& occurring);

// `facts` brings revision, filter and weight name; its counts are filled in.
FrequencyTable frequencyTable(const domain::Variable& variable, const CodeCells& cells, Basis facts, double confidence);

// One entry of `choices` for each variable of the question, each counted on its choice column.
FrequencyTable choiceTable(const domain::Questionnaire& questionnaire, const domain::Question& question,
                           const std::vector<CodeCells>& choices, Basis facts, double confidence);

} // namespace manyi::analysis
