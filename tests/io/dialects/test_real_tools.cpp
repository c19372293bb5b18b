#include "io/dialects/dialect_support.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "io/source/detect.h"
#include "io/source/source.h"
#include "io/xlsx/sheet_support.h"

// Files of the data folder, read from there only; their expected figures were counted by other programs.

using namespace manyi;

namespace {

const std::string shared = std::string(MANYI_SHARED_DIR) + "/data/";

bool missing(const std::string& folder)
{
    return !std::filesystem::exists(shared + folder);
}

QJsonObject expectedOf(const std::string& folder)
{
    QFile file(QString::fromStdString(shared + folder + "/expected.json"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object();
}

std::map<std::string, int> countsIn(const QJsonObject& object)
{
    std::map<std::string, int> counts;
    for (auto it = object.begin(); it != object.end(); ++it)
        counts[it.key().toStdString()] = it.value().toInt();
    return counts;
}

// A sheet of a workbook as CSV text, as a spool would hold it.
std::string asCsv(const test::Rows& rows)
{
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            std::string cell = row[i];
            for (std::size_t at = 0; (at = cell.find('"', at)) != std::string::npos; at += 2)
                cell.insert(at, "\"");
            text += (i ? ",\"" : "\"") + cell + "\"";
        }
        text += "\n";
    }
    return text;
}

} // namespace

TEST(RealTools, Qualtrics)
{
    if (missing("qualtrics_exports"))
        GTEST_SKIP();
    const QJsonObject expected = expectedOf("qualtrics_exports");
    int files = 0;
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        const QJsonObject about = it.value().toObject();
        if (!it.key().endsWith(".csv"))
            continue;
        ++files;
        const auto imported = test::importFile(shared + "qualtrics_exports/" + it.key().toStdString());
        EXPECT_EQ(imported.profile.dialect.tool, "qualtrics") << it.key().toStdString();
        EXPECT_EQ(imported.profile.dialect.headerRows, about["header_rows"].toInt());
        EXPECT_EQ(imported.profile.records, about["data_rows"].toInt());
        const QJsonArray names = about["names"].toArray();
        ASSERT_EQ(imported.profile.columns.size(), static_cast<std::size_t>(about["columns"].toInt()));
        for (qsizetype i = 0; i < names.size(); ++i)
            EXPECT_EQ(imported.profile.columns[static_cast<std::size_t>(i)].header, names[i].toString().toStdString());
        EXPECT_TRUE(imported.report.problems.empty()) << it.key().toStdString();
    }
    EXPECT_EQ(files, 6);
    const auto multiple = test::importFile(shared + "qualtrics_exports/Multiple_Answer_MC_Insights.csv");
    for (const auto& [name, size] :
         std::map<std::string, std::size_t>{{"Q2", 3}, {"Q3", 5}, {"Q4", 3}, {"Q5", 7}, {"mc_question_five", 3}}) {
        EXPECT_EQ(test::questionOf(multiple, name)->variables.size(), size); // the choices the .qsf counts
        EXPECT_EQ(test::questionOf(multiple, name)->kind, domain::QuestionKind::MultipleResponse);
    }
}

TEST(RealTools, SurveyMonkey)
{
    if (missing("surveymonkey_steak"))
        GTEST_SKIP();
    const QJsonObject expected = expectedOf("surveymonkey_steak")["steak"].toObject();
    const auto imported = test::importFile(shared + "surveymonkey_steak/steak-risk-survey.csv");
    EXPECT_EQ(imported.profile.dialect.tool, "surveymonkey");
    EXPECT_EQ(imported.profile.records, 550);
    EXPECT_EQ(imported.profile.columns.size(), 15U);
    const QJsonObject counts = expected["counts"].toObject();
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        const std::string question = it.key().toStdString();
        for (const domain::ColumnRecipe& column : imported.recipe.columns)
            if (column.column.starts_with(question)) {
                EXPECT_EQ(test::countsOf(imported, column.name), countsIn(it.value().toObject())) << question;
            }
    }
    EXPECT_EQ(imported.recipe.columns[1].label.find('<'), std::string::npos);

    const auto thanksgiving = test::importFile(shared + "surveymonkey_steak/thanksgiving-2015-poll-data.csv");
    EXPECT_EQ(thanksgiving.profile.records, 1058);
    const QJsonArray dishes =
        expectedOf("surveymonkey_steak")["thanksgiving"].toObject()["side_dishes_select_all"].toArray();
    const std::string stem =
        "Which of these side dishes aretypically served at your Thanksgiving dinner? Please select all that apply.";
    for (const QJsonValue& dish : dishes)
        EXPECT_EQ(test::chosen(thanksgiving, stem, dish.toArray()[0].toString().toStdString()),
                  dish.toArray()[1].toInt());
}

