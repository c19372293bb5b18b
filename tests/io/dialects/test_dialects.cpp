#include "io/dialects/dialect_support.h"

#include "io/csv/header_join.h"
#include "io/dialects/header_cells.h"
#include "io/dialects/layout.h"
#include "io/dialects/lime_survey.h"
#include "io/dialects/tool_columns.h"
#include "io/xlsx/sheet_support.h"

using namespace manyi;
using domain::Role;
using domain::ValueType;
using test::columnOf;

namespace {

using Texts = std::vector<std::string>;

} // namespace

TEST(Dialects, JoinedHeaders)
{
    EXPECT_EQ(io::joinedHeaders({{"ID", "Which?", "", "Age"}, {"", "Cards", "Loans", "Response"}}),
              (Texts{"ID", "Which? - Cards", "Which? - Loans", "Age"}));
    EXPECT_EQ(io::joinedHeaders({{"Bank", "", ""}, {"Staff", "", "Place"}, {"kind", "quick", "clean"}}),
              (Texts{"Bank - Staff - kind", "Bank - Staff - quick", "Bank - Place - clean"}));
    EXPECT_EQ(io::joinedHeaders({{"A"}, {"A"}}), (Texts{"A"}));
}

TEST(Dialects, PlainText)
{
    EXPECT_EQ(io::plainText("In <b>Lottery A</b>,<br>you  have &lt;5 &amp; more\n< 3"),
              "In Lottery A, you have <5 & more < 3");
    EXPECT_EQ(io::plainText("<p>您对<strong>服务</strong><span style=\"color:red\">满意</span>吗？</p><p>请选择</p>"),
              "您对服务满意吗？ 请选择");
    EXPECT_EQ(io::nameKey("Duration (in seconds)"), "durationinseconds");
}

TEST(Dialects, CommaChoices)
{
    const std::vector<io::ColumnProfile::Distinct> cells = {
        {"Tea, Coffee", 3, 1}, {"Coffee", 2, 2}, {"Tea, Juice, if it is cold", 1, 3}, {"Juice, if it is cold", 1, 4}};
    EXPECT_EQ(io::commaChoices(cells), (Texts{"Tea", "Coffee", "Juice, if it is cold"}));
}

TEST(Dialects, Qualtrics)
{
    const auto imported = test::importText(
        "StartDate,ResponseId,Duration (in "
        "seconds),Finished,DistributionChannel,UserLanguage,Q1,Q2_1,Q2_2,Q2_3,Q2_3_TEXT,"
        "Q3_1,Q3_2\n"
        "Start Date,Response ID,Duration (in seconds),Finished,Distribution Channel,User Language,\"How satisfied\nare "
        "you?\","
        "Which? - Cards,Which? - Loans,Which? - Other,Which? - Other - Text,Rate: - Staff,Rate: - Price\n"
        "\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":"
        "\"\"duration\"\"}\","
        "\"{\"\"ImportId\"\":\"\"finished\"\"}\",\"{\"\"ImportId\"\":\"\"distributionChannel\"\"}\",\"{"
        "\"\"ImportId\"\":\"\"userLanguage\"\"}\","
        "\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2_1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2_2\"\"}"
        "\",\"{\"\"ImportId\"\":\"\"QID2_3\"\"}\","
        "\"{\"\"ImportId\"\":\"\"QID2_3_TEXT\"\"}\",\"{\"\"ImportId\"\":\"\"QID3_1\"\"}\",\"{\"\"ImportId\"\":\"\"QID3_"
        "2\"\"}\"\n"
        "2026-07-18 09:00:00,R_1,65,1,anonymous,EN,5,1,,,,4,5\n"
        "2026-07-18 09:10:00,R_2,70,0,email,EN,-99,,1,1,Savings,2,\n"
        "2026-07-19 10:00:00,R_3,80,1,email,ZH-S,4,,,,,3,1\n");
    EXPECT_EQ(imported.profile.dialect.tool, "qualtrics");
    EXPECT_EQ(imported.profile.records, 3);
    EXPECT_EQ(columnOf(imported, "Q1").label, "How satisfied are you?");
    EXPECT_EQ(columnOf(imported, "StartDate").role, Role::Date);
    EXPECT_EQ(columnOf(imported, "ResponseId").role, Role::Id);
    EXPECT_EQ(columnOf(imported, "ResponseId").type, ValueType::Text);
    EXPECT_EQ(columnOf(imported, "Duration (in seconds)").role, Role::Duration);
    EXPECT_EQ(columnOf(imported, "DistributionChannel").role, Role::Channel);
    EXPECT_EQ(columnOf(imported, "Q2_3_TEXT").role, Role::OpenText);
    EXPECT_EQ(columnOf(imported, "Q2_3_TEXT").type, ValueType::Text) << "words, however few";
    EXPECT_EQ(test::countsOf(imported, "Finished"), (std::map<std::string, int>{{"False", 1}, {"True", 2}}));
    EXPECT_EQ(test::questionOf(imported, "Q2")->text, "Which?");
    EXPECT_EQ(test::questionOf(imported, "Q2")->kind, domain::QuestionKind::MultipleResponse);
    EXPECT_EQ(test::valuesOf(imported, "Q2_1"), (Texts{"1", "0", "."})); // nothing chosen at all: not answered
    EXPECT_EQ(test::valuesOf(imported, "Q2_2"), (Texts{"0", "1", "."}));
    EXPECT_EQ(test::questionOf(imported, "Q3")->kind, domain::QuestionKind::Matrix);
    EXPECT_EQ(columnOf(imported, "Q3_2").label, "Price");
    // Seen, but not answered: kept as a missing code.
    const domain::Variable* q1 = test::variable(imported, "Q1");
    EXPECT_TRUE(domain::isUserMissing(*q1, -99));
    EXPECT_EQ(test::valuesOf(imported, "Q1"), (Texts{"5", "-99", "4"}));
    EXPECT_TRUE(imported.report.problems.empty());
}

