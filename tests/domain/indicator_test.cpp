#include <algorithm>
#include <tuple>

#include <gtest/gtest.h>

#include "domain/indicator_fixture.h"

namespace manyi::domain {

using namespace test;

namespace {

std::string problemsAsText(const IndicatorSystem& system)
{
    std::string text;
    for (const SystemProblem& problem : problemsOf(system))
        text += problemText(problem, system) + "\n";
    return text;
}

IndicatorId idOf(const IndicatorSystem& system, const std::string& name)
{
    IndicatorId id;
    walk(system.goal, [&](const Indicator& indicator, int) {
        if (indicator.name == name)
            id = indicator.id;
    });
    return id;
}

} // namespace

TEST(IndicatorTree, KnowsItsShape)
{
    const auto system = everything();
    EXPECT_EQ(indentedText(system.goal), "Quality\n  speed\n    answered\n    arrived\n  skill\n  attitude\n");
    EXPECT_EQ(leavesOf(system.goal).size(), 4U);
    EXPECT_EQ(depthOf(system.goal), 2);
    EXPECT_EQ(pathOf(system.goal, idOf(system, "arrived")), (std::vector<std::string>{"Quality", "speed", "arrived"}));
    EXPECT_EQ(parentOf(system.goal, idOf(system, "arrived"))->name, "speed");
    EXPECT_EQ(parentOf(system.goal, system.goal.id), nullptr);
}

TEST(IndicatorTree, AnIndicatorCannotStandBelowItself)
{
    auto system = everything();
    const auto before = system;
    const auto refused = moveIndicator(system, idOf(system, "speed"), idOf(system, "arrived"), 0);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message.find("cycle"), std::string::npos);
    EXPECT_FALSE(moveIndicator(system, system.goal.id, idOf(system, "skill"), 0));
    EXPECT_FALSE(moveIndicator(system, idOf(system, "skill"), {999}, 0));
    EXPECT_EQ(system, before);
}

TEST(IndicatorTree, MovingKeepsWhatIsStillComparedAndDropsTheRest)
{
    auto system = everything();
    ASSERT_TRUE(moveIndicator(system, idOf(system, "attitude"), idOf(system, "speed"), 1));
    EXPECT_EQ(indentedText(system.goal), "Quality\n  speed\n    answered\n    attitude\n    arrived\n  skill\n");
    const auto goal = matrixOf(system, {1}, system.goal.id);
    EXPECT_DOUBLE_EQ(goal.at(0, 1), 1.0 / 3);
    EXPECT_EQ(system.judgements.size(), 2U); // speed : attitude went
    EXPECT_TRUE(system.changes.empty());
}

TEST(IndicatorTree, MovesAmongSiblingsByPositionBeforeTheMove)
{
    auto system = everything();
    ASSERT_TRUE(moveIndicator(system, idOf(system, "speed"), system.goal.id, 3));
    EXPECT_EQ(indentedText(system.goal), "Quality\n  skill\n  attitude\n  speed\n    answered\n    arrived\n");
    ASSERT_TRUE(moveIndicator(system, idOf(system, "speed"), system.goal.id, 0));
    EXPECT_EQ(indentedText(system.goal), indentedText(everything().goal));
    EXPECT_EQ(sorted(system), sorted(everything()));
}

TEST(IndicatorTree, ADuplicateHasItsOwnIdsAndJudgements)
{
    auto system = everything();
    const auto copy = duplicateIndicator(system, idOf(system, "speed"));
    EXPECT_EQ(indentedText(system.goal), "Quality\n  speed\n    answered\n    arrived\n  speed (copy)\n    answered\n"
                                         "    arrived\n  skill\n  attitude\n");
    EXPECT_DOUBLE_EQ(matrixOf(system, {2}, copy).at(0, 1), 0.2);
    removeIndicator(system, copy);
    EXPECT_EQ(sorted(system), sorted(everything()));
}

TEST(IndicatorTree, RemovingAnExpertTakesJudgementsAndVotes)
{
    auto system = everything();
    removeExpert(system, {1});
    EXPECT_EQ(system.judgements.size(), 1U);
    EXPECT_EQ(find(system.goal, idOf(system, "skill"))->data.votes.size(), 1U);
}

TEST(IndicatorText, ReadsIndentedNumberedAndBulletedLines)
{
    const std::string wanted = "Goal\n  speed\n    answered\n    arrived\n  skill\n";
    for (const char* text :
         {"speed\n\tanswered\n\tarrived\nskill\n", "- speed\n  - answered\n  - arrived\n\n- skill",
          "1 speed\n1.1 answered\n1.2 arrived\n2 skill", "Goal\n speed\n   answered\n   arrived\n skill"}) {
        const auto tree = indicatorFromText(text, "Goal");
        ASSERT_TRUE(tree) << tree.error().message;
        EXPECT_EQ(indentedText(*tree), wanted) << text;
    }
    EXPECT_EQ(indentedText(*indicatorFromText("服务质量\n　响应速度\n　技术能力\n", "x")),
              "服务质量\n  响应速度\n  技术能力\n");
    EXPECT_FALSE(indicatorFromText(" \n\n", "Goal"));
}

