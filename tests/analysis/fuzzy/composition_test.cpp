// Worked examples of tests/reference/fuzzy. Where a source's own arithmetic is off, the recomputed figure is expected
// and the difference is said beside it.
#include "analysis/fuzzy/composition.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace manyi::analysis {
namespace {

using Matrix = std::vector<std::vector<double>>;

void expectNear(const std::vector<double>& actual, const std::vector<double>& expected, double tolerance)
{
    ASSERT_EQ(actual.size(), expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i)
        EXPECT_NEAR(actual[i], expected[i], tolerance) << "grade " << i;
}

const std::vector<double> hrWeights{.25, .2, .25, .3};
const Matrix hr{{.1, .5, .4, 0, 0}, {.2, .5, .2, .1, 0}, {.2, .5, .3, 0, 0}, {.2, .6, .2, 0, 0}};

// 人事考核, 司守奎 ex. 14.2: every operator.
TEST(Composition, StaffAppraisalByEveryOperator)
{
    expectNear(compose(hrWeights, hr, CompositionOperator::ProductSum), {.175, .53, .275, .02, 0}, 1e-12);
    expectNear(compose(hrWeights, hr, CompositionOperator::MinMax), {.2, .3, .25, .1, 0}, 1e-12);
    expectNear(compose(hrWeights, hr, CompositionOperator::ProductMax), {.06, .18, .1, .02, 0}, 1e-12);
    expectNear(compose(hrWeights, hr, CompositionOperator::MinSum), {.7, 1, .9, .1, 0}, 1e-12);
    expectNear(compose(hrWeights, hr, CompositionOperator::NormalisedMinSum),
               {.8785714286, .9619047619, .8636363636, .2, 0}, 1e-9);
    EXPECT_EQ(gradeResult(compose(hrWeights, hr, CompositionOperator::ProductSum), {}).grade, 1U); // 良好
}

// 教学质量: scores 95, 85, 75, 65, 50 are the source's; it prints 83.375, which is 0.5 too much.
TEST(Composition, TeachingQuality)
{
    const Matrix r{{.4, .3, .2, .08, .02}, {.3, .35, .25, .08, .02}, {.25, .3, .3, .1, .05}, {.35, .3, .2, .1, .05}};
    const GradeResult result =
        gradeResult(compose({.2, .3, .2, .3}, r, CompositionOperator::ProductSum), {95, 85, 75, 65, 50});
    expectNear(result.membership, {.325, .315, .235, .09, .035}, 1e-12);
    // 95·.325 + 85·.315 + 75·.235 + 65·.09 + 50·.035 = 82.875
    EXPECT_NEAR(*result.score, 30.875 + 26.775 + 17.625 + 5.85 + 1.75, 1e-9);
}

// Field service quality, methods.md: three factors weighted as in the worked example; total (0.221, 0.669, 0.110, 0).
TEST(Composition, FieldServiceScore)
{
    const GradeResult result = gradeResult({.221, .669, .110, 0}, {95, 80, 60, 35});
    EXPECT_NEAR(*result.score, 81.1, 0.05); // 95·.221 + 80·.669 + 60·.110 = 81.115
    EXPECT_EQ(result.grade, 1U);
}

TEST(GradeResult, EffectivenessOfTheLargestGrade)
{
    // n = 4, beta = .5, gamma = .3: (4·.5 − 1) / (2·.3·3) = 0.5556
    EXPECT_NEAR(*gradeResult({.5, .3, .2, 0}, {}).effectiveness, 1 / 1.8, 1e-12);
    EXPECT_FALSE(gradeResult({1, 0, 0}, {}).effectiveness);
    EXPECT_TRUE(gradeResult({.4, .4, .2}, {}).tie);
    EXPECT_TRUE(gradeResult({0, 0}, {1, 2}).empty);
    EXPECT_FALSE(gradeResult({.4, .6}, {1}).score) << "scores of another length say nothing";
}

TEST(Composition, WeightsOfOneFactorPassItsRowThrough)
{
    const Matrix one{{.2, .5, .3}};
    for (const auto op : {CompositionOperator::MinMax, CompositionOperator::ProductMax, CompositionOperator::MinSum,
                          CompositionOperator::ProductSum})
        expectNear(compose({1}, one, op), one[0], 1e-15);
}

} // namespace
} // namespace manyi::analysis
