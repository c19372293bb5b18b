#include <cmath>

#include <gtest/gtest.h>

#include "analysis/derive/derive.h"
#include "base/number.h"
#include "data/small_survey.h"

using namespace manyi;
using analysis::DerivationTrouble;
using analysis::DerivedColumn;
using test::none;
using test::SmallSurvey;

namespace {

constexpr double open = std::numeric_limits<double>::infinity();

DerivedColumn derived(const SmallSurvey& survey, domain::Derivation derivation,
                      domain::ValueType type = domain::ValueType::Code)
{
    domain::Variable variable;
    variable.type = type;
    variable.derivation = std::make_shared<const domain::Derivation>(std::move(derivation));
    base::Progress progress;
    return analysis::derive(variable, survey.dataset(), progress);
}

std::string shown(const DerivedColumn& derived)
{
    std::string text;
    for (std::size_t row = 0; row < data::rowCount(*derived.column); ++row) {
        const double value = data::valueAt(*derived.column, row);
        text += row == 0 ? "" : " ";
        text += std::isnan(value) ? "." : base::formatNumber(value);
    }
    return text;
}

} // namespace

TEST(Derive, RecodeByTheFirstRuleThatHolds)
{
    SmallSurvey survey(7);
    survey.codes("q", {1, 2, 3, 4, 5, none, 9}).missing = {{8, 9}};
    const std::vector<domain::Recode::Rule> rules{{1, 2, 10}, {2, 4, 20}, {4, 4, std::nullopt}};
    EXPECT_EQ(shown(derived(survey, domain::Recode{{1}, rules, true})), "10 10 20 20 5 . .");
    EXPECT_EQ(shown(derived(survey, domain::Recode{{1}, rules, false})), "10 10 20 20 . . .");
    // A user-missing code only by a rule that names it: not by an open end.
    EXPECT_EQ(shown(derived(survey, domain::Recode{{1}, {{-open, 4, 1}, {5, open, 2}}, true})), "1 1 1 1 2 . .");
    EXPECT_EQ(shown(derived(survey, domain::Recode{{1}, {{9, 9, 0}, {-open, open, 1}}, true})), "1 1 1 1 1 . 0");
}

TEST(Derive, BandsBeginAtTheirCut)
{
    SmallSurvey survey(6);
    survey.numbers("age", {17.9, 18, 25, 34, 35, test::nan});
    EXPECT_EQ(shown(derived(survey, domain::Bands{{1}, {18, 25, 35}, false})), "1 2 3 3 4 .");
    EXPECT_EQ(shown(derived(survey, domain::Bands{{1}, {18, 25, 35}, true})), "1 1 2 3 3 .");
}

TEST(Derive, TopBoxesRespectTheDirection)
{
    SmallSurvey survey(6);
    domain::Variable& item = survey.codes("item", {1, 2, 4, 5, none, 9});
    item.scale = {1, 5};
    item.missing = {{9, 9}};
    EXPECT_EQ(shown(derived(survey, domain::TopBoxFlag{{1}, 2, false})), "0 0 1 1 . .");
    EXPECT_EQ(shown(derived(survey, domain::TopBoxFlag{{1}, 1, true})), "1 0 0 0 . .");
    item.reversed = true;
    EXPECT_EQ(shown(derived(survey, domain::TopBoxFlag{{1}, 2, false})), "1 1 0 0 . .");
    item.scale.reset();
    EXPECT_EQ(derived(survey, domain::TopBoxFlag{{1}, 2, false}).trouble, DerivationTrouble::NoScale);
}

TEST(Derive, ItemScoresCountValidAnswersInTheirGoodDirection)
{
    SmallSurvey survey(4);
    survey.codes("a", {5, 4, none, none}).scale = {1, 5};
    domain::Variable& b = survey.codes("b", {1, none, 2, none});
    b.scale = {1, 5};
    b.reversed = true; // reads 5 . 4 .
    survey.numbers("c", {2, 3, 99, test::nan}).missing = {{99, 99}};
    using Kind = domain::ItemScore::Kind;
    const std::vector<base::VariableId> items{{1}, {2}, {3}};
    const auto number = domain::ValueType::Number;
    EXPECT_EQ(shown(derived(survey, domain::ItemScore{Kind::Mean, items, 1}, number)), "4 3.5 4 .");
    EXPECT_EQ(shown(derived(survey, domain::ItemScore{Kind::Sum, items, 2}, number)), "12 7 . .");
}

TEST(Derive, DateParts)
{
    SmallSurvey survey(6);
    // 2021-01-03 and 2027-01-01 belong to weeks 53 of the year before; 2024-12-30 to week 1 of 2025 (date +%G%V).
    survey.dates("d", {"2026-07-18 09:42", "2021-01-03", "2024-12-30", "2027-01-01", "", "1969-12-31 23:00"});
    using Part = domain::DatePart::Part;
    const auto part = [&](Part which) { return shown(derived(survey, domain::DatePart{{1}, which})); };
    EXPECT_EQ(part(Part::Year), "2026 2021 2024 2027 . 1969");
    EXPECT_EQ(part(Part::Quarter), "20263 20211 20244 20271 . 19694");
    EXPECT_EQ(part(Part::Month), "202607 202101 202412 202701 . 196912");
    EXPECT_EQ(part(Part::Week), "202629 202053 202501 202653 . 197001");
    EXPECT_EQ(part(Part::Day), "20260718 20210103 20241230 20270101 . 19691231");
    EXPECT_EQ(part(Part::Weekday), "6 7 1 5 . 3");
    EXPECT_EQ(part(Part::Hour), "9 0 0 0 . 23");
    survey.codes("code", {1, 1, 1, 1, 1, 1});
    EXPECT_EQ(derived(survey, domain::DatePart{{2}, Part::Year}).trouble, DerivationTrouble::UnfitSource);
}

