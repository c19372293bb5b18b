// Filter expressions as text: what is read, how it is written back, what is refused.
#include <fstream>
#include <random>
#include <regex>

#include <gtest/gtest.h>

#include "data/filter.h"

using namespace manyi::data;

namespace {

struct Reading {
    const char* text;
    const char* canonical;
};

class FilterReading : public testing::TestWithParam<Reading> {};

std::string numbered(const testing::TestParamInfo<Reading>& tested)
{
    return "form" + std::to_string(tested.index);
}

} // namespace

TEST_P(FilterReading, IsWrittenCanonicallyAndReadsBackTheSame)
{
    const auto filter = parseFilter(GetParam().text);
    ASSERT_TRUE(filter) << filter.error().message;
    EXPECT_EQ(toText(*filter), GetParam().canonical);
    const auto again = parseFilter(toText(*filter));
    ASSERT_TRUE(again) << again.error().message;
    EXPECT_EQ(*again, *filter);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, FilterReading,
    testing::Values(
        Reading{"", ""}, Reading{"  \t ", ""}, Reading{"()", ""}, Reading{"region = East", "region = East"},
        Reading{"region=East", "region = East"}, Reading{"region==East", "region = East"},
        Reading{"region <> East", "region != East"}, Reading{"region ≠ East", "region != East"},
        Reading{"region in (East,West)", "region in (East, West)"},
        Reading{"region IN ( East , \"South west\" )", "region in (East, \"South west\")"},
        Reading{"region in (East)", "region in (East)"},
        Reading{"region not in (East, West)", "region not in (East, West)"},
        Reading{"region not in (East)", "region != East"}, Reading{"nps 9..10", "nps 9..10"},
        Reading{"nps 9 .. 10", "nps 9..10"}, Reading{"x 9<..10", "x 9<..10"}, Reading{"x 9..<10", "x 9..<10"},
        Reading{"x 9<..<10", "x 9<..<10"}, Reading{"x -1.5..2.5", "x -1.5..2.5"}, Reading{"age>=30", "age >= 30"},
        Reading{"age<30", "age < 30"}, Reading{"age>30 and age≤40", "age > 30 and age <= 40"},
        Reading{"x = -3", "x = -3"}, Reading{"x = 1e6", "x = 1e6"},
        Reading{"visited 2026-01-01..2026-03-31", "visited 2026-01-01..2026-03-31"},
        Reading{"visited = 2026/7/18", "visited = 2026/7/18"},
        Reading{"visited >= \"2026-07-18 09:30\"", "visited >= \"2026-07-18 09:30\""},
        Reading{"missing(comment)", "missing(comment)"}, Reading{"MISSING (comment)", "missing(comment)"},
        Reading{"comment contains queue", "comment contains queue"},
        Reading{"comment contains (queue, \"long wait\")", "comment contains (queue, \"long wait\")"},
        Reading{"comment contains (queue)", "comment contains queue"}, Reading{"Q15 has Loans", "Q15 has Loans"},
        Reading{"Q15 has (Loans, Cards)", "Q15 has (Loans, Cards)"},
        Reading{"\"Type of Travel\" = \"Business travel\"", "\"Type of Travel\" = \"Business travel\""},
        Reading{"\"and\" = \"or\"", "\"and\" = \"or\""}, Reading{"a = \"say \"\"hi\"\"\"", "a = \"say \"\"hi\"\"\""},
        Reading{"a = \"\"", "a = \"\""}, Reading{"a = \"9..10\"", "a = \"9..10\""}, Reading{"a.b = 3.5", "a.b = 3.5"},
        Reading{"Andes = Orlando", "Andes = Orlando"}),
    numbered);

INSTANTIATE_TEST_SUITE_P(Precedence, FilterReading,
                         testing::Values(Reading{"a = 1 or b = 2 and c = 3", "a = 1 or b = 2 and c = 3"},
                                         Reading{"(a = 1 or b = 2) and c = 3", "(a = 1 or b = 2) and c = 3"},
                                         Reading{"a = 1 or (b = 2 and c = 3)", "a = 1 or b = 2 and c = 3"},
                                         Reading{"not a = 1 and b = 2", "not a = 1 and b = 2"},
                                         Reading{"not (a = 1 and b = 2) or c = 3", "not (a = 1 and b = 2) or c = 3"},
                                         Reading{"(not a = 1) and b = 2", "not a = 1 and b = 2"},
                                         Reading{"not not a = 1", "not not a = 1"}, Reading{"((a = 1))", "a = 1"},
                                         Reading{"a = 1 and (b = 2 and c = 3)", "a = 1 and (b = 2 and c = 3)"},
                                         Reading{"a = 1 and b = 2 and c = 3", "a = 1 and b = 2 and c = 3"},
                                         Reading{"a=1 AND b=2 Or c=3", "a = 1 and b = 2 or c = 3"}),
                         numbered);

