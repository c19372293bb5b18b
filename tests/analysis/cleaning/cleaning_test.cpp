// What each rule finds is worked out by hand beside the data.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analysis/cleaning/cleaning.h"
#include "data/small_survey.h"

namespace manyi::analysis {

namespace {

using test::nan;
using test::none;
using test::SmallSurvey;
using testing::ElementsAre;
using testing::IsEmpty;

base::Progress& quiet()
{
    static base::Progress progress;
    return progress;
}

CleaningFinding found(const SmallSurvey& survey, domain::CleaningRule rule)
{
    const data::Dataset dataset = survey.dataset();
    auto finding = findResponses(dataset, rule, quiet());
    EXPECT_TRUE(finding.has_value()) << (finding ? "" : finding.error().message);
    return finding ? *finding : CleaningFinding{};
}

std::string refusal(const SmallSurvey& survey, domain::CleaningRule rule)
{
    const auto finding = findResponses(survey.dataset(), rule, quiet());
    return finding ? std::string("taken") : finding.error().where;
}

} // namespace

TEST(DuplicateKeys, TheFirstOrTheLastStaysAndBlanksAreNeverEqual)
{
    SmallSurvey survey(6);
    const auto id = survey.texts("id", {"a", "b", "a", "", "", "a"}).id;
    EXPECT_THAT(found(survey, {domain::DuplicateKey{{id}}}).rows, ElementsAre(2, 5));
    EXPECT_THAT(found(survey, {domain::DuplicateKey{{id}, true}}).rows, ElementsAre(0, 2));
    EXPECT_EQ(found(survey, {domain::DuplicateKey{{id}}}).unjudged, 2);
}

TEST(DuplicateKeys, SeveralVariablesMakeOneKey)
{
    SmallSurvey survey(5);
    const auto shop = survey.codes("shop", {1, 1, 2, 1, none}).id;
    const auto phone = survey.numbers("phone", {7, 8, 7, 7, 7}).id;
    EXPECT_THAT(found(survey, {domain::DuplicateKey{{shop, phone}}}).rows, ElementsAre(3));
}

TEST(DuplicateAnswers, IdsAndDatesCountOnlyWhenTold)
{
    SmallSurvey survey(4);
    survey.texts("id", {"1", "2", "3", "3"}).role = domain::Role::Id;
    survey.dates("when", {"2026-01-01", "2026-01-02", "2026-01-02", "2026-01-02"});
    survey.codes("q1", {5, 5, 4, 5});
    survey.codes("q2", {3, 3, 3, 3});
    EXPECT_THAT(found(survey, {domain::DuplicateAnswers{}}).rows, ElementsAre(1, 3));
    EXPECT_THAT(found(survey, {domain::DuplicateAnswers{false, true}}).rows, ElementsAre(3)); // 3 as 1
    EXPECT_THAT(found(survey, {domain::DuplicateAnswers{true, false}}).rows, IsEmpty());
}

TEST(DuplicateAnswers, ABlankAndAZeroAreDifferentAndAllBlankIsNotJudged)
{
    SmallSurvey survey(5);
    survey.codes("q1", {0, none, 0, none, none});
    survey.numbers("x", {nan, 0.0, nan, nan, nan});
    const CleaningFinding finding = found(survey, {domain::DuplicateAnswers{}});
    EXPECT_THAT(finding.rows, ElementsAre(2));
    EXPECT_EQ(finding.unjudged, 2);
}

TEST(SameDevice, BeyondTheMostInAllTimeOrInATimeWindow)
{
    SmallSurvey survey(5);
    const auto ip = survey.texts("ip", {"10.0.0.1", "10.0.0.1", "10.0.0.1", "10.0.0.2", "10.0.0.1"}).id;
    const auto when = survey
                          .dates("when", {"2026-01-01 10:00:00", "2026-01-01 10:30:00", "2026-01-01 11:20:00",
                                          "2026-01-01 10:00:00", ""})
                          .id;
    EXPECT_THAT(found(survey, {domain::SameDevice{ip, {}, 0, 1}}).rows, ElementsAre(1, 2, 4));
    EXPECT_THAT(found(survey, {domain::SameDevice{ip, {}, 0, 2}}).rows, ElementsAre(2, 4));
    // Within an hour of the kept one at 10:00 is 10:30; 11:20 is later than that.
    EXPECT_THAT(found(survey, {domain::SameDevice{ip, when, 60, 1}}).rows, ElementsAre(1));
    EXPECT_EQ(found(survey, {domain::SameDevice{ip, when, 60, 1}}).unjudged, 1);
}

TEST(StraightLines, ValidAnswersOfTheGridOnly)
{
    SmallSurvey survey(5);
    std::vector<base::VariableId> items;
    items.push_back(survey.codes("a", {3, 3, 3, 5, none}).id);
    items.push_back(survey.codes("b", {3, 3, none, 5, 2}).id);
    auto& reversed = survey.codes("c", {3, 4, 3, 5, none});
    reversed.reversed = true; // the same box is the same box
    items.push_back(reversed.id);
    auto& last = survey.codes("d", {3, 3, 9, 5, none});
    last.missing = {{9, 9}};
    items.push_back(last.id);
    EXPECT_THAT(found(survey, {domain::StraightLine{items, 4}}).rows, ElementsAre(0, 3));
    EXPECT_THAT(found(survey, {domain::StraightLine{items, 2}}).rows, ElementsAre(0, 2, 3));
    EXPECT_EQ(found(survey, {domain::StraightLine{items, 4}}).unjudged, 2); // rows 2 and 4
    EXPECT_THAT(found(survey, {domain::StraightLine{items, 4, 0.25}}).rows, ElementsAre(0, 1, 3));
}

TEST(Speeders, BelowAShareOfTheMedianOfTheirWave)
{
    SmallSurvey survey(8);
    const auto wave = survey.codes("wave", {1, 1, 1, 1, 2, 2, 2, none}).id;
    const auto seconds = survey.numbers("seconds", {100, 200, 300, 20, 30, 10, 40, 1}).id;
    // Wave 1: 20 100 200 300, median 150, a third of it 50. Wave 2: 10 30 40, median 30, limit 10: not below.
    const CleaningFinding finding = found(survey, {domain::Speeder{seconds, 1.0 / 3.0, wave}});
    EXPECT_THAT(finding.rows, ElementsAre(3));
    ASSERT_EQ(finding.limits.size(), 2U);
    EXPECT_DOUBLE_EQ(finding.limits[0].median, 150);
    EXPECT_DOUBLE_EQ(finding.limits[0].limit, 50);
    EXPECT_EQ(finding.limits[1].n, 3);
    EXPECT_EQ(finding.unjudged, 1);
    // Together: 1 10 20 30 40 100 200 300, median 35, half of it 17.5.
    EXPECT_THAT(found(survey, {domain::Speeder{seconds, 0.5, {}}}).rows, ElementsAre(5, 7));
}

TEST(OutOfScale, NeitherOnTheScaleNorUserMissing)
{
    SmallSurvey survey(5);
    auto& rated = survey.codes("rated", {1, 5, 6, 99, none});
    rated.scale = domain::ScaleRange{1, 5};
    rated.missing = {{99, 99}};
    auto& labelled = survey.codes("labelled", {1, 2, 1, 3, 1});
    labelled.labels = {{1, "yes"}, {2, "no"}};
    const CleaningFinding all = found(survey, {domain::OutOfScale{}});
    EXPECT_THAT(all.rows, ElementsAre(2));
    ASSERT_EQ(all.counts.size(), 1U);
    EXPECT_EQ(all.counts[0].values, 1);
    EXPECT_THAT(found(survey, {domain::OutOfScale{{rated.id, labelled.id}}}).rows, ElementsAre(2, 3));
}

TEST(Inconsistent, WhoPassesTheFilter)
{
    SmallSurvey survey(3);
    survey.numbers("visits", {0, 0, 2});
    survey.numbers("satisfaction", {5, nan, 5});
    EXPECT_THAT(found(survey, {domain::Inconsistent{"visits = 0 and satisfaction = 5"}}).rows, ElementsAre(0));
}

TEST(AttentionChecks, AnythingButARightAnswer)
{
    SmallSurvey survey(4);
    const auto check = survey.codes("check", {4, 3, none, 5}).id;
    EXPECT_THAT(found(survey, {domain::AttentionCheck{check, {4, 5}}}).rows, ElementsAre(1, 2));
    EXPECT_THAT(found(survey, {domain::AttentionCheck{check, {4, 5}, false}}).rows, ElementsAre(1));
}

TEST(Incomplete, AMultipleResponseQuestionIsOneQuestion)
{
    SmallSurvey survey(3);
    std::vector<base::VariableId> asked;
    asked.push_back(survey.codes("q1", {1, none, none}, domain::Role::Csat).id);
    asked.push_back(survey.codes("q2", {1, 1, none}, domain::Role::Nps).id);
    for (const char* choice : {"q3a", "q3b", "q3c"}) {
        auto& member = survey.codes(choice, {0, none, none}, domain::Role::MultiSelect);
        member.question = base::QuestionId{1};
        asked.push_back(member.id);
    }
    // Answered of three: 3, 1, 0.
    EXPECT_THAT(found(survey, {domain::Incomplete{asked, 0.5}}).rows, ElementsAre(1, 2));
    EXPECT_THAT(found(survey, {domain::Incomplete{{}, 1.0 / 3.0}}).rows, ElementsAre(2));
}

TEST(CleaningRules, RulesWithoutVariablesOrWithImpossibleLimitsAreRefused)
{
    SmallSurvey survey(2);
    const auto a = survey.codes("a", {1, 2}).id;
    const auto b = survey.codes("b", {1, 2}).id;
    EXPECT_EQ(refusal(survey, {domain::DuplicateKey{}}), "no-variables");
    EXPECT_EQ(refusal(survey, {domain::Speeder{}}), "no-variables");
    EXPECT_EQ(refusal(survey, {domain::StraightLine{{a, b}, 3}}), "bad-limit: least");
    EXPECT_EQ(refusal(survey, {domain::StraightLine{{a, b}, 2, 1}}), "bad-limit: different");
    EXPECT_EQ(refusal(survey, {domain::Speeder{a, 0, {}}}), "bad-limit: share");
    EXPECT_EQ(refusal(survey, {domain::SameDevice{a, {}, 0, 0}}), "bad-limit: most");
    EXPECT_EQ(refusal(survey, {domain::AttentionCheck{a, {}}}), "bad-limit: right");
    EXPECT_EQ(refusal(survey, {domain::Incomplete{{a}, 1.5}}), "bad-limit: least");
}

} // namespace manyi::analysis
