#include "base/datetime.h"

#include <gtest/gtest.h>

using namespace manyi::base;

namespace {

std::string read(std::string_view text, DateOrder order = DateOrder::YearMonthDay)
{
    const auto time = parseDateTime(text, order);
    return time ? formatDateTime(*time) : "none";
}

} // namespace

TEST(DateTime, KnownSeconds)
{
    // date -u -d '2026-07-18 09:42:10' +%s
    EXPECT_EQ(parseDateTime("2026-07-18 09:42:10", DateOrder::YearMonthDay), 1784367730);
    EXPECT_EQ(parseDateTime("1970-01-01", DateOrder::YearMonthDay), 0);
    EXPECT_EQ(parseDateTime("1969-12-31 23:59:59", DateOrder::YearMonthDay), -1);
}

TEST(DateTime, YearFirstForms)
{
    EXPECT_EQ(read("2026-07-18"), "2026-07-18");
    EXPECT_EQ(read("2026/7/18 9:42"), "2026-07-18 09:42:00");
    EXPECT_EQ(read("2026.7.18"), "2026-07-18");
    EXPECT_EQ(read("2026-07-18T09:42:10.5Z"), "2026-07-18 09:42:10");
    EXPECT_EQ(read("2026-07-18T09:42:10+08:00"), "2026-07-18 09:42:10");
    EXPECT_EQ(read("2026-07-18 09:42:10 UTC"), "2026-07-18 09:42:10");
    EXPECT_EQ(read("2026年7月18日 9:42"), "2026-07-18 09:42:00");
    EXPECT_EQ(read("2026年07月18日"), "2026-07-18");
    EXPECT_EQ(read("2026/7/18 下午3:04:05"), "2026-07-18 15:04:05");
    EXPECT_EQ(read("2026/7/18 上午12:04"), "2026-07-18 00:04:00");
    EXPECT_EQ(read("2020/03/01 3:04:05 PM GMT+8"), "2020-03-01 15:04:05");
    EXPECT_EQ(read("20260718"), "2026-07-18");
    EXPECT_EQ(read("20260718094210"), "2026-07-18 09:42:10");
    EXPECT_EQ(read("2026-07-18", DateOrder::MonthDayYear), "2026-07-18");
}

TEST(DateTime, OrderOfNumericForms)
{
    EXPECT_EQ(read("5/10/18 4:01", DateOrder::MonthDayYear), "2018-05-10 04:01:00");
    EXPECT_EQ(read("5/10/18 4:01", DateOrder::DayMonthYear), "2018-10-05 04:01:00");
    EXPECT_EQ(read("18.07.2026", DateOrder::DayMonthYear), "2026-07-18");
    EXPECT_EQ(read("07/18/2026 1:02 pm", DateOrder::MonthDayYear), "2026-07-18 13:02:00");
    EXPECT_EQ(read("12/31/99", DateOrder::MonthDayYear), "1999-12-31");
    EXPECT_EQ(read("18/07/2026", DateOrder::MonthDayYear), "none");
    EXPECT_EQ(read("5/10/2018", DateOrder::YearMonthDay), "none");
    EXPECT_EQ(read("26/7/18", DateOrder::YearMonthDay), "2026-07-18");
}

TEST(DateTime, NamedMonths)
{
    EXPECT_EQ(read("18 Jul 2026"), "2026-07-18");
    EXPECT_EQ(read("Jul 18, 2026 9:42 AM"), "2026-07-18 09:42:00");
    EXPECT_EQ(read("September 3 2026"), "2026-09-03");
    EXPECT_EQ(read("18-Jul-26"), "2026-07-18");
}

TEST(DateTime, RefusesWhatIsNoDate)
{
    for (const char* text :
         {"", "12", "9:42", "2026-13-01", "2026-02-29", "2026-07", "2026-07-18 25:00", "2026-07-18x", "1-2", "1.5",
          "20261301", "2026-07-18 9", "2026-07/18", "2026-07-18T", "May", "123456", "2026-07-18 09:42 and later"})
        EXPECT_EQ(read(text), "none") << text;
    EXPECT_EQ(read("2024-02-29"), "2024-02-29");
}

TEST(DateTime, CivilDatesBothWays)
{
    for (Seconds day = -800000; day <= 800000; day += 997) {
        const Seconds time = day * 86400;
        const CivilDate date = civilDate(time);
        ASSERT_EQ(fromCivilDate(date), time);
        ASSERT_EQ(civilDate(time + 86399).day, date.day);
    }
    EXPECT_EQ(fromCivilDate({2000, 3, 1}), 951868800); // date -u -d 2000-03-01 +%s
}
