#include "io/csv_support.h"

#include <random>

#include "io/csv/record_blocks.h"
#include "io/csv/record_parser.h"

using namespace manyi;
using Records = std::vector<std::vector<std::string>>;

namespace {

// The grammar in its plainest form, one character at a time, on the whole text.
Records parsePlainly(const std::string& text, char separator)
{
    Records records;
    std::size_t at = 0;
    const auto lineEnd = [&] { return text[at] == '\n' || text[at] == '\r'; };
    while (at < text.size()) {
        if (lineEnd()) {
            ++at;
            continue;
        }
        records.emplace_back();
        for (;;) {
            std::string cell;
            if (at < text.size() && text[at] == '"') {
                std::string quoted;
                std::size_t i = at + 1;
                bool closed = false;
                for (; i < text.size() && !closed; ++i) {
                    if (text[i] != '"')
                        quoted += text[i];
                    else if (i + 1 < text.size() && text[i + 1] == '"')
                        quoted += text[++i];
                    else
                        closed = true;
                }
                if (closed) {
                    cell = quoted;
                    at = i;
                }
            }
            while (at < text.size() && text[at] != separator && !lineEnd())
                cell += text[at++];
            records.back().push_back(cell);
            if (at >= text.size() || lineEnd())
                break;
            ++at;
        }
    }
    return records;
}

struct Collector {
    Records records;
    int unclosed = 0;
    void cell(std::size_t column, std::string_view text)
    {
        if (column == 0)
            records.emplace_back();
        ASSERT_EQ(records.back().size(), column);
        records.back().emplace_back(text);
    }
    void emptyLine() {}
    void unclosedQuote() { ++unclosed; }
    bool endRecord(std::size_t cells, const char*)
    {
        EXPECT_EQ(records.back().size(), cells);
        return true;
    }
};

Records parseInBlocks(const std::string& path, std::size_t blockBytes)
{
    auto stream = io::Utf8Stream::open(path, "UTF-8");
    EXPECT_TRUE(stream);
    io::RecordBlocks blocks(std::move(*stream), ',', '"', blockBytes);
    base::Progress progress;
    Collector collector;
    for (;;) {
        auto block = blocks.next(progress);
        EXPECT_TRUE(block);
        if (!block || !*block)
            return collector.records;
        (*block)->prepare();
        io::parseRecords((*block)->begin(), (*block)->end(), {',', '"'}, collector);
    }
}

} // namespace

TEST(RecordParser, PlainGrammarOfTheTestItself)
{
    EXPECT_EQ(parsePlainly("a,b\r\n\"x\"\"y\",\"1\n2\"z\n", ','), (Records{{"a", "b"}, {"x\"y", "1\n2z"}}));
    EXPECT_EQ(parsePlainly("a,\"open\nb,c", ','), (Records{{"a", "\"open"}, {"b", "c"}}));
}

// Every cut of the file into blocks must give what the plain grammar gives.
TEST(RecordParser, BlocksOfAnySizeAgreeWithThePlainGrammar)
{
    std::mt19937 random(20260718);
    const std::string alphabet = "aaab1,,,\"\"\"\n\r";
    for (int round = 0; round < 400; ++round) {
        std::string text;
        const std::size_t length = random() % 220;
        for (std::size_t i = 0; i < length; ++i)
            text += alphabet[random() % alphabet.size()];
        const Records expected = parsePlainly(text, ',');
        const test::TemporaryFile file(text);
        for (const std::size_t blockBytes : {1U, 2U, 3U, 7U, 16U, 64U, 100U, 4096U})
            ASSERT_EQ(parseInBlocks(file.path(), blockBytes), expected) << "block of " << blockBytes << ": " << text;
    }
}

TEST(RecordParser, LongCellsAndWideRecords)
{
    std::string text = "\"" + std::string(3000000, 'x') + "\n\"\"end\",2\n";
    for (int i = 0; i < 5000; ++i)
        text += "c,";
    const Records records = parseInBlocks(test::TemporaryFile(text).path(), 1000);
    ASSERT_EQ(records.size(), 2U);
    EXPECT_EQ(records[0][0].size(), 3000000U + 5U);
    EXPECT_TRUE(records[0][0].ends_with("\n\"end"));
    EXPECT_EQ(records[1].size(), 5001U);
    EXPECT_EQ(records[1].back(), "");
}

TEST(RecordParser, UnclosedQuoteIsACharacterAndReported)
{
    const test::Imported imported =
        test::importText("name,note\nAnn,fine\nBob,\"never closed\nCid,ok\nDan,good\n", [](domain::Recipe& recipe) {
            recipe.columns[1].role = domain::Role::OpenText;
            recipe.columns[1].type = domain::ValueType::Text;
        });
    EXPECT_EQ(imported.profile.records, 4);
    ASSERT_EQ(imported.report.problems.size(), 1U);
    EXPECT_EQ(imported.report.problems[0].row, 2);
    EXPECT_NE(imported.report.problems[0].reason.find("never closed"), std::string::npos);
    EXPECT_EQ(test::valuesOf(imported, "note"), (std::vector<std::string>{"fine", "\"never closed", "ok", "good"}));
}

TEST(RecordParser, ZeroBytesAndBadBytesAreReportedWithTheirRow)
{
    const std::string content = std::string("id,text\n1,good\n2,b\0d\n3,c\xFF", 25) + "d\n4,fine\n";
    const test::TemporaryFile file(content);
    io::CsvHints hints;
    hints.encoding = "UTF-8";
    const test::Imported imported = test::importFile(file.path(), {}, hints);
    ASSERT_EQ(imported.rows.size(), 4U);
    std::vector<std::int64_t> rows;
    for (const auto& problem : imported.report.problems)
        if (problem.column == "text")
            rows.push_back(problem.row);
    EXPECT_EQ(rows, (std::vector<std::int64_t>{2, 3}));
}
