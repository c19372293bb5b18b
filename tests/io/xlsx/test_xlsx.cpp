#include "io/xlsx/sheet_support.h"

#include <chrono>

#include "io/sheet/sheet_rows.h"
#include "io/xlsx/package.h"
#include "io/xlsx/string_table.h"

using namespace manyi;
using base::ErrorCode;
using test::readRows;
using test::Rows;

namespace {

const std::string longText(40000, 'x');

ErrorCode codeOf(const test::SheetRead& read)
{
    return read.status ? ErrorCode::Failed : read.status.error().code;
}

} // namespace

TEST(Xlsx, SharedTextsRichTextAndPhonetics)
{
    const auto read = readRows(
        R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>)",
        "<sst><si><t xml:space=\"preserve\"> plain </t></si>"
        "<si><r><rPr><b/></rPr><t>rich </t></r><r><t>text</t></r></si>"
        "<si><t>漢字</t><rPh sb=\"0\" eb=\"2\"><t>かんじ</t></rPh><phoneticPr fontId=\"1\"/></si></sst>");
    EXPECT_EQ(read.rows, (Rows{{" plain ", "rich text", "漢字"}}));
    EXPECT_EQ(read.dictionary.sheet, "Data");
}

TEST(Xlsx, InlineTextsInEveryWayOfWriting)
{
    const auto read = readRows(R"(<row><c t="inlineStr"><is><t>a</t></is></c>)"
                               R"(<c t="inlineStr"><is><r><t>b</t></r><r><t xml:space="preserve"> c</t></r></is></c>)"
                               R"(<c t="inlineStr"><is><t><![CDATA[<d>&]]></t></is></c>)"
                               R"(<c t="inlineStr"><is><t>&lt;e&gt;&#20013;</t><rPh><t>no</t></rPh></is></c></row>)"
                               R"(<row><c t='inlineStr'><is><t>f</t></is></c></row>)");
    EXPECT_EQ(read.rows, (Rows{{"a", "b c", "<d>&", "<e>中"}, {"f", "", "", ""}}));
}

TEST(Xlsx, PrefixedElements)
{
    const std::string sheet =
        R"(<x:worksheet xmlns:x="main"><x:sheetData><x:row r="1"><x:c r="B1"><x:v>7</x:v></x:c></x:row>)"
        R"(</x:sheetData></x:worksheet>)";
    EXPECT_EQ(test::readBytes(io::readXlsx, test::zipBytes(test::parts(sheet))).rows, (Rows{{"", "7"}}));
}

TEST(Xlsx, NumbersInTheirShortestForm)
{
    const auto read =
        readRows(R"(<row><c><v>0.10299999999999999</v></c><c><v>1E3</v></c><c><v>007</v></c><c><v>-0</v></c>)"
                 R"(<c><v>123456789012345678</v></c><c><v>5.0E-5</v></c><c t="n"><v> 12 </v></c></row>)");
    EXPECT_EQ(read.rows, (Rows{{"0.103", "1000", "7", "0", "123456789012345680", "5e-05", "12"}}));
}

TEST(Xlsx, BooleansErrorsFormulas)
{
    const auto read = readRows(
        R"(<row r="1"><c r="A1"><v>1</v></c></row>)"
        R"(<row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="b"><v>0</v></c><c r="C2" t="e"><v>#DIV/0!</v></c>)"
        R"(<c r="D2"><f>1+1</f><v>2</v></c><c r="E2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="F2"><f>A1</f></c></row>)"
        R"(<row r="3"><c r="C3" t="e"><v>#DIV/0!</v></c></row>)");
    EXPECT_EQ(read.rows, (Rows{{"1"}, {"TRUE", "FALSE", "", "2", "ab", ""}, {"", "", "", "", "", ""}}));
    ASSERT_EQ(read.dictionary.problems.size(), 2U);
    EXPECT_EQ(read.dictionary.problems[0].value, "#DIV/0!");
    EXPECT_EQ(read.dictionary.problems[0].column, "C");
    EXPECT_EQ(read.dictionary.problems[0].row, 2);
    EXPECT_EQ(read.dictionary.problems[0].affectedRows, 2);
    EXPECT_EQ(read.dictionary.problems[1].column, "F");
}