INSTANTIATE_TEST_SUITE_P(
    Chinese, FilterReading,
    testing::Values(Reading{"地区 = 华东", "地区 = 华东"},
                    Reading{"地区＝华东 且 满意度≥4", "地区 = 华东 and 满意度 >= 4"},
                    Reading{"地区 = 华东 或 地区 = 华北", "地区 = 华东 or 地区 = 华北"},
                    Reading{"非（地区＝华东）", "not 地区 = 华东"}, Reading{"非 地区 = 华东", "not 地区 = 华东"},
                    Reading{"地区 属于（华东，华北、华南）", "地区 in (华东, 华北, 华南)"},
                    Reading{"地区 不属于 (华东, 华北)", "地区 not in (华东, 华北)"},
                    Reading{"意见 包含 “排队 时间”", "意见 contains \"排队 时间\""},
                    Reading{"意见 包含 「排队」", "意见 contains 排队"}, Reading{"缺失（意见）", "missing(意见)"},
                    Reading{"业务 选择 贷款", "业务 has 贷款"}, Reading{"满意度　！＝　5", "满意度 != 5"},
                    Reading{"a ＞＝ 3 且 b ＜ 2", "a >= 3 and b < 2"}),
    numbered);

TEST(FilterText, AndBindsTighterThanOr)
{
    const auto filter = parseFilter("a = 1 or b = 2 and c = 3");
    ASSERT_TRUE(filter);
    ASSERT_EQ(filter->kind, Filter::Kind::Or);
    ASSERT_EQ(filter->parts.size(), 2U);
    EXPECT_EQ(filter->parts[0].variable, "a");
    EXPECT_EQ(filter->parts[1].kind, Filter::Kind::And);
}

TEST(FilterText, NotTakesTheNextConditionOnly)
{
    const auto filter = parseFilter("not a = 1 and b = 2");
    ASSERT_TRUE(filter);
    ASSERT_EQ(filter->kind, Filter::Kind::And);
    EXPECT_EQ(filter->parts[0].kind, Filter::Kind::Not);
    EXPECT_EQ(filter->parts[1].kind, Filter::Kind::Equals);
}

TEST(FilterText, ErrorsTellThePlace)
{
    struct Refused {
        const char* text;
        const char* where;
        const char* says;
    };
    for (const Refused& refused :
         std::initializer_list<Refused>{{"Type of Travel = 1", "character 6", "quotation marks"},
                                        {"region = South west", "character 16", "west"},
                                        {"region =", "character 9", "value"},
                                        {"= 3", "character 1", "condition"},
                                        {"(a = 1", "character 7", "closing parenthesis"},
                                        {"a = 1)", "character 6", ")"},
                                        {"a = \"x", "character 5", "never closed"},
                                        {"a in East", "character 6", "list in parentheses"},
                                        {"a in (East", "character 11", "comma or a closing parenthesis"},
                                        {"a in ()", "character 7", "value"},
                                        {"a not 3", "character 7", "in"},
                                        {"a = 1 and", "character 10", "condition"},
                                        {"a 3", "character 3", "range"},
                                        {"a 3..", "character 6", "value"},
                                        {"a >= \"\"", "character 6", "value"},
                                        {"missing(", "character 9", "name"},
                                        {"missing(a", "character 10", "closing parenthesis"},
                                        {"and = 3", "character 1", "condition"},
                                        {"满意度 = ", "character 7", "value"},
                                        {"地区 华东", "character 4", "range"}}) {
        const auto filter = parseFilter(refused.text);
        ASSERT_FALSE(filter) << refused.text;
        EXPECT_EQ(filter.error().code, manyi::base::ErrorCode::InvalidArgument);
        EXPECT_EQ(filter.error().where, refused.where) << refused.text;
        EXPECT_NE(filter.error().message.find(refused.says), std::string::npos)
            << refused.text << " -> " << filter.error().message;
    }
}

TEST(FilterText, RefusesToNestWithoutEnd)
{
    const std::string text = std::string(100000, '(') + "a = 1" + std::string(100000, ')');
    const auto filter = parseFilter(text);
    ASSERT_FALSE(filter);
    EXPECT_NE(filter.error().message.find("deep"), std::string::npos);
    EXPECT_FALSE(parseFilter(std::string(400000, '(')));
    std::string negated;
    for (int i = 0; i < 100000; ++i)
        negated += "not ";
    EXPECT_FALSE(parseFilter(negated + "a = 1"));
    EXPECT_TRUE(parseFilter(std::string(50, '(') + "a = 1" + std::string(50, ')')));
}

