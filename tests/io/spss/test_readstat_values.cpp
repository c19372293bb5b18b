#include "io/spss/readstat_values.h"

#include <cmath>

#include <gtest/gtest.h>

#include "base/datetime.h"
#include "io/spss/readstat_error.h"

namespace manyi::test {
namespace {

double day(int year, int month, int dayOfMonth)
{
    return static_cast<double>(base::fromCivilDate({year, month, dayOfMonth}));
}

TEST(ReadStatValues, FormatsAndSmallNumbers)
{
    EXPECT_EQ(io::decimalsOf("F8.2"), 2);
    EXPECT_EQ(io::decimalsOf("%9.0g"), 0);
    EXPECT_EQ(io::decimalsOf("A20"), 0);
    EXPECT_EQ(io::smallWhole(255), "255");
    EXPECT_EQ(io::smallWhole(0), "0");
    for (const double none : {256.0, -1.0, 2.5, std::nan("")})
        EXPECT_EQ(io::smallWhole(none), "") << none;
}

// Stata counts from 1960: week 0 is its first, a year has 52; 1955 week 9 begins with day 57, 26 February.
TEST(ReadStatValues, UnitsOfDates)
{
    using Kind = io::DateUnit::Kind;
    const auto time = [](Kind kind, double value) { return io::timeOf(value, {kind, 1, 0}); };
    EXPECT_EQ(time(Kind::Quarters, -20), day(1955, 1, 1));
    EXPECT_EQ(time(Kind::Quarters, 3), day(1960, 10, 1));
    EXPECT_EQ(time(Kind::Months, -58), day(1955, 3, 1));
    EXPECT_EQ(time(Kind::HalfYears, 1), day(1960, 7, 1));
    EXPECT_EQ(time(Kind::Weeks, -252), day(1955, 2, 26));
    EXPECT_EQ(io::timeOf(1.9, {Kind::Days, 1, day(1960, 1, 1)}), day(1960, 1, 2));
    EXPECT_EQ(io::timeOf(1500, {Kind::Seconds, 0.001, 0}), 1.5);
    EXPECT_TRUE(std::isnan(time(Kind::Months, 12.0 * 9000)));
}

// .a to .z follow the system missing value of Stata's long integers.
TEST(ReadStatValues, LettersOfMissingValues)
{
    EXPECT_EQ(io::codeOfTag('a'), 2147483622);
    EXPECT_EQ(io::codeOfTag('Z'), 2147483647);
    EXPECT_EQ(io::codeOfTag('_'), 2147483621);
}

TEST(ReadStatError, SaysHowFarTheFileWasRead)
{
    const base::Error error = io::readStatError(READSTAT_ERROR_ROW_COUNT_MISMATCH, 1200, 5000);
    EXPECT_EQ(error.code, base::ErrorCode::Damaged);
    EXPECT_NE(error.message.find("row 1,200 of 5,000"), std::string::npos) << error.message;
    EXPECT_EQ(io::readStatError(READSTAT_ERROR_MALLOC, 1, 1).code, base::ErrorCode::TooLarge);
}

} // namespace
} // namespace manyi::test
