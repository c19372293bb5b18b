// Judgement forms as files: written, filled in, read back, with every bad cell named by row and column.
#include "engine/judgement_form_files.h"

#include <fstream>

#include <QTemporaryDir>
#include <gtest/gtest.h>

#include "engine/table_file.h"
#include "io/xlsx/sheet_support.h"
#include "io/xlsx/xlsx_writer.h"

using namespace manyi;

namespace {

using Rows = std::vector<std::vector<std::string>>;

class JudgementFormFiles : public testing::Test {
protected:
    JudgementFormFiles()
    {
        system.name = system.goal.name = "Goal";
        system.goal.id = {1};
        for (const char* name : {"A", "B", "C"})
            domain::addIndicator(system, {1}, 9, name);
        ann = domain::addExpert(system, "Ann");
    }
    std::string path(const char* name) const { return folder.filePath(QString::fromUtf8(name)).toStdString(); }
    std::string text(const char* name, const std::string& content) const
    {
        std::ofstream(path(name)) << content;
        return path(name);
    }
    std::string bytes(const char* name, const std::string& content) const
    {
        std::ofstream(path(name), std::ios::binary) << content;
        return path(name);
    }
    std::string workbook(const Rows& rows, const char* name = "filled.xlsx") const
    {
        auto writer = io::XlsxWriter::open(path(name));
        EXPECT_TRUE(writer);
        writer->sheet("Judgements");
        for (const auto& row : rows) {
            for (const std::string& cell : row)
                writer->text(cell);
            writer->endRecord();
        }
        EXPECT_TRUE(writer->finish());
        return path(name);
    }
    engine::FormReading read(const std::string& file)
    {
        auto reading = engine::readJudgementFormFile(system, file, progress);
        EXPECT_TRUE(reading) << (reading ? "" : reading.error().message);
        return reading ? std::move(*reading) : engine::FormReading();
    }
    // A against B, A against C, B against C; 0 not judged.
    static std::vector<double> judged(const engine::FormReading& reading, const std::string& expert)
    {
        for (const domain::Expert& each : reading.system.experts) {
            if (each.name != expert)
                continue;
            const auto matrix = domain::matrixOf(reading.system, each.id, {1});
            return {matrix.at(0, 1), matrix.at(0, 2), matrix.at(1, 2)};
        }
        return {};
    }

    QTemporaryDir folder;
    domain::IndicatorSystem system;
    base::ExpertId ann;
    base::Progress progress;
};

const std::vector<std::string> heads = {"Expert", "Weight", "Goal: A | B", "Goal: A | C", "Goal: B | C"};

} // namespace

TEST_F(JudgementFormFiles, WorkbookHoldsTheSameAsTheTextFile)
{
    domain::setJudgement(system, ann, {1}, {2}, {3}, 1.0 / 3);
    domain::setJudgement(system, ann, {1}, {2}, {4}, 5);
    const Rows expected = {heads, {"Ann", "1", "1/3", "5", ""}};
    for (const char* name : {"form.xlsx", "form.csv"}) {
        ASSERT_TRUE(engine::writeJudgementFormFile(system, path(name)));
        const auto table = engine::readTableFile(path(name), 100, progress);
        ASSERT_TRUE(table) << table.error().message;
        Rows records = table->records;
        for (auto& record : records)
            record.resize(5);
        EXPECT_EQ(records, expected) << name;
        EXPECT_EQ(judged(read(path(name)), "Ann"), (std::vector<double>{1.0 / 3, 5, 0})) << name;
    }
}

// What is typed into the cells of judgements must stay text: a program would make 1/3 a date.
TEST_F(JudgementFormFiles, CellsOfTheWorkbookTakeText)
{
    ASSERT_TRUE(engine::writeJudgementFormFile(system, path("form.xlsx")));
    int error = 0;
    zip_t* zip = zip_open(path("form.xlsx").c_str(), ZIP_RDONLY, &error);
    ASSERT_NE(zip, nullptr);
    const auto entry = [&](const char* name) {
        std::string content(65536, '\0');
        zip_file_t* file = zip_fopen(zip, name, 0);
        EXPECT_NE(file, nullptr) << name;
        content.resize(static_cast<std::size_t>(std::max<zip_int64_t>(zip_fread(file, content.data(), 65536), 0)));
        zip_fclose(file);
        return content;
    };
    const std::string sheet = entry("xl/worksheets/sheet1.xml");
    const std::string styles = entry("xl/styles.xml");
    zip_close(zip);
    const auto column = sheet.find("<col min=\"3\" max=\"5\"");
    ASSERT_NE(column, std::string::npos) << sheet;
    const auto style = sheet.find("style=\"", column) + 7;
    const int index = std::stoi(sheet.substr(style));
    // 49 is the built-in number format "@".
    std::size_t format = styles.find("<cellXfs");
    for (int i = 0; i <= index; ++i)
        format = styles.find("<xf ", format + 1);
    EXPECT_EQ(styles.substr(format, 18), "<xf numFmtId=\"49\" ");
}

