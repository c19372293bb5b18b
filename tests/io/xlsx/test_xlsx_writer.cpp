#include "io/xlsx/sheet_support.h"

#include <cmath>
#include <limits>

#include "io/xlsx/xlsx_writer.h"
#include "io/zip/archive.h"

using namespace manyi;
using test::Rows;

namespace {

std::string target(const test::TemporaryFile& beside)
{
    return (std::filesystem::path(beside.path()).parent_path() / "out.xlsx").string();
}

} // namespace

TEST(XlsxWriter, RoundTrip)
{
    const test::TemporaryFile beside("");
    auto writer = io::XlsxWriter::open(target(beside));
    ASSERT_TRUE(writer);
    writer->sheet("答案 [1/2]");
    for (const char* heading : {"id", "text", "number", "date"})
        writer->heading(heading);
    writer->endRecord();
    const std::vector<std::string> texts = {"=1+1",       "+a",        "-b",      "@c",         "007", " blanks ",
                                            "line\nfeed", "a\r\nb\tc", "_x000D_", "满意 \"<&>", "😀"};
    Rows expected = {{"id", "text", "number", "date"}};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        writer->number(static_cast<double>(i) + 0.1);
        writer->text(texts[i]);
        if (i % 2)
            writer->number(1e-7);
        else
            writer->number(std::numeric_limits<double>::quiet_NaN());
        writer->date(i == 0 ? -2203891200 : 1784367730); // 1900-03-01 and 2026-07-18 09:42:10
        writer->endRecord();
        expected.push_back(
            {std::to_string(i) + ".1", texts[i], i % 2 ? "1e-07" : "", i == 0 ? "1900-03-01" : "2026-07-18 09:42:10"});
    }
    writer->sheet("Second");
    writer->blank();
    writer->text("");
    writer->number(3);
    writer->endRecord();
    ASSERT_TRUE(writer->finish());
    EXPECT_EQ(writer->cutTexts(), 0U);

    const auto read = test::readWith(io::readXlsx, target(beside));
    EXPECT_EQ(read.rows, expected);
    EXPECT_EQ(read.dictionary.sheets, (std::vector<std::string>{"答案  1 2", "Second"}));
    EXPECT_EQ(test::readWith(io::readXlsx, target(beside), "Second").rows, (Rows{{"", "", "3"}}));
}

// No cell may be a formula, whatever its text begins with.
TEST(XlsxWriter, TextsAreNeverFormulas)
{
    const test::TemporaryFile beside("");
    auto writer = io::XlsxWriter::open(target(beside));
    writer->sheet("S");
    for (const char* text : {"=HYPERLINK(\"http://x\")", "{=1}", "http://example.org", "@SUM(A1)"})
        writer->text(text);
    writer->endRecord();
    ASSERT_TRUE(writer->finish());
    const auto file = *io::ByteFile::open(target(beside));
    auto archive = io::Archive::open(file);
    base::Progress progress;
    const auto sheet = archive->content(*archive->find("xl/worksheets/sheet1.xml"), 1 << 20, progress);
    EXPECT_EQ(sheet->find("<f"), std::string::npos);
    EXPECT_EQ(sheet->find("hyperlink"), std::string::npos);
    EXPECT_EQ(test::readWith(io::readXlsx, target(beside)).rows.at(0).at(1), "{=1}");
}

TEST(XlsxWriter, LongTextsAreCutAndCounted)
{
    const test::TemporaryFile beside("");
    auto writer = io::XlsxWriter::open(target(beside));
    writer->sheet("S");
    writer->text(std::string(32767, 'x'));
    writer->text(std::string(32768, 'y'));
    writer->endRecord();
    ASSERT_TRUE(writer->finish());
    EXPECT_EQ(writer->cutTexts(), 1U);
    const auto read = test::readWith(io::readXlsx, target(beside));
    EXPECT_EQ(read.rows.at(0).at(0).size(), 32767U);
    EXPECT_EQ(read.rows.at(0).at(1).size(), 32767U);
}

TEST(XlsxWriter, TooManyRowsLeaveTheTargetAlone)
{
    const test::TemporaryFile beside("before", "out.xlsx");
    auto writer = io::XlsxWriter::open(beside.path());
    writer->sheet("S");
    for (std::size_t row = 0; row < io::XlsxWriter::mostRows; ++row)
        writer->endRecord();
    writer->number(1);
    const auto status = writer->finish();
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, base::ErrorCode::TooLarge);
    EXPECT_EQ(test::fileContent(beside.path()), "before");
}

TEST(XlsxWriter, WithoutFinishNothingIsLeft)
{
    const test::TemporaryFile beside("before", "out.xlsx");
    {
        auto writer = io::XlsxWriter::open(beside.path());
        writer->sheet("S");
        writer->text("a");
    }
    EXPECT_EQ(test::fileContent(beside.path()), "before");
    std::size_t files = 0;
    for ([[maybe_unused]] const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(beside.path()).parent_path()))
        ++files;
    EXPECT_EQ(files, 1U);
}

TEST(XlsxWriter, MissingFolder)
{
    const auto writer = io::XlsxWriter::open("/nowhere/at/all/out.xlsx");
    ASSERT_FALSE(writer);
    EXPECT_EQ(writer.error().code, base::ErrorCode::NotFound);
}
