#include "analysis/fuzzy/resampling.h"

#include <cmath>
#include <numeric>

#include <gtest/gtest.h>

namespace manyi::analysis {
namespace {

// How often each row is in one sample.
std::vector<int> multiplicities(const Resampling& resampling, std::size_t rows, std::uint64_t sample)
{
    std::vector<int> result;
    const auto counts = resampling.blockCounts(sample);
    for (std::size_t block = 0; block < resampling.blocks(); ++block) {
        std::vector<std::uint8_t> tile(Resampling::blockRows * Resampling::tileDraws, 0);
        resampling.fillColumn(sample, block, counts[block], 3, tile.data());
        for (std::size_t row = 0; row < resampling.rowsOf(block); ++row)
            result.push_back(tile[row * Resampling::tileDraws + 3]);
    }
    EXPECT_EQ(result.size(), rows);
    return result;
}

TEST(Resampling, EverySampleHasAsManyDrawsAsRows)
{
    for (const std::size_t rows : {1U, 2U, 255U, 256U, 257U, 1000U, 5000U}) {
        const Resampling resampling(rows, 11);
        for (std::uint64_t sample = 0; sample < 20; ++sample) {
            const auto counts = multiplicities(resampling, rows, sample);
            EXPECT_EQ(std::accumulate(counts.begin(), counts.end(), std::size_t{0}), rows);
        }
    }
}

TEST(Resampling, NoRowsNoBlocks)
{
    EXPECT_EQ(Resampling(0, 1).blocks(), 0U);
    EXPECT_TRUE(Resampling(0, 1).blockCounts(0).empty());
}

// A row's multiplicity is binomial (n, 1/n): mean 1, variance 1 - 1/n, 1/e of the rows are not drawn; two rows'
// covariance is -1/n. 600 rows make two full blocks and one that is not, where draws are repeated.
TEST(Resampling, MultiplicitiesAreMultinomial)
{
    const std::size_t rows = 600;
    const int samples = 4000;
    const Resampling resampling(rows, 17);
    std::vector<double> sums(rows, 0.0);
    double squares = 0;
    double zeros = 0;
    double blockSquares = 0; // of the first block's share: variance n p (1 - p)
    for (int s = 0; s < samples; ++s) {
        const auto counts = multiplicities(resampling, rows, static_cast<std::uint64_t>(s));
        double first = 0;
        for (std::size_t row = 0; row < rows; ++row) {
            sums[row] += counts[row];
            squares += (counts[row] - 1) * (counts[row] - 1);
            zeros += counts[row] == 0;
            first += row < 256 ? counts[row] : 0;
        }
        blockSquares += (first - 256) * (first - 256);
    }
    const double all = static_cast<double>(rows) * samples;
    EXPECT_NEAR(squares / all, 1 - 1.0 / 600, 0.01);
    EXPECT_NEAR(zeros / all, std::pow(1 - 1.0 / 600, 600), 0.002);
    const double p = 256.0 / 600;
    EXPECT_NEAR(blockSquares / samples, 600 * p * (1 - p), 0.08 * 600 * p * (1 - p));
    double chiSquare = 0;
    for (const double sum : sums)
        chiSquare += (sum - samples) * (sum - samples) / samples;
    EXPECT_NEAR(chiSquare, rows - 1.0, 5 * std::sqrt(2.0 * rows)); // chi-squared with n - 1 degrees
}

TEST(KeyedRandom, StreamsAreToldByTheirKeys)
{
    EXPECT_EQ(KeyedRandom(1, 2, 3).next(), KeyedRandom(1, 2, 3).next());
    EXPECT_NE(KeyedRandom(1, 2, 3).next(), KeyedRandom(1, 3, 2).next());
    EXPECT_NE(KeyedRandom(1, 2, 3).next(), KeyedRandom(2, 2, 3).next());
}

} // namespace
} // namespace manyi::analysis
