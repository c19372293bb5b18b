// Weights of whole trees. Figures named "second_opinion" are R's, made by tests/reference/ahp/second_opinion.R.
#include <cmath>

#include "analysis/ahp/data_weights.h"
#include "analysis/ahp/hierarchy.h"
#include "analysis/ahp/systems.h"
#include "analysis/reference.h"

namespace manyi::analysis {
namespace {

using domain::Indicator;
using domain::IndicatorSystem;
using domain::JudgementMatrix;
using domain::WeightSource;
using test::childOf;
using test::expectAllNear;
using test::judge;
using test::systemOf;
using Lack = NodeWeights::Lack;

const test::ReferenceTable& second()
{
    static const auto table = test::ReferenceTable::of("ahp/second_opinion.csv");
    return table;
}

std::vector<double> secondOpinion(const std::string& what, const std::vector<std::string>& names)
{
    std::vector<double> values;
    for (const std::string& name : names)
        values.push_back(second().value(what + "." + name));
    return values;
}

JudgementMatrix matrixOf3(double ab, double ac, double bc)
{
    JudgementMatrix matrix({"a", "b", "c"});
    matrix.set(0, 1, ab);
    matrix.set(0, 2, ac);
    matrix.set(1, 2, bc);
    return matrix;
}

TEST(Hierarchy, LeaderAsPublishedAndAsR)
{
    const IndicatorSystem system = test::leader();
    const HierarchyWeights weights = hierarchyWeights(system);
    ASSERT_EQ(weights.nodes.size(), 5U);
    expectAllNear(weights.nodes[0].local, {.548, .127, .270, .056}, 5e-4); // printed
    ASSERT_EQ(weights.alternatives.size(), 3U);
    std::vector<double> distributive, ideal;
    for (const AlternativeResult& alternative : weights.alternatives) {
        distributive.push_back(alternative.distributive);
        ideal.push_back(alternative.ideal);
    }
    // AHPy prints .493 .358 .150: it rounds the weights of each level to three digits before going on.
    expectAllNear(distributive, {.358, .493, .150}, 1.1e-3);
    expectAllNear(distributive, secondOpinion("distributive", {"Moll", "Nell", "Sue"}), 1e-12);
    expectAllNear(ideal, secondOpinion("ideal", {"Moll", "Nell", "Sue"}), 1e-12);
}

TEST(Hierarchy, LevelConsistencyIsTheWeightedSumOfIndicesOverThatOfRandomIndices)
{
    const HierarchyWeights weights = hierarchyWeights(test::leader());
    ASSERT_EQ(weights.levels.size(), 2U);
    EXPECT_NEAR(*weights.levels[0].consistencyRatio, 0.039472674771122485 / 0.90, 1e-12); // the goal alone
    // Of the candidates' matrices by expected.json: CI .018448 .032444 .035633 .014532, RI .58 each.
    const double expected = (0.5475692389618301 * 0.01844777038920964 + 0.1265552843734186 * 0.03244378993640895 +
                             0.26994992245220245 * 0.035632656391587636 + 0.05592555421254899 * 0.014531883399218515) /
                            0.58;
    EXPECT_EQ(weights.levels[1].depth, 1);
    EXPECT_NEAR(*weights.levels[1].consistencyRatio, expected, 1e-12);
}

TEST(Hierarchy, GlobalWeightsAreProductsAndSumToOneOverTheLeaves)
{
    IndicatorSystem system = systemOf("Goal", {"a", "b", "c"});
    const base::IndicatorId b = childOf(system, 1);
    domain::addIndicator(system, b, 9, "b1");
    domain::addIndicator(system, b, 9, "b2");
    const auto expert = judge(system, {1}, matrixOf3(1.0 / 2, 1, 2)); // 1 : 2 : 1
    JudgementMatrix two({"b1", "b2"});
    two.set(0, 1, 4);
    judge(system, b, two, expert);
    const HierarchyWeights weights = hierarchyWeights(system);
    EXPECT_NEAR(*weights.global(childOf(system, 0)), .25, 1e-12);
    EXPECT_NEAR(*weights.global(system.goal.children[1].children[0].id), .5 * .8, 1e-12);
    EXPECT_NEAR(*weights.global(system.goal.children[1].children[1].id), .5 * .2, 1e-12);
    EXPECT_EQ(weights.global(system.goal.id), 1);
    EXPECT_EQ(weights.indicators.size(), 6U);
    double sum = 0;
    for (const Indicator* leaf : domain::leavesOf(system.goal))
        sum += *weights.global(leaf->id);
    EXPECT_NEAR(sum, 1, 1e-14);
}

TEST(Hierarchy, NamesAndOrderDoNotMatter)
{
    const auto matrix = test::referenceMatrix("drinks.csv");
    IndicatorSystem plain = systemOf("Drinks", matrix.names());
    judge(plain, {1}, matrix);
    const auto weights = hierarchyWeights(plain).nodes[0].local;

    const std::size_t order[] = {3, 6, 0, 5, 1, 4, 2};
    std::vector<std::string> names;
    for (const std::size_t i : order)
        names.push_back("renamed " + std::to_string(i));
    JudgementMatrix moved(names);
    for (std::size_t i = 0; i < 7; ++i) {
        for (std::size_t j = i + 1; j < 7; ++j)
            moved.set(i, j, matrix.at(order[i], order[j]));
    }
    IndicatorSystem other = systemOf("x", names);
    judge(other, {1}, moved);
    const auto movedWeights = hierarchyWeights(other).nodes[0].local;
    for (std::size_t i = 0; i < 7; ++i)
        EXPECT_NEAR(movedWeights[i], weights[order[i]], 1e-13);
}

class TwoExperts : public testing::Test {
protected:
    TwoExperts()
    {
        const auto first = test::referenceMatrix("leader_criteria.csv");
        JudgementMatrix other = first;
        other.set(0, 1, 2);
        other.set(1, 2, 1.0 / 5);
        other.set(2, 3, 3);
        system = systemOf("Leader", first.names());
        judge(system, {1}, first);
        judge(system, {1}, other);
        system.experts[0].weight = 2;
    }
    IndicatorSystem system;
};

TEST_F(TwoExperts, AggregateJudgements)
{
    const NodeWeights node = nodeWeights(system, {1});
    expectAllNear(node.local, secondOpinion("aij", {"1", "2", "3", "4"}), 1e-12);
    EXPECT_NEAR(node.group.lambdaMax, second().value("aij.lambda"), 1e-12);
    EXPECT_TRUE(node.experts[0].used && node.experts[1].used);
    EXPECT_NEAR(*node.experts[0].priorities.consistencyRatio, 0.04385852752346943, 1e-9);
    ASSERT_TRUE(node.consensus);
    EXPECT_GT(*node.consensus, 0.9);
    EXPECT_LT(*node.consensus, 1);
}

TEST_F(TwoExperts, AggregatePriorities)
{
    system.options.group = domain::GroupMethod::Priorities;
    const NodeWeights node = nodeWeights(system, {1});
    expectAllNear(node.local, secondOpinion("aip", {"1", "2", "3", "4"}), 1e-12);
    EXPECT_NEAR(*node.group.consistencyRatio, second().value("aip.cr"), 1e-12);
    EXPECT_TRUE(node.consistent);
    system.options.consistencyLimit = 0.08;
    EXPECT_FALSE(nodeWeights(system, {1}).consistent);
}

TEST_F(TwoExperts, ExcludedOnesAreShownButDoNotCount)
{
    system.experts[1].excluded = true;
    system.experts[1].reason = "was in a hurry";
    const NodeWeights node = nodeWeights(system, {1});
    EXPECT_FALSE(node.experts[1].used);
    EXPECT_FALSE(node.experts[1].priorities.weights.empty());
    EXPECT_FALSE(node.consensus);
    expectAllNear(node.local, {.5475692389618301, .1265552843734186, .26994992245220245, .05592555421254899}, 1e-9);
    system.experts[0].weight = 0;
    EXPECT_EQ(nodeWeights(system, {1}).lack, Lack::NotJudged);
}

TEST_F(TwoExperts, TogetherTheyMayConnectWhatNoneConnectsAlone)
{
    for (std::size_t e = 0; e < 2; ++e) {
        JudgementMatrix half({"Experience", "Education", "Charisma", "Age"});
        half.set(0, 1, 2);
        half.set(e == 0 ? 2 : 1, e == 0 ? 3 : 2, 2);
        domain::setMatrix(system, system.experts[e].id, {1}, half);
    }
    const NodeWeights joined = nodeWeights(system, {1});
    expectAllNear(joined.local, {8 / 15.0, 4 / 15.0, 2 / 15.0, 1 / 15.0}, 1e-9);
    EXPECT_FALSE(joined.consensus);
    system.options.group = domain::GroupMethod::Priorities;
    const NodeWeights apart = nodeWeights(system, {1});
    EXPECT_TRUE(apart.local.empty());
    EXPECT_EQ(apart.lack, Lack::NotConnected);
}

TEST(Hierarchy, WhatLacksIsNamedAndNothingBelowHasAGlobalWeight)
{
    IndicatorSystem system = systemOf("Goal", {"a", "b", "c"});
    domain::addExpert(system, "Expert");
    EXPECT_EQ(hierarchyWeights(system).nodes[0].lack, Lack::NotJudged);
    domain::setJudgement(system, system.experts[0].id, {1}, childOf(system, 0), childOf(system, 1), 3);
    const HierarchyWeights weights = hierarchyWeights(system);
    EXPECT_EQ(weights.nodes[0].lack, Lack::NotConnected);
    EXPECT_EQ(weights.nodes[0].group.islands.size(), 2U);
    EXPECT_FALSE(weights.global(childOf(system, 0)));
    EXPECT_FALSE(weights.levels[0].consistencyRatio);
}

TEST(Hierarchy, RatingsMustSumToOneOrAHundred)
{
    IndicatorSystem system = systemOf("Goal", {"a", "b", "c"});
    system.goal.weights.source = WeightSource::Direct;
    const auto rated = [&](double a, double b, double c) {
        system.goal.children[0].rating = a;
        system.goal.children[1].rating = b;
        system.goal.children[2].rating = c;
        return nodeWeights(system, {1});
    };
    expectAllNear(rated(.5, .3, .2).local, {.5, .3, .2}, 1e-15);
    expectAllNear(rated(50, 30, 20).local, {.5, .3, .2}, 1e-15);
    EXPECT_EQ(rated(.5, .3, .3).lack, Lack::RatingsSum);
    EXPECT_TRUE(rated(.5, .3, .3).local.empty());
    EXPECT_EQ(rated(1.5, -.5, 0).lack, Lack::RatingMissing);
    system.goal.children[2].rating.reset();
    EXPECT_EQ(nodeWeights(system, {1}).lack, Lack::RatingMissing);
}

TEST(Hierarchy, EqualAndMixedWeights)
{
    IndicatorSystem system = systemOf("Goal", {"a", "b", "c"});
    judge(system, {1}, matrixOf3(1.0 / 2, 1, 2)); // 1 : 2 : 1
    system.goal.weights.source = WeightSource::Equal;
    expectAllNear(nodeWeights(system, {1}).local, {1 / 3.0, 1 / 3.0, 1 / 3.0}, 1e-15);
    system.goal.weights = {WeightSource::Judgements, WeightSource::Equal, 0.75};
    const NodeWeights mixed = nodeWeights(system, {1});
    expectAllNear(mixed.local, {.75 * .25 + .25 / 3, .75 * .5 + .25 / 3, .75 * .25 + .25 / 3}, 1e-12);
    expectAllNear(mixed.group.weights, {.25, .5, .25}, 1e-12);
    system.goal.weights = {WeightSource::Direct, WeightSource::Equal, 0}; // ratings are not asked for
    expectAllNear(nodeWeights(system, {1}).local, {1 / 3.0, 1 / 3.0, 1 / 3.0}, 1e-15);
    system.goal.weights = {WeightSource::Judgements, WeightSource::Direct, 0.5};
    EXPECT_EQ(nodeWeights(system, {1}).lack, Lack::RatingMissing);
    EXPECT_TRUE(nodeWeights(system, {1}).local.empty());
}

ScoreTable branchScores(const IndicatorSystem& system)
{
    const auto file = test::ReferenceTable::of("ahp/scores.csv");
    ScoreTable table;
    for (const Indicator& child : system.goal.children)
        table.leaves.push_back(child.id);
    for (std::size_t row = 0; row < file.rows(); ++row) {
        table.objects.push_back(file.text(row, "branch"));
        table.rows.emplace_back();
        for (const Indicator& child : system.goal.children)
            table.rows.back().push_back(file.number(row, child.name));
    }
    return table;
}

TEST(DataWeights, EntropyAndCriticAsInR)
{
    const std::vector<std::string> names{"waiting", "staff", "rooms", "price"};
    IndicatorSystem system = systemOf("Branches", names);
    DataWeights data;
    data.scores = branchScores(system);
    system.goal.weights.source = WeightSource::Entropy;
    expectAllNear(nodeWeights(system, {1}, data).local, secondOpinion("entropy", names), 1e-12);
    system.goal.weights.source = WeightSource::Critic;
    expectAllNear(nodeWeights(system, {1}, data).local, secondOpinion("critic", names), 1e-12);

    // An object without a score is left out; the others give what they gave.
    data.scores->objects.push_back("North-west");
    data.scores->rows.push_back({80, 80, std::nan(""), 10});
    expectAllNear(nodeWeights(system, {1}, data).local, secondOpinion("critic", names), 1e-12);
    EXPECT_EQ(nodeWeights(system, {1}).lack, Lack::NoScores);
}

TEST(DataWeights, UnitsDoNotMatter)
{
    const std::vector<std::vector<double>> rows{{1, 5, 2}, {2, 3, 9}, {4, 4, 4}};
    auto scaled = rows;
    for (auto& row : scaled)
        row[1] *= 1000;
    expectAllNear(entropyWeights(scaled), entropyWeights(rows), 1e-12);
    expectAllNear(criticWeights(scaled), criticWeights(rows), 1e-12);
}

TEST(DataWeights, CannotBeHad)
{
    using Rows = std::vector<std::vector<double>>;
    for (const Rows& rows : {Rows{}, Rows{{1, 2}}, Rows{{1, 2}, {1, 2}}}) {
        EXPECT_TRUE(entropyWeights(rows).empty());
        EXPECT_TRUE(criticWeights(rows).empty());
    }
    EXPECT_TRUE(entropyWeights({{-1, 2}, {3, 4}}).empty());
    // A column that does not differ: nothing to say. Then one is left for entropy, and no contrast for CRITIC.
    expectAllNear(entropyWeights({{1, 7}, {3, 7}}), {1, 0}, 1e-15);
    EXPECT_TRUE(criticWeights({{1, 7}, {3, 7}}).empty());
}

TEST(DataWeights, InnerNodesAreScoredByWhatIsBelow)
{
    IndicatorSystem system = systemOf("Goal", {"a", "b"});
    const base::IndicatorId b = childOf(system, 1);
    domain::addIndicator(system, b, 9, "b1");
    domain::addIndicator(system, b, 9, "b2");
    system.goal.weights.source = WeightSource::Entropy;
    system.goal.children[1].weights.source = WeightSource::Equal;
    DataWeights data;
    data.scores =
        ScoreTable{{"x", "y", "z"},
                   {childOf(system, 0), system.goal.children[1].children[0].id, system.goal.children[1].children[1].id},
                   {{10, 40, 60}, {20, 50, 90}, {60, 20, 10}}};
    expectAllNear(nodeWeights(system, {1}, data).local, entropyWeights({{10, 50}, {20, 70}, {60, 15}}), 1e-14);
    expectAllNear(hierarchyWeights(system, data).nodes[0].local, nodeWeights(system, {1}, data).local, 0);
}

TEST(DataWeights, DerivedSharesOfSiblings)
{
    IndicatorSystem system = systemOf("Goal", {"a", "b"});
    const base::IndicatorId b = childOf(system, 1);
    const base::IndicatorId b1 = domain::addIndicator(system, b, 9, "b1");
    const base::IndicatorId b2 = domain::addIndicator(system, b, 9, "b2");
    system.goal.weights.source = WeightSource::Derived;
    system.goal.children[1].weights.source = WeightSource::Derived;
    DataWeights data;
    data.derived = {{childOf(system, 0), .1}, {b1, .3}, {b2, .2}};
    const HierarchyWeights weights = hierarchyWeights(system, data);
    expectAllNear(weights.nodes[0].local, {1 / 6.0, 5 / 6.0}, 1e-12); // .1 against .3 + .2
    EXPECT_NEAR(*weights.global(b1), .5, 1e-12);
    data.derived.pop_back();
    EXPECT_EQ(hierarchyWeights(system, data).nodes[0].lack, Lack::NoOutcome);
}

// AHPy's example of direct scores: gas mileages of four cars.
TEST(Hierarchy, TypedScoresRankAlternatives)
{
    IndicatorSystem system = systemOf("Car", {"mileage"});
    for (const auto& [name, miles] : {std::pair("civic", 34.0), {"saturn", 27.0}, {"escort", 24.0}, {"clio", 28.0}})
        system.scores.push_back({domain::addAlternative(system, name), childOf(system, 0), miles});
    const HierarchyWeights weights = hierarchyWeights(system);
    ASSERT_EQ(weights.alternatives.size(), 4U);
    EXPECT_NEAR(weights.alternatives[0].distributive, .3009, 5e-5); // printed
    EXPECT_NEAR(weights.alternatives[1].distributive, .2389, 5e-5);
    EXPECT_NEAR(weights.alternatives[2].distributive, .2124, 5e-5);
    EXPECT_NEAR(weights.alternatives[3].distributive, .2478, 5e-5);
    system.scores.pop_back();
    const HierarchyWeights lacking = hierarchyWeights(system);
    EXPECT_TRUE(lacking.alternatives.empty());
    EXPECT_EQ(lacking.lackingAlternatives, std::vector{childOf(system, 0)});
}

TEST(Hierarchy, GoalAloneAndOneChild)
{
    IndicatorSystem alone;
    alone.goal.id = {1};
    const HierarchyWeights weights = hierarchyWeights(alone);
    EXPECT_TRUE(weights.nodes.empty());
    EXPECT_EQ(weights.global({1}), 1);
    const IndicatorSystem one = systemOf("Goal", {"only"});
    EXPECT_EQ(nodeWeights(one, {1}).local, std::vector<double>{1});
    EXPECT_EQ(*hierarchyWeights(one).levels[0].consistencyRatio, 0);
    EXPECT_TRUE(nodeWeights(one, {77}).local.empty());
}

TEST(Priorities, DrinksIncompleteAndHarkerAsInR)
{
    const auto drinks = test::referenceMatrix("drinks.csv");
    expectAllNear(priorities(drinks, {}).weights, secondOpinion("drinks", drinks.names()), 1e-12);
    const auto incomplete = test::referenceMatrix("incomplete_4x4.csv");
    const Priorities least = priorities(incomplete, {});
    EXPECT_NEAR(least.completed.at(2, 3), second().value("incomplete.cd"), 2e-7); // optimize() stops about there
    EXPECT_NEAR(least.lambdaMax, second().value("incomplete.lambda"), 1e-12);
    PrioritiesOptions options;
    options.completion = Completion::Harker;
    const Priorities harker = priorities(incomplete, options);
    expectAllNear(harker.weights, secondOpinion("harker", {"1", "2", "3", "4"}), 1e-12);
    EXPECT_NEAR(harker.lambdaMax, second().value("harker.lambda"), 1e-12);
}

// The consistency is the matrix', whatever the method; Harker's completion is for the eigenvector.
TEST(Priorities, TheConsistencyOfAnIncompleteMatrixIsTheSameByAllMethods)
{
    const auto incomplete = test::referenceMatrix("incomplete_4x4.csv");
    for (const auto method : {WeightMethod::Eigenvector, WeightMethod::GeometricMean, WeightMethod::ColumnMean,
                              WeightMethod::LogLeastSquares}) {
        for (const auto completion : {Completion::LeastLambda, Completion::Harker}) {
            const bool harker = method == WeightMethod::Eigenvector && completion == Completion::Harker;
            const Priorities result = priorities(incomplete, {method, RandomIndex::Saaty1980, completion});
            EXPECT_NEAR(result.lambdaMax, second().value(harker ? "harker.lambda" : "incomplete.lambda"), 1e-12);
            EXPECT_EQ(result.options.completion, harker ? Completion::Harker : Completion::LeastLambda);
        }
    }
}

} // namespace
} // namespace manyi::analysis
