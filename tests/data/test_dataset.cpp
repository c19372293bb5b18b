#include <gtest/gtest.h>

#include "data/small_survey.h"

using namespace manyi;
using test::none;
using test::SmallSurvey;

namespace {

void expectValues(const std::vector<double>& actual, const std::vector<double>& expected)
{
    ASSERT_EQ(actual.size(), expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i) {
        if (std::isnan(expected[i]))
            EXPECT_TRUE(std::isnan(actual[i])) << i;
        else
            EXPECT_EQ(actual[i], expected[i]) << i;
    }
}

} // namespace

TEST(Dataset, ShowsWhatAPersonReads)
{
    SmallSurvey survey(2);
    auto& region = survey.codes("region", {2, none});
    region.labels = {{1, "East"}, {2, "西部"}};
    const auto regionId = region.id;
    const auto ageId = survey.numbers("age", {31.5, test::nan}).id;
    const auto dateId = survey.dates("visited", {"2026-07-18", ""}).id;
    const auto textId = survey.texts("comment", {"太慢了", ""}).id;
    const auto data = survey.dataset();
    EXPECT_EQ(data.display(regionId, 0, true), "西部");
    EXPECT_EQ(data.display(regionId, 0, false), "2");
    EXPECT_EQ(data.display(ageId, 0, true), "31.5");
    EXPECT_EQ(data.display(dateId, 0, true), "2026-07-18");
    EXPECT_EQ(data.display(textId, 0, true), "太慢了");
    for (const auto id : {regionId, ageId, dateId, textId})
        EXPECT_EQ(data.display(id, 1, true), "");
    EXPECT_EQ(data.display({99}, 0, true), "");
    EXPECT_EQ(data.column({99}), nullptr);
    EXPECT_EQ(data.revision(), 7);
}

TEST(NumericValues, LeaveOutEveryKindOfMissingAndTurnReversedRound)
{
    SmallSurvey survey(5);
    auto& item = survey.codes("item", {1, 5, 99, none, 2});
    item.scale = {1, 5};
    item.missing = {{99, 99}};
    const domain::Variable straight = item;
    expectValues(data::numericValues(survey.dataset(), straight), {1, 5, test::nan, test::nan, 2});
    item.reversed = true; // 1 + 5 - x
    expectValues(data::numericValues(survey.dataset(), item), {5, 1, test::nan, test::nan, 4});
}

TEST(NumericValues, AreTheSameForEveryWidthOfCodes)
{
    const std::vector<std::optional<int>> answers{-3, 100, none, 0, 7};
    SmallSurvey survey(5);
    survey.codes<std::int8_t>("a", answers);
    survey.codes<std::int16_t>("b", answers);
    survey.codes<std::int32_t>("c", answers);
    auto wide = answers;
    wide[1] = 2'000'000'000;
    survey.codes<std::int32_t>("d", wide);
    const auto data = survey.dataset();
    for (const char* name : {"a", "b", "c"})
        expectValues(data::numericValues(data, survey[name]), {-3, 100, test::nan, 0, 7});
    expectValues(data::numericValues(data, survey["d"]), {-3, 2e9, test::nan, 0, 7});
}

TEST(MultiBits, ComposeTheChoicesAndTellWhoAnswered)
{
    SmallSurvey survey(4);
    survey.codes("q_1", {1, 0, none, none});
    survey.codes("q_2", {0, 0, none, 9}).missing = {{9, 9}};
    survey.codes("q_3", {1, none, none, none});
    const domain::Question question = survey.multipleResponse("q", {"q_1", "q_2", "q_3"});
    const data::MultiBits bits = data::multiBits(survey.dataset(), question);
    EXPECT_EQ(bits.bits, (std::vector<std::uint64_t>{0b101, 0, 0, 0}));
    EXPECT_EQ(bits.answered, (std::vector<bool>{true, true, false, false}));
}

TEST(Weights, UnusableOnesCountAsNothing)
{
    SmallSurvey survey(6);
    auto& weight = survey.numbers("w", {1.5, -1, test::nan, std::numeric_limits<double>::infinity(), 0, 77});
    weight.missing = {{77, 77}};
    const auto id = weight.id;
    const data::Weights weights = data::weightsOf(survey.dataset(), id);
    EXPECT_EQ(weights.values, (std::vector<double>{1.5, 0, 0, 0, 0, 0}));
    EXPECT_EQ(weights.invalid, 4U); // the written 0 is a valid weight of nothing
    EXPECT_FALSE(weights.uniform());
    EXPECT_TRUE(data::weightsOf(survey.dataset(), {}).uniform());
}

TEST(Column, CountsItsRowsAndReadsSingleValues)
{
    const data::Column texts = data::TextValues{{0, 2, 2}, "ab"};
    EXPECT_EQ(data::rowCount(texts), 2U);
    EXPECT_TRUE(std::isnan(data::valueAt(texts, 0)));
    const data::Column codes = data::CodeValues<std::int8_t>{{5, data::CodeValues<std::int8_t>::missing}};
    EXPECT_EQ(data::valueAt(codes, 0), 5);
    EXPECT_TRUE(std::isnan(data::valueAt(codes, 1)));
    EXPECT_EQ(data::rowCount(data::Column(data::TextValues{})), 0U);
}
