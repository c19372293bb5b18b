// Tests of a group against the rest and of a wave against the one before.
#include <gtest/gtest.h>

#include "analysis/reference.h"
#include "analysis/satisfaction/metrics.h"
#include "data/small_survey.h"

using namespace manyi;
using analysis::MetricRequest;
using analysis::MetricResult;
using test::ReferenceTable;
using test::SmallSurvey;

namespace {

using Answers = std::vector<std::optional<int>>;

// Adds `times` answers of a group.
void add(Answers& answers, Answers& groups, int answer, int group, double times)
{
    answers.insert(answers.end(), static_cast<std::size_t>(times), answer);
    groups.insert(groups.end(), static_cast<std::size_t>(times), group);
}

MetricResult compute(const Answers& answers, const Answers& groups, const std::string& metric,
                     analysis::MetricOptions options = {})
{
    SmallSurvey survey(answers.size());
    survey.codes("q", answers, domain::Role::Csat).scale = {0, 10};
    const auto group = survey.codes("group", groups).id;
    MetricRequest request;
    request.metrics = {domain::parseMetric(metric).value()};
    request.by = {group};
    request.options = options;
    return analysis::computeMetrics(survey.dataset(), data::Selection::all(answers.size()), request)->front();
}

} // namespace

TEST(AgainstRest, SharesByThePooledZ)
{
    const auto table = ReferenceTable::of("satisfaction/two_shares.csv");
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto number = [&](const char* name) { return table.number(row, name); };
        Answers answers;
        Answers groups;
        add(answers, groups, 1, 1, number("x1"));
        add(answers, groups, 0, 1, number("n1") - number("x1"));
        add(answers, groups, 1, 2, number("x2"));
        add(answers, groups, 0, 2, number("n2") - number("x2"));
        const MetricResult result = compute(answers, groups, "share:q=1");
        ASSERT_TRUE(result.groups[0].againstRest);
        EXPECT_NEAR(result.groups[0].againstRest->z, number("z"), 1e-10);
        EXPECT_NEAR(result.groups[0].againstRest->p, number("p"), 1e-12);
        EXPECT_NEAR(result.groups[1].againstRest->z, -number("z"), 1e-10);
        EXPECT_DOUBLE_EQ(result.groups[0].againstRest->other, *result.groups[1].value);
    }
}

TEST(AgainstRest, MeansByWelch)
{
    const auto r = ReferenceTable::of("satisfaction/welch.csv");
    Answers answers;
    Answers groups;
    const std::vector<int> a{4, 6, 20, 40, 30};
    const std::vector<int> b{10, 12, 25, 28, 15};
    for (std::size_t code = 0; code < 5; ++code) {
        add(answers, groups, static_cast<int>(code) + 1, 1, a[code]);
        add(answers, groups, static_cast<int>(code) + 1, 2, b[code]);
    }
    const MetricResult result = compute(answers, groups, "mean:q");
    EXPECT_NEAR(*result.groups[0].value, r.value("mean_a"), 1e-13);
    EXPECT_NEAR(*result.groups[0].lower, r.value("lower_a"), 1e-10);
    EXPECT_NEAR(*result.groups[0].upper, r.value("upper_a"), 1e-10);
    EXPECT_NEAR(result.groups[0].againstRest->z, r.value("t"), 1e-11);
    EXPECT_NEAR(result.groups[0].againstRest->p, r.value("p"), 1e-12);
    EXPECT_NEAR(result.groups[0].againstRest->difference, r.value("mean_a") - r.value("mean_b"), 1e-13);
}

// NPS 40 (60/20/20) against 10 (40/30/30), 100 each: SE² = (0.8 - 0.16)/100 and (0.7 - 0.01)/100; z = 0.3/sqrt(0.0133).
TEST(AgainstRest, NpsByItsStandardErrors)
{
    Answers answers;
    Answers groups;
    add(answers, groups, 10, 1, 60);
    add(answers, groups, 8, 1, 20);
    add(answers, groups, 3, 1, 20);
    add(answers, groups, 9, 2, 40);
    add(answers, groups, 7, 2, 30);
    add(answers, groups, 6, 2, 30);
    const MetricResult result = compute(answers, groups, "nps:q");
    EXPECT_NEAR(result.groups[0].againstRest->z, 0.3 / std::sqrt(0.0133), 1e-12);
    EXPECT_NEAR(result.groups[0].againstRest->difference, 30, 1e-12);
    EXPECT_TRUE(result.groups[0].againstRest->significant);
}

