#include "analysis/describe/code_counts.h"

#include <cassert>
#include <numeric>

#include "analysis/tabulate/tabulate.h"

namespace manyi::analysis {

namespace {

void addGroup(CodeCounts& counts, const Table& table, const std::vector<bool>& valid, std::size_t group)
{
    std::int64_t missing = table.blank[group].n;
    for (std::size_t code = 0; code < table.codes.size(); ++code) {
        const Cell& cell = table.cell(group, code);
        if (!valid[code]) {
            missing += cell.n;
            continue;
        }
        counts.n.push_back(cell.n);
        counts.weight.push_back(cell.weight);
        counts.weightSquared.push_back(cell.weightSquared);
    }
    counts.missing.push_back(missing);
}

} // namespace

CodeCounts countCodes(const data::Dataset& dataset, const domain::Variable& variable, const data::Selection& selection,
                      const data::Weights& weights, const Grouping& grouping)
{
    const data::Column* column = dataset.column(variable.id);
    assert(column != nullptr);
    const Tabulation tabulation =
        tabulate(dataset.rows(), weights, {RowSet{&selection, &grouping}}, {TableJob{0, column, &variable}});
    const Table& table = tabulation.tables.front();

    CodeCounts counts;
    counts.groups = grouping.count;
    std::vector<bool> valid;
    for (const double code : table.codes) {
        valid.push_back(!domain::isUserMissing(variable, code));
        if (valid.back())
            counts.codes.push_back(code);
    }
    for (std::size_t group = 1; group < table.groups; ++group)
        addGroup(counts, table, valid, group);
    const std::vector<std::int64_t>& excluded = tabulation.rowSets.front().excluded;
    counts.excluded = std::accumulate(excluded.begin() + 1, excluded.end(), std::int64_t{0});
    return counts;
}

} // namespace manyi::analysis
