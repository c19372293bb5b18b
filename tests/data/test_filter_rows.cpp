// Which rows a filter lets pass.
#include <random>

#include <QString>
#include <gtest/gtest.h>

#include "data/filter.h"
#include "data/filter/scan.h"
#include "data/filter/text_search.h"
#include "data/small_survey.h"

using namespace manyi;
using test::none;
using test::rowsOf;
using test::SmallSurvey;

namespace {

using Rows = std::vector<std::size_t>;

// Eight responses:      0        1       2        3       4       5       6        7
SmallSurvey eight()
{
    SmallSurvey survey(8);
    auto& region = survey.codes("region", {1, 2, 3, 1, none, 2, 9, 3});
    region.label = "Region of the branch";
    region.sourceColumn = "地区";
    region.labels = {{1, "East"}, {2, "South west"}, {3, "华东"}, {9, "Refused"}};
    region.missing = {{9, 9}};
    auto& nps = survey.codes<std::int16_t>("nps", {10, 9, 0, 7, 98, none, 6, 99}, domain::Role::Nps);
    nps.missing = {{98, 99}};
    survey.numbers("age", {30, 18.5, 45, test::nan, 30, 61, 29.999, -1}).missing = {{-1, -1}};
    survey.dates("visited", {"2026-01-01", "2026-03-31 23:59:59", "2026-04-01", "", "2025-12-31 12:00",
                             "2026-07-18 09:42:10", "2026-07-18", "2027-01-01"});
    survey.texts("comment", {"Long QUEUE", "", "排队太久", "the wait", "queue", "Größe", "GRÖSSE", "que ue"});
    survey.codes("q15_1", {1, 0, 1, none, none, 0, 1, 0}).label = "Loans";
    survey.codes("q15_2", {1, 1, 0, none, 8, 0, 0, 0}).label = "Credit cards";
    survey["q15_2"].missing = {{8, 8}};
    survey.multipleResponse("Q15", {"q15_1", "q15_2"});
    return survey;
}

struct Passing {
    const char* text;
    Rows rows;
};

class FilterRows : public testing::TestWithParam<Passing> {};

std::string numbered(const testing::TestParamInfo<Passing>& tested)
{
    return "form" + std::to_string(tested.index);
}

} // namespace

TEST_P(FilterRows, Pass)
{
    const auto dataset = eight().dataset();
    const auto filter = data::parseFilter(GetParam().text);
    ASSERT_TRUE(filter) << filter.error().message;
    const auto rows = data::select(*filter, dataset);
    ASSERT_TRUE(rows) << rows.error().message;
    EXPECT_EQ(rowsOf(*rows), GetParam().rows) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Codes, FilterRows,
    testing::Values(
        Passing{"", {0, 1, 2, 3, 4, 5, 6, 7}}, Passing{"region = East", {0, 3}}, Passing{"REGION = east", {0, 3}},
        Passing{"region = 1", {0, 3}}, Passing{"地区 = 华东", {2, 7}}, Passing{"\"Region of the branch\" = 3", {2, 7}},
        Passing{"region != East", {1, 2, 5, 7}}, Passing{"not region = East", {1, 2, 4, 5, 6, 7}},
        Passing{"region in (East, \"south west\")", {0, 1, 3, 5}}, Passing{"region not in (1, 2)", {2, 7}},
        Passing{"region 2..3", {1, 2, 5, 7}}, Passing{"region >= 2", {1, 2, 5, 7}}, Passing{"region > 2", {2, 7}},
        Passing{"region East<..华东", {1, 2, 5, 7}}, Passing{"region = 9", {6}}, Passing{"region = Refused", {6}},
        Passing{"region in (9, 1)", {0, 3, 6}}, Passing{"region in (3, 2, 2)", {1, 2, 5, 7}},
        Passing{"region in (3, 9, 1, 2)", {0, 1, 2, 3, 5, 6, 7}}, Passing{"region != 9", {0, 1, 2, 3, 5, 7}},
        Passing{"missing(region)", {4, 6}}, Passing{"not missing(region)", {0, 1, 2, 3, 5, 7}},
        Passing{"region contains west", {1, 5}}, Passing{"region contains (E, 东)", {0, 1, 2, 3, 5, 7}},
        Passing{"region = 77", {}}, Passing{"q15_1 = 1", {0, 2, 6}}, Passing{"nps 9..10", {0, 1}},
        Passing{"nps >= 0", {0, 1, 2, 3, 6}}, Passing{"nps = 98", {4}}, Passing{"missing(nps)", {4, 5, 7}},
        Passing{"nps <= 6", {2, 6}}, Passing{"nps 3..1", {}}, Passing{"nps = -500", {}}, Passing{"nps = 1000000", {}},
        Passing{"nps < 0", {}}),
    numbered);

