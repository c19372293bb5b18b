// Which sheet of a workbook is read when none is named.
#include <gtest/gtest.h>

#include "io/sheet/sheet_choice.h"

namespace manyi::test {
namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Collected : io::RowSink {
    Rows rows;
    bool row(std::span<const std::string_view> cells) override
    {
        rows.emplace_back(cells.begin(), cells.end());
        return true;
    }
};

struct Choice {
    base::Status status;
    io::SourceDictionary dictionary;
    Rows rows;
};

Choice chooseFrom(const std::vector<std::pair<std::string, Rows>>& sheets, const std::string& wanted = "")
{
    Choice choice;
    for (const auto& [name, rows] : sheets)
        choice.dictionary.sheets.push_back(name);
    Collected sink;
    choice.status =
        io::readChosenSheet(wanted, "file", choice.dictionary, sink, [&](std::size_t index, io::RowSink& to) {
            std::int64_t sent = 0;
            for (const auto& row : sheets[index].second) {
                ++sent;
                if (!to.row(std::vector<std::string_view>(row.begin(), row.end())))
                    break;
            }
            return base::Result<std::int64_t>(sent);
        });
    choice.rows = std::move(sink.rows);
    return choice;
}

const Rows cover = {{"", "Customer survey 2026"}, {"", "Contact", "x@example.com"}, {"", "Date", "2026-07-01"}};
const Rows answers = {{"Id", "Region", "Q1"}, {"1", "East", "5"}, {"2", "West", "4"}};

TEST(SheetChoice, CoverSheetsArePassedOver)
{
    const auto choice = chooseFrom({{"Cover", cover}, {"Blank", {}}, {"Data", answers}, {"More", answers}});
    ASSERT_TRUE(choice.status) << choice.status.error().message;
    EXPECT_EQ(choice.dictionary.sheet, "Data");
    EXPECT_EQ(choice.rows, answers);
    ASSERT_EQ(choice.dictionary.problems.size(), 1U);
    EXPECT_EQ(choice.dictionary.problems[0].value, "Cover");
}

TEST(SheetChoice, SmallTablesAndTitlesAboveTablesAreRead)
{
    const Rows titled = {{"Survey of March"}, {"Id", "Region", "Q1"}, {"1", "East", "5"}};
    const Rows numbers = {{"Q1"}, {"5"}, {"4"}};
    const Rows words = {{"Q1", "Q2"}, {"yes", "no"}};
    const Rows column = {{"What did you like?"}, {"the staff"}, {"nothing"}};
    for (const Rows& first : {titled, numbers, words, column}) {
        const auto choice = chooseFrom({{"First", first}, {"Data", answers}});
        EXPECT_EQ(choice.dictionary.sheet, "First");
        EXPECT_EQ(choice.rows, first);
        EXPECT_TRUE(choice.dictionary.problems.empty());
    }
}

TEST(SheetChoice, ACoverIsReadWhenItIsAllThereIsOrWanted)
{
    EXPECT_EQ(chooseFrom({{"Blank", {}}, {"Cover", cover}}).rows, cover);
    EXPECT_EQ(chooseFrom({{"Cover", cover}, {"Data", answers}}, "Cover").rows, cover);
}

TEST(SheetChoice, UnknownNamesAndEmptyFilesAreRefused)
{
    const auto unknown = chooseFrom({{"Cover", cover}, {"Data", answers}}, "data 2");
    ASSERT_FALSE(unknown.status);
    EXPECT_EQ(unknown.status.error().code, base::ErrorCode::InvalidArgument);
    EXPECT_NE(unknown.status.error().message.find("Cover, Data"), std::string::npos);
    EXPECT_EQ(chooseFrom({{"Blank", {}}}).status.error().code, base::ErrorCode::Foreign);
}

} // namespace
} // namespace manyi::test
