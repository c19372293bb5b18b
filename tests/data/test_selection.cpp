#include <gtest/gtest.h>

#include "data/selection.h"
#include "data/small_survey.h"

using manyi::data::Selection;
using manyi::test::rowsOf;

TEST(Selection, AllAndNoneOfAnyLength)
{
    for (const std::size_t rows : {0U, 1U, 63U, 64U, 65U, 1000U}) {
        EXPECT_EQ(Selection::all(rows).count(), rows);
        EXPECT_EQ(Selection::none(rows).count(), 0U);
        EXPECT_EQ(~Selection::all(rows), Selection::none(rows));
        EXPECT_EQ(~~Selection::none(rows), Selection::none(rows));
    }
}

TEST(Selection, SetsSingleRows)
{
    Selection selection = Selection::none(130);
    for (const std::size_t row : {0U, 63U, 64U, 129U})
        selection.set(row, true);
    selection.set(63, false);
    EXPECT_EQ(rowsOf(selection), (std::vector<std::size_t>{0, 64, 129}));
    EXPECT_TRUE(selection.contains(129));
    EXPECT_FALSE(selection.contains(63));
}

TEST(Selection, CombinesRowByRow)
{
    Selection even = Selection::none(100);
    Selection byThree = Selection::none(100);
    for (std::size_t row = 0; row < 100; ++row) {
        even.set(row, row % 2 == 0);
        byThree.set(row, row % 3 == 0);
    }
    for (std::size_t row = 0; row < 100; ++row) {
        EXPECT_EQ((even & byThree).contains(row), row % 6 == 0);
        EXPECT_EQ((even | byThree).contains(row), row % 2 == 0 || row % 3 == 0);
        EXPECT_EQ((~even).contains(row), row % 2 == 1);
    }
}