// TSV as Qualtrics writes it: UTF-16 with a byte order mark.
TEST(Dialects, QualtricsTsv)
{
    const std::string text = "StartDate\tResponseId\tQ1\nStart Date\tResponse ID\tHow?\n"
                             "{\"ImportId\":\"startDate\"}\t{\"ImportId\":\"_recordId\"}\t{\"ImportId\":\"QID1\"}\n"
                             "2026-07-18 09:00:00\tR_1\t3\n2026-07-18 09:01:00\tR_2\t4\n";
    std::string utf16 = "\xFF\xFE";
    for (const char c : text)
        utf16.append(1, c).append(1, '\0');
    const auto imported = test::importText(utf16);
    EXPECT_EQ(imported.profile.dialect.encoding, "UTF-16LE");
    EXPECT_EQ(imported.profile.dialect.separator, '\t');
    EXPECT_EQ(imported.profile.dialect.tool, "qualtrics");
    EXPECT_EQ(imported.profile.records, 2);
    EXPECT_EQ(columnOf(imported, "Q1").label, "How?");
}

TEST(Dialects, QualtricsRecipeReplays)
{
    const std::string head = "StartDate,ResponseId,Q1\nStart Date,Response ID,How?\n{'ImportId': 'startDate'},"
                             "{'ImportId': '_recordId'},{'ImportId': 'QID1'}\n";
    const auto first = test::importText(head + "2026-07-18 09:00:00,R_1,3\n");
    const auto recipe = domain::recipeFromJson(domain::toJson(first.recipe));
    ASSERT_TRUE(recipe);
    EXPECT_EQ(recipe->headerRows, 3);
    EXPECT_EQ(recipe->tool, "qualtrics");
    const test::TemporaryFile next(head + "2026-10-18 09:00:00,R_9,1\n2026-10-18 09:00:00,R_10,2\n");
    std::vector<std::vector<std::string>> rows;
    ASSERT_TRUE(test::readRows(next.path(), *recipe, rows));
    EXPECT_EQ(rows.size(), 2U);
}