// Programs that do not calculate leave the value empty; an empty text is a result.
TEST(Xlsx, FormulasWithoutResults)
{
    const std::string row = R"(<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v></v></c><c r="C1"><f>A1</f>)"
                            R"(<v/></c><c r="D1" t="str"><f>""</f><v></v></c></row>)";
    for (const std::string& awkward : {std::string(), std::string("<row><!-- --></row>")}) {
        const auto read = readRows(row + awkward);
        EXPECT_EQ(read.rows, (Rows{{"1", "", ""}}));
        ASSERT_EQ(read.dictionary.problems.size(), 2U);
        EXPECT_EQ(read.dictionary.problems[0].column, "B");
        EXPECT_EQ(read.dictionary.problems[0].reason, "The cell holds a formula whose result was not saved.");
        EXPECT_EQ(read.dictionary.problems[1].column, "C");
    }
}

TEST(Xlsx, DatesByNumberFormat)
{
    const std::string styles =
        R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy/mm/dd\ hh:mm"/></numFmts>)"
        R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>)"
        R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>)";
    const std::string rows =
        R"(<row><c s="1"><v>43831</v></c><c s="2"><v>43831.75</v></c><c s="0"><v>43831</v></c>)"
        R"(<c s="1"><v>60</v></c><c s="99"><v>1</v></c><c s="1" t="d"><v>2016-10-20T00:00:00Z</v></c></row>)";
    const auto read = readRows(rows, {}, styles);
    EXPECT_EQ(read.rows, (Rows{{"2020-01-01", "2020-01-01 18:00:00", "43831", "60", "1", "2016-10-20"}}));
    ASSERT_EQ(read.dictionary.problems.size(), 1U);
    EXPECT_EQ(read.dictionary.problems[0].value, "60");

    const std::string workbook =
        R"(<workbook><workbookPr date1904="true"/><sheets><sheet name="Data" sheetId="1" id="rId1"/>)"
        R"(</sheets><extLst><ext><workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>)";
    EXPECT_EQ(readRows(R"(<row><c s="1"><v>42369</v></c></row>)", {}, styles, workbook).rows, (Rows{{"2020-01-01"}}));
}

TEST(Xlsx, SparseCellsBlankRowsAndStyleOnlyCells)
{
    const auto read = readRows(
        R"(<row r="2"><c r="B2"><v>1</v></c><c r="XFD2" s="1"/></row><row r="3" hidden="1"><c r="D3"><v>2</v></c>)"
        R"(<c r="A3"><v>3</v></c></row><row r="4"><c r="A4" s="3"/></row><row r="9"><c r="A9"><v>4</v></c></row>)"
        R"(<row r="1048576"><c r="A1048576" s="2"/></row>)");
    EXPECT_EQ(read.rows, (Rows{{"", "1"}, {"3", "", "", "2"}, {"4", "", "", ""}}));
    ASSERT_EQ(read.dictionary.problems.size(), 1U);
    EXPECT_EQ(read.dictionary.problems[0].row, 4);
    EXPECT_EQ(read.dictionary.problems[0].affectedRows, 5); // rows 4 to 8
}

// The same rows once as nearly all programs write them and once so that only the full parser can read them.
TEST(Xlsx, ScannerAndParserAgree)
{
    const std::string rows =
        "<row r=\"1\" spans=\"1:3\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\"><v>2.50</v></c><c r=\"C1\"/></row>\n"
        "<row r=\"2\"/><row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>中</t></is></c><c r=\"C3\"><f t=\"shared\" "
        "si=\"0\"/>"
        "<v>3</v></c></row><row r=\"5\" ht=\"15\"><c r=\"A5\" t=\"e\"><v>#N/A</v></c><c r=\"B5\" "
        "t=\"str\"><v></v></c></row>";
    const std::string strings = "<sst><si><t>x</t></si><si><t>y</t></si></sst>";
    std::string awkward = rows;
    for (std::size_t at = 0; (at = awkward.find("<c ", at)) != std::string::npos; at += 10)
        awkward.insert(at, "<!-- -->");
    const auto plain = readRows(rows, strings);
    const auto parsed = readRows(awkward, strings);
    EXPECT_EQ(plain.rows, (Rows{{"y", "2.5"}, {"中", "", "3"}, {"", "", ""}}));
    EXPECT_EQ(plain.rows, parsed.rows);
    EXPECT_EQ(plain.dictionary.problems.size(), parsed.dictionary.problems.size());
}