INSTANTIATE_TEST_SUITE_P(
    NumbersAndDates, FilterRows,
    testing::Values(Passing{"age = 30", {0, 4}}, Passing{"age >= 30", {0, 2, 4, 5}}, Passing{"age > 30", {2, 5}},
                    Passing{"age < 30", {1, 6}}, Passing{"age 18.5..30", {0, 1, 4, 6}}, Passing{"age 18.5<..<30", {6}},
                    Passing{"age != 30", {1, 2, 5, 6}}, Passing{"missing(age)", {3, 7}},
                    Passing{"age in (45, 61)", {2, 5}}, Passing{"age = -1", {7}},
                    Passing{"visited = 2026", {0, 1, 2, 5, 6}}, Passing{"visited 2026-01-01..2026-03-31", {0, 1}},
                    Passing{"visited = 2026-07", {5, 6}}, Passing{"visited = 2026Q1", {0, 1}},
                    Passing{"visited = 2026-07-18", {5, 6}}, Passing{"visited = 2026/7/18", {5, 6}},
                    Passing{"visited = 2026年7月", {5, 6}}, Passing{"visited = \"2026-07-18 09:42\"", {5}},
                    Passing{"visited = \"2026-07-18 09:42:10\"", {5}}, Passing{"visited = \"2026-07-18 09:42:11\"", {}},
                    Passing{"visited > 2026-03-31", {2, 5, 6, 7}}, Passing{"visited >= 2026-03-31", {1, 2, 5, 6, 7}},
                    Passing{"visited < 2026", {4}}, Passing{"visited <= 2026", {0, 1, 2, 4, 5, 6}},
                    Passing{"visited 2025..2026-01", {0, 4}}, Passing{"visited != 2026", {4, 7}},
                    Passing{"missing(visited)", {3}}, Passing{"visited in (2025, 2027)", {4, 7}}),
    numbered);

INSTANTIATE_TEST_SUITE_P(
    Texts, FilterRows,
    testing::Values(Passing{"comment contains queue", {0, 4}}, Passing{"comment contains 排队", {2}},
                    Passing{"comment contains (QUEUE, 太久)", {0, 2, 4}}, Passing{"comment = queue", {4}},
                    Passing{"comment = \"long queue\"", {0}}, Passing{"comment != queue", {0, 2, 3, 5, 6, 7}},
                    Passing{"comment in (queue, \"the wait\")", {3, 4}}, Passing{"missing(comment)", {1}},
                    Passing{"comment contains ö", {5, 6}}, Passing{"comment contains \"e w\"", {3}},
                    Passing{"comment contains \"\"", {0, 2, 3, 4, 5, 6, 7}}, Passing{"comment = \"\"", {}},
                    Passing{"comment contains queuet", {}}),
    numbered);

INSTANTIATE_TEST_SUITE_P(
    Questions, FilterRows,
    testing::Values(Passing{"Q15 has Loans", {0, 2, 6}}, Passing{"Q15 has \"credit cards\"", {0, 1}},
                    Passing{"Q15 has (Loans, q15_2)", {0, 1, 2, 6}}, Passing{"missing(Q15)", {3, 4}},
                    Passing{"Q15 has Loans and not Q15 has q15_2", {2, 6}}, Passing{"region = East and nps >= 9", {0}},
                    Passing{"region = East or nps >= 9", {0, 1, 3}},
                    Passing{"not (region = East or nps >= 9)", {2, 4, 5, 6, 7}},
                    Passing{"region = East and ()", {0, 3}}, Passing{"not ()", {}}),
    numbered);