TEST(IndicatorProblems, AreNamedWithTheirPlace)
{
    auto system = everything();
    EXPECT_EQ(problemsAsText(system),
              "The grade \"fail\" has no score, so no total score can be worked out. Give it one.\n");
    find(system.goal, idOf(system, "speed"))->weights = {WeightSource::Direct, std::nullopt, 1};
    find(system.goal, idOf(system, "arrived"))->rating = 0.5;
    find(system.goal, idOf(system, "attitude"))->data.membership = {0.1, 1.2, 0};
    find(system.goal, idOf(system, "skill"))->data.votes.clear();
    EXPECT_EQ(
        problemsAsText(system),
        "The grade \"fail\" has no score, so no total score can be worked out. Give it one.\n"
        "The direct weights below \"speed\" sum to 0.9 instead of 1 (or 100). Correct them; nothing is scaled for "
        "you.\n"
        "Expert 1 has not voted on \"skill\". Enter the vote, or exclude the evaluator with a reason.\n"
        "The membership 1.2 of \"attitude\" is out of bounds. Memberships go from 0 to 1; counts are not "
        "negative.\n");
}

TEST(IndicatorFile, ComesBackTheSame)
{
    const auto system = everything();
    const auto read = indicatorSystemFromJson(toJson(system));
    ASSERT_TRUE(read) << read.error().message;
    // Ids are numbered anew, so the files are compared, and what they hold.
    EXPECT_EQ(toJson(*read), toJson(system));
    EXPECT_EQ(read->goal.children.size(), 3U);
    EXPECT_EQ(read->judgements.size(), 3U);
    EXPECT_EQ(read->changes.size(), 1U);
    EXPECT_EQ(read->options, system.options);
    EXPECT_EQ(read->experts, system.experts);
    EXPECT_DOUBLE_EQ(matrixOf(*read, {1}, read->goal.id).at(1, 0), 3);
}

TEST(IndicatorFile, ReadsShortForms)
{
    const auto system = indicatorSystemFromJson(R"({
        "grades": ["good", "bad"],
        "goal": {"name": "G", "judgements": [[1, "1/3"], [3, 1]], "children": [
            {"name": "a", "membership": [0.3, 0.7]},
            {"name": "b", "children": [{"name": "c", "weight": 0.4, "votes": [3, 1]},
                                       {"name": "d", "weight": 0.6, "questions": ["Q1"]}]}]}})");
    ASSERT_TRUE(system) << system.error().message;
    EXPECT_EQ(system->name, "G");
    EXPECT_DOUBLE_EQ(matrixOf(*system, system->experts.at(0).id, system->goal.id).at(0, 1), 1.0 / 3);
    EXPECT_EQ(system->goal.children[1].weights.source, WeightSource::Direct);
    EXPECT_EQ(system->goal.children[1].children[0].data.kind, IndicatorData::Kind::VoteCounts);
    EXPECT_EQ(system->goal.children[1].children[1].data.questions[0].variable, "Q1");
}

TEST(IndicatorFile, ReadsAFlatListAndNamesACycle)
{
    const auto flat = indicatorSystemFromJson(
        R"({"indicators": [{"name": "b", "parent": "a"}, {"name": "a"}, {"name": "c", "parent": "a"}]})");
    ASSERT_TRUE(flat) << flat.error().message;
    EXPECT_EQ(indentedText(flat->goal), "a\n  b\n  c\n");
    const auto cycle = indicatorSystemFromJson(
        R"({"indicators": [{"name": "a"}, {"name": "b", "parent": "c"}, {"name": "c", "parent": "b"}]})");
    ASSERT_FALSE(cycle);
    EXPECT_NE(cycle.error().message.find("b › c › b"), std::string::npos) << cycle.error().message;
}

TEST(IndicatorFile, BlankCellsAreNotJudged)
{
    const auto system = indicatorSystemFromJson(
        R"({"goal": {"name": "G", "judgements": [[1, 2, null], ["", 1, " "], [null, null, 1]],
            "children": [{"name": "a"}, {"name": "b"}, {"name": "c"}]}})");
    ASSERT_TRUE(system) << system.error().message;
    EXPECT_EQ(system->judgements.size(), 1U);
}

