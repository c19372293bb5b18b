#include "io/xlsx/sheet_support.h"

#include <fstream>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <fmt/format.h>

#include "io/ods/ods.h"
#include "io/source/cell_form.h"
#include "io/xls/xls.h"

// Workbooks of the data folder against what openpyxl and readxl read in them, and against the CSV beside them.

using namespace manyi;
using test::Rows;

namespace {

const std::string shared = std::string(MANYI_SHARED_DIR) + "/data/";

bool missing(const std::string& folder)
{
    return !std::filesystem::exists(shared + folder);
}

QJsonObject json(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path;
    return QJsonDocument::fromJson(file.readAll()).object();
}

// A value of openpyxl as the reader writes it: dates without a midnight, errors missing.
std::string cellText(const QJsonValue& value)
{
    if (value.isBool())
        return value.toBool() ? "TRUE" : "FALSE";
    io::CellBuffer buffer;
    if (value.isDouble())
        return std::string(io::numberCell(value.toDouble(), buffer));
    if (value.isObject() && value.toObject().contains("seconds")) {
        const auto seconds = static_cast<int>(value.toObject()["seconds"].toDouble());
        return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
    if (value.isObject()) {
        std::string text = value.toObject()["datetime"].toString().replace('T', ' ').toStdString();
        return text.ends_with(" 00:00:00") ? text.substr(0, 10) : text;
    }
    const std::string text = value.toString().toStdString();
    return text.starts_with("#") && (text.ends_with("!") || text.ends_with("?") || text == "#N/A") ? "" : text;
}

std::vector<std::string> withoutEnd(std::vector<std::string> row)
{
    while (!row.empty() && row.back().empty())
        row.pop_back();
    return row;
}

Rows withoutBlankRows(const Rows& rows)
{
    Rows kept;
    for (const auto& row : rows)
        if (auto shorter = withoutEnd(row); !shorter.empty())
            kept.push_back(std::move(shorter));
    return kept;
}

Rows headOf(const QJsonArray& head)
{
    Rows rows;
    for (const QJsonValue& row : head) {
        rows.emplace_back();
        for (const QJsonValue& cell : row.toArray())
            rows.back().push_back(cellText(cell));
    }
    return withoutBlankRows(rows);
}

} // namespace

TEST(RealSheets, AsOpenpyxlReadsThem)
{
    if (missing("xlsx_oddities_a"))
        GTEST_SKIP();
    const QJsonObject files = json(shared + "xlsx_oddities_a/readback_openpyxl.json");
    // openpyxl leaves "_x000D_" as it stands; see EscapedLineEnds.
    const std::vector<std::string> others = {"calamine_has_x000D_.xlsx", "readxl_new_line_errors.xlsx"};
    int compared = 0;
    for (auto file = files.begin(); file != files.end(); ++file) {
        const std::string name = file.key().toStdString();
        const QJsonObject sheets = file.value().toObject()["sheets"].toObject();
        if (std::find(others.begin(), others.end(), name) != others.end())
            continue;
        for (auto sheet = sheets.begin(); sheet != sheets.end(); ++sheet) {
            const Rows expected = headOf(sheet.value().toObject()["head"].toArray());
            if (expected.empty())
                continue;
            const auto read =
                test::readWith(io::readXlsx, shared + "xlsx_oddities_a/" + name, sheet.key().toStdString(), 200);
            Rows found = withoutBlankRows(read.rows);
            found.resize(std::min(found.size(), expected.size()));
            EXPECT_EQ(found, expected) << name << " " << sheet.key().toStdString();
            ++compared;
        }
    }
    EXPECT_GT(compared, 45);
}

TEST(RealSheets, WhatOpenpyxlCannotRead)
{
    if (missing("xlsx_oddities_a"))
        GTEST_SKIP();
    const QJsonObject files = json(shared + "xlsx_oddities_a/readback_readxl.json");
    for (const char* name : {"calamine_minimal_package.xlsx", "calamine_strict_iso_paths.xlsx"}) {
        const QJsonObject sheet = files[name].toObject()["sheets"].toObject().begin().value().toObject();
        const auto read = test::readWith(io::readXlsx, shared + "xlsx_oddities_a/" + name);
        ASSERT_TRUE(read.status) << read.status.error().message;
        // readxl trims blanks and leaves out columns that are blank at the end.
        const Rows expected = headOf(sheet["head"].toArray());
        EXPECT_EQ(read.rows.size(), static_cast<std::size_t>(sheet["rows"].toInt())) << name;
        EXPECT_EQ(read.rows.at(0).at(0), expected.at(0).at(0)) << name;
    }
}

TEST(RealSheets, ErrorsAreReported)
{
    if (missing("xlsx_oddities_a"))
        GTEST_SKIP();
    const auto read = test::readWith(io::readXlsx, shared + "xlsx_oddities_a/calamine_errors.xlsx");
    EXPECT_EQ(read.dictionary.problems.size(), 7U);
    EXPECT_EQ(read.dictionary.problems.at(6).value, "#N/A");
}

TEST(RealSheets, EscapedLineEnds)
{
    if (missing("xlsx_oddities_a"))
        GTEST_SKIP();
    const auto read = test::readWith(io::readXlsx, shared + "xlsx_oddities_a/calamine_has_x000D_.xlsx");
    EXPECT_EQ(read.rows, (Rows{{"ABC\r\nDEF"}}));
    const auto other = test::readWith(io::readXlsx, shared + "xlsx_oddities_a/readxl_new_line_errors.xlsx");
    EXPECT_EQ(other.rows.at(1).at(0).find("_x000D_"), std::string::npos);
    EXPECT_NE(other.rows.at(2).at(0).find("_x000D_"), std::string::npos); // written about, so escaped itself
}

TEST(RealSheets, PasswordIsNamed)
{
    if (missing("xlsx_oddities_a"))
        GTEST_SKIP();
    const auto read = test::readWith(io::readXls, shared + "xlsx_oddities_a/calamine_pass_protected.xlsx");
    ASSERT_FALSE(read.status);
    EXPECT_NE(read.status.error().message.find("password"), std::string::npos);
}

TEST(RealSheets, AsTheCsvBesideThem)
{
    if (missing("xlsx_pairs_xlsx2csv"))
        GTEST_SKIP();
    // Exact but for blank rows and columns; those left out print dates, percentages or digits in a form of their own.
    for (const char* name : {"datetime", "empty_row", "formatted_inline_string", "input-weird", "last-column-empty",
                             "no_cell_ids", "utf8", "xlsx2csv-test-file"}) {
        const std::string path = shared + "xlsx_pairs_xlsx2csv/" + name;
        const auto read = test::readWith(io::readXlsx, path + ".xlsx");
        ASSERT_TRUE(read.status) << name;
        io::CsvDialect dialect;
        const auto csv = io::readCsvTable(path + ".csv", dialect, 1000);
        ASSERT_TRUE(csv) << name;
        EXPECT_EQ(withoutBlankRows(read.rows), withoutBlankRows(csv->records)) << name;
    }
    EXPECT_EQ(test::readWith(io::readXlsx, shared + "xlsx_pairs_xlsx2csv/float.xlsx").rows,
              (Rows{{"0.103"}, {"0.276"}, {"0.103"}, {"0.276"}}));
    EXPECT_EQ(test::readWith(io::readXlsx, shared + "xlsx_pairs_xlsx2csv/junk-small.xlsx").rows,
              (Rows{{"1940-03-29", "2008-07-25", "2008-07-25", "2009-04-08", "test", "FALSE"}}));
}

TEST(RealSheets, Ods)
{
    if (missing("xlsx_oddities_a"))
        GTEST_SKIP();
    const auto read = test::readWith(io::readOds, shared + "xlsx_oddities_a/calamine_date.ods");
    EXPECT_EQ(read.rows,
              (Rows{{"2021-01-01", "15"}, {"2021-01-01 10:10:10", "16"}, {"10:10:10", "17"}, {"10:10:10", "18"}}));
}

TEST(RealSheets, Xls)
{
    if (missing("xlsform_odk_kobo"))
        GTEST_SKIP();
    const auto survey = test::readWith(io::readXls, shared + "xlsform_odk_kobo/table-list.xls");
    ASSERT_TRUE(survey.status);
    EXPECT_EQ(survey.dictionary.sheets, (std::vector<std::string>{"survey", "choices"}));
    EXPECT_EQ(survey.rows.at(0).at(0), "type");
    EXPECT_EQ(survey.rows.at(3).at(2), "Q1");
    EXPECT_EQ(survey.rows.size(), 10U);
    EXPECT_TRUE(test::readWith(io::readXls, shared + "xlsform_odk_kobo/table-list.xls", "choices").status);
}

TEST(RealSheets, XlsForms)
{
    if (missing("xlsform_odk_kobo"))
        GTEST_SKIP();
    const QJsonObject files = json(shared + "xlsform_odk_kobo/expected.json");
    for (auto file = files.begin(); file != files.end(); ++file) {
        const QJsonObject sheets = file.value().toObject();
        for (auto sheet = sheets.begin(); sheet != sheets.end(); ++sheet) {
            const auto read = test::readWith(io::readXlsx, shared + "xlsform_odk_kobo/" + file.key().toStdString(),
                                             sheet.key().toStdString());
            ASSERT_TRUE(read.status) << file.key().toStdString();
            std::vector<std::string> header;
            for (const QJsonValue& cell : sheet.value().toObject()["header"].toArray())
                header.push_back(cell.toString().toStdString());
            std::vector<std::string> found = withoutEnd(read.rows.at(0));
            std::erase(found, "");
            EXPECT_EQ(found, header) << file.key().toStdString() << " " << sheet.key().toStdString();
        }
    }
}