TEST(FilterNames, WrongOnesAreRefusedWithAKey)
{
    SmallSurvey survey = eight();
    survey["q15_1"].sourceColumn = "twice";
    survey["q15_2"].sourceColumn = "twice";
    const auto dataset = survey.dataset();
    const std::vector<std::pair<const char*, const char*>> refused{
        {"nothing = 1", "unknown-variable: nothing"},
        {"twice = 1", "ambiguous-variable: twice"},
        {"region = Atlantis", "unknown-value: Atlantis"},
        {"region = 1.5", "unknown-value: 1.5"},
        {"age = old", "unknown-value: old"},
        {"visited = yesterday", "unknown-value: yesterday"},
        {"visited = 2026-13", "unknown-value: 2026-13"},
        {"visited = 2026-02-30", "unknown-value: 2026-02-30"},
        {"comment > a", "unfit-operator: comment"},
        {"age contains 3", "unfit-operator: age"},
        {"Q15 = Loans", "not-a-variable: Q15"},
        {"region has East", "not-a-question: region"},
        {"Q15 has Pigs", "unknown-value: Pigs"},
        {"missing(nothing)", "unknown-variable: nothing"},
        {"not (region = East and nothing = 2)", "unknown-variable: nothing"}};
    for (const auto& [text, key] : refused) {
        const auto rows = data::select(*data::parseFilter(text), dataset);
        ASSERT_FALSE(rows) << text;
        EXPECT_EQ(rows.error().code, base::ErrorCode::InvalidArgument);
        EXPECT_EQ(rows.error().where, key) << text;
        EXPECT_FALSE(rows.error().message.empty());
    }
    const auto wrong = data::select(*data::parseFilter("region = Atlantis"), dataset);
    EXPECT_NE(wrong.error().message.find("East, South west"), std::string::npos) << wrong.error().message;
}

TEST(FilterNames, ColumnsThatWereNotLoadedAreAnErrorNotACrash)
{
    const SmallSurvey survey = eight();
    const data::Dataset empty(1, 8, survey.dataset().sharedQuestionnaire(), {});
    for (const char* text : {"region = East", "missing(Q15)", "Q15 has Loans", "comment contains x"}) {
        const auto rows = data::select(*data::parseFilter(text), empty);
        ASSERT_FALSE(rows) << text;
        EXPECT_EQ(rows.error().where.rfind("not-loaded: ", 0), 0U) << rows.error().where;
    }
}

TEST(FilterNames, TheVariablesThatAreRead)
{
    SmallSurvey survey = eight();
    const auto ids = data::variablesOf(
        *data::parseFilter("region = East and (age > 3 or not region = 2) and Q15 has Loans and missing(Q15)"),
        survey.questionnaire());
    ASSERT_TRUE(ids);
    EXPECT_EQ(*ids, (std::vector<base::VariableId>{survey["region"].id, survey["age"].id, survey["q15_1"].id,
                                                   survey["q15_2"].id}));
    EXPECT_EQ(data::variablesOf({}, survey.questionnaire())->size(), 0U);
    EXPECT_FALSE(data::variablesOf(*data::parseFilter("x = 1"), survey.questionnaire()));
}

TEST(FilterCaption, ShowsLabels)
{
    SmallSurvey survey = eight();
    survey["nps"].label = "How likely are you to recommend us to a friend or colleague?";
    const auto shown = [&survey](const char* text) {
        const data::FilterCaption caption = data::caption(*data::parseFilter(text), survey.questionnaire());
        return caption.name + " | " + caption.value;
    };
    EXPECT_EQ(shown("region = 2"), "Region of the branch | South west");
    EXPECT_EQ(shown("地区 != 1"), "Region of the branch | ≠ East");
    EXPECT_EQ(shown("region in (1, 2)"), "Region of the branch | East, South west");
    EXPECT_EQ(shown("region in (1, 2, 3, 9, 4)"), "Region of the branch | East, South west, 华东 + 2");
    EXPECT_EQ(shown("nps 9..10"), "nps | 9 – 10");
    EXPECT_EQ(shown("age >= 30"), "age | ≥ 30");
    EXPECT_EQ(shown("age < 30"), "age | < 30");
    EXPECT_EQ(shown("missing(age)"), "age | no answer");
    EXPECT_EQ(shown("comment contains queue"), "comment | contains “queue”");
    EXPECT_EQ(shown("Q15 has q15_2"), "Q15 | Credit cards");
    EXPECT_EQ(shown("region = 1 or nps > 8"), " | region = East or nps > 8");
    EXPECT_EQ(shown("unheard = 5"), "unheard | 5");
}

