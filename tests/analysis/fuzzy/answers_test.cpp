#include "analysis/fuzzy/answers.h"

#include <cmath>
#include <map>
#include <random>

#include <gtest/gtest.h>

#include "analysis/fuzzy/field_service.h"
#include "analysis/fuzzy/plan.h"

namespace manyi::analysis {
namespace {

using Row = std::vector<double>;
using domain::IndicatorData;
using domain::QuestionSource;

constexpr auto none = data::CodeValues<std::int8_t>::missing;

domain::Variable variable(std::int64_t id, const char* name, domain::ValueType type)
{
    domain::Variable result;
    result.id = {id};
    result.name = name;
    result.type = type;
    return result;
}

// A small survey: branch, two questions (the second turned round, 9 its don't know), a quantity, a weight.
struct Survey {
    std::shared_ptr<domain::Questionnaire> questionnaire = std::make_shared<domain::Questionnaire>();
    std::vector<std::int8_t> branch{1, 1, 1, 1, 2, 2, 2, 3};
    std::vector<std::int8_t> speed{5, 4, 4, 1, 2, none, 3, none};
    std::vector<std::int8_t> trouble{1, 2, 9, 5, 5, 4, none, none};
    std::vector<double> minutes{5, 15, 25, 35, 10, 20, std::nan(""), std::nan("")};
    std::vector<double> weight{1, 2, 1, 0, 1, 1, 3, 1};

