#include "io/csv_support.h"

#include <map>

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// Files that are only read from the shared folder; skipped where it is missing.

using namespace manyi;

namespace {

const std::string shared = std::string(MANYI_SHARED_DIR) + "/data/";

QJsonObject expectedOf(const std::string& folder)
{
    const std::string text = test::fileContent(shared + folder + "/expected.json");
    return QJsonDocument::fromJson(QByteArray(text.data(), static_cast<qsizetype>(text.size()))).object();
}

// Answers by label.
std::map<std::string, int> counts(const test::Imported& imported, const std::string& name)
{
    const domain::Variable* found = test::variable(imported, name);
    std::map<std::string, int> result;
    if (found != nullptr)
        for (const std::string& value : test::valuesOf(imported, name))
            ++result[value == "." ? value : domain::labelOrCode(*found, *base::parseNumber(value))];
    return result;
}

double meanOf(const std::vector<std::string>& values)
{
    double sum = 0;
    int n = 0;
    for (const std::string& value : values)
        if (const auto number = base::parseNumber(value)) {
            sum += *number;
            ++n;
        }
    return sum / n;
}

} // namespace

class RealFile : public testing::Test {
protected:
    void needs(const std::string& path)
    {
        if (!std::filesystem::exists(shared + path))
            GTEST_SKIP() << path << " is not here";
    }
};

TEST_F(RealFile, WjxGb18030)
{
    const std::string path = "wjx_xlsx_chinese/问卷数据_gb18030.csv";
    needs(path);
    if (IsSkipped())
        return;
    const test::Imported imported = test::importFile(shared + path);
    const QJsonObject expected = expectedOf("wjx_xlsx_chinese");
    EXPECT_EQ(imported.dialect.encoding, "GB18030");
    EXPECT_EQ(imported.profile.records, expected["rows"].toInt());
    EXPECT_EQ(imported.profile.columns.size(), static_cast<std::size_t>(expected["columns"].toInt()));
    EXPECT_TRUE(imported.report.problems.empty());

    for (const auto& [name, key] : {std::pair<const char*, const char*>{"Q1", "gender"}, {"Q2", "age"}}) {
        std::map<std::string, int> found = counts(imported, name);
        const QJsonObject wanted = expected[QLatin1String(key)].toObject();
        EXPECT_EQ(found.size(), static_cast<std::size_t>(wanted.size()));
        for (auto entry = wanted.begin(); entry != wanted.end(); ++entry)
            EXPECT_EQ(found[entry.key().toStdString()], entry.value().toInt());
    }
    // Coding the worded answers 1…5 with the worst as 1 must give the published means.
    const auto checkMeans = [&](const std::string& question, const QJsonArray& means) {
        ASSERT_FALSE(means.isEmpty());
        for (qsizetype i = 0; i < means.size(); ++i)
            EXPECT_NEAR(meanOf(test::valuesOf(imported, question + "_" + std::to_string(i + 1))),
                        means.at(i).toDouble(), 1e-12)
                << question << i;
    };
    checkMeans("Q7", expected["q7_12_items"].toObject()["means"].toArray());
    checkMeans("Q16", expected["importance"].toObject()["means"].toArray());
    checkMeans("Q17", expected["satisfaction"].toObject()["means"].toArray());

    const QJsonObject multi = expected["multi"].toObject();
    for (auto question = multi.begin(); question != multi.end(); ++question) {
        const QJsonObject choices = question.value().toObject()["choices"].toObject();
        for (auto choice = choices.begin(); choice != choices.end(); ++choice) {
            int chosen = -1;
            for (const domain::Variable& variable : imported.output.variables)
                if (variable.name.starts_with(question.key().toStdString() + "_") &&
                    variable.label == choice.key().toStdString()) {
                    const auto values = test::valuesOf(imported, variable.name);
                    chosen = static_cast<int>(std::count(values.begin(), values.end(), "1"));
                }
            EXPECT_EQ(chosen, choice.value().toInt()) << choice.key().toStdString();
        }
    }
}

TEST_F(RealFile, MasculinityRawResponses)
{
    needs("masculinity_weighted/raw-responses.csv");
    if (IsSkipped())
        return;
    const test::Imported imported = test::importFile(shared + "masculinity_weighted/raw-responses.csv");
    EXPECT_EQ(imported.profile.records, 1615);
    ASSERT_EQ(imported.recipe.columns.size(), 98U);
    EXPECT_EQ(test::variable(imported, "weight")->role, domain::Role::Weight);
    EXPECT_EQ(test::variable(imported, "StartDate")->type, domain::ValueType::Date);
    const domain::Variable* friends = test::variable(imported, "q0004_0005");
    EXPECT_EQ(friends->role, domain::Role::MultiSelect);
    EXPECT_EQ(domain::labelOrCode(*friends, 1), "Friends");
    // csvkit: csvcut -c q0004_0005 | grep -c Friends
    const auto values = test::valuesOf(imported, "q0004_0005");
    EXPECT_EQ(std::count(values.begin(), values.end(), "1"), 559);
    EXPECT_EQ(std::count(values.begin(), values.end(), "0"), 1056);
    // Not asked of those without work: missing, not "not chosen".
    const auto work = test::valuesOf(imported, "q0010_0001");
    EXPECT_EQ(std::count(work.begin(), work.end(), "."), 735);
    EXPECT_EQ(counts(imported, "q0001")["No answer"], 14);
    EXPECT_TRUE(imported.report.problems.empty());
}

TEST_F(RealFile, GoogleFormsDirtyData)
{
    needs("googleforms_osmi/survey.csv");
    if (IsSkipped())
        return;
    const test::Imported imported = test::importFile(shared + "googleforms_osmi/survey.csv");
    EXPECT_EQ(imported.profile.records, 1259);
    EXPECT_EQ(counts(imported, "treatment")["Yes"], 637);
    EXPECT_EQ(counts(imported, "treatment")["No"], 622);
    EXPECT_EQ(test::variable(imported, "Timestamp")->type, domain::ValueType::Date);
    EXPECT_EQ(test::variable(imported, "Age")->type, domain::ValueType::Number);
    EXPECT_EQ(test::variable(imported, "comments")->role, domain::Role::OpenText);
    const auto ages = test::valuesOf(imported, "Age");
    EXPECT_EQ(std::count(ages.begin(), ages.end(), "99999999999"), 1);
}

TEST_F(RealFile, NistValuesAreReadExactly)
{
    needs("nist_univariate_a/Lottery.csv");
    if (IsSkipped())
        return;
    const test::Imported imported = test::importFile(shared + "nist_univariate_a/Lottery.csv");
    EXPECT_EQ(imported.profile.records, 218);
    // Certified mean of Lottery: 518.958715596330
    EXPECT_NEAR(meanOf(test::valuesOf(imported, imported.output.variables.at(0).name)), 518.958715596330, 1e-10);
}
