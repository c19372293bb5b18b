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

TEST_F(Workbooks, LabelsAndCodesComeBackFromEitherOrderOfSheets)
{
    auto project = newProject();
    engine::ImportOptions options;
    options.settings = {
        {"Q1", "role", "scale-item"}, {"Q1", "labels", "1:不满意|3:满意|5:非常满意"}, {"Q1", "reverse", "yes"}};
    import(*project, workbook(wjx), options);
    const domain::Variable before = *project->questionnaire()->findByText("Q1");
    for (const bool labels : {false, true}) {
        engine::ExportOptions out;
        out.labels = labels;
        ASSERT_TRUE(engine::exportResponses(*project, path("out.xlsx"), out, progress));
        auto second = newProject(labels ? "labels.manyi" : "codes.manyi");
        import(*second, path("out.xlsx"));
        const domain::Variable* after = second->questionnaire()->findByText("Q1");
        ASSERT_NE(after, nullptr);
        EXPECT_EQ(after->role, before.role);
        EXPECT_EQ(after->label, before.label);
        EXPECT_TRUE(after->reversed);
        EXPECT_EQ(domain::codeOf(*after, "非常满意"), 5.0) << labels;
        EXPECT_EQ(cells(*second, "Q1"), cells(*project, "Q1")) << labels;
        ASSERT_EQ(second->questionnaire()->questions.size(), 1U) << labels;
        EXPECT_EQ(second->questionnaire()->questions.front().variables.size(), 2U);
    }
}