TEST(RealTools, GoogleForms)
{
    if (missing("googleforms_osmi"))
        GTEST_SKIP();
    const QJsonObject expected = expectedOf("googleforms_osmi");
    const auto imported = test::importFile(shared + "googleforms_osmi/survey.csv");
    EXPECT_EQ(imported.profile.dialect.tool, "google-forms");
    EXPECT_EQ(imported.profile.records, expected["rows"].toInt());
    EXPECT_EQ(test::countsOf(imported, "treatment"), countsIn(expected["treatment"].toObject()));
}

TEST(RealTools, WjxByText)
{
    if (missing("wjx_xlsx_chinese"))
        GTEST_SKIP();
    const QJsonObject expected = expectedOf("wjx_xlsx_chinese");
    const auto read = test::readWith(io::readXlsx, shared + "wjx_xlsx_chinese/问卷数据.xlsx");
    ASSERT_TRUE(read.status);
    const auto fromSheet = test::importText(asCsv(read.rows));
    const auto fromCsv = test::importFile(shared + "wjx_xlsx_chinese/问卷数据_gb18030.csv");
    for (const test::Imported* imported : {&fromSheet, &fromCsv}) {
        EXPECT_EQ(imported->profile.dialect.tool, "wjx");
        EXPECT_EQ(imported->profile.records, expected["rows"].toInt());
        EXPECT_EQ(test::countsOf(*imported, "Q1"), countsIn(expected["gender"].toObject()));
        EXPECT_EQ(test::countsOf(*imported, "Q22"), countsIn(expected["q22"].toObject())); // (跳过) stays visible
        EXPECT_TRUE(domain::isUserMissing(*test::variable(*imported, "Q22"), -3));
        const QJsonObject multi = expected["multi"].toObject();
        for (auto it = multi.begin(); it != multi.end(); ++it)
            for (const auto& [choice, count] : countsIn(it.value().toObject()["choices"].toObject()))
                EXPECT_EQ(test::chosen(*imported, it.key().toStdString(), choice), count) << choice;
    }
    EXPECT_EQ(fromSheet.rows, fromCsv.rows);
}

TEST(RealTools, Kdocs)
{
    if (missing("kdocs_form_xlsx_chinese"))
        GTEST_SKIP();
    const QJsonObject expected = expectedOf("kdocs_form_xlsx_chinese");
    const auto read = test::readWith(io::readXlsx, shared + "kdocs_form_xlsx_chinese/关于疫情期间线下教学的调查.xlsx");
    ASSERT_TRUE(read.status);
    EXPECT_EQ(read.rows.size(), 93U);
    EXPECT_EQ(read.rows.front().size(), 13U);
    const auto imported = test::importText(asCsv(read.rows));
    EXPECT_EQ(imported.profile.dialect.tool, "kdocs");
    EXPECT_EQ(imported.profile.records, 92);
    EXPECT_EQ(test::countsOf(imported, test::columnOf(imported, "那您对学校的监管方式及态度是否满意").name),
              countsIn(expected["satisfaction"].toObject()));
    const std::string& measures = test::columnOf(imported, "您的学校在疫情期间采取了何种措施").name;
    for (const auto& [choice, count] : countsIn(expected["measures_select_all_comma_space"].toObject()))
        EXPECT_EQ(test::chosen(imported, measures, choice), count) << choice;
}

TEST(RealTools, TelcoHasNoTool)
{
    if (missing("telco_churn"))
        GTEST_SKIP();
    const auto imported = test::importFile(shared + "telco_churn/Telco-Customer-Churn.csv");
    EXPECT_EQ(imported.profile.dialect.tool, "");
    EXPECT_EQ(test::countsOf(imported, "Churn")["Yes"], 1869);
    const auto total = test::valuesOf(imported, "TotalCharges");
    EXPECT_EQ(std::count(total.begin(), total.end(), "."), 11);
}
