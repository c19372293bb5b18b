#include <gtest/gtest.h>

#include "analysis/describe/descriptives.h"
#include "analysis/inference/intervals.h"
#include "data/small_survey.h"

using namespace manyi;
using test::none;
using test::SmallSurvey;

namespace {

analysis::FrequencyTable table(const SmallSurvey& survey, const domain::Variable& variable,
                               base::VariableId weight = {})
{
    const data::Dataset dataset = survey.dataset();
    return analysis::frequencies(dataset, variable, data::Selection::all(dataset.rows()),
                                 data::weightsOf(dataset, weight), 0.95);
}

} // namespace

// Ten responses: 1 1 1 2 2 5, twice user-missing 9, twice no answer. Weights: 2 for the 1s, 1 else.
// Valid weight 3·2 + 3 = 9, all 13; shares of 1: 6/9 of the valid, 6/13 of all; Kish 81/(3·4 + 3) = 5.4.
TEST(Frequencies, ValidAndTotalShares)
{
    SmallSurvey survey(10);
    auto& item = survey.codes("item", {1, 1, 1, 2, 2, 5, 9, 9, none, none}, domain::Role::ScaleItem);
    item.labels = {{1, "bad"}, {3, "so so"}, {9, "refused"}, {8, "do not know"}};
    item.missing = {{8, 9}};
    const domain::Variable variable = item;
    const auto weight = survey.numbers("w", {2, 2, 2, 1, 1, 1, 1, 1, 1, 1}).id;

    const analysis::FrequencyTable plain = table(survey, variable);
    EXPECT_EQ(plain.basis.n, 6);
    EXPECT_EQ(plain.basis.missing, 4);
    EXPECT_EQ(plain.systemMissing, 2);
    ASSERT_EQ(plain.rows.size(), 6U); // 1 2 3 5, then 8 9
    EXPECT_EQ(plain.rows[0].label, "bad");
    EXPECT_EQ(plain.rows[0].n, 3);
    EXPECT_DOUBLE_EQ(plain.rows[0].validShare, 50);
    EXPECT_DOUBLE_EQ(plain.rows[0].totalShare, 30);
    EXPECT_EQ(plain.rows[1].label, "2");
    EXPECT_EQ(plain.rows[2].label, "so so");
    EXPECT_EQ(plain.rows[2].n, 0);
    EXPECT_EQ(plain.rows[2].validShare, 0);
    EXPECT_EQ(plain.rows[3].code, 5);
    EXPECT_TRUE(plain.rows[4].userMissing);
    EXPECT_EQ(plain.rows[5].label, "refused");
    EXPECT_EQ(plain.rows[5].n, 2);
    EXPECT_TRUE(std::isnan(plain.rows[5].validShare));
    EXPECT_DOUBLE_EQ(plain.rows[5].totalShare, 20);
    const analysis::Interval half = analysis::wilson(0.5, 6, 0.95);
    EXPECT_DOUBLE_EQ(plain.rows[0].lower, 100 * half.lower);

    const analysis::FrequencyTable weighted = table(survey, variable, weight);
    EXPECT_EQ(weighted.basis.n, 6);
    EXPECT_DOUBLE_EQ(weighted.basis.weightedN, 9);
    EXPECT_DOUBLE_EQ(weighted.basis.effectiveN, 5.4);
    EXPECT_DOUBLE_EQ(weighted.rows[0].validShare, 600.0 / 9);
    EXPECT_DOUBLE_EQ(weighted.rows[0].totalShare, 600.0 / 13);
    EXPECT_DOUBLE_EQ(weighted.rows[0].upper, 100 * analysis::wilson(6.0 / 9, 5.4, 0.95).upper);
}

TEST(Frequencies, ShowEveryPointOfTheScale)
{
    SmallSurvey survey(2);
    auto& nps = survey.codes("nps", {10, 7}, domain::Role::Nps);
    nps.scale = {0, 10};
    nps.labels = {{0, "not at all"}, {10, "surely"}};
    const analysis::FrequencyTable result = table(survey, nps);
    ASSERT_EQ(result.rows.size(), 11U);
    EXPECT_EQ(result.rows[0].label, "not at all");
    EXPECT_EQ(result.rows[7].n, 1);
}

TEST(Frequencies, OfWholeNumbersAndOfNothing)
{
    SmallSurvey survey(4);
    const domain::Variable whole = survey.numbers("whole", {30, 41, 30, test::nan});
    const domain::Variable fraction = survey.numbers("fraction", {1.5, 2, 3, 4});
    const domain::Variable text = survey.texts("text", {"a", "b", "", ""});
    const domain::Variable blank = survey.codes("blank", {none, none, none, none});
    const analysis::FrequencyTable result = table(survey, whole);
    ASSERT_EQ(result.rows.size(), 2U);
    EXPECT_EQ(result.rows[0].code, 30);
    EXPECT_EQ(result.rows[0].n, 2);
    EXPECT_EQ(result.systemMissing, 1);
    EXPECT_TRUE(table(survey, fraction).rows.empty());
    EXPECT_TRUE(table(survey, text).rows.empty());
    EXPECT_EQ(table(survey, blank).systemMissing, 4);
    EXPECT_EQ(table(survey, blank).basis.n, 0);
}

// Five cases: {A, B}, {A}, {} answered, not asked, {B}. Base cases 4, answers 4: A 2 of 4 cases, B 2 of 4.
TEST(Frequencies, MultipleResponseByCasesAndAnswers)
{
    SmallSurvey survey(5);
    survey.codes("q_1", {1, 1, 0, none, 0}).label = "A";
    survey.codes("q_2", {1, 0, 0, none, 1}).label = "B";
    survey.codes("q_3", {0, 0, none, none, 0});
    const domain::Question question = survey.multipleResponse("q", {"q_1", "q_2", "q_3"});
    const data::Dataset dataset = survey.dataset();
    const auto result = analysis::frequencies(dataset, question, data::Selection::all(5), {}, 0.95);
    EXPECT_EQ(result.basis.n, 4);
    EXPECT_EQ(result.basis.missing, 1);
    EXPECT_EQ(result.answers, 4);
    ASSERT_EQ(result.rows.size(), 3U);
    EXPECT_EQ(result.rows[0].label, "A");
    EXPECT_DOUBLE_EQ(result.rows[0].validShare, 50);
    EXPECT_DOUBLE_EQ(result.rows[0].totalShare, 40);
    EXPECT_EQ(result.rows[2].label, "q_3");
    EXPECT_EQ(result.rows[2].n, 0);
}
