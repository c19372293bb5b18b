#include "analysis/inference/adjust.h"

#include <algorithm>
#include <numeric>

namespace manyi::analysis {

namespace {

std::vector<std::size_t> ascendingOrder(const std::vector<double>& p)
{
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&p](std::size_t a, std::size_t b) { return p[a] < p[b]; });
    return order;
}

// Step down: the running maximum of (m - i) p(i), i from 0.
std::vector<double> holm(const std::vector<double>& p)
{
    std::vector<double> adjusted(p.size());
    double running = 0;
    double left = static_cast<double>(p.size());
    for (const std::size_t i : ascendingOrder(p)) {
        running = std::max(running, left-- * p[i]);
        adjusted[i] = std::min(1.0, running);
    }
    return adjusted;
}

// Step up: the running minimum of m p(i) / i from the largest, i from 1.
std::vector<double> benjaminiHochberg(const std::vector<double>& p)
{
    std::vector<double> adjusted(p.size());
    const auto count = static_cast<double>(p.size());
    const std::vector<std::size_t> order = ascendingOrder(p);
    double running = 1;
    for (std::size_t rank = order.size(); rank > 0; --rank) {
        running = std::min(running, count / static_cast<double>(rank) * p[order[rank - 1]]);
        adjusted[order[rank - 1]] = running;
    }
    return adjusted;
}

} // namespace

std::vector<double> adjustedP(const std::vector<double>& p, Correction correction)
{
    switch (correction) {
    case Correction::None:
        return p;
    case Correction::Bonferroni: {
        std::vector<double> adjusted = p;
        for (double& value : adjusted)
            value = std::min(1.0, value * static_cast<double>(p.size()));
        return adjusted;
    }
    case Correction::Holm:
        return holm(p);
    case Correction::BenjaminiHochberg:
        return benjaminiHochberg(p);
    }
    return p;
}

} // namespace manyi::analysis
