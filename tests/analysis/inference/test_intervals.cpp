// Intervals, quantiles and corrections against R (tests/reference/satisfaction).
#include <cmath>

#include <gtest/gtest.h>

#include "analysis/inference/adjust.h"
#include "analysis/inference/intervals.h"
#include "analysis/inference/moments.h"
#include "analysis/reference.h"

using namespace manyi::analysis;
using manyi::test::ReferenceTable;

TEST(Intervals, WilsonAsR)
{
    const auto table = ReferenceTable::of("satisfaction/wilson.csv");
    ASSERT_EQ(table.rows(), 108U);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const Interval interval =
            wilson(table.number(row, "share"), table.number(row, "n"), table.number(row, "confidence"));
        EXPECT_NEAR(interval.lower, table.number(row, "lower"), 1e-13) << row;
        EXPECT_NEAR(interval.upper, table.number(row, "upper"), 1e-13) << row;
    }
}

TEST(Intervals, QuantilesAndTailsAsR)
{
    const auto table = ReferenceTable::of("satisfaction/quantiles.csv");
    ASSERT_EQ(table.rows(), 35U);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const double confidence = table.number(row, "confidence");
        const double degrees = table.number(row, "degrees");
        EXPECT_NEAR(tQuantile(confidence, degrees) / table.number(row, "t"), 1, 1e-10) << row;
        EXPECT_NEAR(normalQuantile(confidence), table.number(row, "z"), 1e-12) << row;
        EXPECT_NEAR(tTwoSided(-1.7, degrees), table.number(row, "p"), 1e-12) << row;
        EXPECT_EQ(tTwoSided(1.7, degrees), tTwoSided(-1.7, degrees));
    }
    EXPECT_NEAR(normalTwoSided(1.959963984540054), 0.05, 1e-14);
}

TEST(Intervals, NetSharesAsTheirFormulas)
{
    const auto table = ReferenceTable::of("satisfaction/nps.csv");
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const double high = table.number(row, "promoters");
        const double low = table.number(row, "detractors");
        const double n = high + low + table.number(row, "passives");
        const Interval adjusted = adjustedWald(high / n, low / n, n, 0.95);
        EXPECT_NEAR(100 * adjusted.lower, table.number(row, "lower"), 1e-11) << row;
        EXPECT_NEAR(100 * adjusted.upper, table.number(row, "upper"), 1e-11) << row;
        const Interval plain = plainWald(high / n, low / n, n, 0.95);
        EXPECT_NEAR(100 * plain.lower, table.number(row, "wald_lower"), 1e-11) << row;
        EXPECT_NEAR(100 * plain.upper, table.number(row, "wald_upper"), 1e-11) << row;
    }
}

TEST(Adjust, AsR)
{
    const auto table = ReferenceTable::of("satisfaction/adjusted.csv");
    std::vector<double> p;
    for (std::size_t row = 0; row < table.rows(); ++row)
        p.push_back(table.number(row, "p"));
    const auto bonferroni = adjustedP(p, Correction::Bonferroni);
    const auto holm = adjustedP(p, Correction::Holm);
    const auto bh = adjustedP(p, Correction::BenjaminiHochberg);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        EXPECT_NEAR(bonferroni[row], table.number(row, "bonferroni"), 1e-15);
        EXPECT_NEAR(holm[row], table.number(row, "holm"), 1e-15);
        EXPECT_NEAR(bh[row], table.number(row, "bh"), 1e-15);
    }
    EXPECT_EQ(adjustedP(p, Correction::None), p);
    EXPECT_TRUE(adjustedP({}, Correction::Holm).empty());
}

TEST(Moments, MergedAreThoseOfAllValues)
{
    // 1, 2, 3 with weight 1 and 10, 20 with weight 2: the sum of weights is 7, the mean (6 + 60)/7.
    const Moments a{3, 3, 3, 2, 2};
    const Moments b{2, 4, 8, 15, 100};
    const Moments both = merged(a, b);
    double squares = 0;
    const double mean = 66.0 / 7;
    for (const auto& [x, w] : {std::pair{1.0, 1.0}, {2.0, 1.0}, {3.0, 1.0}, {10.0, 2.0}, {20.0, 2.0}})
        squares += w * (x - mean) * (x - mean);
    EXPECT_EQ(both.n, 5);
    EXPECT_NEAR(both.mean, mean, 1e-14);
    EXPECT_NEAR(both.squares, squares, 1e-11);
    EXPECT_NEAR(both.effectiveN(), 49.0 / 11, 1e-14);
    EXPECT_EQ(merged(Moments{}, b).mean, 15);
    EXPECT_EQ(merged(a, Moments{}).n, 3);
}