// Rows of 1 kB over several pieces of the unpacked stream, some of them only for the parser.
TEST(Xlsx, RowsAcrossPieces)
{
    std::string rows;
    Rows expected;
    for (int i = 0; i < 2000; ++i) {
        const std::string text = std::to_string(i) + std::string(1000, 'a');
        rows += "<row><c t=\"inlineStr\"><is><t>" + text + (i % 3 == 0 ? "&amp;" : "") + "</t></is></c></row>";
        expected.push_back({text + (i % 3 == 0 ? "&" : "")});
    }
    EXPECT_EQ(readRows(rows).rows, expected);
}

TEST(Xlsx, CellsOutsideOfTheDataDoNotCount)
{
    const auto read = readRows(R"(<row><c><v>1</v></c></row>)", {}, {}, test::workbookXml,
                               R"(<extLst><ext><sheetData><row><c><v>2</v></c></row></sheetData></ext></extLst>)");
    EXPECT_EQ(read.rows, (Rows{{"1"}}));
    const std::string commented = "<worksheet><!-- <sheetData><row><c><v>2</v></c></row></sheetData> --><sheetData>"
                                  "<row><c><v>1</v></c></row></sheetData></worksheet>";
    EXPECT_EQ(test::readBytes(io::readXlsx, test::zipBytes(test::parts(commented))).rows, (Rows{{"1"}}));
}

TEST(Xlsx, EscapedCharacters)
{
    EXPECT_EQ(io::decodedText("A_x000D_B"), "A\rB");
    EXPECT_EQ(io::decodedText("_x005F_x000D_"), "_x000D_");
    EXPECT_EQ(io::decodedText("_xD83D__xDE00_"), "😀");
    EXPECT_EQ(io::decodedText("_xD83D_"), "\xEF\xBF\xBD");
    EXPECT_EQ(io::decodedText("_x0000_"), "\xEF\xBF\xBD");
    EXPECT_EQ(io::decodedText("_x00_ _xyz"), "_x00_ _xyz");
}

TEST(Xlsx, SheetsAreChosenByName)
{
    auto parts = test::parts(test::sheetOf(""));
    parts[1].second =
        R"(<workbook><sheets><sheet name="Empty" sheetId="1" id="rId1"/><sheet name="数据" state="hidden" sheetId="2" id="rId9"/></sheets></workbook>)";
    parts[2].second.replace(parts[2].second.find("</Rel"), 0,
                            R"(<Relationship Id="rId9" Type="x/worksheet" Target="../xl/./worksheets/second.xml"/>)");
    parts.emplace_back("xl/worksheets/second.xml", test::sheetOf("<row><c><v>5</v></c></row>"));
    const std::string bytes = test::zipBytes(parts);
    const auto first = test::readBytes(io::readXlsx, bytes);
    EXPECT_EQ(first.dictionary.sheets, (std::vector<std::string>{"Empty", "数据"}));
    EXPECT_EQ(first.dictionary.sheet, "数据"); // the first with rows
    EXPECT_EQ(first.rows, (Rows{{"5"}}));
    EXPECT_EQ(test::readBytes(io::readXlsx, bytes, "数据").rows, (Rows{{"5"}}));
    EXPECT_EQ(codeOf(test::readBytes(io::readXlsx, bytes, "Other")), ErrorCode::InvalidArgument);
    EXPECT_EQ(codeOf(test::readBytes(io::readXlsx, bytes, "Empty")), ErrorCode::Foreign);
}

TEST(Xlsx, RowNumbersWhereBlankRowsWereLeftOut)
{
    const auto cellAt = [](int row) {
        return "<row r=\"" + std::to_string(row) + "\"><c r=\"A" + std::to_string(row) + "\"><v>1</v></c></row>";
    };
    EXPECT_TRUE(readRows(cellAt(1) + cellAt(2)).dictionary.rowNumbers.empty());
    const auto read = readRows(cellAt(2) + cellAt(3) + cellAt(7));
    EXPECT_EQ(read.rows.size(), 3U);
    EXPECT_EQ(read.dictionary.rowNumbers, (std::vector<std::int64_t>{2, 3, 7}));
    const auto again = io::dictionaryFromJson(io::toJson(read.dictionary));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->rowNumbers, read.dictionary.rowNumbers);
}