TEST(FilterBoth, JoinsWithoutNesting)
{
    const auto parsed = [](const char* text) { return *data::parseFilter(text); };
    EXPECT_EQ(data::both({}, parsed("a = 1")), parsed("a = 1"));
    EXPECT_EQ(data::both(parsed("a = 1"), {}), parsed("a = 1"));
    EXPECT_EQ(data::both(parsed("a = 1"), parsed("b = 2")), parsed("a = 1 and b = 2"));
    EXPECT_EQ(data::both(parsed("a = 1 and b = 2"), parsed("c = 3")), parsed("a = 1 and b = 2 and c = 3"));
    EXPECT_EQ(data::both(parsed("a = 1 or b = 2"), parsed("c = 3")), parsed("(a = 1 or b = 2) and c = 3"));
}

// The block kernels against one look at a time, for every width, with lengths that do not fill a block.
TEST(FilterScan, AgreesWithLookingRowByRow)
{
    std::mt19937 random(11);
    const auto check = [&random](auto marker) {
        using Int = decltype(marker);
        for (const std::size_t rows : {1U, 63U, 64U, 65U, 1000U}) {
            data::CodeValues<Int> column;
            for (std::size_t i = 0; i < rows; ++i)
                column.codes.push_back(random() % 10 == 0 ? data::CodeValues<Int>::missing
                                                          : static_cast<Int>(static_cast<int>(random() % 40) - 20));
            data::filter::ValueSet<std::int64_t> set;
            for (auto i = random() % 5; i > 0; --i) {
                const auto low = static_cast<std::int64_t>(random() % 50) - 25;
                set.intervals.push_back({low, low + static_cast<std::int64_t>(random() % 6)});
            }
            if (random() % 4 == 0)
                set.intervals.push_back(data::filter::everyValue<std::int64_t>());
            set.missing = random() % 2 == 0;
            const data::Column values = column;
            const data::Selection rowsFound = data::filter::scanIntegers(values, set);
            for (std::size_t row = 0; row < rows; ++row) {
                bool passes = column.codes[row] == data::CodeValues<Int>::missing && set.missing;
                for (const auto& interval : set.intervals)
                    passes = passes || (column.codes[row] != data::CodeValues<Int>::missing &&
                                        column.codes[row] >= interval.low && column.codes[row] <= interval.high);
                ASSERT_EQ(rowsFound.contains(row), passes) << row;
            }
        }
    };
    for (int round = 0; round < 30; ++round) {
        check(std::int8_t{});
        check(std::int16_t{});
        check(std::int32_t{});
    }
}

TEST(FilterScan, TextSearchAgreesWithSearchingEachText)
{
    std::mt19937 random(5);
    const std::vector<std::string> pieces{"a", "B", "ab", "é", "É", "排", "队", " ", "ſ", "K", "xyz"};
    data::TextValues column;
    for (int row = 0; row < 3000; ++row) {
        for (auto length = random() % 12; length > 0; --length)
            column.bytes += pieces[random() % pieces.size()];
        column.offsets.push_back(column.bytes.size());
    }
    for (const char* wanted : {"ab", "AB", "é", "排队", "b ", "队a", "xyzx", "k", "zab", "ééé"}) {
        const data::filter::TextSearch search(wanted);
        const data::Selection found = data::filter::rowsContaining(column, search);
        const QString needle = QString::fromUtf8(wanted);
        std::size_t hits = 0;
        for (std::size_t row = 0; row < 3000; ++row) {
            const std::string text(column.at(row));
            const bool expected = QString::fromStdString(text).toLower().contains(needle.toLower());
            hits += expected ? 1 : 0;
            ASSERT_EQ(found.contains(row), expected) << wanted << " in " << text;
            ASSERT_EQ(search.foundIn(text), expected) << wanted << " in " << text;
        }
        EXPECT_GT(hits, 0U) << wanted;
    }
}
