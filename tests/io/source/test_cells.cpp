#include <cmath>

#include <fcntl.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "io/source/cell_form.h"
#include "io/source/spool.h"
#include "io/source/spool_writer.h"
#include "io/source/text_decoder.h"
#include "io/source_support.h"

namespace manyi::test {
namespace {

TEST(Cells, NumbersInTheirShortestForm)
{
    io::CellBuffer buffer;
    EXPECT_EQ(io::numberCell(3, buffer), "3");
    EXPECT_EQ(io::numberCell(-0.1, buffer), "-0.1");
    EXPECT_EQ(io::numberCell(1e15, buffer), "1000000000000000");
    EXPECT_EQ(io::numberCell(NAN, buffer), "");
    EXPECT_EQ(io::numberCell(INFINITY, buffer), "");
    for (const double value : {1.0 / 3, 1e300, 5e-324, 0.1 + 0.2})
        EXPECT_EQ(*base::parseNumber(io::numberCell(value, buffer)), value);
}

TEST(Cells, DatesOfAnyYear)
{
    io::CellBuffer buffer;
    EXPECT_EQ(io::dateCell(0, buffer), "1970-01-01");
    EXPECT_EQ(io::dateCell(86400.0 * 31 + 3661, buffer), "1970-02-01 01:01:01");
    EXPECT_EQ(io::dateCell(-1, buffer), "1969-12-31 23:59:59");
    EXPECT_EQ(io::dateCell(-12219379200.0, buffer), "1582-10-14");
    EXPECT_EQ(io::dateCell(1e15, buffer), "");
    EXPECT_EQ(io::dateCell(NAN, buffer), "");
}

std::vector<std::vector<std::string>> spooled(const std::vector<std::vector<std::string>>& rows)
{
    const auto spool = io::Spool::create();
    io::SpoolWriter writer((*spool)->descriptor());
    for (const auto& row : rows) {
        const std::vector<std::string_view> cells(row.begin(), row.end());
        EXPECT_TRUE(writer.row(cells));
    }
    EXPECT_TRUE(writer.finish());
    return io::readCsvTable((*spool)->path(), {}, 1000)->records;
}

TEST(Spool, AnyCellComesBack)
{
    const std::vector<std::vector<std::string>> rows = {
        {"a", "b"}, {"x,y", "\"quoted\""}, {"two\nlines", "满意"}, {"", ""}, {" blank ", "'"}};
    EXPECT_EQ(spooled(rows), rows);
}

TEST(Spool, AnEmptyAnswerOfTheOnlyColumnIsARow)
{
    const std::vector<std::vector<std::string>> rows = {{"a"}, {""}, {"1"}, {""}};
    EXPECT_EQ(spooled(rows), rows);
}

TEST(Spool, NoRoomIsAnError)
{
    const int full = ::open("/dev/full", O_WRONLY);
    ASSERT_GE(full, 0);
    io::SpoolWriter writer(full);
    const std::vector<std::string_view> row = {"1"};
    EXPECT_TRUE(writer.row(row));
    const auto status = writer.finish();
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, base::ErrorCode::DiskFull);
    ::close(full);
}

TEST(TextDecoder, ReadsChineseByAllItsNames)
{
    const std::string satisfied = "\xC2\xFA\xD2\xE2"; // 满意 in GB2312
    for (const char* name : {"GB2312", "gb18030", "CP936", "EUC-CN", "windows-936", "GBK"}) {
        auto decoder = io::TextDecoder::open(name);
        ASSERT_TRUE(decoder) << name;
        EXPECT_EQ(decoder->decode(satisfied), "满意") << name;
        EXPECT_EQ(decoder->damaged(), 0);
    }
}

TEST(TextDecoder, LeavesOutACutCharacterAndCountsBadBytes)
{
    auto chinese = io::TextDecoder::open("GB18030");
    EXPECT_EQ(chinese->decode("\xC2\xFA\xD2"), "满");
    auto unicode = io::TextDecoder::open("UTF-8");
    EXPECT_EQ(unicode->decode("\xE6\xBB\xA1\xE6\x84"), "满");
    EXPECT_EQ(unicode->damaged(), 0);
    EXPECT_EQ(unicode->decode("a\xFFz"), "a\xEF\xBF\xBDz");
    EXPECT_EQ(unicode->damaged(), 1);
    EXPECT_FALSE(io::TextDecoder::open("no-such-encoding"));
}

TEST(Dictionary, CrossesTheBorderWhole)
{
    io::SourceDictionary written;
    written.format = "sav";
    written.encoding = "GB18030";
    written.headerRow = 0;
    written.sheets = {"一", "two"};
    written.sheet = "two";
    io::SourceColumn column;
    column.name = "q1";
    column.label = "满意吗?\n第二行";
    column.type = domain::ValueType::Number;
    column.measure = domain::Measure::Ordinal;
    column.role = domain::Role::Weight;
    column.decimals = 2;
    column.labels = {{1, "bad"}, {5.5, "\"good\""}};
    column.textLabels = {{"M", "Male"}};
    column.missing = {{-1.7976931348623157e308, 0}, {99, 99}};
    column.missingTexts = {"NA"};
    column.scale = domain::ScaleRange{1, 5};
    column.unitSuffix = "秒";
    column.choice = true;
    column.chosenTexts = {"1"};
    column.separator = "┋";
    column.choices = {"a", "b"};
    column.question = "q";
    written.columns = {column};
    written.questions = {{"q", "Which?", domain::QuestionKind::MultipleResponse}};
    domain::ImportProblem problem;
    problem.row = 812;
    problem.column = "q1";
    problem.affectedRows = 3;
    written.problems = {problem};
    const auto read = io::dictionaryFromJson(io::toJson(written));
    ASSERT_TRUE(read);
    EXPECT_EQ(io::toJson(*read), io::toJson(written));
    const io::SourceColumn& back = read->columns.at(0);
    EXPECT_EQ(back.label, column.label);
    EXPECT_EQ(back.missing.at(0).low, -1.7976931348623157e308);
    EXPECT_EQ(back.labels.at(1).code, 5.5);
    EXPECT_EQ(*back.role, domain::Role::Weight);
    EXPECT_EQ(read->problems.at(0).row, 812);
    EXPECT_FALSE(io::dictionaryFromJson("{ not json"));
}

TEST(Detection, GoesByContentNotByName)
{
    const auto formatOf = [](const std::string& content, const std::string& name) {
        const TemporaryFile file(content, name);
        const auto detection = io::detectFormat(file.path());
        return detection ? detection->format : "refused: " + detection.error().message;
    };
    EXPECT_EQ(formatOf("$FL2@(#) SPSS DATA FILE", "x.csv"), "sav");
    EXPECT_EQ(formatOf("$FL3@(#) SPSS DATA FILE", "x.sav"), "zsav");
    EXPECT_EQ(formatOf("<stata_dta><header>", "x"), "dta");
    EXPECT_EQ(formatOf("a,b\n1,2\n", "x.sav"), "csv");
    EXPECT_EQ(formatOf("a", "x.sav"), "csv") << "by content, not by name";
    EXPECT_EQ(formatOf("", "x.csv").substr(0, 7), "refused");
    EXPECT_EQ(formatOf("\xEF\xBB\xBF\r\n\r\n", "x.csv").substr(0, 7), "refused");
    std::string bytes; // each of the 256 in turn, as in packed data
    for (int i = 0; i < 1024; ++i)
        bytes += static_cast<char>(i * 7);
    EXPECT_EQ(formatOf(bytes, "x.csv").substr(0, 7), "refused");
    std::string wide; // UTF-16 without a mark
    for (const char c : std::string("id,answer\n1,yes\n2,no\n3,yes\n4,no\n5,yes\n6,no\n"))
        wide.append(1, c).append(1, '\0');
    EXPECT_EQ(formatOf(wide, "x.csv"), "csv");
    EXPECT_EQ(formatOf("%PDF-1.7", "x.csv").substr(0, 7), "refused");
    EXPECT_EQ(formatOf("PK\x03\x04 word/document.xml", "x.xlsx").substr(0, 7), "refused");
}

// Back offices call web pages .xls; read as text they would be one odd column.
TEST(Detection, PagesAndXmlAreNoTables)
{
    const std::string page = "<meta charset=\"gb2312\">\r\n<TABLE border=1><tr><td>a</td><td>b</td></tr></TABLE>";
    std::string wide = "\xFF\xFE";
    for (const char c : page)
        wide.append(1, c).append(1, '\0');
    const std::string strangers[] = {
        page,
        wide,
        "\xEF\xBB\xBF\n<!DOCTYPE html><p>Sign in, please</p>",
        "MIME-Version: 1.0\nX-Document-Type: Workbook\n",
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
        "<?xml version=\"1.0\"?><office:document office:version=\"1.2\"/>",
        "[{\"a\":1},{\"a\":2}]",
        "<?xml version=\"1.0\"?>\n<document>\n <LimeSurveyDocType>Survey</LimeSurveyDocType>\n</document>",
    };
    for (const std::string& content : strangers) {
        const TemporaryFile file(content, "answers.xls");
        const auto detection = io::detectFormat(file.path());
        ASSERT_FALSE(detection) << content;
        EXPECT_EQ(detection.error().code, base::ErrorCode::Foreign);
    }
    for (const char* content : {"<5 minutes,>5 minutes\n1,2\n", "id,page\n1,<html>\n", "[Q1] age,{x}\n1,2\n"}) {
        const TemporaryFile file(content, "answers.csv");
        const auto detection = io::detectFormat(file.path());
        ASSERT_TRUE(detection) << content;
        EXPECT_EQ(detection->format, "csv");
    }
}

} // namespace
} // namespace manyi::test
