#include "analysis/drivers/relative_weights.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace manyi::analysis {
namespace {

// Two predictors that are at right angles: the shares are those of the squared correlations. x1 = (−1, 1, −1, 1),
// x2 = (−1, −1, 1, 1), y = 2 x1 + x2: r1² = 4/5, r2² = 1/5, R² = 1.
TEST(RelativeWeights, OrthogonalPredictorsShareTheirSquaredCorrelations)
{
    const RelativeWeights result = relativeWeights({{-1, 1, -1, 1}, {-1, -1, 1, 1}}, {-3, 1, -1, 3}, {});
    ASSERT_EQ(result.shares.size(), 2U);
    EXPECT_NEAR(result.shares[0], 0.8, 1e-12);
    EXPECT_NEAR(result.shares[1], 0.2, 1e-12);
    EXPECT_NEAR(result.rSquared, 1, 1e-12);
    EXPECT_EQ(result.n, 4);
}

// Two predictors with r = 0.5 and the same correlation with the outcome share alike; the same one twice, too.
TEST(RelativeWeights, EqualPredictorsShareAlikeEvenWhenTheyAreTheSame)
{
    const std::vector<double> x{1, 2, 3, 4, 5, 6};
    const RelativeWeights twice = relativeWeights({x, x}, {1, 3, 2, 5, 4, 6}, {});
    ASSERT_EQ(twice.shares.size(), 2U);
    EXPECT_NEAR(twice.shares[0], 0.5, 1e-9);
    // r² of x and y: sum of squared rank differences is 4, r = 1 − 6·4/(6·35) = 0.885714
    EXPECT_NEAR(twice.rSquared, 0.885714285714 * 0.885714285714, 1e-9);
}

TEST(RelativeWeights, WeightsCountRowsAndMissingRowsAreLeftOut)
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    const RelativeWeights weighted =
        relativeWeights({{1, 2, 3, 5, 9}, {2, 1, 4, 3, 9}}, {1, 2, 2, 4, none}, {2, 1, 1, 1, 1});
    const RelativeWeights repeated = relativeWeights({{1, 1, 2, 3, 5}, {2, 2, 1, 4, 3}}, {1, 1, 2, 2, 4}, {});
    ASSERT_EQ(weighted.shares.size(), 2U);
    EXPECT_EQ(weighted.n, 4);
    EXPECT_NEAR(weighted.shares[0], repeated.shares[0], 1e-12);
    EXPECT_NEAR(weighted.rSquared, repeated.rSquared, 1e-12);
}

TEST(RelativeWeights, NegativeCorrelationsAreTold)
{
    const RelativeWeights result = relativeWeights({{1, 2, 3, 4}, {4, 1, 3, 2}}, {1, 2, 3, 4}, {});
    EXPECT_GT(result.correlations[0], 0);
    EXPECT_LT(result.correlations[1], 0);
}

TEST(RelativeWeights, CannotBeHadWithoutRowsOrSpread)
{
    EXPECT_EQ(relativeWeights({{1, 2, 3}, {3, 1, 2}}, {1, 2, 3}, {}).lack, RelativeWeights::Lack::TooFewRows);
    EXPECT_EQ(relativeWeights({{1, 1, 1, 1}}, {1, 2, 3, 4}, {}).lack, RelativeWeights::Lack::Constant);
    EXPECT_EQ(relativeWeights({{1, 2, 3, 4}}, {7, 7, 7, 7}, {}).lack, RelativeWeights::Lack::Constant);
}

} // namespace
} // namespace manyi::analysis
