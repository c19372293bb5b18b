#include "engine/import/short_names.h"

#include "engine/temporary_project.h"

namespace manyi::tests {
namespace {

using Texts = std::vector<std::string>;

class ShortNames : public EngineTest {
protected:
    Texts names(const std::string& csv, engine::Project* project)
    {
        Texts found;
        const auto made = plan(csv, project);
        for (const domain::ColumnRecipe& column : made.files.front().recipe.columns)
            found.push_back(column.name);
        return found;
    }
};

TEST_F(ShortNames, QuestionTextsAreToldFromNames)
{
    for (const char* text : {"How old are you?", "你多大了？", "Please rate the following things",
                             "请您对我们营业厅工作人员的服务态度作出总体的评价"})
        EXPECT_TRUE(engine::isQuestionText(text)) << text;
    for (const char* name : {"Q7", "Age", "Inflight wifi service", "Departure/Arrival time convenient", "总体满意度",
                             "customer_satisfaction_overall_score", "customer_satisfaction_with_the_speed_of_delivery"})
        EXPECT_FALSE(engine::isQuestionText(name)) << name;
}

TEST_F(ShortNames, CodesPassOverNamesInUseAndTextsStayAsLabels)
{
    const std::string csv =
        file("a.csv", "id,Q2,How old are you?,City,Are you happy with us?\na,1,30,X,5\nb,2,40,Y,4\n");
    EXPECT_EQ(names(csv, nullptr), (Texts{"id", "Q2", "Q1", "City", "Q3"}));
    const auto column = plan(csv, nullptr).files.front().recipe.columns[2];
    EXPECT_EQ(column.label, "How old are you?");
    EXPECT_EQ(column.column, "How old are you?");
}

TEST_F(ShortNames, VariablesAreStillFoundByTheirHeader)
{
    const auto project = newProject();
    import(*project, file("a.csv", "id,How old are you?\na,30\nb,40\n"));
    ASSERT_NE(project->questionnaire()->findByText("how old are you?"), nullptr);
    EXPECT_EQ(project->questionnaire()->findByText("How old are you?")->name, "Q1");
    EXPECT_EQ(cells(*project, "How old are you?").size(), 2U);
}

TEST_F(ShortNames, OtherOrderInTheNextWaveMixesNothing)
{
    const auto project = newProject();
    import(*project, file("a.csv", "id,How old are you?,Are you happy with us?\na,30,5\nb,40,4\nc,31,4\n"));
    import(*project, file("b.csv", "id,Would you come again?,Are you happy with us?\nd,7,3\ne,8,2\nf,9,2\n"));
    EXPECT_EQ(cells(*project, "Are you happy with us?"), (Texts{"5", "4", "4", "3", "2", "2"}));
    EXPECT_EQ(cells(*project, "How old are you?"), (Texts{"30", "40", "31", "", "", ""}));
    EXPECT_EQ(cells(*project, "Would you come again?"), (Texts{"", "", "", "7", "8", "9"}));
    import(*project, file("c.csv", "x,y,z,Are you happy with us?\n1,2,3,1\n"));
    EXPECT_EQ(cells(*project, "Are you happy with us?").back(), "1") << "another shape, the same question";
}

TEST_F(ShortNames, ChoicesOfOneQuestionShareItsCode)
{
    const std::string csv = file(
        "a.csv",
        "序号,您在过去的十二个月里使用过哪些服务？（多选）(贷款),您在过去的十二个月里使用过哪些服务？（多选）(存款)\n"
        "1,1,0\n2,0,1\n3,1,1\n4,0,0\n5,1,0\n");
    const auto recipe = plan(csv, nullptr).files.front().recipe;
    ASSERT_EQ(recipe.columns.size(), 3U);
    EXPECT_EQ(recipe.columns[1].name, "Q1_1");
    EXPECT_EQ(recipe.columns[2].name, "Q1_2");
    EXPECT_EQ(recipe.columns[2].question, "Q1");
    ASSERT_EQ(recipe.questions.size(), 1U);
    EXPECT_EQ(recipe.questions.front().name, "Q1");
    EXPECT_NE(recipe.questions.front().text.find("使用过哪些服务"), std::string::npos);
}

} // namespace
} // namespace manyi::tests
