#pragma once

#include <vector>

#include "analysis/ahp/priorities.h"

namespace manyi::analysis {

// Many experts' judgements of the same items. Weights need not sum to one; an expert with weight 0 is left out.
// Aggregation of individual judgements: the weighted geometric mean of each judgement over the experts who made it
// (Aczél & Saaty 1983), which keeps reciprocity. A pair nobody judged stays missing.
domain::JudgementMatrix aggregateJudgements(const std::vector<domain::JudgementMatrix>& experts,
                                            const std::vector<double>& expertWeights);

// Aggregation of individual priorities: the weighted geometric mean of the experts' weights, scaled to sum 1 (Forman &
// Peniwati 1998). Every expert's weights must be there.
std::vector<double> aggregatePriorities(const std::vector<std::vector<double>>& expertPriorities,
                                        const std::vector<double>& expertWeights);

// How far the experts agree, 0…1, from the Shannon entropies of their priorities: alpha (within), gamma (of the mean)
// and beta = gamma / alpha diversities, S = (1 / exp(H_beta) - exp(H_alpha min) / exp(H_gamma max)) / (1 - …) after
// Goepel (2013, AHP-OS). One expert: 1.
double consensus(const std::vector<std::vector<double>>& expertPriorities);

} // namespace manyi::analysis
