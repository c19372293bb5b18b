#include <gtest/gtest.h>

#include "io/source/column_labels.h"

namespace manyi::test {
namespace {

bool endsOnly(const std::vector<domain::ValueLabel>& labels, const std::vector<std::string>& answers)
{
    io::SourceColumn said;
    said.labels = labels;
    io::ColumnProfile profile;
    for (const std::string& answer : answers)
        profile.distinct.push_back({answer, 10, 0});
    return io::onlyEndsLabelled(said, profile);
}

TEST(ColumnLabels, EndsOfAScaleAndPerhapsItsMiddle)
{
    EXPECT_TRUE(endsOnly({{1, "bad"}, {5, "good"}}, {"1", "2", "3", "4", "5"}));
    EXPECT_TRUE(endsOnly({{1, "bad"}, {3, "neither"}, {5, "good"}}, {"1", "2", "4", "5"}));
    EXPECT_FALSE(endsOnly({{1, "Alpha"}, {2, "Beta"}, {4, "Delta"}}, {"1", "2", "4"})) << "categories";
    EXPECT_FALSE(endsOnly({{1, "bad"}, {5, "good"}}, {"1", "7"})) << "7 lies behind the end";
}

} // namespace
} // namespace manyi::test