TEST(Derive, LookUpReportsWhatItDoesNotKnow)
{
    SmallSurvey survey(7);
    survey.texts("store", {"North 1", "north 1 ", "South", "", "West", "West", "Ärger"});
    domain::Variable& codes = survey.codes("branch", {1, 2, 3, none, 1, 9, 2});
    codes.labels = {{1, "North 1"}, {2, "South"}, {9, "Unknown"}};
    codes.missing = {{9, 9}};
    const std::vector<domain::LookUp::Entry> entries{{"NORTH 1", 4}, {"south", 5}, {"ärger", 6}, {"3", 7}};
    const DerivedColumn texts = derived(survey, domain::LookUp{{1}, entries});
    EXPECT_EQ(shown(texts), "4 4 5 . . . 6");
    ASSERT_EQ(texts.unknown.size(), 1U);
    EXPECT_EQ(texts.unknown[0].member, "West");
    EXPECT_EQ(texts.unknown[0].rows, 2);
    EXPECT_EQ(shown(derived(survey, domain::LookUp{{2}, entries})), "4 5 7 . 4 . 5");
    const DerivedColumn empty = derived(survey, domain::LookUp{{1}, {}});
    EXPECT_EQ(empty.unknownMembers, 5);
    EXPECT_EQ(empty.unknownRows, 6);
    EXPECT_EQ(empty.unknown[0].member, "West"); // the commonest first
}

// Two waves with known answers: 3 men and 1 woman, 1 man and 3 women; half and half wanted. Within each wave the
// weights are 2/3 and 2; over both together they are 1.
TEST(Derive, RakingWithinWaves)
{
    SmallSurvey survey(9);
    survey.codes("sex", {1, 1, 1, 2, 1, 2, 2, 2, none});
    survey.codes("wave", {1, 1, 1, 1, 2, 2, 2, 2, 2});
    domain::RakedWeight weight;
    weight.margins = {{{1}, {{1, 50}, {2, 50}}}};
    weight.within = {2};
    const auto number = domain::ValueType::Number;
    const DerivedColumn within = derived(survey, weight, number);
    const double expected[] = {2.0 / 3, 2.0 / 3, 2.0 / 3, 2, 2, 2.0 / 3, 2.0 / 3, 2.0 / 3, test::nan};
    for (std::size_t row = 0; row < 8; ++row)
        EXPECT_NEAR(data::valueAt(*within.column, row), expected[row], 1e-12) << row;
    EXPECT_TRUE(std::isnan(data::valueAt(*within.column, 8)));
    ASSERT_EQ(within.groups.size(), 2U);
    EXPECT_EQ(within.groups[1].code, 2);
    EXPECT_EQ(within.groups[1].raking.used, 4);
    EXPECT_NEAR(within.groups[0].raking.designEffect, 4.0 / 3, 1e-12); // 4·(3·4/9 + 4)/4²
    weight.within = {};
    const DerivedColumn together = derived(survey, weight, number);
    EXPECT_NEAR(data::valueAt(*together.column, 0), 1, 1e-12);
    EXPECT_EQ(together.missing, 1);
}

// Three men and a woman, half and half wanted, no weight above 1.5: the woman gets that, the men share the rest of 4.
TEST(Derive, BoundsThatForbidTheTargetsKeepTheMean)
{
    SmallSurvey survey(4);
    survey.codes("sex", {1, 1, 1, 2});
    domain::RakedWeight weight;
    weight.margins = {{{1}, {{1, 50}, {2, 50}}}};
    weight.highest = 1.5;
    const DerivedColumn column = derived(survey, weight, domain::ValueType::Number);
    EXPECT_EQ(column.groups[0].raking.trouble, analysis::Raking::Trouble::NotConverged);
    EXPECT_NEAR(data::valueAt(*column.column, 3), 1.5, 1e-12);
    EXPECT_NEAR(data::valueAt(*column.column, 0), 2.5 / 3, 1e-12);
    EXPECT_NEAR(column.groups[0].raking.margins[0].categories[1].after, 1.5 / 4, 1e-12);
    EXPECT_EQ(column.groups[0].raking.bounded, 1);
}

TEST(Derive, RakingThatCannotBeHasNoWeights)
{
    SmallSurvey survey(3);
    survey.codes("sex", {1, 1, 1});
    domain::RakedWeight weight;
    weight.margins = {{{1}, {{1, 50}, {2, 50}}}};
    const DerivedColumn column = derived(survey, weight, domain::ValueType::Number);
    EXPECT_EQ(column.trouble, DerivationTrouble::NoWeights);
    ASSERT_EQ(column.groups.size(), 1U);
    EXPECT_EQ(column.groups[0].raking.trouble, analysis::Raking::Trouble::EmptyCategory);
    EXPECT_EQ(column.groups[0].raking.troubleCode, 2);
}
