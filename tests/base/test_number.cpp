#include "base/number.h"

#include <clocale>
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

using namespace manyi::base;

TEST(ParseNumber, ReadsWholeDecimalNumbers)
{
    EXPECT_EQ(parseNumber("12"), 12);
    EXPECT_EQ(parseNumber("-3.5"), -3.5);
    EXPECT_EQ(parseNumber("+7"), 7);
    EXPECT_EQ(parseNumber("1e6"), 1e6);
    EXPECT_EQ(parseNumber(" 4\t"), 4);
    EXPECT_EQ(parseNumber(".5"), 0.5);
    EXPECT_EQ(parseNumber("0.1"), 0.1);
}

TEST(ParseNumber, RefusesAllElse)
{
    for (const char* text : {"", " ", "nan", "inf", "-inf", "0x10", "12a", "1,3", "1 2", "--1", "+-1", "-", ".", "1e",
                             "1e999", "１２", "5%"})
        EXPECT_FALSE(parseNumber(text)) << text;
}

TEST(ParseNumber, DecimalComma)
{
    EXPECT_EQ(parseNumber("3,5", ','), 3.5);
    EXPECT_EQ(parseNumber("-12", ','), -12);
    EXPECT_FALSE(parseNumber("3.5", ','));
    EXPECT_FALSE(parseNumber("1,2,3", ','));
    EXPECT_FALSE(parseNumber("nan", ','));
}

TEST(ParseNumber, IgnoresTheLocale)
{
    if (std::setlocale(LC_ALL, "de_DE.UTF-8") == nullptr)
        GTEST_SKIP() << "no locale with a decimal comma";
    EXPECT_EQ(parseNumber("2.5"), 2.5);
    EXPECT_EQ(formatNumber(2.5), "2.5");
    std::setlocale(LC_ALL, "C");
}

TEST(FormatNumber, ShortestThatReadsBack)
{
    EXPECT_EQ(formatNumber(3), "3");
    EXPECT_EQ(formatNumber(-0.0), "0");
    EXPECT_EQ(formatNumber(0.1), "0.1");
    EXPECT_EQ(formatNumber(100000), "100000");
    EXPECT_EQ(formatNumber(std::numeric_limits<double>::quiet_NaN()), "");
    for (const double value : {1.0 / 3, 1e300, 5e-324, 123456789012345680.0, -2.5e-7})
        EXPECT_EQ(parseNumber(formatNumber(value)), value);
}

TEST(FormatExact, SeventeenDigits)
{
    EXPECT_EQ(formatExact(0.1), "0.10000000000000001");
    EXPECT_EQ(formatExact(4), "4");
    EXPECT_EQ(formatExact(std::numeric_limits<double>::quiet_NaN()), "null");
}

TEST(FormatFixed, RoundsHalfAwayFromZeroOnTheShortestForm)
{
    EXPECT_EQ(formatFixed(0.125, 2), "0.13");
    EXPECT_EQ(formatFixed(1.005, 2), "1.01");
    EXPECT_EQ(formatFixed(2.5, 0), "3");
    EXPECT_EQ(formatFixed(-2.5, 0), "-3");
    EXPECT_EQ(formatFixed(0.5, 0), "1");
    EXPECT_EQ(formatFixed(0.4999, 0), "0");
    EXPECT_EQ(formatFixed(99.95, 1), "100.0");
    EXPECT_EQ(formatFixed(9.999, 2), "10.00");
    EXPECT_EQ(formatFixed(0.05, 1), "0.1");
    EXPECT_EQ(formatFixed(0.004, 1), "0.0");
    EXPECT_EQ(formatFixed(12345.678, 1), "12345.7");
    EXPECT_EQ(formatFixed(1e21, 0), "1000000000000000000000");
    EXPECT_EQ(formatFixed(3, 2), "3.00");
    EXPECT_EQ(formatFixed(0, 1), "0.0");
}

TEST(FormatFixed, SignOfZeroAndTypography)
{
    EXPECT_EQ(formatFixed(-0.04, 1), "0.0");
    EXPECT_EQ(formatFixed(-1.25, 1, true), "\u22121.3");
    EXPECT_EQ(formatFixed(std::nan(""), 1), "");
}

TEST(FormatCount, GroupsThousands)
{
    EXPECT_EQ(formatCount(0), "0");
    EXPECT_EQ(formatCount(999), "999");
    EXPECT_EQ(formatCount(12480), "12,480");
    EXPECT_EQ(formatCount(1000000), "1,000,000");
    EXPECT_EQ(formatCount(-1234), "-1,234");
    EXPECT_EQ(formatCount(-123), "-123");
}