TEST(Dialects, SurveyMonkey)
{
    const auto imported =
        test::importText("Respondent ID,Collector ID,Start Date,Which do you use?,,,,How was <b>it</b>?,,Why?\n"
                         ",,,Cards,Loans,Savings,Other (please specify),Staff,Price,Open-Ended Response\n"
                         "101,7,07/18/2026 09:00:00 AM,Cards,,Savings,,Good,Bad,because\n"
                         "102,7,07/18/2026 10:00:00 AM,,Loans,,Insurance,Bad,Good,\n"
                         "103,8,07/19/2026 11:00:00 AM,,,,,Good,Good,so\n");
    EXPECT_EQ(imported.profile.dialect.tool, "surveymonkey");
    EXPECT_EQ(imported.profile.records, 3);
    EXPECT_EQ(columnOf(imported, "Respondent ID").role, Role::Id);
    EXPECT_EQ(columnOf(imported, "Why?").column, "Why?");
    const domain::Question* which = test::questionOf(imported, "Q1");
    EXPECT_EQ(which->text, "Which do you use?");
    EXPECT_EQ(which->variables.size(), 3U);
    EXPECT_EQ(test::chosen(imported, "Q1", "Cards"), 1);
    EXPECT_EQ(test::chosen(imported, "Q1", "Loans"), 1);
    EXPECT_EQ(columnOf(imported, "Which do you use? - Other (please specify)").role, Role::OpenText);
    const domain::Question* how = test::questionOf(imported, "Q2");
    EXPECT_EQ(how->kind, domain::QuestionKind::Matrix);
    EXPECT_EQ(how->text, "How was it?");
}

TEST(Dialects, SurveyMonkeyByNumber)
{
    const auto imported = test::importText("Respondent ID,Collector ID,Which do you use?,,,Contact\n"
                                           ",,Cards,Loans,Savings,Open-Ended Response\n"
                                           "101,7,1,,3,\"Yes, please\"\n"
                                           "102,7,,2,,No\n"
                                           "103,8,,2,3,No\n");
    EXPECT_EQ(test::chosen(imported, "Q1", "Cards"), 1);
    EXPECT_EQ(test::chosen(imported, "Q1", "Loans"), 2);
    EXPECT_EQ(test::chosen(imported, "Q1", "Savings"), 2);
    const auto& loans = columnOf(imported, "Which do you use? - Loans").name;
    EXPECT_EQ(test::countsOf(imported, loans), (std::map<std::string, int>{{"Loans", 2}, {"Not chosen", 1}}));
}

// Qualtrics joins by a comma without a blank; one with a blank belongs to the choice.
TEST(Dialects, QualtricsChoicesHoldCommas)
{
    std::string text =
        "ResponseId,Q1,Q2_NPS_GROUP\nResponse ID,Which?,Recommend - Group\n"
        "\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2_NPS_"
        "GROUP\"\"}\"\n";
    const Texts answers = {"\"Web, online\"", "\"Web, online,Phone\"",        "Phone", "\"Phone,Branch\"", "Branch",
                           "Phone",           "\"Web, online,Phone,Branch\"", "Branch"};
    for (std::size_t i = 0; i < answers.size(); ++i)
        text += "R_" + std::to_string(i) + "," + answers[i] + "," + std::to_string(i % 3 + 1) + "\n";
    const auto imported = test::importText(text);
    EXPECT_EQ(imported.profile.dialect.tool, "qualtrics");
    EXPECT_EQ(test::questionOf(imported, "Q1")->variables.size(), 3U);
    EXPECT_EQ(test::chosen(imported, "Q1", "Web, online"), 3);
    EXPECT_EQ(test::chosen(imported, "Q1", "Phone"), 5);
    EXPECT_EQ(test::chosen(imported, "Q1", "Branch"), 4);
    EXPECT_EQ(test::countsOf(imported, "Q2_NPS_GROUP"),
              (std::map<std::string, int>{{"Detractor", 3}, {"Passive", 3}, {"Promoter", 2}}));
}

TEST(Dialects, GoogleFormsOwnWordsAndPoints)
{
    std::string text = "Timestamp,What do you drink?,Score\n";
    const Texts drinks = {"Tea", "\"Tea, Coffee\"", "Coffee", "\"Tea, Juice\"", "Juice", "\"Tea, Coffee, Juice\""};
    for (std::size_t i = 0; i < 30; ++i) {
        const std::string drink = i % 5 == 0 ? "\"Tea, own " + std::to_string(i) + "\"" : drinks[i % drinks.size()];
        text += "2026/07/18 9:" + std::to_string(10 + i) + ":00 AM," + drink + "," + std::to_string(i % 11) + " / 10\n";
    }
    const auto imported = test::importText(text);
    const std::string& name = columnOf(imported, "What do you drink?").name;
    // i % 6 of the 24 others: 0 four times (6, 12, 18, 24), 1 four, 2 four, 3 four, 4 four, 5 four.
    EXPECT_EQ(test::chosen(imported, name, "Tea"), 6 + 4 + 4 + 4 + 4);
    EXPECT_EQ(test::chosen(imported, name, "Coffee"), 12);
    EXPECT_EQ(test::chosen(imported, name, "Juice"), 12);
    EXPECT_EQ(test::chosen(imported, name, "own 5"), 1);
    EXPECT_EQ(columnOf(imported, "Score").role, Role::Number);
    EXPECT_EQ(test::valuesOf(imported, columnOf(imported, "Score").name)[7], "7");
    EXPECT_TRUE(columnOf(imported, "Score").labels.empty());
}

