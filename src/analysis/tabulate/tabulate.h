#pragma once

#include <cstdint>
#include <vector>

#include "analysis/inference/moments.h"
#include "analysis/tabulate/grouping.h"
#include "data/dataset.h"
#include "data/selection.h"

namespace manyi::analysis {

// The rows that are counted, and under which group each.
struct RowSet {
    const data::Selection* selection = nullptr;
    const Grouping* grouping = nullptr;
};

// One column counted within the groups of one row set.
struct TableJob {
    std::size_t rowSet = 0;
    const data::Column* column = nullptr;       // Code: counted by code; Number: moments
    const domain::Variable* variable = nullptr; // its user-missing numbers are left out of moments (codes keep them)
};

struct Cell {
    std::int64_t n = 0;
    double weight = 0;
    double weightSquared = 0;
};
inline Cell& operator+=(Cell& a, const Cell& b)
{
    a.n += b.n;
    a.weight += b.weight;
    a.weightSquared += b.weightSquared;
    return a;
}

// What was counted. Group 0 are the selected rows that are in no group, group g + 1 is group g of the grouping. Rows
// without a usable weight (0) are left out everywhere.
struct Table {
    std::size_t groups = 1;       // with the group of those in none
    std::vector<double> codes;    // Code: those that occur in a counted row, ascending; user-missing ones among them
    std::vector<Cell> cells;      // Code: [group * codes.size() + code]
    std::vector<Moments> moments; // Number: one a group
    std::vector<Cell> blank;      // one a group: rows without an answer (Number: or user-missing)

    const Cell& cell(std::size_t group, std::size_t code) const { return cells[group * codes.size() + code]; }
};

// Selected rows by group as in Table: with a usable weight, and without.
struct RowSetCounts {
    std::vector<Cell> used;
    std::vector<std::int64_t> excluded;
};

struct Tabulation {
    std::vector<RowSetCounts> rowSets;
    std::vector<Table> tables; // aligned with the jobs
};

// One pass over the rows for all jobs (two for Number columns), on all cores; the result is the same for any number of
// threads. A job's column is a Code or Number column. Numbers are summed in two passes with a corrected sum of squares.
Tabulation tabulate(std::size_t rows, const data::Weights& weights, const std::vector<RowSet>& rowSets,
                    const std::vector<TableJob>& jobs, unsigned threads = 0);

} // namespace manyi::analysis
