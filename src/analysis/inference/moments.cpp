#include "analysis/inference/moments.h"

namespace manyi::analysis {

Moments merged(const Moments& a, const Moments& b)
{
    if (a.weight <= 0)
        return b;
    if (b.weight <= 0)
        return a;
    Moments result;
    result.n = a.n + b.n;
    result.weight = a.weight + b.weight;
    result.weightSquared = a.weightSquared + b.weightSquared;
    const double difference = b.mean - a.mean;
    result.mean = a.mean + difference * (b.weight / result.weight);
    result.squares = a.squares + b.squares + difference * difference * (a.weight * b.weight / result.weight);
    return result;
}

} // namespace manyi::analysis