TEST_F(JudgementFormFiles, WorkbookIsReadWithItsNumbersAndTexts)
{
    auto writer = io::XlsxWriter::open(path("filled.xlsx"));
    ASSERT_TRUE(writer);
    writer->sheet("Judgements");
    for (const std::string& head : heads)
        writer->heading(head);
    writer->endRecord();
    writer->text("ann");
    writer->number(2);
    writer->number(3);
    writer->text("1/5");
    writer->number(0.25);
    writer->endRecord();
    writer->text("Bob");
    writer->blank();
    writer->number(7);
    writer->endRecord();
    ASSERT_TRUE(writer->finish());
    const auto reading = read(path("filled.xlsx"));
    EXPECT_TRUE(reading.problems.empty());
    EXPECT_EQ(judged(reading, "Ann"), (std::vector<double>{3, 0.2, 0.25}));
    EXPECT_EQ(judged(reading, "Bob"), (std::vector<double>{7, 0, 0}));
    EXPECT_EQ(reading.system.experts[0].weight, 2);
    EXPECT_EQ(reading.system.experts[1].weight, 1);
}

TEST_F(JudgementFormFiles, BadCellsAreNamedWhereTheSpreadsheetShowsThem)
{
    domain::setJudgement(system, ann, {1}, {2}, {3}, 4);
    // Rows 1 and 4 are blank; the heads stand in row 2.
    const std::string file = workbook(
        {{}, heads, {"Ann", "-1", "none", "5"}, {}, {"Bob", "1", "3", "0", "2026-03-01"}, {"", "", "3"}, {"Bob"}});
    const auto reading = read(file);
    ASSERT_EQ(reading.problems.size(), 6U);
    const auto expect = [&](std::size_t at, std::size_t row, const std::string& column, const std::string& value) {
        EXPECT_EQ(reading.problems[at].row, row);
        EXPECT_EQ(reading.problems[at].column, column);
        EXPECT_EQ(reading.problems[at].value, value);
    };
    expect(0, 3, "Weight", "-1");
    expect(1, 3, "Goal: A | B", "none");
    expect(2, 5, "Goal: A | C", "0");
    expect(3, 5, "Goal: B | C", "2026-03-01");
    EXPECT_NE(reading.problems[3].reason.find("made a date"), std::string::npos);
    expect(4, 6, "Expert", "");
    expect(5, 7, "Expert", "Bob");
    EXPECT_EQ(judged(reading, "Ann"), (std::vector<double>{4, 5, 0})); // what was known before was kept
    EXPECT_EQ(judged(reading, "Bob"), (std::vector<double>{3, 0, 0}));
}

TEST_F(JudgementFormFiles, ErrorsOfTheSpreadsheetAreBadCells)
{
    const auto textCell = [](const char* at, const std::string& text) {
        return "<c r=\"" + std::string(at) + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    };
    const std::string rows = "<row r=\"1\">" + textCell("A1", "Expert") + textCell("B1", "Goal: A | B") +
                             textCell("C1", "Goal: A | C") + "</row><row r=\"2\">" + textCell("A2", "Ann") +
                             R"(<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C2"><f>1/4</f><v>0.25</v></c></row>)";
    const std::string file = bytes("errors.xlsx", test::zipBytes(test::parts(test::sheetOf(rows))));
    const auto reading = read(file);
    ASSERT_EQ(reading.problems.size(), 1U);
    EXPECT_EQ(reading.problems[0].row, 2U);
    EXPECT_EQ(reading.problems[0].column, "Goal: A | B");
    EXPECT_EQ(reading.problems[0].value, "#DIV/0!");
    EXPECT_EQ(judged(reading, "Ann"), (std::vector<double>{0, 0.25, 0}));
}

TEST_F(JudgementFormFiles, DecimalCommasOfTextFiles)
{
    const auto reading = read(text("comma.csv", "Expert;Goal: A | B;Goal: B | C\nAnn;0,5;2,5\nBob;0,25;3\n"));
    EXPECT_TRUE(reading.problems.empty());
    EXPECT_EQ(judged(reading, "Ann"), (std::vector<double>{0.5, 0, 2.5}));
}

TEST_F(JudgementFormFiles, ColumnsAreNamed)
{
    const auto reading =
        read(workbook({{"Expert", "Goal: B | A", "Goal: A | B", "Goal: A | D"}, {"Ann", "2", "2", "2"}, {"Bob", "4"}}));
    ASSERT_EQ(reading.problems.size(), 2U);
    EXPECT_EQ(reading.problems[0].column, "Goal: A | B"); // the pair has a column already, the other way round
    EXPECT_EQ(reading.problems[1].column, "Goal: A | D");
    EXPECT_EQ(judged(reading, "Ann"), (std::vector<double>{0.5, 0, 0}));
}

TEST_F(JudgementFormFiles, WhatIsNoFormIsRefused)
{
    EXPECT_FALSE(engine::readJudgementFormFile(system, workbook({{"Expert", "Other"}, {"Ann", "3"}}), progress));
    EXPECT_FALSE(engine::readJudgementFormFile(system, path("absent.xlsx"), progress));
    EXPECT_FALSE(engine::readJudgementFormFile(system, bytes("form.pdf", "%PDF-1.7\n"), progress));
    EXPECT_FALSE(engine::writeJudgementFormFile(system, path("no/folder/form.xlsx")));
}