TEST(Xlsx, MergedHeaderCells)
{
    const auto read =
        readRows(R"(<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c>)"
                 R"(<c r="C3"><v>4</v></c></row>)",
                 {}, {}, test::workbookXml,
                 R"(<mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/></mergeCells>)");
    ASSERT_EQ(read.dictionary.merged.size(), 2U);
    const io::SourceMerge& down = read.dictionary.merged[0];
    EXPECT_EQ(down.firstRow, 0);
    EXPECT_EQ(down.lastRow, 1);
    EXPECT_EQ(down.lastColumn, 0);
    const io::SourceMerge& across = read.dictionary.merged[1];
    EXPECT_EQ(across.firstColumn, 1);
    EXPECT_EQ(across.lastColumn, 2);
    EXPECT_EQ(across.lastRow, 0);
}

TEST(Xlsx, ResolvedParts)
{
    EXPECT_EQ(io::resolvedPart("xl/workbook.xml", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
    EXPECT_EQ(io::resolvedPart("xl/workbook.xml", "/xl/styles.xml"), "xl/styles.xml");
    EXPECT_EQ(io::resolvedPart("xl/a/b.xml", "../c.xml"), "xl/c.xml");
    EXPECT_EQ(io::resolvedPart("workbook.xml", "../../../etc/passwd"), "etc/passwd");
    EXPECT_EQ(io::resolvedPart("", "xl\\workbook.xml"), "xl/workbook.xml");
}

TEST(XlsxLimits, Columns)
{
    EXPECT_EQ(readRows(R"(<row><c r="XFD1"><v>1</v></c></row>)").rows.at(0).size(), 16384U);
    EXPECT_EQ(codeOf(readRows(R"(<row><c r="XFE1"><v>1</v></c></row>)")), ErrorCode::TooLarge);
    EXPECT_EQ(codeOf(readRows(R"(<row><c r="ZZZZ1"><v>1</v></c></row>)")), ErrorCode::TooLarge);
    EXPECT_EQ(codeOf(readRows(R"(<row><c r="1"><v>1</v></c></row>)")), ErrorCode::Damaged);
}

TEST(XlsxLimits, Rows)
{
    EXPECT_EQ(readRows(R"(<row r="1048576"><c><v>1</v></c></row>)").rows.size(), 1U);
    EXPECT_EQ(codeOf(readRows(R"(<row r="1048577"><c><v>1</v></c></row>)")), ErrorCode::TooLarge);
    EXPECT_EQ(codeOf(readRows(R"(<row r="99999999999999999999"><c><v>1</v></c></row>)")), ErrorCode::Damaged);
    EXPECT_EQ(codeOf(readRows(R"(<row r="5"><c><v>1</v></c></row><row r="5"><c><v>1</v></c></row>)")),
              ErrorCode::Damaged);
}

// 100 MB behind the last row that is allowed: neither kept nor looked through, which took minutes.
TEST(XlsxLimits, WhatFollowsTheLastRowIsNotKept)
{
    std::string rows = R"(<row r="1048577"><c><v>1</v></c></row>)";
    for (int i = 0; i < 3'000'000; ++i)
        rows += "<row><c><v>1</v></c><c><v>2</v></c></row>";
    const auto begun = std::chrono::steady_clock::now();
    EXPECT_EQ(codeOf(readRows(rows)), ErrorCode::TooLarge);
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(20));
}

// One cell far to the right in each of 3,052 rows: 50,003,968 cells.
TEST(XlsxLimits, Cells)
{
    std::string rows;
    for (int i = 0; i < 3052; ++i)
        rows += R"(<row><c r="XFD1"><v>1</v></c></row>)";
    class CountingSink final : public io::RowSink {
    public:
        bool row(std::span<const std::string_view> cells) override
        {
            count += static_cast<std::int64_t>(cells.size());
            return true;
        }
        std::int64_t count = 0;
    } sink;
    const test::TemporaryFile file(test::zipBytes(test::parts(test::sheetOf(rows))), "wide.xlsx");
    const io::SourceInput input{"wide.xlsx", *io::ByteFile::open(file.path()), {}};
    io::SourceDictionary dictionary;
    base::Progress progress;
    const auto status = io::readXlsx(input, {}, dictionary, sink, progress);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::TooLarge);
    EXPECT_LE(sink.count, 50000000);
}

