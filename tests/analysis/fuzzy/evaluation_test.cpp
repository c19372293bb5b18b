#include "analysis/fuzzy/evaluation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include <gtest/gtest.h>

#include "analysis/fuzzy/field_service.h"

namespace manyi::analysis {
namespace {

using domain::MembershipFunction;
using domain::QuestionSource;
using Shape = MembershipFunction::Shape;
using Row = std::vector<double>;

std::vector<LeafMembership> typedLeaves(const domain::IndicatorSystem& system)
{
    std::vector<LeafMembership> leaves;
    for (const domain::Indicator* leaf : domain::leavesOf(system.goal))
        leaves.push_back(typedMembership(system, *leaf).value_or(LeafMembership{}));
    return leaves;
}

void expectRow(const Row& actual, const Row& expected, double tolerance)
{
    ASSERT_EQ(actual.size(), expected.size());
    for (std::size_t j = 0; j < actual.size(); ++j)
        EXPECT_NEAR(actual[j], expected[j], tolerance) << "grade " << j;
}

// methods.md: lambda max 3.0055, CR 0.005; B1 = (0.155, 0.501, 0.344, 0), B = (0.221, 0.669, 0.110, 0), score 81.1.
TEST(Evaluation, FieldServiceComesOutAsPrinted)
{
    const domain::IndicatorSystem system = test::fieldService();
    const HierarchyWeights weights = hierarchyWeights(system);
    EXPECT_NEAR(weights.node({1})->group.lambdaMax, 3.0055, 0.00005);
    EXPECT_NEAR(*weights.node({1})->group.consistencyRatio, 0.005, 0.0005);
    const Evaluation evaluation = evaluate(system, weights, typedLeaves(system), {});
    ASSERT_TRUE(evaluation.complete());
    ASSERT_EQ(evaluation.nodes.size(), 2U);
    expectRow(evaluation.nodes[0].composed, {0.155, 0.501, 0.344, 0}, 0.0005);
    expectRow(evaluation.result.membership, {0.221, 0.669, 0.110, 0}, 0.0005);
    EXPECT_NEAR(*evaluation.result.score, 81.1, 0.05);
    EXPECT_EQ(evaluation.result.grade, 1U);
    EXPECT_EQ(evaluation.nodes.back().node.value, 1) << "the goal comes last";
    EXPECT_NEAR(*evaluation.node({2})->result.score, 75.4, 0.05);
}

// Every operator down two levels, written out again here.
TEST(Evaluation, EveryOperatorAgreesWithADirectEvaluation)
{
    const domain::IndicatorSystem system = test::fieldService();
    const HierarchyWeights weights = hierarchyWeights(system);
    const Evaluation evaluation = evaluate(system, weights, typedLeaves(system), {});
    const Row a = weights.node({1})->local;
    const Row a1 = weights.node({2})->local;
    const std::vector<Row> r1{{0, 1, 0, 0}, {.2, .2, .6, 0}, {.4, .2, .4, 0}};
    const auto direct = [](CompositionOperator op, const Row& w, const std::vector<Row>& r) {
        Row b;
        for (std::size_t j = 0; j < 4; ++j) {
            double max = 0;
            double sum = 0;
            const double column = r[0][j] + r[1][j] + r[2][j];
            for (std::size_t i = 0; i < 3; ++i) {
                const double share = column > 0 ? r[i][j] / column : 0;
                const double term = op == CompositionOperator::MinMax || op == CompositionOperator::MinSum
                                        ? std::min(w[i], r[i][j])
                                    : op == CompositionOperator::NormalisedMinSum ? std::min(w[i], share)
                                                                                  : w[i] * r[i][j];
                max = std::max(max, term);
                sum += term;
            }
            const bool largest = op == CompositionOperator::MinMax || op == CompositionOperator::ProductMax;
            b.push_back(largest ? max : std::min(1.0, sum));
        }
        return b;
    };
    for (const OperatorResult& entry : evaluation.operators) {
        const Row b1 = direct(entry.composition, a1, r1);
        const Row b = direct(entry.composition, a, {b1, {.3, .7, 0, 0}, {0, 1, 0, 0}});
        expectRow(entry.result.membership, b, 1e-12);
        const double sum = b[0] + b[1] + b[2] + b[3];
        EXPECT_NEAR(*entry.result.score, (95 * b[0] + 80 * b[1] + 60 * b[2] + 35 * b[3]) / sum, 1e-9);
    }
}

// Beyond worked examples: random tables, one level, every operator.
TEST(Evaluation, RandomTablesByEveryOperator)
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> unit(0, 1);
    for (int round = 0; round < 50; ++round) {
        Row w(5);
        double total = 0;
        for (double& x : w)
            total += x = unit(random);
        for (double& x : w)
            x /= total;
        std::vector<Row> r(5, Row(3));
        for (Row& row : r)
            std::generate(row.begin(), row.end(), [&] { return unit(random); });
        for (std::size_t j = 0; j < 3; ++j) {
            double minMax = 0, productMax = 0, minSum = 0, productSum = 0, column = 0, balanced = 0;
            for (std::size_t i = 0; i < 5; ++i)
                column += r[i][j];
            for (std::size_t i = 0; i < 5; ++i) {
                minMax = std::max(minMax, std::min(w[i], r[i][j]));
                productMax = std::max(productMax, w[i] * r[i][j]);
                minSum += std::min(w[i], r[i][j]);
                productSum += w[i] * r[i][j];
                balanced += std::min(w[i], r[i][j] / column);
            }
            EXPECT_NEAR(compose(w, r, CompositionOperator::MinMax)[j], minMax, 1e-15);
            EXPECT_NEAR(compose(w, r, CompositionOperator::ProductMax)[j], productMax, 1e-15);
            EXPECT_NEAR(compose(w, r, CompositionOperator::MinSum)[j], std::min(1.0, minSum), 1e-12);
            EXPECT_NEAR(compose(w, r, CompositionOperator::ProductSum)[j], productSum, 1e-12);
            EXPECT_NEAR(compose(w, r, CompositionOperator::NormalisedMinSum)[j], std::min(1.0, balanced), 1e-12);
        }
    }
}

TEST(Evaluation, LevelsAreNormalisedOnlyWhenWanted)
{
    domain::IndicatorSystem system = test::fieldService();
    const HierarchyWeights weights = hierarchyWeights(system);
    const auto leaves = typedLeaves(system);
    const Evaluation plain = evaluate(system, weights, leaves, {CompositionOperator::MinMax, false});
    const Evaluation normalised = evaluate(system, weights, leaves, {CompositionOperator::MinMax, true});
    const Row b1 = compose(weights.node({2})->local, {{0, 1, 0, 0}, {.2, .2, .6, 0}, {.4, .2, .4, 0}},
                           CompositionOperator::MinMax);
    expectRow(plain.node({1})->memberships[0], b1, 1e-15);
    const double sum = b1[0] + b1[1] + b1[2] + b1[3];
    expectRow(normalised.node({1})->memberships[0], {b1[0] / sum, b1[1] / sum, b1[2] / sum, 0}, 1e-15);
}

TEST(Evaluation, WhatLacksIsNamedAndNothingIsFilledIn)
{
    domain::IndicatorSystem system = test::fieldService();
    const HierarchyWeights weights = hierarchyWeights(system);
    domain::find(system.goal, {6})->data.kind = domain::IndicatorData::Kind::None;
    Evaluation evaluation = evaluate(system, weights, typedLeaves(system), {});
    EXPECT_FALSE(evaluation.complete());
    EXPECT_EQ(evaluation.lackingMemberships, std::vector<IndicatorId>{{6}});
    EXPECT_TRUE(evaluation.nodes.empty());
    EXPECT_FALSE(evaluation.result.score);

    system = test::fieldService();
    std::erase_if(system.judgements, [](const domain::Judgement& judgement) { return judgement.node.value == 2; });
    evaluation = evaluate(system, hierarchyWeights(system), typedLeaves(system), {});
    EXPECT_EQ(evaluation.lackingWeights, std::vector<IndicatorId>{{2}});
}

TEST(Evaluation, GradesWithoutScoresGiveAGradeAndNoScore)
{
    domain::IndicatorSystem system = test::fieldService();
    system.grades[2].score.reset();
    const Evaluation evaluation = evaluate(system, hierarchyWeights(system), typedLeaves(system), {});
    EXPECT_EQ(evaluation.result.grade, 1U);
    EXPECT_FALSE(evaluation.result.score);
}

TEST(TypedMembership, VotesCountByTheEvaluatorsWeights)
{
    domain::IndicatorSystem system = test::fieldService();
    system.experts[0].weight = 2;
    system.experts[4].excluded = true;
    domain::Indicator leaf;
    leaf.id = {9};
    leaf.data.kind = domain::IndicatorData::Kind::Votes;
    leaf.data.votes = {{{1}, 0}, {{2}, 1}, {{3}, 1}, {{5}, 3}};
    const LeafMembership result = *typedMembership(system, leaf);
    expectRow(result.row, {.5, .5, 0, 0}, 1e-15); // 2 : 1 + 1, the fifth is excluded
    EXPECT_EQ(result.n, 3);
    EXPECT_NEAR(result.effectiveN, 16.0 / 6, 1e-12);
    leaf.data.votes = {{{5}, 3}};
    EXPECT_EQ(typedMembership(system, leaf)->lack, LeafMembership::Lack::NoVotes);
    leaf.data.votes = {{{1}, 4}};
    EXPECT_EQ(typedMembership(system, leaf)->lack, LeafMembership::Lack::Invalid);
    leaf.data.votes = {{{77}, 0}};
    EXPECT_EQ(typedMembership(system, leaf)->lack, LeafMembership::Lack::Invalid);
}

TEST(TypedMembership, BadNumbersAreInvalid)
{
    const domain::IndicatorSystem system = test::fieldService();
    domain::Indicator leaf;
    leaf.data.kind = domain::IndicatorData::Kind::Typed;
    for (const Row& bad : {Row{1, 0, 0}, Row{.5, .6, -.1, 0}, Row{1.01, 0, 0, 0},
                           Row{std::numeric_limits<double>::quiet_NaN(), 0, 0, 0}}) {
        leaf.data.membership = bad;
        EXPECT_EQ(typedMembership(system, leaf)->lack, LeafMembership::Lack::Invalid);
    }
    leaf.data.kind = domain::IndicatorData::Kind::VoteCounts;
    leaf.data.counts = {1, 2, -1, 0};
    EXPECT_EQ(typedMembership(system, leaf)->lack, LeafMembership::Lack::Invalid);
    leaf.data.counts = {0, 0, 0, 0};
    EXPECT_EQ(typedMembership(system, leaf)->lack, LeafMembership::Lack::NoVotes);
    leaf.data.kind = domain::IndicatorData::Kind::Measured;
    EXPECT_EQ(typedMembership(system, leaf)->lack, LeafMembership::Lack::Invalid) << "no functions";
    leaf.data.kind = domain::IndicatorData::Kind::None;
    EXPECT_EQ(typedMembership(system, leaf)->lack, LeafMembership::Lack::NoSource);
}

TEST(MembershipFunctions, ShapesAtTheirPointsAndBetween)
{
    const MembershipFunction triangle{Shape::Triangular, {0, 10, 30}};
    EXPECT_EQ(membershipOf(-1, triangle), 0);
    EXPECT_EQ(membershipOf(5, triangle), .5);
    EXPECT_EQ(membershipOf(10, triangle), 1);
    EXPECT_EQ(membershipOf(25, triangle), .25);
    EXPECT_EQ(membershipOf(30, triangle), 0);
    const MembershipFunction trapezium{Shape::Trapezoidal, {0, 2, 4, 8}};
    EXPECT_EQ(membershipOf(1, trapezium), .5);
    EXPECT_EQ(membershipOf(3, trapezium), 1);
    EXPECT_EQ(membershipOf(7, trapezium), .25);
    EXPECT_NEAR(membershipOf(13, {Shape::Gaussian, {10, 3}}), std::exp(-.5), 1e-15);
    EXPECT_EQ(membershipOf(10, {Shape::Gaussian, {10, 3}}), 1);
    EXPECT_EQ(membershipOf(15, {Shape::LargerIsBetter, {10, 20}}), .5);
    EXPECT_EQ(membershipOf(25, {Shape::LargerIsBetter, {10, 20}}), 1);
    EXPECT_EQ(membershipOf(12, {Shape::SmallerIsBetter, {10, 20}}), .8);
    EXPECT_EQ(membershipOf(20, {Shape::SmallerIsBetter, {10, 20}}), 0);
    // A vertical side: the edge itself belongs.
    EXPECT_EQ(membershipOf(0, {Shape::Triangular, {0, 0, 10}}), 1);
    EXPECT_EQ(membershipOf(-0.001, {Shape::Triangular, {0, 0, 10}}), 0);
    EXPECT_TRUE(validFunctions({triangle, trapezium}));
    EXPECT_FALSE(validFunctions({{Shape::Triangular, {0, 10}}}));
    EXPECT_FALSE(validFunctions({{Shape::Triangular, {0, 20, 10}}}));
    EXPECT_FALSE(validFunctions({{Shape::Gaussian, {0, 0}}}));
}

TEST(AnswerMembership, ScalesOfAsManyPointsAsGradesGoOneToOne)
{
    const QuestionSource bands;
    for (int answer = 1; answer <= 5; ++answer) {
        Row expected(5, 0.0);
        expected[static_cast<std::size_t>(5 - answer)] = 1;
        expectRow(membershipOfAnswer(answer, 1, 5, 5, bands), expected, 0);
        QuestionSource shared;
        shared.rescaling = QuestionSource::Rescaling::Shared;
        expectRow(membershipOfAnswer(answer, 1, 5, 5, shared), expected, 1e-15);
    }
    QuestionSource reversed;
    reversed.reversed = true;
    expectRow(membershipOfAnswer(1, 1, 5, 5, reversed), {1, 0, 0, 0, 0}, 0);
}

TEST(AnswerMembership, BandsSharesAndCuts)
{
    // 0…10 in four parts: 0 2.5 5 7.5 10; a border belongs to the better part.
    const QuestionSource bands;
    const std::size_t expected[11] = {3, 3, 3, 2, 2, 1, 1, 1, 0, 0, 0};
    for (int answer = 0; answer <= 10; ++answer)
        EXPECT_EQ(membershipOfAnswer(answer, 0, 10, 4, bands)[expected[answer]], 1) << answer;
    // 1…5 shared by four grades: middles at 1, 2.333, 3.667, 5; 3 lies half way between the two inner ones.
    QuestionSource shared;
    shared.rescaling = QuestionSource::Rescaling::Shared;
    expectRow(membershipOfAnswer(3, 1, 5, 4, shared), {0, .5, .5, 0}, 1e-15);
    expectRow(membershipOfAnswer(2, 1, 5, 4, shared), {0, 0, .75, .25}, 1e-15);
    QuestionSource cuts;
    cuts.rescaling = QuestionSource::Rescaling::Cuts;
    cuts.cuts = {9, 7, 3};
    expectRow(membershipOfAnswer(9, 0, 10, 4, cuts), {1, 0, 0, 0}, 0);
    expectRow(membershipOfAnswer(8.5, 0, 10, 4, cuts), {0, 1, 0, 0}, 0);
    expectRow(membershipOfAnswer(2, 0, 10, 4, cuts), {0, 0, 0, 1}, 0);
    cuts.reversed = true; // 2 counts as 8
    expectRow(membershipOfAnswer(2, 0, 10, 4, cuts), {0, 1, 0, 0}, 0);
}

} // namespace
} // namespace manyi::analysis