TEST(Dialects, GoogleForms)
{
    std::string text = "Timestamp,What do you drink?,Rate us [Staff],Rate us [Price]\n";
    const Texts drinks = {"\"Tea, Coffee\"",
                          "Coffee",
                          "\"Juice, if it is cold\"",
                          "\"Tea, Juice, if it is cold\"",
                          "\"Coffee, Juice, if it is cold\"",
                          "Tea",
                          "\"Tea, Coffee, Juice, if it is cold\"",
                          "\"Tea, Coffee\""};
    for (std::size_t i = 0; i < drinks.size(); ++i)
        text += "2026/07/18 9:0" + std::to_string(i) + ":00 AM," + drinks[i] + (i % 2 ? ",Good,Bad\n" : ",Bad,Good\n");
    const auto imported = test::importText(text);
    EXPECT_EQ(imported.profile.dialect.tool, "google-forms");
    EXPECT_EQ(columnOf(imported, "Timestamp").role, Role::Date);
    const std::string& name = columnOf(imported, "What do you drink?").name;
    EXPECT_EQ(test::questionOf(imported, name)->variables.size(), 3U);
    EXPECT_EQ(test::chosen(imported, name, "Tea"), 5);
    EXPECT_EQ(test::chosen(imported, name, "Juice, if it is cold"), 4);
    EXPECT_EQ(test::questionOf(imported, "grid_1")->text, "Rate us");
    EXPECT_EQ(columnOf(imported, "Rate us [Price]").label, "Price");
}

TEST(Dialects, LimeSurvey)
{
    const auto imported = test::importText(
        "id,submitdate,lastpage,startlanguage,interviewtime,Q1,Q2[SQ001],Q2[SQ002],Q2[other],Q3[SQ001],Q3[SQ002]\n"
        "1,2026-07-18 09:00:00,3,en,61.5,A1,Y,,,4,5\n"
        "2,2026-07-18 09:05:00,3,en,70,A2,,Y,Savings,3,3\n"
        "3,2026-07-18 09:15:00,3,de,66,A1,Y,Y,,1,2\n");
    EXPECT_EQ(imported.profile.dialect.tool, "limesurvey");
    EXPECT_EQ(columnOf(imported, "interviewtime").role, Role::Duration);
    EXPECT_EQ(test::chosen(imported, "Q2", "SQ001"), 2);
    EXPECT_EQ(test::chosen(imported, "Q2", "SQ002"), 2);
    EXPECT_EQ(columnOf(imported, "Q2[other]").role, Role::OpenText);
    EXPECT_EQ(test::questionOf(imported, "Q3")->kind, domain::QuestionKind::Matrix);
}

TEST(Dialects, KoboWithChoicesInColumns)
{
    const auto imported =
        test::importText("start;visit/branch;visit/services;visit/services/cards;visit/services/"
                         "loans;_id;_uuid;_submission_time;_index\n"
                         "#date;#loc;;;;;;;\n"
                         "2026-07-18T09:00:00.000+08:00;north;cards loans;1;1;11;u1;2026-07-18T09:01:00;1\n"
                         "2026-07-18T09:10:00.000+08:00;south;loans;0;1;12;u2;2026-07-18T09:11:00;2\n"
                         "2026-07-18T09:20:00.000+08:00;south;;;;13;u3;2026-07-18T09:21:00;3\n");
    EXPECT_EQ(imported.profile.dialect.tool, "kobo");
    EXPECT_EQ(imported.profile.records, 3);
    EXPECT_EQ(columnOf(imported, "_id").role, Role::Id);
    EXPECT_EQ(columnOf(imported, "visit/services").role, Role::Ignore);
    EXPECT_EQ(columnOf(imported, "visit/branch").label, "branch");
    EXPECT_EQ(test::chosen(imported, "services", "cards"), 1);
    EXPECT_EQ(test::chosen(imported, "services", "loans"), 2);
    // A blank is not 0.
    const auto at = columnOf(imported, "visit/services/cards").name;
    EXPECT_EQ(test::valuesOf(imported, at), (Texts{"1", "0", "."}));
}

