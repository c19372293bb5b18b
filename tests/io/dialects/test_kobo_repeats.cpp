#include "io/dialects/kobo_repeats.h"

#include <gtest/gtest.h>

namespace manyi::test {
namespace {

using Records = std::vector<std::vector<std::string>>;

const Records households = {{"village", "_index"}, {"A", "1"}, {"B", "2"}, {"C", "3"}};

TEST(KoboRepeats, RepeatedAnswersBecomeColumnsOfTheirParents)
{
    const io::RepeatSheet members{"member",
                                  {{{"name", "age", "_index", "_parent_table_name", "_parent_index"},
                                    {"Ann", "40", "1", "data", "1"},
                                    {"Bob", "9", "2", "data", "1"},
                                    {"Cy", "33", "3", "data", "3"}},
                                   true}};
    const auto joined = io::joinRepeats({households, true}, "data", {members});
    EXPECT_EQ(joined.table.records,
              (Records{{"village", "_index", "member_count", "name[1]", "name[2]", "age[1]", "age[2]"},
                       {"A", "1", "2", "Ann", "Bob", "40", "9"},
                       {"B", "2", "0", "", "", "", ""},
                       {"C", "3", "1", "Cy", "", "33", ""}}));
    EXPECT_EQ(joined.notes.size(), 1U);
}

TEST(KoboRepeats, MoreThanTenAreCounted)
{
    io::RepeatSheet visits{"visit", {{{"day", "_parent_index"}}, true}};
    for (int i = 0; i < 11; ++i)
        visits.table.records.push_back({std::to_string(i), "2"});
    const auto joined = io::joinRepeats({households, true}, "data", {visits});
    EXPECT_EQ(joined.table.records,
              (Records{{"village", "_index", "visit_count"}, {"A", "1", "0"}, {"B", "2", "11"}, {"C", "3", "0"}}));
}

TEST(KoboRepeats, OtherSheetsAreLeftAlone)
{
    const io::RepeatSheet plain{"choices", {{{"list", "name"}, {"a", "b"}}, true}};
    const io::RepeatSheet nested{"toy",
                                 {{{"toy", "_parent_table_name", "_parent_index"}, {"car", "member", "1"}}, true}};
    const auto joined = io::joinRepeats({households, true}, "data", {plain, nested});
    EXPECT_EQ(joined.table.records, households);
    ASSERT_EQ(joined.notes.size(), 1U);
    EXPECT_EQ(joined.notes.front().value, "toy");
    const Records without = {{"a"}, {"1"}};
    EXPECT_EQ(io::joinRepeats({without, true}, "data", {nested}).table.records, without);
}

TEST(KoboRepeats, NamesThatAreTakenAndShortRowsDoNotMix)
{
    const io::RepeatSheet sheet{"r", {{{"village", "_parent_index"}, {"X", "2"}}, true}};
    const Records main = {{"_index", "village[1]", "note"}, {"1"}, {"2", "b", "c"}};
    const auto joined = io::joinRepeats({main, true}, "data", {sheet});
    EXPECT_EQ(joined.table.records, (Records{{"_index", "village[1]", "note", "r_count", "village[1]_"},
                                             {"1", "", "", "0", ""},
                                             {"2", "b", "c", "1", "X"}}));
}

} // namespace
} // namespace manyi::test
