#include <algorithm>
#include <cmath>
#include <random>

#include <Eigen/Eigenvalues>
#include <gtest/gtest.h>

#include "analysis/ahp/consistency.h"
#include "analysis/ahp/lambda_bound.h"

namespace manyi::analysis {
namespace {

using domain::JudgementMatrix;

const std::vector<double> scale{1 / 9., 1 / 8., 1 / 7., 1 / 6., 1 / 5., 1 / 4., 1 / 3., 1 / 2., 1,
                                2,      3,      4,      5,      6,      7,      8,      9};

// Saaty's ratio with an eigenvalue that is not ours: Eigen's general solver. Table: Saaty 1980.
double ratioOf(const JudgementMatrix& matrix)
{
    const auto n = static_cast<Eigen::Index>(matrix.size());
    Eigen::MatrixXd values(n, n);
    for (Eigen::Index i = 0; i < n; ++i) {
        for (Eigen::Index j = 0; j < n; ++j)
            values(i, j) = matrix.at(static_cast<std::size_t>(i), static_cast<std::size_t>(j));
    }
    const double lambda = values.eigenvalues().real().maxCoeff();
    return (lambda - static_cast<double>(n)) / static_cast<double>(n - 1) / (n == 3 ? .58 : .90);
}

struct Found {
    std::size_t edits = 0; // 0: three are not enough
    int steps = 0;
};

std::size_t placeOn(double judgement)
{
    std::size_t place = 0;
    while (std::abs(scale[place] - judgement) > 1e-9)
        ++place;
    return place;
}

// Every matrix of the scale that differs from `matrix` in up to three pairs, one by one.
void tryAll(JudgementMatrix& matrix, std::size_t firstPair, std::size_t left, int steps, int& fewest)
{
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < matrix.size(); ++i) {
        for (std::size_t j = i + 1; j < matrix.size(); ++j)
            pairs.emplace_back(i, j);
    }
    if (left == 0) {
        if (steps < fewest && ratioOf(matrix) <= 0.1)
            fewest = steps;
        return;
    }
    for (std::size_t p = firstPair; p + left <= pairs.size(); ++p) {
        const auto [i, j] = pairs[p];
        const double before = matrix.at(i, j);
        for (std::size_t place = 0; place < scale.size(); ++place) {
            const int moved = std::abs(static_cast<int>(place) - static_cast<int>(placeOn(before)));
            if (moved == 0 || steps + moved >= fewest)
                continue;
            matrix.set(i, j, scale[place]);
            tryAll(matrix, p + 1, left - 1, steps + moved, fewest);
        }
        matrix.set(i, j, before);
    }
}

Found exhaustive(JudgementMatrix matrix)
{
    for (std::size_t edits = 1; edits <= std::min<std::size_t>(3, matrix.size() * (matrix.size() - 1) / 2); ++edits) {
        int fewest = 1000;
        tryAll(matrix, 0, edits, 0, fewest);
        if (fewest < 1000)
            return {edits, fewest};
    }
    return {};
}

JudgementMatrix randomMatrix(std::size_t n, std::mt19937& random)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < n; ++i)
        names.push_back("item " + std::to_string(i));
    JudgementMatrix matrix(names);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i + 1; j < n; ++j)
            matrix.set(i, j, scale[random() % scale.size()]);
    }
    return matrix;
}

// Judgements that follow weights but are spoiled in `errors` pairs.
JudgementMatrix spoiledMatrix(std::size_t n, int errors, std::mt19937& random)
{
    JudgementMatrix matrix = randomMatrix(n, random);
    std::vector<double> weights(n);
    for (double& weight : weights)
        weight = 1 + static_cast<double>(random() % 5);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i + 1; j < n; ++j) {
            const double ratio = weights[i] / weights[j];
            matrix.set(i, j, *std::min_element(scale.begin(), scale.end(), [&](double a, double b) {
                           return std::abs(std::log(a / ratio)) < std::abs(std::log(b / ratio));
                       }));
        }
    }
    for (int error = 0; error < errors; ++error) {
        const std::size_t i = random() % (n - 1);
        const std::size_t j = i + 1 + random() % (n - 1 - i);
        matrix.set(i, j, matrix.at(i, j) > 1 ? 1 / 7. : 9);
    }
    return matrix;
}

void expectBest(const JudgementMatrix& matrix)
{
    const RepairProposal proposal = proposeRepair(matrix, {});
    if (ratioOf(matrix) <= 0.1) {
        EXPECT_FALSE(proposal.possible);
        return;
    }
    const Found found = exhaustive(matrix);
    EXPECT_EQ(proposal.possible, found.edits > 0);
    EXPECT_EQ(proposal.edits.size(), found.edits);
    EXPECT_EQ(proposal.steps, found.steps);
    if (proposal.possible) {
        EXPECT_LE(ratioOf(withEdits(matrix, proposal.edits)), 0.1 + 1e-12);
        EXPECT_NEAR(*proposal.after.consistencyRatio, ratioOf(withEdits(matrix, proposal.edits)), 1e-9);
    }
}

