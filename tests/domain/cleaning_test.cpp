#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "domain/cleaning.h"

namespace manyi::domain {

TEST(CleaningRuleJson, EveryKindReadsBackAsItWasWritten)
{
    const std::vector<CleaningRule> rules{
        {DuplicateKey{{{3}, {4}}, true}},
        {DuplicateAnswers{true, false}},
        {SameDevice{{5}, {6}, 30, 2}},
        {StraightLine{{{7}, {8}, {9}}, 3, 0.25}},
        {Speeder{{10}, 0.4, {11}}},
        {OutOfScale{{{12}}}},
        {Inconsistent{"visits = 0 and \"satisfied\" = 5"}},
        {AttentionCheck{{13}, {4, 5}, false}},
        {Incomplete{{{14}, {15}}, 0.8}},
    };
    for (const CleaningRule& rule : rules) {
        const auto read = cleaningRuleFromJson(toJson(rule));
        ASSERT_TRUE(read) << toJson(rule);
        EXPECT_EQ(*read, rule) << toJson(rule);
    }
}

TEST(CleaningRuleJson, WhatIsMissingOrOfAnotherTypeIsNamed)
{
    EXPECT_EQ(cleaningRuleFromJson(R"({"kind":"faster"})").error().where, "kind");
    EXPECT_EQ(cleaningRuleFromJson(R"({"kind":"speeder","duration":3,"share":"a third","within":0})").error().where,
              "share");
    EXPECT_EQ(cleaningRuleFromJson(R"({"kind":"duplicate-key","keys":[1]})").error().where, "keepLast");
    EXPECT_EQ(cleaningRuleFromJson("no JSON").error().where, "kind");
}

TEST(CleaningRules, AKindHasAName)
{
    EXPECT_EQ(cleaningKind({Incomplete{}}), "incomplete");
    EXPECT_EQ(cleaningRuleOfKind("straight-line"), CleaningRule{StraightLine{}});
    EXPECT_EQ(cleaningRuleOfKind("lines"), std::nullopt);
}

TEST(CleaningTexts, AreInTheLanguageAskedForWithThePresentNames)
{
    Questionnaire questionnaire;
    Variable duration;
    duration.id = {10};
    duration.name = "Duration";
    questionnaire.variables.push_back(duration);
    const CleaningRule rule{Speeder{{10}, 1.0 / 3.0, {11}}};
    const base::Wording english(base::Language::English);
    const base::Wording chinese(base::Language::Chinese);
    EXPECT_EQ(reasonOf(rule, questionnaire, &english).toStdString(),
              "Faster than 33.3% of the median Duration of its wave");
    EXPECT_EQ(reasonOf(rule, questionnaire, &chinese).toStdString(), "Duration 低于本波次中位数的 33.3%");
    EXPECT_EQ(titleOf(rule, &chinese).toStdString(), "作答过快");
}

} // namespace manyi::domain
