#include "io/csv_support.h"

#include "io/csv/encoding.h"

using namespace manyi;

namespace {

io::EncodingGuess guess(const std::string& bytes)
{
    const test::TemporaryFile file(bytes);
    const auto opened = io::ByteFile::open(file.path());
    EXPECT_TRUE(opened);
    const auto found = io::detectEncoding(*opened);
    EXPECT_TRUE(found);
    return *found;
}

std::string utf16(const std::u16string& text, bool littleEndian)
{
    std::string bytes;
    for (const char16_t unit : text) {
        const char low = static_cast<char>(unit & 0xFF);
        const char high = static_cast<char>(unit >> 8);
        bytes += littleEndian ? low : high;
        bytes += littleEndian ? high : low;
    }
    return bytes;
}

std::vector<std::string> firstRecord(const std::string& bytes, const std::string& encoding)
{
    const test::TemporaryFile file(bytes);
    io::CsvDialect dialect;
    dialect.encoding = encoding;
    const auto table = io::readCsvTable(file.path(), dialect, 1);
    EXPECT_TRUE(table);
    return table && !table->records.empty() ? table->records.front() : std::vector<std::string>();
}

} // namespace

TEST(Encoding, ByteOrderMarksDecide)
{
    EXPECT_EQ(guess("\xEF\xBB\xBF"
                    "a,b\n")
                  .name,
              "UTF-8");
    EXPECT_EQ(guess("\xFF\xFE" + utf16(u"a,b\n", true)).name, "UTF-16LE");
    EXPECT_EQ(guess("\xFE\xFF" + utf16(u"a,b\n", false)).name, "UTF-16BE");
    EXPECT_EQ(firstRecord("\xEF\xBB\xBF"
                          "a,b\n",
                          "UTF-8"),
              (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(firstRecord("\xFF\xFE" + utf16(u"a,b\n", true), "UTF-16LE"), (std::vector<std::string>{"a", "b"}));
}

TEST(Encoding, Utf16WithoutMark)
{
    const std::u16string text = u"序号,满意度,城市\n1,5,上海\n2,4,北京\n";
    EXPECT_EQ(guess(utf16(text, true)).name, "UTF-16LE");
    EXPECT_EQ(guess(utf16(text, false)).name, "UTF-16BE");
    EXPECT_EQ(firstRecord(utf16(text, false), "UTF-16BE"), (std::vector<std::string>{"序号", "满意度", "城市"}));
}

TEST(Encoding, StrictUtf8BeforeAllElse)
{
    EXPECT_EQ(guess("name\nplain\n").name, "UTF-8");
    EXPECT_EQ(guess("城市\n上海\n").name, "UTF-8");
    // Surrogates, overlong forms and code points above U+10FFFF are no UTF-8 (Unicode, table 3-7).
    EXPECT_FALSE(io::isUtf8("\xED\xA0\x80"));
    EXPECT_FALSE(io::isUtf8("\xC0\xAF"));
    EXPECT_FALSE(io::isUtf8("\xF4\x90\x80\x80"));
    EXPECT_FALSE(io::isUtf8("\xE5\x9F"));
    EXPECT_TRUE(io::isUtf8("\xE5\x9F", true));
    EXPECT_TRUE(io::isUtf8("\xF0\x9F\x98\x80\xC3\xA9"));
}

TEST(Encoding, FirstForeignByteFarBehind)
{
    std::string content = "a,b\n";
    while (content.size() < 3000000)
        content += "plain,ascii\n";
    EXPECT_EQ(guess(content + "\xC9\xCF\xBA\xA3\xA3\xAC\xB1\xB1\xBE\xA9,\xC2\xFA\xD2\xE2\n").name, "GB18030");
    EXPECT_EQ(guess(content + "上海,满意\n").name, "UTF-8");
}

TEST(Encoding, ChineseAndWestern)
{
    // iconv -t GB18030 of "城市,满意度\n上海,非常满意\n北京,一般\n"
    EXPECT_EQ(guess("\xB3\xC7\xCA\xD0,\xC2\xFA\xD2\xE2\xB6\xC8\n\xC9\xCF\xBA\xA3,\xB7\xC7\xB3\xA3\xC2\xFA\xD2\xE2\n"
                    "\xB1\xB1\xBE\xA9,\xD2\xBB\xB0\xE3\n")
                  .name,
              "GB18030");
    // "name,note\nJosé,très bien\nAndré,déjà vu\n" in Windows-1252
    EXPECT_EQ(guess("name,note\nJos\xE9,tr\xE8s bien\nAndr\xE9,d\xE9j\xE0 vu\n").name, "windows-1252");
    EXPECT_EQ(firstRecord("Jos\xE9,tr\xE8s\n", "windows-1252"), (std::vector<std::string>{"José", "très"}));
}

TEST(Encoding, BigFiveAndShiftJisAreNotTakenForGb18030)
{
    // iconv -t BIG5 of a customer survey's sentences, iconv -t SHIFT_JIS of Japanese ones.
    const std::string big5 = test::fileContent(std::string(MANYI_SOURCE_DIR) + "/tests/io/data/big5.csv");
    const std::string shiftJis = test::fileContent(std::string(MANYI_SOURCE_DIR) + "/tests/io/data/shift_jis.csv");
    ASSERT_FALSE(big5.empty());
    ASSERT_FALSE(shiftJis.empty());
    EXPECT_EQ(guess(big5).name, "Big5");
    EXPECT_EQ(guess(shiftJis).name, "Shift_JIS");
    EXPECT_EQ(firstRecord(big5, "Big5"), (std::vector<std::string>{"編號", "城市", "意見"}));
    EXPECT_EQ(firstRecord(shiftJis, "Shift_JIS"), (std::vector<std::string>{"番号", "都市", "意見"}));
}

TEST(Encoding, ConvertedInPiecesAsInOne)
{
    // Longer than the pieces in which a file is converted, with two-byte characters across every boundary.
    std::u16string text = u"a,b\n";
    for (int i = 0; i < 300000; ++i)
        text += u"满意x,很好\n";
    const test::TemporaryFile file("\xFF\xFE" + utf16(text, true));
    base::Progress progress;
    const auto dialect = io::detectCsv(file.path());
    ASSERT_TRUE(dialect);
    const auto profile = io::profileCsv(file.path(), *dialect, progress);
    ASSERT_TRUE(profile);
    EXPECT_EQ(profile->records, 300000);
    ASSERT_EQ(profile->columns.size(), 2U);
    ASSERT_EQ(profile->columns[0].distinct.size(), 1U);
    EXPECT_EQ(profile->columns[0].distinct[0].text, "满意x");
    EXPECT_EQ(profile->columns[0].distinct[0].count, 300000);
    EXPECT_EQ(profile->columns[1].distinct.size(), 1U);
}

TEST(Encoding, UnknownNameIsRefused)
{
    const test::TemporaryFile file("a\n");
    io::CsvHints hints;
    hints.encoding = "no-such-encoding";
    const auto dialect = io::detectCsv(file.path(), hints);
    ASSERT_FALSE(dialect);
    EXPECT_EQ(dialect.error().code, base::ErrorCode::InvalidArgument);
    EXPECT_NE(dialect.error().message.find("no-such-encoding"), std::string::npos);
}