TEST(XlsxLimits, DoctypeAndEntities)
{
    const std::string laughs = "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c "
                               "\"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    const std::string sheet = test::sheetOf("<row><c t=\"inlineStr\"><is><t>&c;</t></is></c></row>");
    const auto read = test::readBytes(io::readXlsx, test::zipBytes(test::parts(laughs + sheet)));
    EXPECT_EQ(codeOf(read), ErrorCode::Foreign);
    EXPECT_TRUE(read.rows.empty());
    const auto strings = readRows("<row><c t=\"s\"><v>0</v></c></row>", laughs + "<sst><si><t>&c;</t></si></sst>");
    EXPECT_EQ(codeOf(strings), ErrorCode::Foreign);
    const auto workbook =
        readRows("<row/>", {}, {}, "<!DOCTYPE workbook SYSTEM \"file:///etc/passwd\">" + test::workbookXml);
    EXPECT_EQ(codeOf(workbook), ErrorCode::Foreign);
}

TEST(XlsxLimits, Depth)
{
    std::string deep;
    std::string end;
    for (int i = 0; i < 63; ++i) {
        deep += "<a>";
        end += "</a>";
    }
    const std::string rows = "<row><c><v>1</v></c></row>";
    EXPECT_EQ(readRows(rows, {}, {}, test::workbookXml, deep + end).rows.size(), 1U);
    EXPECT_EQ(codeOf(readRows(rows, {}, {}, test::workbookXml, deep + "<a/>" + end)), ErrorCode::TooLarge);
}

TEST(XlsxLimits, ZipBomb)
{
    const std::string bytes = test::bombBytes(test::parts(""), "xl/worksheets/sheet1.xml", "<worksheet><sheetData>",
                                              std::string(1 << 16, ' '), (std::int64_t{1} << 30) + 5000);
    EXPECT_LT(bytes.size(), 20000000U);
    EXPECT_EQ(codeOf(test::readBytes(io::readXlsx, bytes)), ErrorCode::TooLarge);
}

TEST(XlsxLimits, HugeSharedTexts)
{
    const std::string one = "<si><t>" + std::string(9000, 'q') + "</t></si>";
    const auto others = test::parts(test::sheetOf("<row><c><v>1</v></c></row>"));
    const std::string bytes = test::bombBytes(others, "xl/sharedStrings.xml", "<sst>", one, std::int64_t{1} << 30);
    EXPECT_EQ(codeOf(test::readBytes(io::readXlsx, bytes)), ErrorCode::TooLarge);
    const std::string unending = test::bombBytes(others, "xl/sharedStrings.xml", "<sst><si><t>", "q", 1 << 24);
    EXPECT_EQ(codeOf(test::readBytes(io::readXlsx, unending)), ErrorCode::TooLarge);
    const std::string oneMark = test::bombBytes(others, "xl/sharedStrings.xml", "<sst a=\"", "q", 1 << 25);
    EXPECT_EQ(codeOf(test::readBytes(io::readXlsx, oneMark)), ErrorCode::TooLarge);
}

TEST(XlsxLimits, HugeCellText)
{
    const std::string text((1 << 20) + 1, 'x');
    EXPECT_EQ(codeOf(readRows("<row><c t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>")), ErrorCode::TooLarge);
    EXPECT_EQ(readRows("<row><c t=\"inlineStr\"><is><t>" + longText + "</t></is></c></row>").rows, (Rows{{longText}}));
}

TEST(XlsxLimits, DamagedParts)
{
    EXPECT_EQ(codeOf(readRows("<row><c t=\"s\"><v>3</v></c></row>", "<sst><si><t>a</t></si></sst>")),
              ErrorCode::Damaged);
    EXPECT_EQ(codeOf(readRows("<row><c><v>1</v></row>")), ErrorCode::Damaged);
    EXPECT_EQ(codeOf(test::readBytes(io::readXlsx, test::zipBytes(test::parts("<worksheet><sheetData><row>")))),
              ErrorCode::Damaged);
    EXPECT_EQ(codeOf(test::readBytes(io::readXlsx, test::zipBytes({{"a.txt", "no workbook"}}))), ErrorCode::Foreign);
    EXPECT_EQ(codeOf(test::readBytes(io::readXlsx, test::zipBytes(test::parts(test::sheetOf("<row/>")), "pw"))),
              ErrorCode::Foreign);
}

TEST(Xlsx, StopsWhenTheSinkWantsNoMore)
{
    std::string rows;
    for (int i = 0; i < 1000; ++i)
        rows += "<row><c><v>1</v></c></row>";
    const test::TemporaryFile file(test::zipBytes(test::parts(test::sheetOf(rows))), "a.xlsx");
    const auto read = test::readWith(io::readXlsx, file.path(), {}, 10);
    EXPECT_EQ(codeOf(read), ErrorCode::Cancelled);
    EXPECT_EQ(read.rows.size(), 10U);
}
