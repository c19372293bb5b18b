#include "io/sheet/cell_time.h"

#include <gtest/gtest.h>

using namespace manyi::io;

namespace {

std::string text(double serial, TimeFormat format, DateSystem system = DateSystem::Since1900)
{
    CellBuffer buffer;
    const auto cell = timeCell(serial, format, system, buffer);
    return cell ? std::string(*cell) : "none";
}

} // namespace

TEST(CellTime, FormatCodes)
{
    for (const char* code :
         {"yyyy\\-mm\\-dd", "m/d/yy", "[$-804]yyyy\"年\"m\"月\"d\"日\"", "dd.mm.yyyy hh:mm", "mmm-yy", "aaaa",
          "YYYY/MM/DD;@", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "ge.m.d", "[Red]d"})
        EXPECT_EQ(timeFormatOf(code), TimeFormat::Date) << code;
    for (const char* code : {"h:mm", "hh:mm:ss.000", "h:mm AM/PM", "mm:ss", "上午/下午h\"时\"mm\"分\""})
        EXPECT_EQ(timeFormatOf(code), TimeFormat::Time) << code;
    for (const char* code : {"[h]:mm", "[hh]:mm:ss", "[mm]:ss", "[s]"})
        EXPECT_EQ(timeFormatOf(code), TimeFormat::Elapsed) << code;
    for (const char* code : {"General", "GENERAL", "0.00E+00", "#,##0.00", "0%", "\"days\" 0", "0\\d", "[Red]0.00",
                             "_-* #,##0_-", "@", "[$€-407] 0.00", "0;yyyy", ""})
        EXPECT_EQ(timeFormatOf(code), TimeFormat::None) << code;
}

TEST(CellTime, BuiltInFormats)
{
    EXPECT_EQ(builtInTimeFormat(14), TimeFormat::Date);
    EXPECT_EQ(builtInTimeFormat(22), TimeFormat::Date);
    EXPECT_EQ(builtInTimeFormat(20), TimeFormat::Time);
    EXPECT_EQ(builtInTimeFormat(31), TimeFormat::Date); // yyyy年m月d日
    EXPECT_EQ(builtInTimeFormat(46), TimeFormat::Elapsed);
    for (const int id : {0, 1, 9, 10, 11, 13, 37, 44, 48, 49})
        EXPECT_EQ(builtInTimeFormat(id), TimeFormat::None) << id;
}

// ECMA-376 18.17.4.1: 1 is 1900-01-01, 60 the day that never was, 61 is 1900-03-01, 2958465 is 9999-12-31.
TEST(CellTime, System1900)
{
    EXPECT_EQ(text(1, TimeFormat::Date), "1900-01-01");
    EXPECT_EQ(text(59, TimeFormat::Date), "1900-02-28");
    EXPECT_EQ(text(60, TimeFormat::Date), "none");
    EXPECT_EQ(text(61, TimeFormat::Date), "1900-03-01");
    EXPECT_EQ(text(43831, TimeFormat::Date), "2020-01-01");
    EXPECT_EQ(text(43831.5, TimeFormat::Date), "2020-01-01 12:00:00");
    EXPECT_EQ(text(2958465, TimeFormat::Date), "9999-12-31");
    EXPECT_EQ(text(2958466, TimeFormat::Date), "none");
    EXPECT_EQ(text(-1, TimeFormat::Date), "none");
    EXPECT_EQ(text(0, TimeFormat::Date), "none");
    // 11:30 as a double is a little below.
    EXPECT_EQ(text(42488.479166666664, TimeFormat::Date), "2016-04-28 11:30:00");
}

TEST(CellTime, System1904)
{
    EXPECT_EQ(text(0, TimeFormat::Date, DateSystem::Since1904), "1904-01-01");
    EXPECT_EQ(text(42369, TimeFormat::Date, DateSystem::Since1904), "2020-01-01");
    EXPECT_EQ(text(60, TimeFormat::Date, DateSystem::Since1904), "1904-03-01");
}

TEST(CellTime, TimesOfDayAndElapsed)
{
    EXPECT_EQ(text(0.5, TimeFormat::Time), "12:00:00");
    EXPECT_EQ(text(0.25, TimeFormat::Date), "06:00:00");
    EXPECT_EQ(text(0, TimeFormat::Time), "00:00:00");
    EXPECT_EQ(text(1.5, TimeFormat::Elapsed), "36:00:00");
    EXPECT_EQ(text(42734.5, TimeFormat::Time), "2016-12-30 12:00:00");
}
