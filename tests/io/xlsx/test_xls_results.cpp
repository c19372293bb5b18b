#include "io/xls/sheet_results.h"

#include <bit>

#include "io/csv_support.h"
#include "io/xls/compound_stream.h"
#include "io/xls/xls.h"
#include "io/xlsx/sheet_support.h"

namespace manyi::test {
namespace {

using Kind = io::SheetResults::Cell::Kind;

std::string number(std::uint64_t value, int bytes)
{
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>(value >> (8 * i) & 0xFF);
    return text;
}

std::string record(unsigned type, const std::string& data)
{
    return number(type, 2) + number(data.size(), 2) + data;
}

std::string real(double value)
{
    return number(std::bit_cast<std::uint64_t>(value), 8);
}

// [MS-XLS] 2.4.127: cell, result, flags, and an expression of no tokens.
std::string formula(unsigned row, unsigned column, const std::string& result, unsigned format = 0)
{
    return record(0x06, number(row, 2) + number(column, 2) + number(format, 2) + result + number(0, 2) + number(0, 4) +
                            number(0, 2));
}

// A result that is no number: 0 text, 1 boolean, 2 error, 3 empty text.
std::string special(unsigned kind, unsigned value = 0)
{
    return number(kind, 2) + number(value, 2) + number(0, 2) + number(0xFFFF, 2);
}

std::string numberCell(unsigned row, unsigned column, double value, unsigned format = 0)
{
    return record(0x203, number(row, 2) + number(column, 2) + number(format, 2) + real(value));
}

// A workbook of BIFF8 with one sheet; cell format 1 is "yyyy-mm-dd", 2 is "[h]:mm:ss".
std::string workbook(const std::string& cells)
{
    const auto begin = [](unsigned kind) {
        return record(0x809, number(0x600, 2) + number(kind, 2) + number(0, 2) + number(1997, 2) + number(0, 8));
    };
    const std::string code = "yyyy-mm-dd";
    std::string formats = record(0x41E, number(164, 2) + number(code.size(), 2) + number(0, 1) + code);
    for (const unsigned format : {0U, 164U, 46U})
        formats += record(0xE0, number(0, 2) + number(format, 2) + std::string(16, '\0'));
    const auto globals = [&](std::size_t offset) {
        return begin(5) + record(0x42, number(1200, 2)) + formats +
               record(0x85, number(offset, 4) + number(0, 2) + number(4, 1) + number(0, 1) + "Data") + record(0x0A, "");
    };
    return globals(globals(0).size()) + begin(16) + cells + record(0x0A, "");
}

// [MS-CFB]: header, one sector of the table, one of the directory, the stream padded to whole sectors.
std::string compoundFile(const std::string& name, std::string stream)
{
    stream.resize(std::max<std::size_t>(4096, (stream.size() + 511) / 512 * 512));
    const std::size_t sectors = stream.size() / 512;
    std::string header = std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(16, '\0') + number(0x3E, 2) +
                         number(3, 2) + number(0xFFFE, 2) + number(9, 2) + number(6, 2) + std::string(10, '\0') +
                         number(1, 4) + number(1, 4) + number(0, 4) + number(4096, 4) + number(0xFFFFFFFE, 4) +
                         number(0, 4) + number(0xFFFFFFFE, 4) + number(0, 4) + number(0, 4);
    while (header.size() < 512)
        header += number(0xFFFFFFFF, 4);
    std::string table = number(0xFFFFFFFD, 4) + number(0xFFFFFFFE, 4);
    for (std::size_t i = 0; i < sectors; ++i)
        table += number(i + 1 < sectors ? i + 3 : 0xFFFFFFFE, 4);
    while (table.size() < 512)
        table += number(0xFFFFFFFF, 4);
    const auto entry = [](const std::string& of, unsigned kind, unsigned child, unsigned start, std::size_t size) {
        std::string bytes;
        for (const char c : of)
            bytes.append(1, c).append(1, '\0');
        bytes.resize(64);
        return bytes + number(of.empty() ? 0 : 2 * of.size() + 2, 2) + number(kind, 1) + number(1, 1) +
               number(0xFFFFFFFF, 4) + number(0xFFFFFFFF, 4) + number(child, 4) + std::string(36, '\0') +
               number(start, 4) + number(size, 8);
    };
    const std::string directory = entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) +
                                  entry(name, 2, 0xFFFFFFFF, 2, stream.size()) + entry("", 0, 0xFFFFFFFF, 0, 0) +
                                  entry("", 0, 0xFFFFFFFF, 0, 0);
    return header + table + directory + stream;
}

const std::string& results()
{
    static const std::string cells =
        formula(0, 0, special(0)) + record(0x207, number(1, 2) + number(1, 1) + number(0x6EE1, 2)) + // 满
        record(0x3C, number(0, 1) + "ok") + formula(0, 1, real(2.5)) + formula(0, 2, special(1, 1)) +
        record(0x205, number(1, 2) + number(0, 2) + number(0, 2) + number(0x2A, 1) + number(1, 1)) +
        formula(1, 1, special(2, 7)) + formula(1, 2, special(3)) + formula(2, 0, real(46221), 1) +
        numberCell(2, 1, 1.25, 2) + numberCell(2, 2, 7);
    return cells;
}

} // namespace

