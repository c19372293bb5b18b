#include "domain/questionnaire.h"

#include <gtest/gtest.h>

namespace manyi::domain {
namespace {

Variable named(std::int64_t id, std::string name, std::string column, std::string label)
{
    Variable v;
    v.id = VariableId{id};
    v.name = std::move(name);
    v.sourceColumn = std::move(column);
    v.label = std::move(label);
    return v;
}

std::int64_t idOf(const Variable* variable)
{
    return variable ? variable->id.value : 0;
}

TEST(FindByText, NameThenColumnThenUniqueLabel)
{
    Questionnaire q;
    q.variables = {named(1, "Q7", "7、总体满意度", "总体满意度"), named(2, "Q8", "Q7 b", "Waiting"),
                   named(3, "Q9", "c", "Waiting"), named(4, "Größe", "d", "e")};
    EXPECT_EQ(idOf(q.findByText("q7")), 1);
    EXPECT_EQ(idOf(q.findByText("7、总体满意度")), 1);
    EXPECT_EQ(idOf(q.findByText("总体满意度")), 1);
    EXPECT_EQ(idOf(q.findByText(" Q7 B ")), 2);
    EXPECT_EQ(q.findByText("waiting"), nullptr) << "two variables have this label";
    EXPECT_EQ(idOf(q.findByText("GRÖßE")), 4);
    EXPECT_EQ(q.findByText("none"), nullptr);
}

TEST(Labels, CodesAndMissing)
{
    Variable v;
    v.labels = {{1, "Bad"}, {5, "Good"}, {99, "Don't know"}};
    v.missing = {{98, 99}};
    EXPECT_EQ(labelOrCode(v, 5), "Good");
    EXPECT_EQ(labelOrCode(v, 3), "3");
    EXPECT_EQ(codeOf(v, "good"), 5);
    EXPECT_EQ(codeOf(v, "3"), 3);
    EXPECT_FALSE(codeOf(v, "none"));
    EXPECT_TRUE(isUserMissing(v, 98));
    EXPECT_FALSE(isUserMissing(v, 97));
}

TEST(Names, GoBothWays)
{
    for (int i = 0; i <= static_cast<int>(Role::Ignore); ++i) {
        const Role role = static_cast<Role>(i);
        EXPECT_EQ(roleFromName(roleName(role)), role);
    }
    EXPECT_EQ(roleName(Role::MultiSelect), "multi-select");
    EXPECT_FALSE(roleFromName("other"));
    EXPECT_EQ(typeFromName("date"), ValueType::Date);
    EXPECT_EQ(measureFromName("ordinal"), Measure::Ordinal);
    EXPECT_EQ(questionKindFromName("multiple-response"), QuestionKind::MultipleResponse);
}

} // namespace
} // namespace manyi::domain
