#include "io/csv_support.h"

#include <map>

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace manyi;
using Records = std::vector<std::vector<std::string>>;

namespace {

const std::string folder = std::string(MANYI_SOURCE_DIR) + "/tests/reference/csv/";

io::RawTable readWhole(const std::string& path)
{
    const auto dialect = io::detectCsv(path);
    EXPECT_TRUE(dialect);
    auto table = io::readCsvTable(path, *dialect, 100000);
    EXPECT_TRUE(table);
    EXPECT_TRUE(table->complete);
    return *table;
}

QJsonDocument json(const std::string& path)
{
    const std::string text = test::fileContent(path);
    return QJsonDocument::fromJson(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
}

} // namespace

// csv-spectrum: json/NAME.json holds the exact content of csvs/NAME.csv. The files whose names end in _crlf came with
// plain LF; their line ends are put back here, as their expected content asks for.
class CsvSpectrum : public testing::TestWithParam<const char*> {};

TEST_P(CsvSpectrum, ExactContent)
{
    const std::string name = GetParam();
    std::string content;
    for (const char c : test::fileContent(folder + "spectrum/csvs/" + name + ".csv"))
        content += c == '\n' && name.ends_with("_crlf") ? std::string("\r\n") : std::string(1, c);
    const test::TemporaryFile file(content);
    const io::RawTable table = readWhole(file.path());
    const QJsonArray expected = json(folder + "spectrum/json/" + name + ".json").array();
    ASSERT_GT(expected.size(), 0);
    ASSERT_EQ(table.records.size(), static_cast<std::size_t>(expected.size()) + 1);
    const auto& header = table.records.front();
    for (std::size_t row = 1; row < table.records.size(); ++row) {
        const QJsonObject record = expected.at(static_cast<qsizetype>(row) - 1).toObject();
        ASSERT_EQ(record.size(), static_cast<qsizetype>(header.size()));
        for (std::size_t column = 0; column < header.size(); ++column)
            EXPECT_EQ(table.records[row].at(column),
                      record.value(QString::fromStdString(header[column])).toString().toStdString());
    }
}

INSTANTIATE_TEST_SUITE_P(Files, CsvSpectrum,
                         testing::Values("comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines",
                                         "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8"));

// This file holds two bytes that are not UTF-8 (degree signs that were damaged before it was published), and so does
// its expected content; each becomes one U+FFFD.
TEST(CsvSpectrumDamaged, LocationCoordinates)
{
    const io::RawTable table = readWhole(folder + "spectrum/csvs/location_coordinates.csv");
    ASSERT_EQ(table.records.size(), 2U);
    const std::string& cell = table.records[1].at(1);
    EXPECT_NE(cell.find("\xEF\xBF\xBD"), std::string::npos);
    EXPECT_NE(cell.find("37"), std::string::npos);
}

class CsvTorture : public testing::TestWithParam<const char*> {};

// expected.json counts empty lines as records of no cells; here they are no records.
TEST_P(CsvTorture, RecordsAndContent)
{
    const std::string name = GetParam();
    const QJsonObject expected =
        json(folder + "torture/expected.json").object().value(QString::fromStdString(name)).toObject();
    ASSERT_FALSE(expected.isEmpty());
    const std::string path = folder + "torture/" + name;
    const auto dialect = io::detectCsv(path);
    ASSERT_TRUE(dialect);
    EXPECT_EQ(dialect->lineEnd, expected.value("line_ending").toString().toStdString());
    // A file of one column has no separator to find.
    if (expected.value("column_counts").toObject().size() > 1 ||
        !expected.value("column_counts").toObject().contains("1")) {
        EXPECT_EQ(std::string(1, dialect->separator), expected.value("delimiter").toString().toStdString());
    }

    const Records records = readWhole(path).records;
    std::map<std::size_t, int> counts;
    for (const auto& record : records)
        ++counts[record.size()];
    std::size_t total = 0;
    const QJsonObject columnCounts = expected.value("column_counts").toObject();
    for (auto count = columnCounts.begin(); count != columnCounts.end(); ++count) {
        if (count.key() != "0") {
            EXPECT_EQ(counts[count.key().toULongLong()], count.value().toInt()) << count.key().toStdString();
        }
        total += count.key() == "0" ? 0 : static_cast<std::size_t>(count.value().toInt());
    }
    EXPECT_EQ(records.size(), total);

    const auto compare = [](const std::vector<std::string>& record, const QJsonArray& wanted) {
        ASSERT_EQ(record.size(), static_cast<std::size_t>(wanted.size()));
        for (std::size_t i = 0; i < record.size(); ++i)
            EXPECT_EQ(record[i], wanted.at(static_cast<qsizetype>(i)).toString().toStdString());
    };
    std::size_t next = 0;
    for (const QJsonValue& first : expected.value("first").toArray())
        if (!first.toArray().isEmpty())
            compare(records.at(next++), first.toArray());
    compare(records.back(), expected.value("last").toArray());
}

INSTANTIATE_TEST_SUITE_P(Files, CsvTorture,
                         testing::Values("csv_essential.csv", "csv_essential-dos.csv", "csv_essential-mac.csv",
                                         "examples_escape.csv", "examples_european.csv", "examples_example.csv",
                                         "examples_example.tsv", "examples_multi_schema.csv",
                                         "issues_github_194_uk-500.csv", "tsv_essential.tsv"));

TEST(CsvTortureTwins, ThreeLineEndsGiveTheSameTable)
{
    const Records lf = readWhole(folder + "torture/csv_essential.csv").records;
    const Records crlf = readWhole(folder + "torture/csv_essential-dos.csv").records;
    const Records cr = readWhole(folder + "torture/csv_essential-mac.csv").records;
    ASSERT_EQ(lf.size(), crlf.size());
    ASSERT_EQ(lf.size(), cr.size());
    // The line end inside of the one quoted cell is content and keeps its form.
    for (std::size_t row = 0; row < lf.size(); ++row)
        if (lf[row].size() < 4 || lf[row][3].find('\n') == std::string::npos) {
            EXPECT_EQ(lf[row], crlf[row]);
            EXPECT_EQ(lf[row], cr[row]);
        }
}

TEST(CsvTortureTwins, ProseAboveTheTableIsNoHeader)
{
    const auto dialect = io::detectCsv(folder + "torture/csv_essential.csv");
    ASSERT_TRUE(dialect);
    EXPECT_EQ(dialect->headerRow, 1);
    EXPECT_EQ(io::detectCsv(folder + "torture/examples_example.csv")->headerRow, 4);
    EXPECT_EQ(io::detectCsv(folder + "torture/examples_multi_schema.csv")->headerRow, -1);
    EXPECT_EQ(io::detectCsv(folder + "torture/examples_european.csv")->decimal, ',');
}