TEST(IndicatorFile, ADirectWeightThatLacksIsNamed)
{
    const auto system = indicatorSystemFromJson(
        R"({"goal": {"name": "G", "children": [{"name": "a", "rating": 0.5}, {"name": "b"}]}})");
    ASSERT_TRUE(system) << system.error().message;
    EXPECT_EQ(system->goal.weights.source, WeightSource::Direct);
    const auto problems = problemsOf(*system);
    EXPECT_TRUE(std::any_of(problems.begin(), problems.end(), [](const SystemProblem& problem) {
        return problem.kind == SystemProblem::Kind::RatingMissing && problem.text == "b";
    }));
}

TEST(IndicatorFile, RefusesWhatItCannotReadNamingThePlace)
{
    const std::pair<const char*, const char*> cases[]{
        {R"({"goal": {"name": "G", "childern": []}})", "childern"},
        {R"({"goal": {"name": "G", "judgements": [[1, 0], [null, 1]], "children": [{"name": "a"}, {"name": "b"}]}})",
         "G"},
        {R"({"goal": {"name": "G", "judgements": [[1, -2], [null, 1]], "children": [{"name": "a"}, {"name": "b"}]}})",
         "a"},
        {R"({"goal": {"name": "G", "judgements": [[1]], "children": [{"name": "a"}, {"name": "b"}]}})", "2 items"},
        {R"({"goal": {"name": "G", "judgements": [[1, 2], [3, 1]], "children": [{"name": "a"}, {"name": "b"}]}})", "a"},
        {R"({"goal": {"name": "G", "judgements": [[1, 2], [1]], "children": [{"name": "a"}, {"name": "b"}]}})",
         "G › judgements: The row of \"b\" has 1 cells, but 2 items"},
        {R"({"goal": {"name": "G", "judgements": {"Li": [[], [null, 1]]}, "children": [{"name": "a"}, {"name": "b"}]}})",
         "G › judgements › Li: The row of \"a\" has 0 cells"},
        {R"({"goal": {"name": "G", "judgements": [[1, 2, null], [null, 1]], "children": [{"name": "a"},
            {"name": "b"}]}})",
         "has 3 cells"},
        {R"({"goal": {"name": "G", "judgements": [[1, true], [null, 1]], "children": [{"name": "a"}, {"name": "b"}]}})",
         "G › judgements › a: A judgement is a number"},
        {R"({"changes": [{"when": "now"}], "goal": {"name": "G"}})", "when"},
        {R"({"grades": ["x"], "experts": ["E"], "goal": {"name": "G", "votes": {"E": "y"}}})", "y"},
        {R"({"options": {"method": "magic"}, "goal": {"name": "G"}})", "magic"},
        {R"({"experts": [{"name": "E", "weight": -1}], "goal": {"name": "G"}})", "E"},
        {R"({"goal": {"name": "G",
"children": [{"name": "a"}], "children": [{"name": "b"}]}})",
         "\"children\" stands a second time in the same braces (line 2, character 30)"},
        {R"({"goal": {"name": "G", "judgements": {"Li": [[1, 2], [null, 1]], "Li": [[1, 3], [null, 1]]},
            "children": [{"name": "a"}, {"name": "b"}]}})",
         "\"Li\""},
        {R"({"manyi": "recipe", "goal": {"name": "G"}})", "\"recipe\""},
        {R"({"grades": ["good", "good"], "goal": {"name": "G"}})", "grades: The grade \"good\" is listed twice"},
        {R"({"grades": ["good", {"score": 3}], "goal": {"name": "G"}})", "Grade 2 has no name"},
        {R"({"goal": {"name": "G", "children": [{"name": "a"}, {"rating": 1}]}})", "G: An indicator has no \"name\""},
        {R"({"goal": {"name": "G", "children": [{"name": "a"}, {"name": "a"}]}})", "G: \"a\" is there twice"},
        {R"({"goal": {"name": "G", "votes": [1, 2], "membership": [0.5, 0.5]}})", "\"membership\" and \"votes\" both"},
        {R"({"goal": {"name": "G", "membership": [0.5, 0.5], "children": [{"name": "a"}]}})", "is for leaves"},
        {R"({"goal": {"name": "G", "questions": [{"variable": "Q1", "reversed": "yes"}]}})", "true or false"},
        {R"({"options": {"consistency_limit": -1}, "goal": {"name": "G"}})", "consistency_limit"},
        {R"({"name": "no goal"})", "goal"},
        {R"(not json)", "JSON"},
    };
    for (const auto& [json, named] : cases) {
        const auto read = indicatorSystemFromJson(json);
        ASSERT_FALSE(read) << json;
        EXPECT_NE(read.error().message.find(named), std::string::npos) << read.error().message;
    }
}

} // namespace manyi::domain
