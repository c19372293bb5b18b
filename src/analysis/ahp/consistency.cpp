#include "analysis/ahp/consistency.h"

#include <algorithm>

namespace manyi::analysis {

using domain::JudgementMatrix;

std::vector<IntransitiveTriad> intransitiveTriads(const JudgementMatrix& matrix)
{
    std::vector<IntransitiveTriad> triads;
    const auto over = [&matrix](std::size_t i, std::size_t j) { return !matrix.missing(i, j) && matrix.at(i, j) > 1; };
    for (std::size_t i = 0; i < matrix.size(); ++i) {
        for (std::size_t j = i + 1; j < matrix.size(); ++j) {
            for (std::size_t k = j + 1; k < matrix.size(); ++k) {
                if (over(i, j) && over(j, k) && over(k, i))
                    triads.push_back({{i, j, k}});
                else if (over(i, k) && over(k, j) && over(j, i))
                    triads.push_back({{i, k, j}});
            }
        }
    }
    return triads;
}

std::vector<CellError> cellErrors(const JudgementMatrix& matrix, const Priorities& result)
{
    std::vector<CellError> errors;
    if (result.weights.empty())
        return errors;
    for (std::size_t i = 0; i < matrix.size(); ++i) {
        for (std::size_t j = i + 1; j < matrix.size(); ++j) {
            if (matrix.missing(i, j))
                continue;
            const double fitting = result.weights[i] / result.weights[j];
            const double error = matrix.at(i, j) / fitting;
            errors.push_back(error >= 1 ? CellError{i, j, error, fitting} : CellError{j, i, 1 / error, 1 / fitting});
        }
    }
    std::stable_sort(errors.begin(), errors.end(),
                     [](const CellError& a, const CellError& b) { return a.error > b.error; });
    return errors;
}

} // namespace manyi::analysis
