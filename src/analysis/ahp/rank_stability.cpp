#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <random>

#include "analysis/ahp/judged_matrices.h"
#include "analysis/ahp/sensitivity.h"
#include "analysis/parallel.h"

namespace manyi::analysis {

namespace {

using domain::IndicatorSystem;

constexpr std::size_t drawsATask = 64; // fixed, so that the outcome does not depend on the number of threads

// Standard normal deviates by Box and Muller: the library's own distribution differs between compilers.
class Normal {
public:
    explicit Normal(std::uint64_t seed) : m_random(seed) {}
    double next()
    {
        const double u = uniform();
        const double v = uniform();
        return std::sqrt(-2 * std::log(u)) * std::cos(2 * std::acos(-1.0) * v);
    }

private:
    double uniform() { return (static_cast<double>(m_random() >> 11) + 0.5) * 0x1p-53; }
    std::mt19937_64 m_random;
};

void disturb(JudgedMatrices& matrices, double sigma, Normal& normal)
{
    for (auto& [node, experts] : matrices) {
        for (domain::JudgementMatrix& matrix : experts) {
            for (std::size_t i = 0; i < matrix.size(); ++i) {
                for (std::size_t j = i + 1; j < matrix.size(); ++j) {
                    if (!matrix.missing(i, j))
                        matrix.set(i, j, matrix.at(i, j) * std::exp(sigma * normal.next()));
                }
            }
        }
    }
}

// Linear between the two neighbouring values (Hyndman & Fan type 7).
double quantile(const std::vector<double>& sorted, double p)
{
    const double place = p * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

// Rank 0 is the best; equal totals share the better one.
std::size_t rankOf(const std::vector<double>& totals, std::size_t object)
{
    return static_cast<std::size_t>(
        std::count_if(totals.begin(), totals.end(), [&](double total) { return total > totals[object] + 1e-12; }));
}

void summarise(RankStability& result, const std::vector<std::vector<double>>& drawn)
{
    const std::size_t objects = drawn.front().size();
    result.draws = static_cast<int>(drawn.size());
    result.rankShares.assign(objects, std::vector<double>(objects, 0));
    const auto draws = static_cast<double>(drawn.size());
    for (std::size_t o = 0; o < objects; ++o) {
        std::vector<double> totals;
        double ranks = 0;
        for (const std::vector<double>& draw : drawn) {
            const std::size_t rank = rankOf(draw, o);
            result.rankShares[o][rank] += 1; // counts until all draws are in
            ranks += static_cast<double>(rank + 1);
            totals.push_back(draw[o]);
        }
        std::sort(totals.begin(), totals.end());
        for (double& share : result.rankShares[o])
            share /= draws;
        result.meanRank.push_back(ranks / draws);
        result.lower.push_back(quantile(totals, 0.025));
        result.upper.push_back(quantile(totals, 0.975));
    }
}

} // namespace

RankStability rankStability(const IndicatorSystem& system, const DataWeights& data, double sigma, int draws,
                            std::uint64_t seed, base::Progress& progress)
{
    RankStability result;
    result.sigma = sigma;
    const JudgedMatrices matrices = judgedMatrices(system);
    if (draws < 1 || !rankedObjects(system, hierarchyWeights(system, data, matrices)))
        return result;
    std::vector<std::vector<double>> drawn(static_cast<std::size_t>(draws));
    const std::size_t tasks = (drawn.size() + drawsATask - 1) / drawsATask;
    std::atomic<std::size_t> done{0};
    parallelFor(tasks, [&](std::size_t task) {
        std::seed_seq sequence{seed & 0xffffffffU, seed >> 32, static_cast<std::uint64_t>(task)};
        std::array<std::uint32_t, 2> words{};
        sequence.generate(words.begin(), words.end());
        Normal normal((static_cast<std::uint64_t>(words[0]) << 32) | words[1]);
        for (std::size_t d = task * drawsATask; d < std::min(drawn.size(), (task + 1) * drawsATask); ++d) {
            if (progress.cancelled())
                return;
            JudgedMatrices disturbed = matrices;
            disturb(disturbed, sigma, normal);
            if (auto ranked = rankedObjects(system, hierarchyWeights(system, data, disturbed)))
                drawn[d] = std::move(ranked->totals);
        }
        progress.report(static_cast<double>(++done) / static_cast<double>(tasks), {});
    });
    result.cancelled = progress.cancelled();
    std::erase_if(drawn, [](const std::vector<double>& draw) { return draw.empty(); });
    if (!result.cancelled && !drawn.empty())
        summarise(result, drawn);
    return result;
}

} // namespace manyi::analysis