    Survey()
    {
        auto& variables = questionnaire->variables;
        variables = {variable(1, "branch", domain::ValueType::Code), variable(2, "speed", domain::ValueType::Code),
                     variable(3, "trouble", domain::ValueType::Code), variable(4, "minutes", domain::ValueType::Number),
                     variable(5, "weight", domain::ValueType::Number)};
        variables[1].scale = domain::ScaleRange{1, 5};
        variables[2].scale = domain::ScaleRange{1, 5};
        variables[2].reversed = true;
        variables[2].missing = {{9, 9}};
    }
    data::Dataset dataset() const
    {
        const auto codes = [](const std::vector<std::int8_t>& values) {
            return std::make_shared<const data::Column>(data::CodeValues<std::int8_t>{values});
        };
        const auto numbers = [](const Row& values) {
            return std::make_shared<const data::Column>(data::NumberValues{values});
        };
        return {1,
                branch.size(),
                questionnaire,
                {{{1}, codes(branch)},
                 {{2}, codes(speed)},
                 {{3}, codes(trouble)},
                 {{4}, numbers(minutes)},
                 {{5}, numbers(weight)}}};
    }
};

domain::Indicator questionLeaf(std::int64_t id, const std::vector<std::string>& variables)
{
    domain::Indicator leaf;
    leaf.id = {id};
    leaf.name = variables.front();
    leaf.data.kind = IndicatorData::Kind::Questions;
    for (const std::string& name : variables) {
        leaf.data.questions.emplace_back();
        leaf.data.questions.back().variable = name;
    }
    return leaf;
}

// Two leaves of equal weight over five grades.
domain::IndicatorSystem tree(std::vector<domain::Indicator> leaves)
{
    domain::IndicatorSystem system;
    system.goal.id = {1};
    system.goal.weights.source = domain::WeightSource::Equal;
    system.goal.children = std::move(leaves);
    system.grades = {{"5", 100.0, {}}, {"4", 75.0, {}}, {"3", 50.0, {}}, {"2", 25.0, {}}, {"1", 0.0, {}}};
    return system;
}

GroupMemberships memberships(const domain::IndicatorSystem& system, const data::Dataset& dataset,
                             const data::Weights& weights = {}, const std::vector<base::VariableId>& by = {})
{
    auto result = answerMemberships(system, dataset, data::Selection::all(dataset.rows()), weights, by);
    EXPECT_TRUE(result) << result.error().message;
    return *result;
}

void expectRow(const Row& actual, const Row& expected)
{
    ASSERT_EQ(actual.size(), expected.size());
    for (std::size_t j = 0; j < actual.size(); ++j)
        EXPECT_NEAR(actual[j], expected[j], 1e-12) << "grade " << j;
}

TEST(AnswerMemberships, SharesOfTheValidAnswers)
{
    const auto result =
        memberships(tree({questionLeaf(2, {"speed"}), questionLeaf(3, {"trouble"})}), Survey().dataset());
    ASSERT_EQ(result.leaves.size(), 1U);
    EXPECT_EQ(result.rows[0], 8);
    const LeafMembership& speed = result.leaves[0][0];
    expectRow(speed.row, {1 / 6.0, 2 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0});
    EXPECT_EQ(speed.n, 6);
    EXPECT_EQ(speed.missing, 2);
    // Turned round: 1 2 5 5 4 count as 5 4 1 1 2; 9 is user-missing.
    expectRow(result.leaves[0][1].row, {.2, .2, 0, .2, .4});
    EXPECT_EQ(result.leaves[0][1].missing, 3);
}

TEST(AnswerMemberships, WeightsGroupsAndSeveralQuestionsOfALeaf)
{
    const Survey survey;
    const data::Dataset dataset = survey.dataset();
    const data::Weights weights = data::weightsOf(dataset, {5});
    const auto result = memberships(tree({questionLeaf(2, {"speed", "trouble"})}), dataset, weights, {{1}});
    ASSERT_EQ(result.keys, (std::vector<Row>{{1}, {2}, {3}}));
    EXPECT_EQ(result.rows, (std::vector<std::int64_t>{3, 3, 1})); // the fourth row weighs 0
    // Branch 1: speed 5 (w 1), 4 (2), 4 (1); trouble 5 (1), 4 (2): 5 has 2, 4 has 5 of 7.
    expectRow(result.leaves[0][0].row, {2 / 7.0, 5 / 7.0, 0, 0, 0});
    EXPECT_EQ(result.leaves[0][0].n, 5);
    EXPECT_NEAR(result.leaves[0][0].effectiveN, 49.0 / 11, 1e-12);
    // Branch 2: speed 2 (1), 3 (3); trouble 1 (1), 2 (1).
    expectRow(result.leaves[1][0].row, {0, 0, 3 / 6.0, 2 / 6.0, 1 / 6.0});
    EXPECT_TRUE(result.leaves[2][0].row.empty());
    EXPECT_EQ(result.leaves[2][0].lack, LeafMembership::Lack::NoAnswers);
}

TEST(AnswerMemberships, MeansOfMeasuredVariablesAndAnswersThatAreNoCodes)
{
    Survey survey;
    domain::Indicator measured;
    measured.id = {2};
    measured.data.kind = IndicatorData::Kind::Measured;
    measured.data.measuredVariable = "minutes";
    using Shape = domain::MembershipFunction::Shape;
    measured.data.functions = {{Shape::SmallerIsBetter, {10, 20}},
                               {Shape::Triangular, {10, 20, 30}},
                               {Shape::Triangular, {20, 30, 40}},
                               {Shape::LargerIsBetter, {30, 40}},
                               {Shape::LargerIsBetter, {40, 50}}};
    domain::Indicator cuts = questionLeaf(3, {"minutes"});
    cuts.data.questions[0].reversed = false;
    cuts.data.questions[0].rescaling = QuestionSource::Rescaling::Cuts;
    cuts.data.questions[0].cuts = {30, 20, 10, 8};
    const auto result = memberships(tree({measured, cuts}), survey.dataset());
    // The mean of 5 15 25 35 10 20 is 18.333.
    expectRow(result.leaves[0][0].row, {1 - 8.0 / 10 - 1.0 / 30, 8.0 / 10 + 1.0 / 30, 0, 0, 0});
    EXPECT_EQ(result.leaves[0][0].missing, 2);
    expectRow(result.leaves[0][1].row, {1 / 6.0, 2 / 6.0, 2 / 6.0, 0, 1 / 6.0});
}

TEST(AnswerMemberships, AnswersOutOfTheScaleAreMissing)
{
    Survey survey;
    survey.speed = {5, 5, 7, 0, 3, 3, 3, 3};
    const auto result = memberships(tree({questionLeaf(2, {"speed"})}), survey.dataset());
    expectRow(result.leaves[0][0].row, {2 / 6.0, 0, 4 / 6.0, 0, 0});
    EXPECT_EQ(result.leaves[0][0].missing, 2);
}

TEST(AnswerMemberships, WhatCannotBeHadIsNamed)
{
    const Survey survey;
    domain::Indicator badCuts = questionLeaf(3, {"speed"});
    badCuts.data.questions[0].rescaling = QuestionSource::Rescaling::Cuts;
    badCuts.data.questions[0].cuts = {4, 5};
    const auto result =
        memberships(tree({questionLeaf(2, {"nowhere"}), badCuts, questionLeaf(4, {"minutes"})}), survey.dataset());
    EXPECT_EQ(result.leaves[0][0].lack, LeafMembership::Lack::UnknownVariable);
    EXPECT_EQ(result.leaves[0][1].lack, LeafMembership::Lack::Invalid);
    EXPECT_EQ(result.leaves[0][2].lack, LeafMembership::Lack::Invalid) << "no scale to cut into bands";

    const auto system = tree({questionLeaf(2, {"speed"})});
    const data::Dataset dataset = survey.dataset();
    const auto all = data::Selection::all(dataset.rows());
    EXPECT_EQ(answerMemberships(system, dataset, all, {}, {{77}}).error().where, "unknown-variable: 77");
    EXPECT_EQ(answerMemberships(system, dataset, all, {}, {{1}, {2}, {3}}).error().where,
              "cannot-group: more than two");
    const data::Dataset empty(1, 8, survey.questionnaire, {});
    EXPECT_EQ(answerMemberships(system, empty, all, {}, {}).error().where, "not-loaded: speed");
    const LeafVariables variables =
        variablesOf(tree({questionLeaf(2, {"speed", "nowhere"}), questionLeaf(3, {"speed"})}), *survey.questionnaire);
    EXPECT_EQ(variables.known, std::vector<base::VariableId>{{2}});
    EXPECT_EQ(variables.unknown, std::vector<std::string>{"nowhere"});
}

// Random answers by group against counting them here.
TEST(AnswerMemberships, RandomAnswersByGroup)
{
    Survey survey;
    std::mt19937 random(3);
    const std::size_t rows = 5000;
    survey.branch.resize(rows);
    survey.speed.resize(rows);
    survey.trouble.assign(rows, 1);
    survey.minutes.assign(rows, 1);
    survey.weight.resize(rows);
    for (std::size_t i = 0; i < rows; ++i) {
        survey.branch[i] = static_cast<std::int8_t>(random() % 100);
        survey.speed[i] = random() % 10 == 0 ? none : static_cast<std::int8_t>(1 + random() % 5);
        survey.weight[i] = static_cast<double>(random() % 5);
    }
    const data::Dataset dataset = survey.dataset();
    const data::Weights weights = data::weightsOf(dataset, {5});
    const auto result = memberships(tree({questionLeaf(2, {"speed"})}), dataset, weights, {{1}});
    ASSERT_EQ(result.leaves.size(), 100U);
    for (std::size_t g = 0; g < 100; ++g) {
        Row expected(5, 0.0);
        double sum = 0;
        for (std::size_t i = 0; i < rows; ++i) {
            if (survey.branch[i] != static_cast<std::int8_t>(g) || survey.speed[i] == none)
                continue;
            expected[static_cast<std::size_t>(5 - survey.speed[i])] += survey.weight[i];
            sum += survey.weight[i];
        }
        for (double& share : expected)
            share /= sum;
        expectRow(result.leaves[g][0].row, expected);
    }
}

struct Sample {
    domain::IndicatorSystem system;
    data::Dataset dataset;
    data::Weights weights;
};

// One question answered 5 or 1, so that the score is 100 times the share of 5.
Sample shareSample(std::size_t rows, bool weighted,
                   QuestionSource::Rescaling rescaling = QuestionSource::Rescaling::Bands)
{
    Survey survey;
    survey.branch.assign(rows, 1);
    survey.trouble.assign(rows, 1);
    survey.minutes.assign(rows, 1);
    survey.speed.resize(rows);
    survey.weight.assign(rows, 2.0);
    for (std::size_t i = 0; i < rows; ++i)
        survey.speed[i] = i % 10 < 7 ? 5 : 1;
    Sample sample{tree({questionLeaf(2, {"speed"}), questionLeaf(3, {"speed"})}), survey.dataset(), {}};
    for (domain::Indicator& leaf : sample.system.goal.children)
        leaf.data.questions[0].rescaling = rescaling;
    if (weighted)
        sample.weights = data::weightsOf(sample.dataset, {5});
    return sample;
}

BootstrapResult bootstrap(const Sample& sample, int draws, std::uint64_t seed)
{
    base::Progress progress;
    auto result =
        bootstrapScore(sample.system, hierarchyWeights(sample.system), sample.dataset,
                       data::Selection::all(sample.dataset.rows()), sample.weights, {}, draws, 0.95, seed, progress);
    EXPECT_TRUE(result) << result.error().message;
    return *result;
}

// The share of 5 in n answers has the standard error sqrt(p (1 - p) / n); the score is 100 times the share.
TEST(Bootstrap, StandardErrorOfAShare)
{
    for (const bool weighted : {false, true}) {
        const BootstrapResult result = bootstrap(shareSample(1000, weighted), 4000, 5);
        const double expected = 100 * std::sqrt(.7 * .3 / 1000);
        EXPECT_NEAR(result.standardError, expected, 0.05 * expected) << "weighted: " << weighted;
        EXPECT_NEAR(result.lower, 70 - 1.96 * expected, 0.1 * expected);
        EXPECT_NEAR(result.upper, 70 + 1.96 * expected, 0.1 * expected);
        EXPECT_EQ(result.draws, 4000);
        EXPECT_EQ(result.gradeShares[0], 1);
    }
}

// Counting in bytes, in floats with weights, and by shares of grades are three ways to the same draws.
TEST(Bootstrap, TheWaysOfCountingAgree)
{
    const BootstrapResult whole = bootstrap(shareSample(3001, false), 500, 9);
    const BootstrapResult weighted = bootstrap(shareSample(3001, true), 500, 9);
    const BootstrapResult shared = bootstrap(shareSample(3001, false, QuestionSource::Rescaling::Shared), 500, 9);
    EXPECT_NEAR(whole.lower, weighted.lower, 1e-4);
    EXPECT_NEAR(whole.upper, weighted.upper, 1e-4);
    EXPECT_NEAR(whole.standardError, weighted.standardError, 1e-4);
    EXPECT_NEAR(whole.lower, shared.lower, 1e-4);
    EXPECT_NEAR(whole.standardError, shared.standardError, 1e-4);
}

TEST(Bootstrap, TheSeedDecides)
{
    const Sample sample = shareSample(700, false);
    EXPECT_EQ(bootstrap(sample, 300, 1).lower, bootstrap(sample, 300, 1).lower);
    EXPECT_NE(bootstrap(sample, 300, 1).standardError, bootstrap(sample, 300, 2).standardError);
    // More draws begin with the same ones, so a sample does not depend on how many there are.
    EXPECT_NEAR(bootstrap(sample, 300, 1).lower, bootstrap(sample, 4000, 1).lower, 1.0);
}

TEST(Bootstrap, MeasuredLeavesAreDrawnToo)
{
    Survey survey;
    const std::size_t rows = 400;
    survey.branch.assign(rows, 1);
    survey.speed.assign(rows, 5);
    survey.trouble.assign(rows, 1);
    survey.weight.assign(rows, 1);
    survey.minutes.resize(rows);
    for (std::size_t i = 0; i < rows; ++i)
        survey.minutes[i] = 1000 + static_cast<double>(i % 21); // mean 1010 or so, variance 36.67
    domain::Indicator measured;
    measured.id = {2};
    measured.data.kind = IndicatorData::Kind::Measured;
    measured.data.measuredVariable = "minutes";
    using Shape = domain::MembershipFunction::Shape;
    measured.data.functions = {{Shape::LargerIsBetter, {1000, 1020}}, {Shape::SmallerIsBetter, {1000, 1020}}};
    domain::IndicatorSystem system = tree({measured});
    system.grades = {{"a", 100.0, {}}, {"b", 0.0, {}}};
    const BootstrapResult result = bootstrap({system, survey.dataset(), {}}, 2000, 4);
    // The score is 100 (mean - 1000) / 20.
    const double expected = 5 * std::sqrt((21 * 21 - 1) / 12.0 / static_cast<double>(rows));
    EXPECT_NEAR(result.standardError, expected, 0.08 * expected);
    EXPECT_LT(result.upper - result.lower, 4 * expected * 1.1);
}

TEST(Bootstrap, IsCancelledAndRefused)
{
    const Sample sample = shareSample(1000, false);
    const auto weights = hierarchyWeights(sample.system);
    const auto all = data::Selection::all(sample.dataset.rows());
    base::Progress progress;
    progress.cancel();
    const auto cancelled = bootstrapScore(sample.system, weights, sample.dataset, all, {}, {}, 100, .95, 1, progress);
    ASSERT_TRUE(cancelled);
    EXPECT_TRUE(cancelled->cancelled);
    base::Progress other;
    EXPECT_FALSE(bootstrapScore(sample.system, weights, sample.dataset, all, {}, {}, 0, .95, 1, other));
    domain::IndicatorSystem noScores = sample.system;
    noScores.grades[0].score.reset();
    EXPECT_FALSE(bootstrapScore(noScores, weights, sample.dataset, all, {}, {}, 100, .95, 1, other));
}

} // namespace
} // namespace manyi::analysis
