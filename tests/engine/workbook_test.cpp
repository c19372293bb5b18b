#include "temporary_project.h"

#include <filesystem>
#include <map>

#include "engine/export.h"
#include "io/csv/csv.h"
#include "io/xlsx/xlsx_writer.h"

using namespace manyi;
using manyi::tests::EngineTest;

// Workbooks from the file to the project and back, by way of the reader's process.

namespace {

class Workbooks : public EngineTest {
protected:
    std::string workbook(const std::vector<std::vector<std::string>>& rows, const std::string& name = "in.xlsx") const
    {
        auto writer = io::XlsxWriter::open(path(name));
        EXPECT_TRUE(writer);
        writer->sheet("Data");
        for (const auto& row : rows) {
            for (const std::string& cell : row)
                writer->text(cell);
            writer->endRecord();
        }
        EXPECT_TRUE(writer->finish());
        return path(name);
    }
};

const std::vector<std::vector<std::string>> wjx = {
    {"序号", "提交答卷时间", "所用时间", "来源", "1、您满意吗？", "2、您使用过哪些服务？"},
    {"1", "2026/7/18 9:00:00", "123秒", "微信", "满意", "贷款┋存款"},
    {"2", "2026/7/18 9:10:00", "98秒", "链接", "非常满意", "存款"},
    {"3", "2026/7/18 9:20:00", "45秒", "微信", "(跳过)", "(跳过)"},
    {"4", "2026/7/18 9:30:00", "66秒", "微信", "不满意", "贷款"}};

} // namespace

TEST_F(Workbooks, SheetOfASurveyToolIsPlannedAndImported)
{
    auto project = newProject();
    const auto planned = plan(workbook(wjx), project.get());
    ASSERT_EQ(planned.files.size(), 1U);
    EXPECT_EQ(planned.files[0].format, "xlsx");
    EXPECT_EQ(planned.files[0].profile.dialect.tool, "wjx");
    EXPECT_EQ(planned.files[0].recipe.tool, "wjx");
    EXPECT_EQ(planned.files[0].recipe.sheet, "Data");
    ASSERT_TRUE(engine::runImport(*project, planned, progress));
    EXPECT_EQ(cells(*project, "Q1"), (std::vector<std::string>{"满意", "非常满意", "(跳过)", "不满意"}));
}

TEST_F(Workbooks, NextWaveReplaysTheRecipe)
{
    auto project = newProject();
    import(*project, workbook(wjx));
    auto next = wjx;
    next[1][0] = "11";
    const auto planned = plan(workbook(next, "next.xlsx"), project.get());
    EXPECT_EQ(planned.files[0].sameShapeAs, "in.xlsx");
    ASSERT_TRUE(engine::runImport(*project, planned, progress));
    EXPECT_EQ(cells(*project, "Q1").size(), 8U);
}

TEST_F(Workbooks, QualtricsHeadersAreNoAnswers)
{
    const std::string csv =
        file("q.csv", "StartDate,ResponseId,Q1\nStart Date,Response ID,How?\n{'ImportId': 'startDate'},"
                      "{'ImportId': '_recordId'},{'ImportId': 'QID1'}\n2026-07-18 09:00:00,R_1,3\n"
                      "2026-07-18 09:05:00,R_2,4\n");
    auto project = newProject();
    import(*project, csv);
    import(*project, csv); // once more with the recipe of the first
    EXPECT_EQ(cells(*project, "Q1").size(), 4U);
}

TEST_F(Workbooks, ExportComesBackTheSame)
{
    auto project = newProject();
    import(*project, workbook(wjx));
    for (const bool labels : {false, true}) {
        engine::ExportOptions options;
        options.labels = labels;
        ASSERT_TRUE(engine::exportResponses(*project, path("out.xlsx"), options, progress));
        ASSERT_TRUE(engine::exportResponses(*project, path("out.csv"), options, progress));
        const auto planned = plan(path("out.xlsx"), nullptr);
        ASSERT_EQ(planned.files.size(), 1U);
        EXPECT_EQ(planned.files[0].dictionary.sheets.size(), 4U);
        io::CsvDialect dialect;
        const auto csv = io::readCsvTable(path("out.csv"), dialect, 100);
        ASSERT_TRUE(csv);
        EXPECT_EQ(planned.files[0].preview.records, csv->records) << labels;
    }
    engine::ImportOptions options;
    options.source.sheet = "Value labels";
    const auto dictionary = plan(path("out.xlsx"), nullptr, options);
    EXPECT_EQ(dictionary.files.at(0).preview.records.at(0),
              (std::vector<std::string>{"variable", "code", "label", "missing"}));
}

TEST_F(Workbooks, RefusalsReachTheUser)
{
    const auto planned =
        engine::planImport({file("locked.xlsx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 E\0n")}, {}, nullptr, progress);
    ASSERT_FALSE(planned);
    EXPECT_FALSE(planned.error().message.empty());
    const auto cut = engine::planImport({file("cut.xlsx", "PK\x03\x04 xl/workbook.xml")}, {}, nullptr, progress);
    ASSERT_FALSE(cut);
    EXPECT_NE(cut.error().message.find("complete"), std::string::npos);
}

// Old workbooks and OpenDocument tables go through the same process.
TEST_F(Workbooks, OtherSpreadsheets)
{
    const std::string shared = std::string(MANYI_SHARED_DIR) + "/data/";
    if (!std::filesystem::exists(shared + "xlsform_odk_kobo") || !std::filesystem::exists(shared + "xlsx_oddities_a"))
        GTEST_SKIP();
    engine::ImportOptions options;
    options.source.sheet = "choices";
    const auto xls = plan(shared + "xlsform_odk_kobo/widgets.xls", nullptr, options);
    EXPECT_EQ(xls.files.at(0).format, "xls");
    EXPECT_EQ(xls.files.at(0).dictionary.sheet, "choices");
    EXPECT_GT(xls.files.at(0).profile.records, 5);
    const auto ods = plan(shared + "xlsx_oddities_a/calamine_date.ods", nullptr);
    EXPECT_EQ(ods.files.at(0).format, "ods");
    const auto minimal = plan(shared + "xlsx_oddities_a/calamine_minimal_package.xlsx", nullptr);
    EXPECT_EQ(minimal.files.at(0).format, "xlsx");
}
