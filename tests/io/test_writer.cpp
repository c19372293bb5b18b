#include "io/csv_support.h"

#include <limits>

#include <sys/stat.h>

using namespace manyi;

namespace {

std::string written(const io::CsvWriteOptions& options, const std::function<void(io::CsvWriter&)>& write)
{
    const test::TemporaryFile folder("");
    const std::string path = folder.path() + ".out";
    auto writer = io::CsvWriter::open(path, options);
    EXPECT_TRUE(writer);
    write(*writer);
    EXPECT_TRUE(writer->finish());
    return test::fileContent(path);
}

} // namespace

TEST(CsvWriter, MarkLineEndsAndQuotes)
{
    const std::string text = written({}, [](io::CsvWriter& writer) {
        writer.text("name");
        writer.text("a, b");
        writer.text("say \"hi\"");
        writer.text("two\nlines");
        writer.endRecord();
        writer.text("满意");
        writer.number(2.5);
        writer.number(std::numeric_limits<double>::quiet_NaN());
        writer.number(-3);
        writer.endRecord();
    });
    EXPECT_EQ(text, "\xEF\xBB\xBFname,\"a, b\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n满意,2.5,,-3\r\n");
}

TEST(CsvWriter, FormulasAreGuardedInTextsOnly)
{
    const auto cells = [](io::CsvWriter& writer) {
        for (const char* cell : {"=1+1", "+1", "-1", "@x", "\tx", "\rx", "a=b", "'x"})
            writer.text(cell);
        writer.number(-1);
        writer.endRecord();
    };
    EXPECT_EQ(written({',', false, true}, cells), "'=1+1,'+1,'-1,'@x,'\tx,\"'\rx\",a=b,'x,-1\r\n");
    EXPECT_EQ(written({',', false, false}, cells), "=1+1,+1,-1,@x,\tx,\"\rx\",a=b,'x,-1\r\n");
}

TEST(CsvWriter, OneEmptyCellIsStillARecord)
{
    const auto cells = [](io::CsvWriter& writer) {
        writer.text("");
        writer.endRecord();
        writer.text("");
        writer.text("");
        writer.endRecord();
    };
    EXPECT_EQ(written({';', false, true}, cells), "\"\"\r\n;\r\n");
}

TEST(CsvWriter, ReadsBackExactly)
{
    const std::vector<std::vector<std::string>> records = {
        {"", "a"}, {"x\r\ny", "\""}, {"\"\"", ";|\t,"}, {" blank ", "' quote"}, {"最後", ""}};
    const test::TemporaryFile folder("");
    for (const char separator : {',', ';', '\t', '|'}) {
        const std::string path = folder.path() + ".out";
        auto writer = io::CsvWriter::open(path, {separator, true, false});
        ASSERT_TRUE(writer);
        for (const auto& record : records) {
            for (const std::string& cell : record)
                writer->text(cell);
            writer->endRecord();
        }
        ASSERT_TRUE(writer->finish());
        io::CsvDialect dialect;
        dialect.separator = separator;
        const auto table = io::readCsvTable(path, dialect, 100);
        ASSERT_TRUE(table);
        EXPECT_EQ(table->records, records) << separator;
    }
}

TEST(CsvWriter, WithoutFinishTheTargetIsAsBefore)
{
    const test::TemporaryFile file("before");
    {
        auto writer = io::CsvWriter::open(file.path(), {});
        ASSERT_TRUE(writer);
        writer->text("after");
        writer->endRecord();
    }
    EXPECT_EQ(test::fileContent(file.path()), "before");
    const auto folder = std::filesystem::path(file.path()).parent_path();
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator()), 1);
}

TEST(CsvWriter, KeepsThePermissionsOfTheFileItReplaces)
{
    const test::TemporaryFile file("before");
    ASSERT_EQ(::chmod(file.path().c_str(), 0640), 0);
    auto writer = io::CsvWriter::open(file.path(), {});
    ASSERT_TRUE(writer);
    writer->text("after");
    writer->endRecord();
    ASSERT_TRUE(writer->finish());
    struct stat status {};
    ASSERT_EQ(::stat(file.path().c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0640U);
}

TEST(CsvWriter, FolderThatIsNotThere)
{
    const auto writer = io::CsvWriter::open("/no/such/folder/x.csv", {});
    ASSERT_FALSE(writer);
    EXPECT_EQ(writer.error().code, base::ErrorCode::NotFound);
}

TEST(CsvWriter, LargeFilesAreFlushedOnTheWay)
{
    const std::string text = written({',', false, true}, [](io::CsvWriter& writer) {
        for (int i = 0; i < 200000; ++i) {
            writer.number(i);
            writer.endRecord();
        }
    });
    EXPECT_TRUE(text.starts_with("0\r\n1\r\n"));
    EXPECT_TRUE(text.ends_with("199999\r\n"));
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 200000);
}
