#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "data/dataset.h"
#include "domain/expression.h"

namespace manyi::analysis {

// A bound formula, ready to be worked out column by column in blocks that stay in the processor's cache.
class Formula {
public:
    // `dataset` must outlive the formula and hold all variables of it.
    Formula(const domain::ExpressionNode& bound, const data::Dataset& dataset);
    ~Formula();
    Formula(const Formula&) = delete;
    Formula& operator=(const Formula&) = delete;

    struct Outcome {
        std::vector<double> values; // NaN = missing; conditions 1 and 0; dates in seconds
        std::int64_t divisionsByZero = 0;
        std::int64_t undefined = 0;
    };
    Outcome evaluate() const;

private:
    struct Program;
    std::unique_ptr<Program> m_program;
};

} // namespace manyi::analysis
