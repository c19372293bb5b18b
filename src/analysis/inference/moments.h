#pragma once

#include <cstdint>

namespace manyi::analysis {

// Count, weights, mean and sum of squared deviations of some weighted values; what every mean, share and net share is
// made from. Without weights w = w2 = n.
struct Moments {
    std::int64_t n = 0;
    double weight = 0;        // sum of w
    double weightSquared = 0; // sum of w²
    double mean = 0;
    double squares = 0; // sum of w (x - mean)²

    // Kish (1965): (sum w)² / sum w²; 0 without answers.
    double effectiveN() const { return weightSquared > 0 ? weight * weight / weightSquared : 0; }
    // Of the answers themselves: sum w (x - mean)² / sum w.
    double populationVariance() const { return weight > 0 ? squares / weight : 0; }
};

// The moments of both together (Chan, Golub & LeVeque 1979).
Moments merged(const Moments& a, const Moments& b);

} // namespace manyi::analysis
