#include "domain/judgements.h"

#include <gtest/gtest.h>
#include <ostream>

namespace manyi::domain {
namespace {

TEST(Judgement, NumbersAndFractions)
{
    EXPECT_EQ(parseJudgement("3"), 3);
    EXPECT_EQ(parseJudgement(" 1/4 "), 0.25);
    for (const char* text : {"1/4", " 1 / 4 ", "1∕4", "1⁄4", "１／４", "1／4", "¼", "0.25", "０．２５"})
        EXPECT_EQ(parseJudgement(text), 0.25) << text;
    EXPECT_EQ(parseJudgement("３"), 3);
    EXPECT_EQ(parseJudgement("1000"), 1000);
    for (const char* text :
         {"", "0", "-2", "1/0", "1/", "x", "3/-1", "inf", "nan", "1001", "1e308", "1e-320", "1½", "3²"})
        EXPECT_FALSE(parseJudgement(text)) << text;
}

TEST(JudgementsFromTable, OneHalfIsEnoughAndBlanksAreMissing)
{
    const auto m =
        judgementsFromTable({{"", "a", "b", "c"}, {"a", "1", "3", ""}, {"b", "", "1", "1/2"}, {"c", "", "2", "1"}});
    ASSERT_TRUE(m) << m.error().message;
    EXPECT_EQ(m->at(1, 0), 1.0 / 3);
    EXPECT_TRUE(m->missing(0, 2));
    EXPECT_EQ(m->at(2, 1), 2);
    EXPECT_EQ(m->missingPairs().size(), 1U);
}

TEST(JudgementsFromTable, RoundedReciprocalsAreReadExactly)
{
    const auto m = judgementsFromTable({{"", "a", "b"}, {"a", "1", "0.33"}, {"b", "3", "1"}});
    ASSERT_TRUE(m);
    EXPECT_EQ(m->at(0, 1), 1.0 / 3);
}

struct BadTable {
    const char* why;
    std::vector<std::vector<std::string>> table;
    const char* named; // must stand in the message
};
void PrintTo(const BadTable& c, std::ostream* out)
{
    *out << c.why;
}

class Refused : public testing::TestWithParam<BadTable> {};

TEST_P(Refused, NamesThePlace)
{
    const auto m = judgementsFromTable(GetParam().table);
    ASSERT_FALSE(m) << GetParam().why;
    EXPECT_NE(m.error().message.find(GetParam().named), std::string::npos) << m.error().message;
}

INSTANTIATE_TEST_SUITE_P(
    Tables, Refused,
    testing::Values(
        BadTable{"zero", {{"", "a", "b"}, {"a", "1", "0"}, {"b", "", "1"}}, "a against b"},
        BadTable{"negative", {{"", "a", "b"}, {"a", "1", "-3"}, {"b", "", "1"}}, "-3"},
        BadTable{"word", {{"", "a", "b"}, {"a", "1", "much"}, {"b", "", "1"}}, "much"},
        BadTable{"not reciprocal", {{"", "a", "b"}, {"a", "1", "3"}, {"b", "3", "1"}}, "reciprocal"},
        BadTable{"diagonal", {{"", "a", "b"}, {"a", "2", "3"}, {"b", "1/3", "1"}}, "a against a"},
        BadTable{"names", {{"", "a", "x"}, {"a", "1", "3"}, {"b", "1/3", "1"}}, "x"},
        BadTable{"not square", {{"", "a", "b", "c"}, {"a", "1", "3", "2"}, {"b", "1/3", "1", "2"}}, "square"},
        BadTable{"too many rows", {{"", "a", "b"}, {"a", "1", "3"}, {"b", "1/3", "1"}, {"c", "2", "2"}}, "\"c\""},
        BadTable{"a cell beyond the last name",
                 {{"", "a", "b"}, {"a", "1", "3", "5"}, {"b", "1/3", "1"}},
                 "\"5\" stands in column 4 of row 2"},
        BadTable{"a row without a name", {{"", "a", ""}, {"a", "1", "3"}, {"", "1/3", "1"}}, "no name"},
        BadTable{"a name twice", {{"", "a", "a"}, {"a", "1", "3"}, {"a", "1/3", "1"}}, "there twice"},
        BadTable{"0.2 is not 1/7", {{"", "a", "b"}, {"a", "1", "7"}, {"b", "0.2", "1"}}, "reciprocal"},
        BadTable{"nothing", {{"", "a"}}, "no judgements"}));

TEST(JudgementsFromTable, RoundingOfTheDecimalsWrittenIsNoContradiction)
{
    const auto m = judgementsFromTable({{"", "a", "b"}, {"a", "1", "0.14"}, {"b", "7", "1"}});
    ASSERT_TRUE(m) << m.error().message;
    EXPECT_EQ(m->at(0, 1), 1.0 / 7);
}

} // namespace
} // namespace manyi::domain
