#include "domain/recipe.h"

#include <gtest/gtest.h>

namespace manyi::domain {
namespace {

Recipe example()
{
    Recipe r;
    r.encoding = "GB18030";
    r.separator = '\t';
    r.headerRow = 2;
    ColumnRecipe c;
    c.column = "7、总体满意度";
    c.occurrence = 1;
    c.name = "Q7";
    c.label = "总体满意度";
    c.type = ValueType::Code;
    c.role = Role::Csat;
    c.measure = Measure::Ordinal;
    c.codes = {{"非常满意", 5}, {"满意", 4}};
    c.labels = {{4, "满意"}, {5, "非常满意"}};
    c.missing = {{99, 99}, {-3, -2}};
    c.missingTexts = {"(跳过)"};
    c.scale = ScaleRange{1, 5};
    c.reversed = true;
    c.dateOrder = base::DateOrder::DayMonthYear;
    c.question = "Q7";
    c.separator = "┋";
    c.notChosenText = "Not selected";
    c.confidence = 0.97;
    c.reason = "says \"满意\"";
    r.columns = {c};
    r.questions = {{"Q7", "满意度", QuestionKind::Matrix}};
    r.hierarchies = {{"region", "city"}};
    return r;
}

TEST(Recipe, ComesBackFromJsonWhole)
{
    const std::string json = toJson(example());
    const auto back = recipeFromJson(json);
    ASSERT_TRUE(back) << back.error().message;
    EXPECT_EQ(toJson(*back), json);
    const ColumnRecipe& c = back->columns.at(0);
    EXPECT_EQ(c.column, "7、总体满意度");
    EXPECT_EQ(c.occurrence, 1);
    EXPECT_EQ(c.role, Role::Csat);
    EXPECT_EQ(c.codes.at(1).code, 4);
    EXPECT_EQ(c.missing.at(1).low, -3);
    EXPECT_EQ(c.scale->maximum, 5);
    EXPECT_TRUE(c.reversed);
    EXPECT_EQ(c.dateOrder, base::DateOrder::DayMonthYear);
    EXPECT_EQ(back->separator, '\t');
    EXPECT_EQ(back->hierarchies.at(0).at(1), "city");
}

TEST(Recipe, SaysWhatIsWrong)
{
    EXPECT_FALSE(recipeFromJson(""));
    EXPECT_FALSE(recipeFromJson("{"));
    EXPECT_FALSE(recipeFromJson("[]"));
    EXPECT_FALSE(recipeFromJson("{\"manyiRecipe\": 99}"));
    const auto wrongRole = recipeFromJson(R"({"manyiRecipe":1,"columns":[{"column":"a","role":"boss"}]})");
    ASSERT_FALSE(wrongRole);
    EXPECT_NE(wrongRole.error().message.find("columns[0].role"), std::string::npos);
    EXPECT_FALSE(recipeFromJson(R"({"manyiRecipe":1,"columns":[7]})"));
    EXPECT_FALSE(recipeFromJson(R"({"manyiRecipe":1,"columns":{"a":1}})"));
    EXPECT_FALSE(recipeFromJson(R"({"manyiRecipe":1,"columns":[{"column":"a","missing":["x"]}]})"));
}

} // namespace
} // namespace manyi::domain
