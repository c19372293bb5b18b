#include <gtest/gtest.h>

#include "domain/expression.h"

namespace manyi::domain {
namespace {

Variable variable(std::int64_t id, const char* name, ValueType type)
{
    Variable made;
    made.id = {id};
    made.name = name;
    made.type = type;
    return made;
}

Questionnaire survey()
{
    Questionnaire questionnaire;
    questionnaire.variables = {variable(1, "Q1", ValueType::Code),      variable(2, "Q2", ValueType::Number),
                               variable(3, "Region", ValueType::Code),  variable(4, "Visited", ValueType::Date),
                               variable(5, "Comment", ValueType::Text), variable(6, "Total score", ValueType::Number),
                               variable(7, "满意度", ValueType::Code)};
    questionnaire.variables[2].labels = {{1, "East"}, {2, "West"}, {9, "Refused"}};
    questionnaire.variables[2].missing = {{9, 9}};
    return questionnaire;
}

// The tree in prefix form, so that precedence can be read.
std::string shape(const ExpressionNode& node)
{
    static const char* names[] = {"",      "",      "",        "nothing",  "neg",     "+",    "-",   "*",     "/",
                                  "^",     "=",     "!=",      "<",        "<=",      ">",    ">=",  "and",   "or",
                                  "not",   "if",    "missing", "coalesce", "min",     "max",  "sum", "mean",  "count",
                                  "round", "floor", "ceil",    "abs",      "sqrt",    "exp",  "ln",  "log10", "between",
                                  "in",    "year",  "quarter", "month",    "weekday", "hour", "days"};
    if (node.operation == Operation::Number || node.operation == Operation::Variable)
        return node.text;
    if (node.operation == Operation::Text)
        return "'" + node.text + "'";
    std::string text = std::string("(") + names[static_cast<int>(node.operation)];
    for (const ExpressionNode& argument : node.arguments)
        text += " " + shape(argument);
    return text + ")";
}

std::string parsed(const char* text)
{
    const auto node = parseExpression(text);
    return node ? shape(*node) : "refused at " + node.error().where;
}

TEST(Expression, Precedence)
{
    EXPECT_EQ(parsed("a+b*c^2"), "(+ a (* b (^ c 2)))");
    EXPECT_EQ(parsed("-a^2"), "(neg (^ a 2))");
    EXPECT_EQ(parsed("2^-1"), "(^ 2 (neg 1))");
    EXPECT_EQ(parsed("2^3^2"), "(^ 2 (^ 3 2))");
    EXPECT_EQ(parsed("a-b-c"), "(- (- a b) c)");
    EXPECT_EQ(parsed("a/b/c"), "(/ (/ a b) c)");
    EXPECT_EQ(parsed("a or b and not c = 1"), "(or a (and b (not (= c 1))))");
    EXPECT_EQ(parsed("(a+b)*-c"), "(* (+ a b) (neg c))");
    EXPECT_EQ(parsed("not not a"), "(not (not a))");
    EXPECT_EQ(parsed("a in (1, 2)"), "(in a 1 2)");
    EXPECT_EQ(parsed("IF(a >= 1.5e1, missing, 0)"), "(if (>= a 1.5e1) (nothing) 0)");
}

TEST(Expression, NamesAndQuotedAnswers)
{
    EXPECT_EQ(parsed("Region = \"East\""), "(= Region 'East')");
    EXPECT_EQ(parsed("\"Total score\" * 2"), "(* Total score 2)");
    EXPECT_EQ(parsed("[Total score] + `a-b` + 'c d'"), "(+ (+ Total score a-b) c d)");
    EXPECT_EQ(parsed("满意度＞3 且 地区 = “华东”"), "(and (> 满意度 3) (= 地区 '华东'))");
    EXPECT_EQ(parsed("in(Region, \"East\", 'West')"), "(in Region 'East' 'West')");
    EXPECT_EQ(parsed("x = \"say \"\"hi\"\"\""), "(= x 'say \"hi\"')");
    EXPECT_EQ(parsed("count + mean"), "(+ count mean)"); // names, as they are not called
    EXPECT_EQ(parsed("mean(a, b, c, atleast=2)"), "(mean a b c)");
    EXPECT_EQ(parseExpression("mean(a, b, c, atleast=2)")->leastValid, 2);
}

TEST(Expression, ErrorsNameTheirPosition)
{
    EXPECT_EQ(parsed(""), "refused at character 1");
    EXPECT_EQ(parsed("1 +"), "refused at character 4");
    EXPECT_EQ(parsed("(1 + 2"), "refused at character 7");
    EXPECT_EQ(parsed("满意度 + * 2"), "refused at character 7");
    EXPECT_EQ(parsed("a b"), "refused at character 3");
    EXPECT_EQ(parsed("1 < x < 3"), "refused at character 7");
    EXPECT_EQ(parsed("today()"), "refused at character 1");
    EXPECT_EQ(parsed("1 + if(a, b)"), "refused at character 5");
    EXPECT_EQ(parsed("\"never closed"), "refused at character 1");
    EXPECT_EQ(parsed("a ? b"), "refused at character 3");
    EXPECT_EQ(parsed("5Q"), "refused at character 1");
    EXPECT_EQ(parsed("mean(a, atleast=2)"), "refused at character 1");
    EXPECT_EQ(parsed("round(a, atleast=1)"), "refused at character 10");
    EXPECT_EQ(parsed("and"), "refused at character 1");
    EXPECT_EQ(parsed(std::string(500, '(').c_str()).substr(0, 7), "refused");
    EXPECT_EQ(parsed(std::string(500, '-').c_str()).substr(0, 7), "refused");
    EXPECT_EQ(parsed(std::string(21'000, ' ').c_str()), "refused at character 1");
}

TEST(Expression, LongSumsAreReadUpToALimit)
{
    const auto sumOf = [](std::size_t terms) {
        std::string text = "1";
        for (std::size_t i = 1; i < terms; ++i)
            text += "+1";
        return text;
    };
    const auto made = makeExpression(sumOf(1400), survey());
    ASSERT_TRUE(made);
    EXPECT_TRUE(bound(*made, survey()));
    EXPECT_FALSE(parseExpression(sumOf(2000)));
}

TEST(Expression, BindsNamesAndAnswersOnce)
{
    const Questionnaire questionnaire = survey();
    const auto made = makeExpression("if(Region = \"east\" or region = 'West', Q1, 满意度) + Q1", questionnaire);
    ASSERT_TRUE(made) << made.error().message;
    EXPECT_EQ(made->names,
              (std::vector<Expression::Name>{{"Region", {3}}, {"region", {3}}, {"Q1", {1}}, {"满意度", {7}}}));
    EXPECT_EQ(made->answers, (std::vector<Expression::Answer>{{"east", {3}, 1}, {"West", {3}, 2}}));
    EXPECT_EQ(sourcesOf(*made).size(), 3U);
    const auto again = derivationFromJson(toJson(*made));
    ASSERT_TRUE(again) << again.error().message;
    EXPECT_EQ(std::get<Expression>(*again), *made);
}

TEST(Expression, RenamingChangesNothing)
{
    Questionnaire questionnaire = survey();
    const auto made = makeExpression("Region = \"East\"", questionnaire);
    ASSERT_TRUE(made);
    questionnaire.variables[2].name = "Area";
    questionnaire.variables[2].labels = {{1, "Coast"}, {2, "Inland"}};
    const auto node = bound(*made, questionnaire);
    ASSERT_TRUE(node) << node.error().message;
    EXPECT_EQ(node->arguments[0].variable.value, 3);
    EXPECT_EQ(node->arguments[1].number, 1);
    EXPECT_EQ(node->type, ExpressionType::Logical);
}

TEST(Expression, TypesOfResults)
{
    const Questionnaire questionnaire = survey();
    const auto typeOf = [&](const char* text) {
        const auto made = makeExpression(text, questionnaire);
        EXPECT_TRUE(made) << text << ": " << made.error().message;
        return made ? bound(*made, questionnaire)->type : ExpressionType::Text;
    };
    EXPECT_EQ(typeOf("Q1 + Q2"), ExpressionType::Number);
    EXPECT_EQ(typeOf("Q1 > 3"), ExpressionType::Logical);
    EXPECT_EQ(typeOf("Comment = \"yes\""), ExpressionType::Logical);
    EXPECT_EQ(typeOf("missing(Comment)"), ExpressionType::Logical);
    EXPECT_EQ(typeOf("if(Q1 > 3, Q2 = 1, missing)"), ExpressionType::Logical);
    EXPECT_EQ(typeOf("if(Q1 > 3, Q2 = 1, 0)"), ExpressionType::Number);
    EXPECT_EQ(typeOf("coalesce(Visited, Visited)"), ExpressionType::Date);
    EXPECT_EQ(typeOf("Visited - Visited"), ExpressionType::Number);
    EXPECT_EQ(typeOf("days(Visited, Visited)"), ExpressionType::Number);
    EXPECT_EQ(typeOf("Visited in (\"2026-07-01\", \"2026-07-02\")"), ExpressionType::Logical);
}

TEST(Expression, WhatDoesNotFitIsRefused)
{
    const Questionnaire questionnaire = survey();
    const std::pair<const char*, const char*> cases[] = {{"Q1 + Q9", "character 6"},
                                                         {"Region = \"North\"", "character 10"},
                                                         {"Region = \"Refused\"", "character 10"},
                                                         {"Comment + 1", "character 1"},
                                                         {"1 + Visited", "character 5"},
                                                         {"Comment > \"a\"", "character 9"},
                                                         {"year(Q1)", "character 6"},
                                                         {"if(Visited, 1, 2)", "character 4"},
                                                         {"if(Q1, Visited, 2)", "character 17"},
                                                         {"Visited > \"soon\"", "character 11"},
                                                         {"Q1 + 1 = \"East\"", "character 10"},
                                                         {"Comment", "character 1"},
                                                         {"Visited > 5", "character 11"}};
    for (const auto& [text, where] : cases) {
        const auto made = makeExpression(text, questionnaire);
        ASSERT_FALSE(made) << text;
        EXPECT_EQ(made.error().where, where) << text << ": " << made.error().message;
    }
}

} // namespace
} // namespace manyi::domain
