#include "analysis/tabulate/number_sums.h"

#include <cmath>

namespace manyi::analysis {

namespace {

bool isValid(double number, const domain::Variable& variable)
{
    return !std::isnan(number) && (variable.missing.empty() || !domain::isUserMissing(variable, number));
}

} // namespace

void addNumbers(NumberSums& sums, const data::NumberValues& column, const domain::Variable& variable, std::size_t begin,
                std::size_t count, const Slot* slots, const double* weights)
{
    for (std::size_t i = 0; i < count; ++i) {
        const double number = column.numbers[begin + i];
        const double weight = weights == nullptr ? 1 : weights[begin + i];
        const bool valid = isValid(number, variable);
        Cell& cell = valid ? sums.valid[slots[i]] : sums.blank[slots[i]];
        ++cell.n;
        cell.weight += weight;
        cell.weightSquared += weight * weight;
        if (valid)
            sums.sums[slots[i]] += weight * number;
    }
}

void addDeviations(NumberDeviations& deviations, const std::vector<double>& means, const data::NumberValues& column,
                   const domain::Variable& variable, std::size_t begin, std::size_t count, const Slot* slots,
                   const double* weights)
{
    for (std::size_t i = 0; i < count; ++i) {
        const double number = column.numbers[begin + i];
        if (!isValid(number, variable))
            continue;
        const double weight = weights == nullptr ? 1 : weights[begin + i];
        const double deviation = number - means[slots[i]];
        deviations.sums[slots[i]] += weight * deviation;
        deviations.squares[slots[i]] += weight * deviation * deviation;
    }
}

} // namespace manyi::analysis
