#include "analysis/ahp/data_weights.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace manyi::analysis {

namespace {

using Rows = std::vector<std::vector<double>>;

std::vector<double> columnOf(const Rows& rows, std::size_t column)
{
    std::vector<double> values;
    values.reserve(rows.size());
    for (const std::vector<double>& row : rows)
        values.push_back(row[column]);
    return values;
}

double sumOf(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

bool constant(const std::vector<double>& values)
{
    const auto [least, greatest] = std::minmax_element(values.begin(), values.end());
    return *greatest - *least <= 1e-12 * std::max(std::abs(*least), std::abs(*greatest));
}

// Shares of the total; empty when there is none.
std::vector<double> scaledToOne(std::vector<double> values)
{
    const double sum = sumOf(values);
    if (!(sum > 0))
        return {};
    for (double& value : values)
        value /= sum;
    return values;
}

double entropyOf(const std::vector<double>& values, double sum)
{
    double entropy = 0;
    for (const double value : values) {
        if (value > 0)
            entropy -= value / sum * std::log(value / sum);
    }
    return entropy;
}

// Centred and scaled to length 1, so that products of two are correlations.
std::vector<double> standardised(std::vector<double> values)
{
    const double mean = sumOf(values) / static_cast<double>(values.size());
    double squares = 0;
    for (double& value : values) {
        value -= mean;
        squares += value * value;
    }
    for (double& value : values)
        value /= std::sqrt(squares);
    return values;
}

// Standard deviation of the values scaled to 0…1.
double spreadOf(const std::vector<double>& values)
{
    const auto [least, greatest] = std::minmax_element(values.begin(), values.end());
    const double count = static_cast<double>(values.size());
    const double mean = sumOf(values) / count;
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return std::sqrt(squares / (count - 1)) / (*greatest - *least);
}

} // namespace

std::vector<double> entropyWeights(const Rows& rows)
{
    if (rows.size() < 2)
        return {};
    const double most = std::log(static_cast<double>(rows.size()));
    std::vector<double> information;
    for (std::size_t j = 0; j < rows.front().size(); ++j) {
        const std::vector<double> values = columnOf(rows, j);
        const double sum = sumOf(values);
        if (!(sum > 0) || *std::min_element(values.begin(), values.end()) < 0)
            return {};
        information.push_back(constant(values) ? 0 : std::max(0.0, 1 - entropyOf(values, sum) / most));
    }
    return scaledToOne(std::move(information));
}

std::vector<double> criticWeights(const Rows& rows)
{
    if (rows.size() < 2)
        return {};
    const std::size_t columns = rows.front().size();
    std::vector<double> spreads(columns, 0);
    Rows standard(columns); // empty: constant
    for (std::size_t j = 0; j < columns; ++j) {
        const std::vector<double> values = columnOf(rows, j);
        if (constant(values))
            continue;
        spreads[j] = spreadOf(values);
        standard[j] = standardised(values);
    }
    std::vector<double> information(columns, 0);
    for (std::size_t j = 0; j < columns; ++j) {
        for (std::size_t k = 0; k < columns; ++k) {
            if (j == k || standard[j].empty() || standard[k].empty())
                continue;
            const double r = std::inner_product(standard[j].begin(), standard[j].end(), standard[k].begin(), 0.0);
            const double contrast = 1 - r;
            information[j] += contrast > 1e-12 ? spreads[j] * contrast : 0;
        }
    }
    return scaledToOne(std::move(information));
}

} // namespace manyi::analysis