// Three groups: the rest of one are the two others together.
TEST(AgainstRest, TheRestAreAllOtherGroups)
{
    Answers answers;
    Answers groups;
    add(answers, groups, 1, 1, 30);
    add(answers, groups, 0, 1, 70);
    add(answers, groups, 1, 2, 50);
    add(answers, groups, 0, 2, 50);
    add(answers, groups, 1, 3, 120);
    add(answers, groups, 0, 3, 80);
    const MetricResult result = compute(answers, groups, "share:q=1");
    EXPECT_DOUBLE_EQ(result.groups[0].againstRest->other, 100.0 * 170 / 300);
    EXPECT_DOUBLE_EQ(result.groups[1].againstRest->other, 100.0 * 150 / 300);
    EXPECT_DOUBLE_EQ(result.groups[2].againstRest->other, 100.0 * 80 / 200);
    // By R: p.adjust(p, "BH") of p = prop.test(c(30, 170), c(100, 300), correct = FALSE)$p.value and so on.
    EXPECT_NEAR(result.groups[0].againstRest->p, 3.8596164369284542e-06, 1e-15);
    EXPECT_NEAR(result.groups[0].againstRest->adjustedP, 1.1578849310785363e-05, 1e-15);
    EXPECT_NEAR(result.groups[1].againstRest->p, 1, 1e-12);
    EXPECT_NEAR(result.groups[1].againstRest->adjustedP, 1, 1e-12);
    EXPECT_NEAR(result.groups[2].againstRest->adjustedP, 9.5013725499359719e-05, 1e-15);
}

TEST(AgainstRest, SmallBasesAreNotTested)
{
    Answers answers;
    Answers groups;
    const std::vector<int> sizes{29, 30, 49, 50, 200};
    for (std::size_t group = 0; group < sizes.size(); ++group) {
        add(answers, groups, 10, static_cast<int>(group), sizes[group] / 2);
        add(answers, groups, 2, static_cast<int>(group), sizes[group] - sizes[group] / 2);
    }
    const MetricResult result = compute(answers, groups, "nps:q");
    using analysis::SmallBase;
    const std::vector<SmallBase> expected{SmallBase::Hidden, SmallBase::Marked, SmallBase::Marked, SmallBase::No,
                                          SmallBase::No};
    for (std::size_t group = 0; group < sizes.size(); ++group) {
        EXPECT_EQ(result.groups[group].smallBase, expected[group]);
        EXPECT_TRUE(result.groups[group].value); // kept for the command line
        EXPECT_EQ(result.groups[group].againstRest.has_value(), expected[group] == SmallBase::No);
    }
    analysis::MetricOptions options;
    options.hideBelow = options.markBelow = 0;
    EXPECT_TRUE(compute(answers, groups, "nps:q", options).groups[0].againstRest);
}

TEST(AgainstRest, OneGroupHasNoRest)
{
    Answers answers;
    Answers groups;
    add(answers, groups, 10, 1, 100);
    add(answers, groups, 1, 1, 100);
    EXPECT_FALSE(compute(answers, groups, "nps:q").groups[0].againstRest);
}

TEST(Waves, EachAgainstTheOneBefore)
{
    Answers answers;
    Answers waves;
    for (const auto& [wave, satisfied] : {std::pair{1, 60.0}, {2, 62.0}, {3, 85.0}}) {
        add(answers, waves, 10, wave, satisfied);
        add(answers, waves, 1, wave, 100 - satisfied);
    }
    MetricResult byWave = compute(answers, waves, "csat:q");
    analysis::compareWithPrevious(byWave);
    EXPECT_FALSE(byWave.groups[0].sinceLast);
    ASSERT_TRUE(byWave.groups[1].sinceLast);
    EXPECT_DOUBLE_EQ(byWave.groups[1].sinceLast->difference, 2);
    EXPECT_FALSE(byWave.groups[1].sinceLast->significant);
    ASSERT_TRUE(byWave.groups[2].sinceLast);
    EXPECT_DOUBLE_EQ(byWave.groups[2].sinceLast->other, 62);
    // Pooled share 0.735 of 200: z = 0.23/sqrt(0.735·0.265·0.02)
    EXPECT_NEAR(byWave.groups[2].sinceLast->z, 0.23 / std::sqrt(0.735 * 0.265 * 0.02), 1e-12);
    EXPECT_TRUE(byWave.groups[2].sinceLast->significant);
    // Two changes: BH doubles the smaller p.
    EXPECT_DOUBLE_EQ(byWave.groups[2].sinceLast->adjustedP, 2 * byWave.groups[2].sinceLast->p);

    const auto alone = analysis::compareIndependent(byWave.groups[2], byWave.groups[1], byWave.metric);
    ASSERT_TRUE(alone);
    EXPECT_DOUBLE_EQ(alone->z, byWave.groups[2].sinceLast->z);
    EXPECT_DOUBLE_EQ(alone->adjustedP, alone->p);
    EXPECT_FALSE(analysis::compareIndependent(analysis::Figure{}, byWave.groups[1], byWave.metric));
}

TEST(Adjusting, SetsSignificance)
{
    analysis::Comparison first;
    first.p = 0.04;
    analysis::Comparison second;
    second.p = 0.01;
    analysis::adjust({&first, &second}, analysis::Correction::Bonferroni, 0.05);
    EXPECT_DOUBLE_EQ(first.adjustedP, 0.08);
    EXPECT_FALSE(first.significant);
    EXPECT_DOUBLE_EQ(second.adjustedP, 0.02);
    EXPECT_TRUE(second.significant);
}
