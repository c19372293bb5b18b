#include "analysis/tabulate/number_sums.h"

#include <cmath>

namespace manyi::analysis {

namespace {

bool isValid(double number, const domain::Variable& variable)
{
    return !std::isnan(number) && (variable.missing.empty() || !domain::isUserMissing(variable, number));
}

} // namespace

void addNumbers(NumberSums& sums, const data::NumberValues& column, const domain::Variable& variable,
                const Block& block)
{
    for (std::size_t i = 0; i < block.count; ++i) {
        const double number = column.numbers[block.row(i)];
        const double weight = block.weight(i);
        const bool valid = isValid(number, variable);
        Cell& cell = valid ? sums.valid[block.slots[i]] : sums.blank[block.slots[i]];
        ++cell.n;
        cell.weight += weight;
        cell.weightSquared += weight * weight;
        if (valid)
            sums.sums[block.slots[i]] += weight * number;
    }
}

void addDeviations(NumberDeviations& deviations, const std::vector<double>& means, const data::NumberValues& column,
                   const domain::Variable& variable, const Block& block)
{
    for (std::size_t i = 0; i < block.count; ++i) {
        const double number = column.numbers[block.row(i)];
        if (!isValid(number, variable))
            continue;
        const double weight = block.weight(i);
        const double deviation = number - means[block.slots[i]];
        deviations.sums[block.slots[i]] += weight * deviation;
        deviations.squares[block.slots[i]] += weight * deviation * deviation;
    }
}

} // namespace manyi::analysis
