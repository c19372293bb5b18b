#include "analysis/ahp/sensitivity.h"

#include <algorithm>
#include <cmath>

#include "analysis/ahp/systems.h"

namespace manyi::analysis {
namespace {

using domain::IndicatorSystem;
using domain::JudgementMatrix;
using test::childOf;
using test::expectAllNear;

// Two items of weight .4 and .6, three objects. By hand: totals 10·.4 + 2·.6 = 5.2, 4·.4 + 5·.6 = 4.6, 6·.4 + 1·.6 = 3.
const RankingProblem three{{.4, .6}, {{10, 2}, {4, 5}, {6, 1}}};

TEST(WeightSweep, LinesAndCrossingsByHand)
{
    const WeightSweep sweep = sweepWeight(three, 0);
    EXPECT_EQ(sweep.current, .4);
    expectAllNear(sweep.atZero, {2, 5, 1}, 1e-15);
    expectAllNear(sweep.atOne, {10, 4, 6}, 1e-15);
    // 2 + 8w = 5 − w at 1/3; 5 − w = 1 + 5w at 2/3; the first and the third never meet.
    ASSERT_EQ(sweep.crossings.size(), 2U);
    EXPECT_NEAR(sweep.crossings[0].weight, 1 / 3.0, 1e-15);
    EXPECT_TRUE(sweep.crossings[0].best);
    EXPECT_NEAR(sweep.crossings[1].weight, 2 / 3.0, 1e-15);
    EXPECT_EQ(sweep.crossings[1].first, 1U);
    EXPECT_EQ(sweep.crossings[1].second, 2U);
    EXPECT_FALSE(sweep.crossings[1].best);
}

TEST(WeightSweep, TheOthersKeepTheirProportions)
{
    const RankingProblem problem{{.5, .3, .2}, {{1, 10, 100}}};
    const WeightSweep sweep = sweepWeight(problem, 0);
    EXPECT_NEAR(sweep.atZero[0], .6 * 10 + .4 * 100, 1e-12);
    const RankingProblem all{{1, 0, 0}, {{1, 10, 100}}};
    EXPECT_NEAR(sweepWeight(all, 0).atZero[0], 55, 1e-12); // alike
    EXPECT_TRUE(sweepWeight({{.5, .5}, {{1, 1}, {1, 1}}}, 0).crossings.empty());
}

TEST(Tornado, WidestBarFirst)
{
    const auto bars = tornado(three, 0, .25);
    ASSERT_EQ(bars.size(), 2U);
    EXPECT_EQ(bars[0].item, 1U); // 2 + 8w: by .15 of the second weight, by .1 of the first
    EXPECT_NEAR(bars[0].low, 10 - 8 * .75, 1e-12);
    EXPECT_NEAR(bars[0].high, 10 - 8 * .45, 1e-12);
    EXPECT_NEAR(bars[1].low, 2 + 8 * .3, 1e-12);
    EXPECT_NEAR(bars[1].high, 2 + 8 * .5, 1e-12);
}

TEST(Ranking, ProblemOfTheGoalGivesTheTotals)
{
    const IndicatorSystem system = test::leader();
    const HierarchyWeights weights = hierarchyWeights(system);
    const auto ranked = rankedObjects(system, weights);
    const auto problem = rankingProblem(system, weights, system.goal.id);
    ASSERT_TRUE(ranked && problem);
    EXPECT_TRUE(ranked->alternatives);
    for (std::size_t o = 0; o < 3; ++o) {
        double total = 0;
        for (std::size_t i = 0; i < 4; ++i)
            total += problem->weights[i] * problem->scores[o][i];
        EXPECT_NEAR(total, ranked->totals[o], 1e-14);
        EXPECT_NEAR(total, weights.alternatives[o].distributive, 1e-14);
    }
    EXPECT_FALSE(rankingProblem(system, weights, childOf(system, 0)));
}

TEST(Ranking, WithoutAlternativesTheLeavesAreRanked)
{
    IndicatorSystem system = test::systemOf("Goal", {"a", "b"});
    const auto b1 = domain::addIndicator(system, childOf(system, 1), 9, "b1");
    domain::addIndicator(system, childOf(system, 1), 9, "b2");
    system.goal.weights.source = system.goal.children[1].weights.source = domain::WeightSource::Equal;
    const HierarchyWeights weights = hierarchyWeights(system);
    const auto ranked = rankedObjects(system, weights);
    ASSERT_TRUE(ranked);
    EXPECT_EQ(ranked->objects[1], b1);
    expectAllNear(ranked->totals, {.5, .25, .25}, 1e-15);
    system.goal.weights.source = domain::WeightSource::Judgements;
    EXPECT_FALSE(rankedObjects(system, hierarchyWeights(system)));
}

// Of all single changes tried one by one, none with fewer steps puts another first.
namespace {

// The fewest steps of one judgement of one expert that take the first place from the object, tried one after the other.
int fewestSteps(const IndicatorSystem& system, std::size_t first)
{
    const std::vector<double> scale{1 / 9., 1 / 8., 1 / 7., 1 / 6., 1 / 5., 1 / 4., 1 / 3., 1 / 2., 1,
                                    2,      3,      4,      5,      6,      7,      8,      9};
    int fewest = 100;
    const HierarchyWeights weights = hierarchyWeights(system);
    for (const NodeWeights& node : weights.nodes) {
        for (const domain::Expert& expert : system.experts) {
            const auto original = domain::matrixOf(system, expert.id, node.node);
            for (std::size_t pair = 0; pair < original.size() * original.size(); ++pair) {
                const std::size_t i = pair / original.size(), j = pair % original.size();
                if (i >= j || original.missing(i, j))
                    continue;
                const double judged = original.at(i, j);
                const auto before = std::min_element(scale.begin(), scale.end(), [&](double a, double b) {
                    return std::abs(a - judged) < std::abs(b - judged);
                });
                for (auto after = scale.begin(); after != scale.end(); ++after) {
                    IndicatorSystem changed = system;
                    JudgementMatrix matrix = original;
                    matrix.set(i, j, *after);
                    domain::setMatrix(changed, expert.id, node.node, matrix);
                    const auto totals = rankedObjects(changed, hierarchyWeights(changed))->totals;
                    if (totals[first] < *std::max_element(totals.begin(), totals.end()))
                        fewest = std::min(fewest, static_cast<int>(std::abs(after - before)));
                }
            }
        }
    }
    return fewest;
}

void expectAsSearched(const IndicatorSystem& system)
{
    const auto changes = bestChanges(system, hierarchyWeights(system));
    ASSERT_FALSE(changes.empty());
    EXPECT_EQ(changes.front().change.steps, fewestSteps(system, 1)); // Nell is the best now
    EXPECT_NE(changes.front().change.best, 1U);
    for (std::size_t k = 1; k < changes.size(); ++k)
        EXPECT_GE(changes[k].change.steps, changes[k - 1].change.steps);
}

} // namespace

TEST(SmallestBestChange, AsExhaustiveSearch)
{
    expectAsSearched(test::leader());
}

// With AIP the judgement is one expert's, and it is said whose; making it puts another first.
TEST(SmallestBestChange, OfOneExpertWhenPrioritiesAreAggregated)
{
    IndicatorSystem system = test::leader();
    const domain::ExpertId second = domain::addExpert(system, "Second");
    system.experts.back().weight = 2;
    for (const domain::Indicator& criterion : system.goal.children)
        domain::setMatrix(system, second, criterion.id, domain::matrixOf(system, system.experts[0].id, criterion.id));
    JudgementMatrix criteria = domain::matrixOf(system, system.experts[0].id, system.goal.id);
    criteria.set(0, 1, 1);
    domain::setMatrix(system, second, system.goal.id, criteria);
    system.options.group = domain::GroupMethod::Priorities;
    expectAsSearched(system);
    for (const BestChangeAt& at : bestChanges(system, hierarchyWeights(system))) {
        ASSERT_TRUE(at.expert);
        IndicatorSystem changed = system;
        JudgementMatrix matrix = domain::matrixOf(system, at.expert, at.node);
        EXPECT_DOUBLE_EQ(matrix.at(at.change.row, at.change.column), at.change.before);
        matrix.set(at.change.row, at.change.column, at.change.after);
        domain::setMatrix(changed, at.expert, at.node, matrix);
        const auto totals = rankedObjects(changed, hierarchyWeights(changed))->totals;
        EXPECT_EQ(std::max_element(totals.begin(), totals.end()) - totals.begin(),
                  static_cast<std::ptrdiff_t>(at.change.best));
    }
}

TEST(SmallestBestChange, NoneWhenNothingHelps)
{
    IndicatorSystem system = test::leader();
    for (domain::Indicator& criterion : system.goal.children) { // Nell is the best by far by everything
        JudgementMatrix matrix({"Moll", "Nell", "Sue"});
        matrix.set(0, 1, 1 / 9.);
        matrix.set(1, 2, 9);
        matrix.set(0, 2, 1);
        domain::setMatrix(system, system.experts[0].id, criterion.id, matrix);
    }
    EXPECT_TRUE(bestChanges(system, hierarchyWeights(system)).empty());
}

TEST(RankStability, WithoutUncertaintyTheRanksAreCertain)
{
    base::Progress progress;
    const RankStability calm = rankStability(test::leader(), {}, 1e-9, 200, 1, progress);
    EXPECT_EQ(calm.draws, 200);
    EXPECT_NEAR(calm.rankShares[1][0], 1, 1e-9); // Nell
    expectAllNear(calm.meanRank, {2, 1, 3}, 1e-9);
    EXPECT_NEAR(calm.lower[0], 0.35813676942236533, 1e-6);
}

TEST(RankStability, SharesAreReproducibleAndSumToOne)
{
    base::Progress progress;
    const RankStability first = rankStability(test::leader(), {}, .6, 500, 7, progress);
    const RankStability again = rankStability(test::leader(), {}, .6, 500, 7, progress);
    EXPECT_EQ(first.rankShares, again.rankShares);
    EXPECT_EQ(first.lower, again.lower);
    EXPECT_NE(first.lower, rankStability(test::leader(), {}, .6, 500, 8, progress).lower);
    for (std::size_t o = 0; o < 3; ++o) {
        double sum = 0;
        for (const double share : first.rankShares[o])
            sum += share;
        EXPECT_NEAR(sum, 1, 1e-9);
        EXPECT_LT(first.lower[o], first.upper[o]);
    }
    EXPECT_LT(first.rankShares[1][0], 1); // Moll wins some
}

// Two items judged once: the logarithm of their ratio is normal, so that the share of draws in which the order turns is
// known: P(ln 2 + sigma z < 0) with sigma = ln 2 is Phi(-1) = 0.1587.
TEST(RankStability, AgreesWithTheNormalDistribution)
{
    IndicatorSystem system = test::systemOf("Goal", {"a", "b"});
    JudgementMatrix matrix({"a", "b"});
    matrix.set(0, 1, 2);
    test::judge(system, {1}, matrix);
    base::Progress progress;
    const RankStability stability = rankStability(system, {}, std::log(2.0), 20000, 3, progress);
    EXPECT_NEAR(stability.rankShares[1][0], 0.158655, 4 * std::sqrt(.1587 * .8413 / 20000));
    // 2.5 % point: ratio 2 · exp(-1.959964 ln 2).
    const double ratio = 2 * std::exp(-1.959964 * std::log(2.0));
    EXPECT_NEAR(stability.lower[0], ratio / (1 + ratio), 0.01);
}

TEST(RankStability, CancelledOrLackingGivesNoFigures)
{
    base::Progress cancelled;
    cancelled.cancel();
    const RankStability stopped = rankStability(test::leader(), {}, .2, 1000, 1, cancelled);
    EXPECT_TRUE(stopped.cancelled);
    EXPECT_EQ(stopped.draws, 0);
    base::Progress progress;
    EXPECT_EQ(rankStability(test::systemOf("Goal", {"a", "b"}), {}, .2, 1000, 1, progress).draws, 0);
}

} // namespace
} // namespace manyi::analysis
