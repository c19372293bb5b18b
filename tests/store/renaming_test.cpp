// A variable that gets another name takes along what knows it by the old one.
#include "store/fixture.h"

namespace manyi::store {

using namespace test;

namespace {

void rename(ProjectFile& project, const std::string& from, const std::string& to)
{
    domain::Variable variable = *project.questionnaire()->find(idOf(project, from));
    variable.name = to;
    ASSERT_TRUE(good(project.updateVariable(variable, "Name")));
}

} // namespace

TEST(Renaming, WeightAndSavedFiltersFollowInTheSameStep)
{
    const Folder folder;
    auto project = makeSurvey(folder.file("survey.manyi"));
    ASSERT_TRUE(good(project->setSetting("weight", "amount", "Weight")));
    ASSERT_TRUE(good(project->setSetting("title", "amount", "Title")));
    ASSERT_TRUE(good(project->setSavedFilters({{"rich", "AMOUNT > 5 and (region = 1 or not amount < 7)"},
                                               {"north", "region = \"amount\""},
                                               {"odd", "amount >"}},
                                              "Filters")));
    rename(*project, "amount", "spent");
    EXPECT_EQ(*project->setting("weight"), "spent");
    EXPECT_EQ(*project->setting("title"), "amount");
    EXPECT_EQ(project->savedFilters()->at(0).expression, "spent > 5 and (region = 1 or not spent < 7)");
    EXPECT_EQ(project->savedFilters()->at(1).expression, "region = \"amount\"");
    EXPECT_EQ(project->savedFilters()->at(2).expression, "amount >");
    ASSERT_TRUE(good(project->undo()));
    EXPECT_EQ(*project->setting("weight"), "amount");
    EXPECT_EQ(project->savedFilters()->at(0).expression, "AMOUNT > 5 and (region = 1 or not amount < 7)");
}

TEST(Renaming, IndicatorSystemsFollow)
{
    const Folder folder;
    auto project = makeSurvey(folder.file("survey.manyi"));
    domain::IndicatorSystem system;
    system.name = "Service";
    system.outcome = "csat";
    domain::Indicator goal;
    goal.id = {1};
    goal.name = "Service";
    domain::QuestionSource source;
    source.variable = "NPS";
    goal.data.questions.push_back(source);
    system.goal = goal;
    ASSERT_TRUE(good(project->writeIndicatorSystem(system, "Tree")));
    rename(*project, "csat", "satisfaction");
    rename(*project, "nps", "recommend");
    const auto systems = project->indicatorSystems();
    ASSERT_TRUE(good(systems));
    EXPECT_EQ(systems->at(0).outcome, "satisfaction");
    EXPECT_EQ(systems->at(0).goal.data.questions.at(0).variable, "recommend");
}

} // namespace manyi::store