TEST(Dialects, KoboWithJoinedCodes)
{
    const auto imported = test::importText("services,_uuid,_submission_time\ncards loans,u1,2026-07-18T09:01:00\n"
                                           "loans,u2,2026-07-18T09:02:00\ncards savings,u3,2026-07-18T09:03:00\n"
                                           "loans savings,u4,2026-07-18T09:03:00\n");
    EXPECT_EQ(test::chosen(imported, "services", "loans"), 3);
    EXPECT_EQ(test::chosen(imported, "services", "cards"), 2);
}

TEST(Dialects, Kdocs)
{
    const auto imported = test::importText(
        "提交者（自动）,提交时间（自动）,您是否满意,采取了何种措施\n甲,2021-02-21 19:18:03,满意,\"口罩, 体温\"\n"
        "乙,2021-02-21 19:19:03,较满意,\"口罩, 消毒\"\n丙,2021-02-21 19:20:03,不满意,体温\n"
        "丁,2021-02-21 19:21:03,满意,\"口罩, 体温, 消毒\"\n戊,2021-02-21 19:22:03,满意,\"口罩, 体温, 消毒\"\n");
    EXPECT_EQ(imported.profile.dialect.tool, "kdocs");
    EXPECT_EQ(columnOf(imported, "提交者（自动）").role, Role::Id);
    EXPECT_EQ(columnOf(imported, "提交时间（自动）").role, Role::Date);
    EXPECT_EQ(test::chosen(imported, columnOf(imported, "采取了何种措施").name, "口罩"), 4);
}

TEST(Dialects, MergedHeaderOfASheet)
{
    const io::Records head = {
        {"Report 2026", "", ""}, {"ID", "Satisfaction", ""}, {"", "Staff", "Price"}, {"1", "5", "4"}, {"2", "3", "4"}};
    const auto layout = io::recogniseLayout(head, 1, {{0, 0, 0, 2}, {1, 0, 2, 0}, {1, 1, 1, 2}});
    ASSERT_TRUE(layout);
    EXPECT_EQ(layout->headerRow, 1);
    EXPECT_EQ(layout->headerRows, 2);
    EXPECT_TRUE(layout->joinedHeaders);
    EXPECT_FALSE(io::recogniseLayout(head, 1, {{0, 0, 0, 2}}));
}

TEST(Dialects, PlainFilesHaveNoTool)
{
    for (const char* text :
         {"id,age,satisfied\n1,20,5\n2,30,4\n", "Timestamp,Q1\nmorning,3\nnoon,4\n", "序号,姓名\n1,甲\n2,乙\n"})
        EXPECT_EQ(test::importText(text).profile.dialect.tool, "") << text;
}

// Whoever chose none of the answers has the code -oth- and words of their own.
TEST(Dialects, LimeSurveyArchiveWithOther)
{
    const std::string structure =
        "<document><answers><rows><row><qid>12</qid><code>A1</code><answer>Phone</answer></row></rows></answers>"
        "<questions><rows><row><qid>12</qid><parent_qid>0</parent_qid><type>L</type><title>Q1</title><question>How did"
        " &lt;b&gt;you&lt;/b&gt; come?</question><other>Y</other></row></rows></questions></document>";
    const std::string responses =
        "<document><responses><fields><fieldname>id</fieldname><fieldname>7X2X12</fieldname><fieldname>7X2X12other"
        "</fieldname></fields><rows><row><id>1</id><_7X2X12>-oth-</_7X2X12><_7X2X12other>by boat</_7X2X12other></row>"
        "</rows></responses></document>";
    const auto read = test::readBytes(
        io::readLsa, test::zipBytes({{"survey_7.lss", structure}, {"survey_7_responses.lsr", responses}}));
    ASSERT_TRUE(read.status) << read.status.error().message;
    EXPECT_EQ(read.rows, (test::Rows{{"id", "Q1", "Q1[other]"}, {"1", "-oth-", "by boat"}}));
    EXPECT_EQ(read.dictionary.columns[1].label, "How did you come?");
    ASSERT_EQ(read.dictionary.columns[1].textLabels.size(), 2U);
    EXPECT_EQ(read.dictionary.columns[1].textLabels[1].text, "-oth-");
    EXPECT_EQ(read.dictionary.columns[1].textLabels[1].label, "Other");
}