TEST_F(Workbooks, RepeatsOfKoboAreJoinedFromTheirSheets)
{
    auto writer = io::XlsxWriter::open(path("kobo.xlsx"));
    const auto sheet = [&](const std::string& name, const std::vector<std::vector<std::string>>& rows) {
        writer->sheet(name);
        for (const auto& row : rows) {
            for (const std::string& cell : row)
                writer->text(cell);
            writer->endRecord();
        }
    };
    sheet("households", {{"village", "_uuid", "_submission_time", "_index"},
                         {"A", "u1", "2026-07-18T09:01:00", "1"},
                         {"B", "u2", "2026-07-18T09:02:00", "2"}});
    sheet("member",
          {{"age", "_parent_table_name", "_parent_index"}, {"40", "households", "1"}, {"9", "households", "1"}});
    ASSERT_TRUE(writer->finish());
    auto project = newProject();
    import(*project, path("kobo.xlsx"));
    EXPECT_EQ(cells(*project, "member_count"), (std::vector<std::string>{"2", "0"}));
    EXPECT_EQ(cells(*project, "age[1]"), (std::vector<std::string>{"40", ""}));
    EXPECT_EQ(cells(*project, "age[2]"), (std::vector<std::string>{"9", ""}));
    EXPECT_EQ(project->responseCount(), 2);
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

// The questionnaire beside the answers: choices get their labels, in the order of the form.
TEST_F(Workbooks, XlsFormNamesQuestionsAndChoices)
{
    auto writer = io::XlsxWriter::open(path("form.xlsx"));
    const auto sheet = [&](const std::string& name, const std::vector<std::vector<std::string>>& rows) {
        writer->sheet(name);
        for (const auto& row : rows) {
            for (const std::string& cell : row)
                writer->text(cell);
            writer->endRecord();
        }
    };
    sheet("survey", {{"type", "name", "label"},
                     {"begin_group", "visit", "Visit"},
                     {"select_one scale", "overall", "How satisfied are you?"},
                     {"select_multiple things", "services", "Which do you use?"},
                     {"integer", "age", "Your age"},
                     {"end_group", "", ""}});
    sheet("choices", {{"list_name", "name", "label"},
                      {"scale", "vs", "Very satisfied"},
                      {"scale", "s", "Satisfied"},
                      {"scale", "d", "Dissatisfied"},
                      {"things", "cards", "Cards and payments"},
                      {"things", "loans", "Loans"}});
    ASSERT_TRUE(writer->finish());
    const std::string answers = file("answers.csv", "visit/overall;visit/services;visit/age;_uuid;_submission_time\n"
                                                    "s;cards loans;31;u1;2026-07-18T09:01:00\n"
                                                    "vs;loans;42;u2;2026-07-18T09:02:00\n"
                                                    "d;cards;55;u3;2026-07-18T09:03:00\n");
    auto project = newProject();
    const auto planned = engine::planImport({answers, path("form.xlsx")}, {}, project.get(), progress);
    ASSERT_TRUE(planned) << planned.error().message;
    ASSERT_EQ(planned->files.size(), 1U);
    ASSERT_TRUE(engine::runImport(*project, *planned, progress));
    EXPECT_EQ(cells(*project, "visit/overall"),
              (std::vector<std::string>{"Satisfied", "Very satisfied", "Dissatisfied"}));
    const domain::Variable* overall = project->questionnaire()->findByText("visit/overall");
    ASSERT_NE(overall, nullptr);
    EXPECT_EQ(overall->label, "How satisfied are you?");
    const domain::Question* services = project->questionnaire()->findQuestionByText("visit/services");
    ASSERT_NE(services, nullptr);
    ASSERT_EQ(services->variables.size(), 2U);
    const domain::Variable* cards = project->questionnaire()->find(services->variables[0]);
    EXPECT_EQ(cards->label, "Cards and payments");
    const auto dataset = project->dataset({cards->id}, progress);
    ASSERT_TRUE(dataset);
    EXPECT_EQ(data::valueAt(*(*dataset)->column(cards->id), 0), 1);
    EXPECT_EQ(data::valueAt(*(*dataset)->column(cards->id), 1), 0);
}

TEST_F(Workbooks, LimeSurveyStructureNamesTheCodes)
{
    const std::string lss = file(
        "survey.lss",
        "<?xml version=\"1.0\"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType><answers><rows>"
        "<row><qid>1</qid><code><![CDATA[A2]]></code><answer>Dissatisfied</answer><sortorder>2</sortorder></row>"
        "<row><qid>1</qid><code>A1</code><answer>Satisfied</answer><sortorder>1</sortorder></row></rows></answers>"
        "<questions><rows><row><qid>1</qid><parent_qid>0</parent_qid><gid>1</gid><type>L</type><title>Q1</title>"
        "<question><![CDATA[<p>How satisfied?</p>]]></question><question_order>1</question_order></row>"
        "<row><qid>2</qid><parent_qid>0</parent_qid><gid>1</gid><type>M</type><title>Q2</title><question>Which?</"
        "question>"
        "<question_order>2</question_order></row></rows></questions><subquestions><rows><row><qid>3</qid>"
        "<parent_qid>2</parent_qid><title>SQ001</title><question>Cards</question><question_order>1</question_order></"
        "row>"
        "<row><qid>4</qid><parent_qid>2</parent_qid><title>SQ002</title><question>Loans</question><question_order>2"
        "</question_order></row></rows></subquestions></document>");
    const std::string answers =
        file("answers.csv", "id,submitdate,lastpage,startlanguage,Q1,Q2[SQ001],Q2[SQ002]\n"
                            "1,2026-07-18 09:00:00,3,en,A1,Y,\n2,2026-07-18 09:05:00,3,en,A2,,Y\n"
                            "3,2026-07-18 09:15:00,3,de,A1,Y,Y\n");
    auto project = newProject();
    const auto planned = engine::planImport({lss, answers}, {}, project.get(), progress);
    ASSERT_TRUE(planned) << planned.error().message;
    ASSERT_TRUE(engine::runImport(*project, *planned, progress));
    EXPECT_EQ(cells(*project, "Q1"), (std::vector<std::string>{"Satisfied", "Dissatisfied", "Satisfied"}));
    const domain::Question* which = project->questionnaire()->findQuestionByText("Q2");
    ASSERT_NE(which, nullptr);
    EXPECT_EQ(which->text, "Which?");
    EXPECT_EQ(project->questionnaire()->find(which->variables.at(1))->label, "Loans");
}

// Ratings and rankings are numbers in both exports; nothing has a label, and still they are one survey.
TEST_F(Workbooks, WjxPairWithoutLabelsIsMerged)
{
    const std::string head = "序号,提交答卷时间,所用时间,来源,";
    std::string texts = head + "1、请按重要性排序,2、请打分\n";
    std::string codes = head + "第1题(价格),第1题(服务),第2题\n";
    for (int i = 0; i < 12; ++i) {
        const std::string own = std::to_string(i + 1) + ",2026/7/18 9:00:00,12秒,微信,";
        const std::string score = "," + std::to_string(i % 10 + 1) + "\n";
        texts += own + (i % 3 == 0 ? "服务→价格" : "价格→服务") + score;
        codes += own + (i % 3 == 0 ? "2,1" : "1,2") + score;
    }
    auto project = newProject();
    const auto planned =
        engine::planImport({file("text.csv", texts), file("codes.csv", codes)}, {}, project.get(), progress);
    ASSERT_TRUE(planned) << planned.error().message;
    ASSERT_EQ(planned->files.size(), 1U);
    ASSERT_TRUE(engine::runImport(*project, *planned, progress));
    const domain::Question* ranking = project->questionnaire()->findQuestionByText("Q1");
    ASSERT_NE(ranking, nullptr);
    EXPECT_EQ(ranking->text, "请按重要性排序");
    ASSERT_EQ(ranking->variables.size(), 2U);
    EXPECT_EQ(project->questionnaire()->find(ranking->variables[1])->label, "服务");
    EXPECT_EQ(cells(*project, "Q1_2"),
              (std::vector<std::string>{"1", "2", "2", "1", "2", "2", "1", "2", "2", "1", "2", "2"}));
}

// By number and by text: codes from one, labels from the other.
TEST_F(Workbooks, WjxPairIsMerged)
{
    const std::string head = "序号,提交答卷时间,所用时间,来源,";
    std::string texts = head + "1、您满意吗？,\"2、您使用过哪些服务？\",3、您的建议\n";
    std::string codes = head + "1、您满意吗？,2、您使用过哪些服务？(贷款),2、(存款),3、您的建议\n";
    const std::vector<std::pair<std::string, std::string>> answers = {
        {"5", "非常满意"}, {"4", "满意"}, {"1", "非常不满意"}, {"-3", "(跳过)"}, {"2", "不满意"}, {"3", "一般"}};
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const std::string own =
            std::to_string(i + 1) + ",2026/7/18 9:0" + std::to_string(i) + ":00,12" + std::to_string(i) + "秒,微信,";
        texts += own + answers[i].second + ",贷款┋存款," + (i % 2 ? "很好\n" : "(空)\n");
        codes += own + answers[i].first + ",1,1," + (i % 2 ? "很好\n" : "-2\n");
    }
    auto project = newProject();
    const auto planned =
        engine::planImport({file("text.csv", texts), file("codes.csv", codes)}, {}, project.get(), progress);
    ASSERT_TRUE(planned) << planned.error().message;
    ASSERT_EQ(planned->files.size(), 1U);
    EXPECT_EQ(planned->files[0].name, "codes.csv");
    ASSERT_TRUE(engine::runImport(*project, *planned, progress));
    EXPECT_EQ(cells(*project, "Q1"),
              (std::vector<std::string>{"非常满意", "满意", "非常不满意", "(跳过)", "不满意", "一般"}));
    EXPECT_EQ(cells(*project, "Q3"), (std::vector<std::string>{"(空)", "很好", "(空)", "很好", "(空)", "很好"}));
    const domain::Variable* q1 = project->questionnaire()->findByText("Q1");
    ASSERT_NE(q1, nullptr);
    EXPECT_EQ(q1->role, domain::Role::Csat);
    EXPECT_EQ(domain::codeOf(*q1, "非常满意"), 5);
    EXPECT_TRUE(domain::isUserMissing(*q1, -3));
    EXPECT_EQ(project->dataset({q1->id}, progress).value()->rows(), 6U);
}
