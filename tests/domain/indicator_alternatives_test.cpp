#include "domain/indicator_alternatives.h"

#include <gtest/gtest.h>

namespace manyi::domain {
namespace {

// Goal › {Speed › {Phone, Arrival}, Skill › {Phone}}, alternative East with 82 on the first leaf.
class Alternatives : public testing::Test {
protected:
    Alternatives()
    {
        system.goal.id = {1};
        system.goal.name = "Goal";
        const auto speed = addIndicator(system, {1}, 9, "Speed");
        const auto skill = addIndicator(system, {1}, 9, "Skill");
        first = addIndicator(system, speed, 9, "Phone");
        arrival = addIndicator(system, speed, 9, "Arrival");
        second = addIndicator(system, skill, 9, "Phone");
        east = addAlternative(system, "East");
        system.scores.push_back({east, first, 82});
    }
    std::optional<double> score(const std::string& name, IndicatorId leaf) const
    {
        for (const AlternativeScore& each : system.scores) {
            for (const Alternative& alternative : system.alternatives) {
                if (alternative.name == name && each.alternative == alternative.id && each.leaf == leaf)
                    return each.value;
            }
        }
        return std::nullopt;
    }
    IndicatorSystem system;
    IndicatorId first, arrival, second, east;
};

TEST_F(Alternatives, NamesAlone)
{
    const auto taken = takeAlternatives(system, "\nEast\r\nWest\r\n\"North\n\"\"upper\"\"\"\r\n");
    ASSERT_TRUE(taken) << taken.error().message;
    EXPECT_EQ(taken->added, 2U);
    EXPECT_EQ(taken->known, 1U);
    ASSERT_EQ(system.alternatives.size(), 3U);
    EXPECT_EQ(system.alternatives[2].name, "North\n\"upper\"");
    EXPECT_EQ(score("East", first), 82);
}

TEST_F(Alternatives, ScoresBelowTheLeavesNames)
{
    const auto taken = takeAlternatives(system, "Place\tArrival\tSkill › Phone\nEast\t71\t\nWest\t90\t-3.5\n");
    ASSERT_TRUE(taken) << taken.error().message;
    EXPECT_EQ(taken->scores, 3U);
    EXPECT_EQ(score("East", arrival), 71);
    EXPECT_EQ(score("East", second), std::nullopt);
    EXPECT_EQ(score("East", first), 82); // as it was
    EXPECT_EQ(score("West", second), -3.5);
}

TEST_F(Alternatives, ScoresInTheOrderOfTheLeaves)
{
    ASSERT_TRUE(takeAlternatives(system, "East\t1\t2\t3\nWest\t4\t5\n"));
    EXPECT_EQ(score("East", first), 1);
    EXPECT_EQ(score("East", second), 3);
    EXPECT_EQ(score("West", arrival), 5);
    EXPECT_EQ(system.scores.size(), 5U);
}

TEST_F(Alternatives, WhatDoesNotFitIsRefusedAndNothingIsTaken)
{
    setJudgement(system, addExpert(system, "Ann"), arrival, east, addAlternative(system, "West"), 3);
    const IndicatorSystem before = system;
    const std::pair<const char*, const char*> cases[]{
        {"", "no cells"},
        {" \t\n\n", "no cells"},
        {"Place\tHeight\nEast\t3\n", "Column 2 is headed \"Height\""},
        {"Place\tPhone\nEast\t3\n", "Several leaves are called \"Phone\""},
        {"Place\tSpeed › Phone\tSpeed › Phone\nEast\t3\t4\n", "has two columns"},
        {"Place\tArrival\nEast\t3\n", "compared in pairs at \"Arrival\""},
        {"East\t1\t\t3\t4\n", "4 columns behind the name, but the tree has 3 leaves"},
        {"Place\tSpeed › Phone\nEast\tgood\n", "Row 2, column 2 (Phone): \"good\" is not a number."},
        {"Place\tSpeed › Phone\nEast\t3\t4\n", "Row 2, column 3: \"4\" stands below no leaf's name."},
        {"Place\tSpeed › Phone\n\t3\n", "Row 2 has no name"},
        {"East\nWest\nEast\n", "Row 3: \"East\" stands there a second time"}};
    for (const auto& [cells, named] : cases) {
        const auto taken = takeAlternatives(system, cells);
        ASSERT_FALSE(taken) << cells;
        EXPECT_NE(taken.error().message.find(named), std::string::npos) << taken.error().message;
        EXPECT_EQ(system, before) << cells;
    }
}

} // namespace
} // namespace manyi::domain