namespace {

// Random expressions, also with names and values that need quoting.
class Generator {
public:
    explicit Generator(unsigned seed) : m_random(seed) {}

    Filter any(int depth)
    {
        if (depth == 0 || roll(3) == 0)
            return condition();
        Filter filter;
        switch (roll(3)) {
        case 0:
            filter.kind = Filter::Kind::Not;
            filter.parts = {any(depth - 1)};
            return filter;
        case 1:
            filter.kind = Filter::Kind::And;
            break;
        default:
            filter.kind = Filter::Kind::Or;
        }
        for (int i = 0, count = 2 + roll(3); i < count; ++i)
            filter.parts.push_back(any(depth - 1));
        return filter;
    }

private:
    int roll(int sides) { return static_cast<int>(m_random() % static_cast<unsigned>(sides)); }
    std::string word()
    {
        static const std::vector<std::string> words{
            "a",    "Q7",  "华东", "South west",   "and", "NOT", "missing", "9..10", "a\"b",      "「x」",      "＝",
            "-3.5", "1e6", "a.b",  "x,y",          "(",   "“",   " lead",   "tab\t", "new\nline", "!important", "a!=b",
            "..",   ".",   "é",    "\xE3\x80\x80", "属于"};
        return words[static_cast<std::size_t>(roll(static_cast<int>(words.size())))];
    }
    std::vector<std::string> several(int least)
    {
        std::vector<std::string> values;
        for (int i = 0, count = least + roll(3); i < count; ++i)
            values.push_back(roll(12) == 0 ? std::string() : word());
        return values;
    }
    Filter condition()
    {
        Filter filter;
        filter.variable = word();
        switch (roll(7)) {
        case 0:
            filter.kind = Filter::Kind::Equals;
            filter.values = {word()};
            break;
        case 1:
            filter.kind = Filter::Kind::NotEquals;
            filter.values = several(1);
            break;
        case 2:
            filter.kind = Filter::Kind::In;
            filter.values = several(1);
            break;
        case 3:
            filter.kind = Filter::Kind::Missing;
            break;
        case 4:
            filter.kind = Filter::Kind::Contains;
            filter.values = several(1);
            break;
        case 5:
            filter.kind = Filter::Kind::Has;
            filter.values = several(1);
            break;
        default:
            filter.kind = Filter::Kind::Range;
            const int open = roll(3);
            filter.values = {open == 1 ? "" : word(), open == 2 ? "" : word()};
            filter.lowOpen = open != 1 && roll(2) == 0;
            filter.highOpen = open != 2 && roll(2) == 0;
        }
        return filter;
    }

    std::mt19937 m_random;
};

} // namespace

TEST(FilterText, AnyExpressionReadsBackTheSame)
{
    Generator generator(2026);
    for (int i = 0; i < 5000; ++i) {
        const Filter filter = generator.any(4);
        const auto again = parseFilter(toText(filter));
        ASSERT_TRUE(again) << toText(filter) << "\n" << again.error().message;
        ASSERT_EQ(*again, filter) << toText(filter);
    }
}

TEST(FilterText, GarbageIsRefusedOrReadButNeverBreaks)
{
    std::mt19937 random(7);
    const std::string alphabet = "ab=<>!.,()\"“”「」 \tnot and in缺失（）\xff\xe5";
    for (int i = 0; i < 20000; ++i) {
        std::string text;
        for (auto length = random() % 30; length > 0; --length)
            text += alphabet[random() % alphabet.size()];
        if (const auto filter = parseFilter(text)) {
            const auto again = parseFilter(toText(*filter));
            ASSERT_TRUE(again) << text;
            EXPECT_EQ(*again, *filter) << text;
        }
    }
}

// The expressions in the tables of the manual are real ones.
TEST(FilterText, ExamplesOfTheManualAreRead)
{
    const std::regex code("`([^`]+)`");
    for (const char* page : {"filters.md", "filters.zh.md"}) {
        std::ifstream file(std::string(MANYI_SOURCE_DIR "/docs/methods/") + page);
        int examples = 0;
        for (std::string line; std::getline(file, line);) {
            if (!line.starts_with("| `"))
                continue;
            const std::string cell = line.substr(0, line.find(" | "));
            for (std::sregex_iterator match(cell.begin(), cell.end(), code), end; match != end; ++match, ++examples) {
                const auto filter = parseFilter((*match)[1].str());
                EXPECT_TRUE(filter) << (*match)[1].str() << "\n" << filter.error().message;
            }
        }
        EXPECT_GE(examples, 12) << page;
    }
}