TEST(XlsResults, FormulasErrorsAndLengthsOfTime)
{
    const auto sheet = io::sheetResults(workbook(results()), 0, 1, "UTF-16LE");
    ASSERT_EQ(sheet.cells.size(), 7U); // not the empty text, not the plain number
    EXPECT_EQ(sheet.cells[0].text, "满ok");
    EXPECT_EQ(sheet.cells[1].number, 2.5);
    EXPECT_EQ(sheet.cells[2].kind, Kind::Boolean);
    EXPECT_EQ(sheet.cells[3].text, "#N/A");
    EXPECT_EQ(sheet.cells[4].text, "#DIV/0!");
    EXPECT_EQ(sheet.cells[5].format, io::TimeFormat::Date);
    EXPECT_EQ(sheet.cells[6].format, io::TimeFormat::Elapsed);
    EXPECT_EQ(sheet.cells[6].column, 1U);
}

TEST(XlsResults, NothingWasCalculated)
{
    const auto sheet = io::sheetResults(workbook(formula(1, 1, special(3)) + formula(2, 1, special(3))), 0, 1, {});
    ASSERT_EQ(sheet.cells.size(), 2U);
    EXPECT_EQ(sheet.cells[0].kind, Kind::NotCalculated);
}

TEST(XlsResults, DamagedWorkbooksEndQuietly)
{
    const std::string whole = workbook(results());
    for (std::size_t size = 0; size < whole.size(); ++size)
        EXPECT_LE(io::sheetResults(whole.substr(0, size), 0, 1, "CP1252").cells.size(), 9U);
    EXPECT_TRUE(io::sheetResults(whole, 1, 1, {}).cells.empty());
    EXPECT_TRUE(io::sheetResults(whole, 0, 2, {}).cells.empty());
}

TEST(CompoundStream, FoundByName)
{
    const std::string content(5000, 'x');
    const TemporaryFile whole(compoundFile("Book", content));
    const auto file = io::ByteFile::open(whole.path());
    ASSERT_TRUE(file);
    const auto stream = io::compoundStream(*file, "Book");
    ASSERT_TRUE(stream);
    EXPECT_EQ(stream->substr(0, 5000), content);
    EXPECT_FALSE(io::compoundStream(*file, "Workbook"));
}

// Chains that run in a circle or out of the file.
TEST(CompoundStream, DamagedFiles)
{
    std::string circle = compoundFile("Book", std::string(5000, 'x'));
    circle.replace(512 + 4 * 3, 4, number(2, 4));
    std::string outside = compoundFile("Book", std::string(5000, 'x'));
    outside.replace(512 + 4 * 3, 4, number(99999, 4));
    for (const std::string& bytes : {circle, outside}) {
        const TemporaryFile damaged(bytes);
        const auto file = io::ByteFile::open(damaged.path());
        const auto stream = io::compoundStream(*file, "Book");
        EXPECT_TRUE(!stream || stream->size() <= bytes.size() * 2);
    }
    const TemporaryFile nothing("PK and nothing more");
    EXPECT_FALSE(io::compoundStream(*io::ByteFile::open(nothing.path()), "Book"));
}

// 46221 is 2026-07-18; 1.25 days are 30 hours.
TEST(XlsResults, AreReadWithTheOtherCells)
{
    const auto read = readBytes(
        io::readXls, compoundFile("Workbook", workbook(record(0x200, number(0, 4) + number(3, 4) + number(0, 2) +
                                                                         number(3, 2) + number(0, 2)) +
                                                       results())));
    ASSERT_TRUE(read.status) << read.status.error().message;
    EXPECT_EQ(read.rows, (Rows{{"满ok", "2.5", "TRUE"}, {"", "", ""}, {"2026-07-18", "30:00:00", "7"}}));
    ASSERT_EQ(read.dictionary.problems.size(), 2U);
    EXPECT_EQ(read.dictionary.problems[0].value, "#N/A");
    EXPECT_EQ(read.dictionary.problems[1].value, "#DIV/0!");
}

} // namespace manyi::test
