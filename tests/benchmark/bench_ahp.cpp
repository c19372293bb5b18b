// AHP while somebody types. Wanted: weights, contradictions and worst cells of a 15 x 15 matrix within a frame of 16
// ms.
#include <algorithm>
#include <cmath>
#include <random>

#include <benchmark/benchmark.h>

#include "analysis/ahp/consistency.h"
#include "analysis/ahp/hierarchy.h"
#include "analysis/ahp/sensitivity.h"

using namespace manyi;

namespace {

// Judgements of n items that follow weights, with noise of `sigma` in their logarithms, on the scale 1/9 … 9.
domain::JudgementMatrix noisy(std::size_t n, double sigma, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> normal;
    std::vector<std::string> names;
    std::vector<double> weights;
    for (std::size_t i = 0; i < n; ++i) {
        names.push_back("item " + std::to_string(i));
        weights.push_back(normal(random) * 0.6);
    }
    domain::JudgementMatrix matrix(names);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i + 1; j < n; ++j) {
            const double ratio = std::exp(std::clamp(weights[i] - weights[j] + sigma * normal(random), -2.197, 2.197));
            matrix.set(i, j, ratio >= 1 ? std::round(ratio) : 1 / std::round(1 / ratio));
        }
    }
    return matrix;
}

domain::IndicatorSystem system15(double sigma, bool incomplete)
{
    const domain::JudgementMatrix first = noisy(15, sigma, 1);
    domain::IndicatorSystem system;
    system.goal.id = {1};
    system.goal.name = "Goal";
    for (const std::string& name : first.names())
        domain::addIndicator(system, {1}, 1000, name);
    for (unsigned e = 0; e < 5; ++e) {
        domain::JudgementMatrix matrix = noisy(15, sigma, 1 + e);
        for (std::size_t i = 0; incomplete && i + 4 < 15; ++i)
            matrix.clear(i, i + 4);
        domain::setMatrix(system, domain::addExpert(system, "Expert " + std::to_string(e)), {1}, matrix);
    }
    return system;
}

// What the judgement editor shows after every key.
void typing(benchmark::State& state)
{
    const domain::IndicatorSystem system = system15(0.5, state.range(0) != 0);
    for (auto _ : state) {
        const analysis::NodeWeights node = analysis::nodeWeights(system, {1});
        const auto matrix = domain::matrixOf(system, system.experts[0].id, {1});
        benchmark::DoNotOptimize(analysis::intransitiveTriads(matrix));
        benchmark::DoNotOptimize(analysis::cellErrors(matrix, node.experts[0].priorities));
    }
}
BENCHMARK(typing)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

// Items, noise of the judgements in per cent, judgements that lack; the counters tell how many edits were proposed.
void repair(benchmark::State& state)
{
    const auto size = static_cast<std::size_t>(state.range(0));
    domain::JudgementMatrix matrix = noisy(size, static_cast<double>(state.range(1)) / 100, 3);
    for (std::size_t i = 0; i < static_cast<std::size_t>(state.range(2)); ++i)
        matrix.clear(i, i + 3);
    analysis::RepairProposal proposal;
    for (auto _ : state)
        proposal = analysis::proposeRepair(matrix, {});
    state.counters["edits"] = static_cast<double>(proposal.edits.size());
    state.counters["ratio"] = *proposal.before.consistencyRatio;
}
BENCHMARK(repair)
    ->Args({7, 80, 0})
    ->Args({9, 70, 0})
    ->Args({12, 66, 0})
    ->Args({15, 57, 0})
    ->Args({15, 60, 0})
    ->Args({15, 62, 0})
    ->Args({15, 64, 0})
    ->Args({15, 66, 0})
    ->Args({15, 70, 0})
    ->Args({15, 120, 0})
    ->Args({9, 70, 4})
    ->Args({15, 62, 8})
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

void stability(benchmark::State& state)
{
    const domain::IndicatorSystem system = system15(0.5, false);
    base::Progress progress;
    for (auto _ : state)
        benchmark::DoNotOptimize(analysis::rankStability(system, {}, 0.2, 1000, 1, progress));
}
BENCHMARK(stability)->Unit(benchmark::kMillisecond);

} // namespace
