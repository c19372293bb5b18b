#pragma once

#include <vector>

#include "domain/judgements.h"

namespace manyi::analysis {

// The groups of items that the judgements made connect, when there is more than one; empty when all are connected.
std::vector<std::vector<std::size_t>> islandsOf(const domain::JudgementMatrix& matrix);

// Missing judgements chosen so that the principal eigenvalue is least: a convex problem in their logarithms (Bozóki,
// Fülöp & Rónyai, Mathematical and Computer Modelling 52, 2010). The matrix must be connected. The result keeps what
// was judged.
domain::JudgementMatrix completedWithLeastLambda(const domain::JudgementMatrix& matrix);

} // namespace manyi::analysis
