#include "io/xlsx/sheet_support.h"

#include "io/ods/ods.h"
#include "io/xls/xls.h"

using namespace manyi;
using base::ErrorCode;
using test::Rows;

namespace {

test::SheetRead readOds(const std::string& rows, const std::string& before = {})
{
    const std::string content =
        before +
        R"(<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>)"
        R"(<table:table table:name="First">)" +
        rows +
        R"(</table:table><table:table table:name="Second"><table:table-row><table:table-cell office:value-type="string">)"
        R"(<text:p>other</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>)";
    return test::readBytes(io::readOds, test::zipBytes({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                                        {"content.xml", content}}));
}

std::string cell(const std::string& attributes, const std::string& text)
{
    return "<table:table-cell " + attributes + "><text:p>" + text + "</text:p></table:table-cell>";
}

std::string row(const std::string& cells, const std::string& attributes = {})
{
    return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
}

std::string littleEndian(unsigned value)
{
    return {static_cast<char>(value & 0xFF), static_cast<char>(value >> 8 & 0xFF)};
}

std::string record(unsigned type, const std::string& body)
{
    return littleEndian(type) + littleEndian(static_cast<unsigned>(body.size())) + body;
}

} // namespace

TEST(Ods, MergedCellsOfTheHeader)
{
    const std::string covered = "<table:covered-table-cell/>";
    const auto read = readOds(
        row(cell("office:value-type=\"string\" table:number-rows-spanned=\"2\"", "Id") +
            cell("office:value-type=\"string\" table:number-columns-spanned=\"2\"", "Satisfaction") + covered) +
        row(covered + cell("office:value-type=\"string\"", "Staff") + cell("office:value-type=\"string\"", "Price")));
    ASSERT_EQ(read.dictionary.merged.size(), 2U);
    EXPECT_EQ(read.dictionary.merged[0].lastRow, 1);
    EXPECT_EQ(read.dictionary.merged[0].lastColumn, 0);
    EXPECT_EQ(read.dictionary.merged[1].firstColumn, 1);
    EXPECT_EQ(read.dictionary.merged[1].lastColumn, 2);
    EXPECT_EQ(read.dictionary.merged[1].lastRow, 0);
}

TEST(Ods, TypedCells)
{
    const auto read =
        readOds(row(cell("office:value-type=\"float\" office:value=\"1.50\"", "1,5 EUR") +
                    cell("office:value-type=\"percentage\" office:value=\"0.25\"", "25%") +
                    cell("office:value-type=\"date\" office:date-value=\"2026-07-18T09:42:10\"", "18.07.26") +
                    cell("office:value-type=\"date\" office:date-value=\"2026-07-18\"", "18.07.26") +
                    cell("office:value-type=\"time\" office:time-value=\"PT09H42M10S\"", "9:42") +
                    cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", "WAHR") +
                    cell("office:value-type=\"string\"", "a<text:s text:c=\"3\"/>b<text:tab/>c</text:p><text:p>d") +
                    cell("office:value-type=\"string\" calcext:value-type=\"error\" xmlns:calcext=\"c\"", "#DIV/0!")));
    EXPECT_EQ(read.rows,
              (Rows{{"1.5", "0.25", "2026-07-18 09:42:10", "2026-07-18", "09:42:10", "TRUE", "a   b\tc\nd", ""}}));
    ASSERT_EQ(read.dictionary.problems.size(), 1U);
    EXPECT_EQ(read.dictionary.sheets, (std::vector<std::string>{"First", "Second"}));
}

TEST(Ods, RepeatsAreBounded)
{
    const std::string one =
        cell("office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"3\"", "1");
    const std::string blank = "<table:table-cell table:number-columns-repeated=\"16381\"/>";
    const auto read = readOds(row(one + blank, "table:number-rows-repeated=\"2\"") +
                              row(blank, "table:number-rows-repeated=\"1048574\""));
    EXPECT_EQ(read.rows, (Rows{{"1", "1", "1"}, {"1", "1", "1"}}));
    const std::string wide =
        cell("office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"16385\"", "1");
    EXPECT_EQ(readOds(row(wide)).status.error().code, ErrorCode::TooLarge);
    EXPECT_EQ(readOds(row(one, "table:number-rows-repeated=\"1048577\"")).status.error().code, ErrorCode::TooLarge);
    const std::string most =
        cell("office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"16384\"", "1");
    EXPECT_EQ(readOds(row(most, "table:number-rows-repeated=\"3100\"")).status.error().code, ErrorCode::TooLarge);
}

TEST(Ods, CommentsAndCoveredCellsDoNotCount)
{
    const auto read = readOds(row(
        "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>note</text:p></office:annotation>"
        "<text:p>shown</text:p></table:table-cell><table:covered-table-cell office:value-type=\"string\"><text:p>hidden"
        "</text:p></table:covered-table-cell>" +
        cell("office:value-type=\"float\" office:value=\"2\"", "2")));
    EXPECT_EQ(read.rows, (Rows{{"shown", "", "2"}}));
}

TEST(Ods, RefusesDoctypeAndPasswords)
{
    EXPECT_EQ(readOds(row(cell("", "a")), "<!DOCTYPE x>").status.error().code, ErrorCode::Foreign);
    const auto locked = test::readBytes(
        io::readOds, test::zipBytes({{"META-INF/manifest.xml", "<m><encryption-data/></m>"}, {"content.xml", "x"}}));
    ASSERT_FALSE(locked.status);
    EXPECT_NE(locked.status.error().message.find("password"), std::string::npos);
}

// A worksheet of Excel 2 in the code page 936: BOF, CODEPAGE, three LABEL cells, NUMBER, EOF.
TEST(Xls, OldTextsInGbk)
{
    const auto label = [](unsigned r, unsigned c, const std::string& text) {
        return record(0x04,
                      littleEndian(r) + littleEndian(c) + std::string(3, '\0') + static_cast<char>(text.size()) + text);
    };
    const std::string number = record(0x03, littleEndian(1) + littleEndian(1) + std::string(3, '\0') +
                                                std::string("\0\0\0\0\0\0\x12\x40", 8)); // 4.5
    const std::string bytes = record(0x09, littleEndian(2) + littleEndian(0x10)) + record(0x42, littleEndian(936)) +
                              record(0x00, littleEndian(0) + littleEndian(2) + littleEndian(0) + littleEndian(2)) +
                              label(0, 0, "\xC2\xFA\xD2\xE2") + label(0, 1, "\xB7\xD6\xCA\xFD") +
                              label(1, 0, "\xB7\xC7\xB3\xA3\xC2\xFA\xD2\xE2") + number + record(0x0A, "");
    const auto read = test::readBytes(io::readXls, bytes);
    ASSERT_TRUE(read.status) << read.status.error().message;
    EXPECT_EQ(read.rows, (Rows{{"满意", "分数"}, {"非常满意", "4.5"}}));
    EXPECT_EQ(read.dictionary.encoding, "GB18030");
}

TEST(Xls, NoWorkbook)
{
    EXPECT_FALSE(test::readBytes(io::readXls, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and nothing more").status);
    EXPECT_FALSE(test::readBytes(io::readXls, "").status);
    EXPECT_FALSE(test::readBytes(io::readXls, "a,b\n1,2\n").status);
}
