#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "domain/expression.h"

namespace manyi::domain {

// The functions of formulas, with how many arguments they take.
inline constexpr std::size_t mostArguments = 1000;

struct ExpressionFunction {
    std::string_view name;
    Operation operation;
    std::size_t least;
    std::size_t most;
};
inline constexpr std::array expressionFunctions{ExpressionFunction{"if", Operation::If, 3, 3},
                                                ExpressionFunction{"missing", Operation::Missing, 1, 1},
                                                ExpressionFunction{"coalesce", Operation::Coalesce, 1, mostArguments},
                                                ExpressionFunction{"min", Operation::Min, 1, mostArguments},
                                                ExpressionFunction{"max", Operation::Max, 1, mostArguments},
                                                ExpressionFunction{"sum", Operation::Sum, 1, mostArguments},
                                                ExpressionFunction{"mean", Operation::Mean, 1, mostArguments},
                                                ExpressionFunction{"count", Operation::Count, 1, mostArguments},
                                                ExpressionFunction{"round", Operation::Round, 1, 2},
                                                ExpressionFunction{"floor", Operation::Floor, 1, 1},
                                                ExpressionFunction{"ceil", Operation::Ceil, 1, 1},
                                                ExpressionFunction{"abs", Operation::Abs, 1, 1},
                                                ExpressionFunction{"sqrt", Operation::Sqrt, 1, 1},
                                                ExpressionFunction{"exp", Operation::Exp, 1, 1},
                                                ExpressionFunction{"ln", Operation::Ln, 1, 1},
                                                ExpressionFunction{"log10", Operation::Log10, 1, 1},
                                                ExpressionFunction{"between", Operation::Between, 3, 3},
                                                ExpressionFunction{"in", Operation::In, 2, mostArguments},
                                                ExpressionFunction{"year", Operation::Year, 1, 1},
                                                ExpressionFunction{"quarter", Operation::Quarter, 1, 1},
                                                ExpressionFunction{"month", Operation::Month, 1, 1},
                                                ExpressionFunction{"weekday", Operation::Weekday, 1, 1},
                                                ExpressionFunction{"hour", Operation::Hour, 1, 1},
                                                ExpressionFunction{"days", Operation::Days, 2, 2}};

} // namespace manyi::domain
