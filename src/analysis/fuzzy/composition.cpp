#include "analysis/fuzzy/composition.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace manyi::analysis {

namespace {

double columnSum(std::span<const double* const> rows, std::size_t column)
{
    double sum = 0;
    for (const double* row : rows)
        sum += row[column];
    return sum;
}

double composeColumn(std::span<const double> weights, std::span<const double* const> rows, std::size_t column,
                     CompositionOperator op)
{
    double result = 0;
    double scale = 1;
    if (op == CompositionOperator::NormalisedMinSum) {
        const double sum = columnSum(rows, column);
        scale = sum > 0 ? 1 / sum : 0;
    }
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double a = weights[i];
        const double r = rows[i][column] * scale;
        switch (op) {
        case CompositionOperator::MinMax:
            result = std::max(result, std::min(a, r));
            break;
        case CompositionOperator::ProductMax:
            result = std::max(result, a * r);
            break;
        case CompositionOperator::MinSum:
        case CompositionOperator::NormalisedMinSum:
            result += std::min(a, r);
            break;
        case CompositionOperator::ProductSum:
            result += a * r;
            break;
        }
    }
    return std::min(1.0, result);
}

} // namespace

void compose(std::span<const double> weights, std::span<const double* const> rows, std::size_t grades,
             CompositionOperator op, double* result)
{
    assert(weights.size() == rows.size());
    for (std::size_t column = 0; column < grades; ++column)
        result[column] = composeColumn(weights, rows, column, op);
}

std::vector<double> compose(const std::vector<double>& weights, const std::vector<std::vector<double>>& memberships,
                            CompositionOperator op)
{
    if (memberships.empty())
        return {};
    std::vector<const double*> rows;
    for (const std::vector<double>& row : memberships)
        rows.push_back(row.data());
    std::vector<double> result(memberships.front().size());
    compose(weights, rows, result.size(), op, result.data());
    return result;
}

GradeResult gradeResult(const std::vector<double>& membership, const std::vector<double>& scores)
{
    GradeResult result;
    result.membership = membership;
    result.normalised = membership;
    const double sum = std::accumulate(membership.begin(), membership.end(), 0.0);
    result.empty = !(sum > 0);
    if (result.empty)
        return result;
    for (double& share : result.normalised)
        share /= sum;

    const auto largest = std::max_element(result.normalised.begin(), result.normalised.end());
    result.grade = static_cast<std::size_t>(largest - result.normalised.begin());
    double second = 0;
    for (std::size_t j = 0; j < membership.size(); ++j) {
        if (j != result.grade)
            second = std::max(second, result.normalised[j]);
    }
    result.tie = *largest - second < 1e-12 && membership.size() > 1;
    const auto n = static_cast<double>(membership.size());
    if (second > 0)
        result.effectiveness = (n * *largest - 1) / (2 * second * (n - 1));
    if (scores.size() == membership.size())
        result.score = std::inner_product(result.normalised.begin(), result.normalised.end(), scores.begin(), 0.0);
    return result;
}

} // namespace manyi::analysis