TEST(Dialects, LimeSurveyArchive)
{
    const std::string structure =
        "<document><LimeSurveyDocType>Survey</LimeSurveyDocType><answers><rows><row><qid>12</qid><code>A1</code>"
        "<answer>Satisfied</answer><sortorder>1</sortorder></row><row><qid>12</qid><code>A2</code><answer>Dissatisfied"
        "</answer><sortorder>2</sortorder></row></rows></answers><questions><rows><row><qid>12</qid>"
        "<parent_qid>0</parent_qid><type>L</type><title>Q1</title><question>How satisfied?</question></row>"
        "<row><qid>13</qid><parent_qid>0</parent_qid><type>M</type><title>Q2</title><question>Which?</question></row>"
        "</rows></questions><subquestions><rows><row><qid>14</qid><parent_qid>13</parent_qid><title>1</title>"
        "<question>Cards</question></row></rows></subquestions></document>";
    const std::string responses =
        "<document><LimeSurveyDocType>Responses</LimeSurveyDocType><DBVersion>366</DBVersion><languages><language>en"
        "</language></languages><responses><fields><fieldname>id</fieldname><fieldname>submitdate</fieldname>"
        "<fieldname>7X2X12</fieldname><fieldname>7X2X131</fieldname><fieldname>7X2X13other</fieldname>"
        "<fieldname>7X2X15#0</fieldname></fields><rows><row><id>1</id><submitdate>2026-07-18 09:00:00</submitdate>"
        "<_7X2X12><![CDATA[A2]]></_7X2X12><_7X2X131>Y</_7X2X131><_7X2X15-0>3</_7X2X15-0></row><row><id>2</id>"
        "<_7X2X12>A1</_7X2X12><_7X2X13other>Loans</_7X2X13other></row></rows></responses></document>";
    const auto read = test::readBytes(
        io::readLsa, test::zipBytes({{"survey_7.lss", structure}, {"survey_7_responses.lsr", responses}}));
    ASSERT_TRUE(read.status) << read.status.error().message;
    EXPECT_EQ(read.rows, (test::Rows{{"id", "submitdate", "Q1", "Q2[1]", "Q2[other]", "7X2X15#0"},
                                     {"1", "2026-07-18 09:00:00", "A2", "Y", "", "3"},
                                     {"2", "", "A1", "", "Loans", ""}}));
    ASSERT_EQ(read.dictionary.columns.size(), 6U);
    EXPECT_EQ(read.dictionary.columns[0].role, Role::Id);
    EXPECT_EQ(read.dictionary.columns[2].label, "How satisfied?");
    ASSERT_EQ(read.dictionary.columns[2].textLabels.size(), 2U);
    EXPECT_EQ(read.dictionary.columns[2].textLabels[1].label, "Dissatisfied");
    EXPECT_TRUE(read.dictionary.columns[3].choice);
    EXPECT_EQ(read.dictionary.columns[3].choiceLabel, "Cards");
    EXPECT_EQ(read.dictionary.columns[4].role, Role::OpenText);
    EXPECT_FALSE(test::readBytes(io::readLsa, test::zipBytes({{"a.lss", structure}})).status);
}

// Every first reason is the same, yet these are repeated answers and no choices.
TEST(Dialects, RepeatsOfKoboAreNoChoices)
{
    std::string text = "start,end,_id,_uuid,_submission_time,visits_count,visits/reason[1],visits/reason[2],"
                       "visits/reason[3],_index\n";
    for (int i = 1; i <= 12; ++i)
        text += "2026-07-18T09:00:00,2026-07-18T09:10:00," + std::to_string(i) + ",u" + std::to_string(i) +
                ",2026-07-18T10:00:00," + std::to_string(i % 3 + 1) + ",North" + (i % 3 > 0 ? ",South" : ",") +
                (i % 3 > 1 ? ",East," : ",,") + std::to_string(i) + "\n";
    const auto imported = test::importText(text);
    EXPECT_EQ(imported.profile.dialect.tool, "kobo");
    EXPECT_EQ(columnOf(imported, "visits/reason[2]").role, Role::Segment);
    EXPECT_EQ(test::countsOf(imported, columnOf(imported, "visits/reason[2]").name),
              (std::map<std::string, int>{{"", 4}, {"South", 8}}));
}
