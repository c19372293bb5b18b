#include "io/csv_support.h"

#include <map>
#include <random>

using namespace manyi;

namespace {

io::CsvProfile profileOf(const std::string& content)
{
    const test::TemporaryFile file(content);
    const auto dialect = io::detectCsv(file.path());
    EXPECT_TRUE(dialect);
    base::Progress progress;
    auto profile = io::profileCsv(file.path(), *dialect, progress);
    EXPECT_TRUE(profile);
    return *profile;
}

} // namespace

TEST(Profile, CountsKinds)
{
    const io::CsvProfile profile =
        profileOf("mixed,word\n1,a\n2.5,a\n007,a\n2026-07-18,a\ntext,a\n,a\n-3,a\n12345678901234567,a\n");
    ASSERT_EQ(profile.columns.size(), 2U);
    const io::ColumnProfile& mixed = profile.columns[0];
    EXPECT_EQ(profile.records, 8);
    EXPECT_EQ(mixed.header, "mixed");
    EXPECT_EQ(mixed.blank, 1);
    EXPECT_EQ(mixed.integers, 2);
    EXPECT_EQ(mixed.numbers, 1);
    EXPECT_EQ(mixed.leadingZeros, 1);
    EXPECT_EQ(mixed.dates, 1);
    EXPECT_EQ(mixed.smallest, -3);
    EXPECT_EQ(mixed.largest, 2.5);
    EXPECT_EQ(mixed.longestBytes, 17);
    EXPECT_FALSE(mixed.manyDistinct);
    ASSERT_EQ(mixed.distinct.size(), 7U);
    EXPECT_EQ(mixed.distinct[0].text, "1");
    EXPECT_EQ(mixed.distinct[6].firstRow, 7);
    EXPECT_EQ(profile.columns[1].distinct[0].count, 8);
}

TEST(Profile, EmptyFileHasNoColumns)
{
    const io::CsvProfile profile = profileOf("");
    EXPECT_EQ(profile.records, 0);
    EXPECT_TRUE(profile.columns.empty());
    EXPECT_TRUE(io::guessRecipe(profile).columns.empty());
}

TEST(Profile, DateOrdersAreCounted)
{
    const io::CsvProfile profile = profileOf("d\n5/10/18\n5/21/18\n1/2/18\n");
    // Order: year first, month first, day first. Two-digit years also fit the first form when the parts allow it.
    EXPECT_EQ(profile.columns[0].datesByOrder[1], 3);
    EXPECT_EQ(profile.columns[0].datesByOrder[2], 2);
}

// More than one block of the file, with columns that pass the cap of distinct texts at different places.
TEST(Profile, ManyBlocksAgreeWithACountByMap)
{
    std::mt19937 random(7);
    std::string content = "few,many,number,late\n";
    std::map<std::string, std::int64_t> few;
    std::int64_t words = 0;
    double largest = 0;
    const int rows = 400000;
    for (int row = 0; row < rows; ++row) {
        const std::string code = std::to_string(random() % 11);
        ++few[code];
        const bool word = random() % 1000 == 0;
        words += word ? 1 : 0;
        const double number = static_cast<double>(random() % 1000000) / 4;
        largest = word ? largest : std::max(largest, number);
        const std::string late = row < rows - 2000 ? "same" : "late" + std::to_string(row);
        content +=
            code + ",id" + std::to_string(row) + "," + (word ? "n/a" : base::formatNumber(number)) + "," + late + "\n";
    }
    const io::CsvProfile profile = profileOf(content);
    EXPECT_EQ(profile.records, rows);
    ASSERT_EQ(profile.columns[0].distinct.size(), 11U);
    for (const auto& value : profile.columns[0].distinct)
        EXPECT_EQ(value.count, few[value.text]) << value.text;
    EXPECT_TRUE(profile.columns[1].manyDistinct);
    EXPECT_EQ(profile.columns[1].distinct.size(), 1000U);
    EXPECT_EQ(profile.columns[1].distinct[999].text, "id999");
    const io::ColumnProfile& numbers = profile.columns[2];
    EXPECT_TRUE(numbers.manyDistinct);
    EXPECT_EQ(numbers.integers + numbers.numbers, rows - words);
    EXPECT_EQ(numbers.largest, largest);
    ASSERT_EQ(numbers.others.size(), 1U);
    EXPECT_EQ(numbers.others[0].text, "n/a");
    EXPECT_EQ(numbers.others[0].count, words);
    EXPECT_TRUE(profile.columns[3].manyDistinct);
}

TEST(Profile, TwiceTheSame)
{
    std::string content = "a,b\n";
    for (int i = 0; i < 200000; ++i)
        content += std::to_string(i % 1500) + "," + std::to_string(i) + "x\n";
    const io::CsvProfile first = profileOf(content);
    const io::CsvProfile second = profileOf(content);
    ASSERT_EQ(first.columns.size(), second.columns.size());
    for (std::size_t i = 0; i < first.columns.size(); ++i) {
        ASSERT_EQ(first.columns[i].distinct.size(), second.columns[i].distinct.size());
        for (std::size_t k = 0; k < first.columns[i].distinct.size(); ++k) {
            EXPECT_EQ(first.columns[i].distinct[k].text, second.columns[i].distinct[k].text);
            EXPECT_EQ(first.columns[i].distinct[k].count, second.columns[i].distinct[k].count);
        }
    }
}

TEST(Profile, FiveThousandColumns)
{
    std::string content;
    for (int row = 0; row < 21; ++row)
        for (int column = 0; column < 5000; ++column)
            content += (row == 0 ? "V" + std::to_string(column + 1) : std::to_string(1 + (row + column) % 5)) +
                       (column == 4999 ? "\n" : ",");
    const test::Imported imported = test::importText(content);
    EXPECT_EQ(imported.profile.records, 20);
    ASSERT_EQ(imported.output.variables.size(), 5000U);
    EXPECT_EQ(imported.output.variables[4999].name, "V5000");
    EXPECT_EQ(imported.output.variables[4999].type, domain::ValueType::Code);
    ASSERT_EQ(imported.rows.size(), 20U);
    EXPECT_EQ(imported.rows[0][4999], std::to_string(1 + (1 + 4999) % 5));
    EXPECT_TRUE(imported.report.problems.empty());
}

TEST(Profile, TooManyColumnsAreRefused)
{
    std::string content(30000, ',');
    const test::TemporaryFile file(content + "\n1,2\n");
    io::CsvDialect dialect;
    base::Progress progress;
    const auto profile = io::profileCsv(file.path(), dialect, progress);
    ASSERT_FALSE(profile);
    EXPECT_EQ(profile.error().code, base::ErrorCode::TooLarge);
}

TEST(Profile, CancelledBeforeAndWhile)
{
    std::string content = "a,b,c\n";
    for (int i = 0; i < 2000000; ++i)
        content += "1,2,3\n";
    const test::TemporaryFile file(content);
    io::CsvDialect dialect;
    struct CancelsSoon : base::Progress {
        void report(double, std::string_view) override { cancel(); }
    } soon;
    const auto profile = io::profileCsv(file.path(), dialect, soon);
    ASSERT_FALSE(profile);
    EXPECT_EQ(profile.error().code, base::ErrorCode::Cancelled);
}

TEST(Profile, MissingFileAndFolderAreErrors)
{
    EXPECT_EQ(io::detectCsv("/no/such/file.csv").error().code, base::ErrorCode::NotFound);
    EXPECT_EQ(io::detectCsv("/tmp").error().code, base::ErrorCode::Unreadable);
}