TEST(Repair, OfThreeItemsIsTheSmallestThereIs)
{
    std::mt19937 random(3);
    for (int trial = 0; trial < 60; ++trial)
        expectBest(randomMatrix(3, random));
}

TEST(Repair, OfFourItemsIsTheSmallestThereIs)
{
    std::mt19937 random(4);
    for (int trial = 0; trial < 12; ++trial)
        expectBest(randomMatrix(4, random));
    for (int trial = 0; trial < 20; ++trial)
        expectBest(spoiledMatrix(4, 1 + trial % 3, random));
}

TEST(Repair, NothingToRepairAndSmallMatrices)
{
    JudgementMatrix two({"a", "b"});
    two.set(0, 1, 9);
    EXPECT_FALSE(proposeRepair(two, {}).possible);
    JudgementMatrix good({"a", "b", "c"});
    good.set(0, 1, 2);
    good.set(0, 2, 4);
    good.set(1, 2, 2);
    const RepairProposal proposal = proposeRepair(good, {});
    EXPECT_FALSE(proposal.possible);
    EXPECT_TRUE(proposal.edits.empty());
}

TEST(Repair, IncompleteMatricesByEitherCompletion)
{
    std::mt19937 random(9);
    int repaired = 0;
    for (int trial = 0; trial < 6; ++trial) {
        JudgementMatrix matrix = spoiledMatrix(5, 1, random);
        for (const Completion completion : {Completion::LeastLambda, Completion::Harker}) {
            matrix.clear(0, 4);
            matrix.clear(1, 3);
            PrioritiesOptions options;
            options.completion = completion;
            const RepairProposal proposal = proposeRepair(matrix, options);
            if (*proposal.before.consistencyRatio <= 0.1)
                continue;
            ASSERT_TRUE(proposal.possible);
            ++repaired;
            EXPECT_LE(*proposal.after.consistencyRatio, 0.1);
            EXPECT_EQ(proposal.after.completed.missingPairs().size(), 0U);
            for (const JudgementEdit& edit : proposal.edits)
                EXPECT_FALSE(matrix.missing(edit.row, edit.column));
            // No smaller change of one pair will do.
            for (std::size_t i = 0; i < 5 && proposal.edits.size() == 1; ++i) {
                for (std::size_t j = i + 1; j < 5; ++j) {
                    for (std::size_t place = 0; !matrix.missing(i, j) && place < scale.size(); ++place) {
                        JudgementMatrix changed = matrix;
                        changed.set(i, j, scale[place]);
                        const int steps =
                            std::abs(static_cast<int>(place) - static_cast<int>(placeOn(matrix.at(i, j))));
                        if (steps < proposal.steps) {
                            EXPECT_GT(*priorities(changed, options).consistencyRatio, 0.1);
                        }
                    }
                }
            }
        }
    }
    EXPECT_GT(repaired, 4);
}

TEST(Repair, CanBeCancelled)
{
    std::mt19937 random(15);
    base::Progress progress;
    progress.cancel();
    const RepairProposal proposal = proposeRepair(randomMatrix(9, random), {}, 0.1, progress);
    EXPECT_TRUE(proposal.cancelled);
    EXPECT_FALSE(proposal.possible);
}

// The gradient against differences, and convexity along a line: what the search's proof rests on.
TEST(LambdaFunction, GradientAndConvexity)
{
    std::mt19937 random(5);
    JudgementMatrix matrix = randomMatrix(6, random);
    LambdaFunction::Pairs pairs;
    for (std::size_t i = 0; i < 6; ++i) {
        for (std::size_t j = i + 1; j < 6; ++j)
            pairs.emplace_back(i, j);
    }
    LambdaFunction function(matrix, {}, pairs);
    LambdaTangent tangent, above, below;
    function.evaluate(matrix, tangent);
    for (std::size_t p = 0; p < pairs.size(); ++p) {
        const double before = matrix.at(pairs[p].first, pairs[p].second);
        matrix.set(pairs[p].first, pairs[p].second, before * std::exp(1e-4));
        function.evaluate(matrix, above);
        matrix.set(pairs[p].first, pairs[p].second, before * std::exp(-1e-4));
        function.evaluate(matrix, below);
        EXPECT_NEAR(tangent.gradient[p], (above.value - below.value) / 2e-4, 1e-6);
        for (const double change : {-2.0, -.5, .7, 2.5}) {
            matrix.set(pairs[p].first, pairs[p].second, before * std::exp(change));
            function.evaluate(matrix, above);
            EXPECT_GE(above.value, tangent.value + change * tangent.gradient[p] - 1e-12);
        }
        matrix.set(pairs[p].first, pairs[p].second, before);
    }
}

} // namespace
} // namespace manyi::analysis
