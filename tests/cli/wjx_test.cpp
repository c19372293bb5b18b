// A GB18030 CSV of a Chinese survey tool, end to end. Expected figures: ../shared/data/wjx_xlsx_chinese/expected.json.
#include "cli/run_cli.h"

namespace manyi::tests {
namespace {

class Wjx : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        const QString csv = sharedFile("wjx_xlsx_chinese/问卷数据_gb18030.csv");
        if (!QFile::exists(csv))
            return;
        folder = new QTemporaryDir;
        project = folder->filePath(QStringLiteral("wjx.manyi"));
        import = new QJsonObject(runCliWell({"import", csv, "--project", project, "--json"}).object());
        expected = new QJsonObject(readJson(sharedFile("wjx_xlsx_chinese/expected.json")));
    }
    static void TearDownTestSuite()
    {
        delete folder;
        delete import;
        delete expected;
        folder = nullptr;
    }
    void SetUp() override
    {
        if (folder == nullptr)
            GTEST_SKIP() << "../shared/data/wjx_xlsx_chinese is not here";
    }

    // Variables of the columns whose header begins so, in file order.
    static QStringList variables(const QString& header)
    {
        QStringList names;
        for (const QJsonValue& value : import->value("variables").toArray()) {
            const QJsonObject variable = value.toObject();
            if (variable.value("source_column").toString().startsWith(header))
                names << variable.value("name").toString();
        }
        return names;
    }

    static QJsonArray metrics(const QStringList& texts)
    {
        QStringList arguments{"metrics", project, "--json"};
        for (const QString& text : texts)
            arguments << "--metric" << text;
        return runCliWell(arguments).array();
    }

    static void expectCounts(const QJsonArray& rows, const QJsonObject& counts)
    {
        for (const QString& label : counts.keys()) {
            const QJsonObject row = findObject(rows, "label", label);
            EXPECT_EQ(row.value("count").toInt(-1), counts.value(label).toInt()) << label.toStdString();
        }
    }

    static void expectMeans(const QString& header, const QJsonArray& means)
    {
        QStringList texts;
        for (const QString& name : variables(header))
            texts << "mean:" + name;
        ASSERT_EQ(texts.size(), means.size()) << header.toStdString();
        const QJsonArray rows = metrics(texts);
        for (qsizetype i = 0; i < means.size(); ++i)
            EXPECT_NEAR(rows[i].toObject().value("value").toDouble(), means[i].toDouble(), 1e-12)
                << texts[i].toStdString();
    }

    static inline QTemporaryDir* folder = nullptr;
    static inline QString project;
    static inline QJsonObject* import = nullptr;
    static inline QJsonObject* expected = nullptr;
};

TEST_F(Wjx, EncodingIsRecognised)
{
    const QJsonObject file = import->value("files").toArray().first().toObject();
    EXPECT_EQ(file.value("encoding").toString(), "GB18030");
    EXPECT_EQ(file.value("rows_read").toInt(), 1044);
    EXPECT_EQ(file.value("rows_kept").toInt(), 1044);
}

TEST_F(Wjx, GenderAndAge)
{
    expectCounts(metrics({"freq:" + variables("1、").value(0)}), expected->value("gender").toObject());
    expectCounts(metrics({"freq:" + variables("2、").value(0)}), expected->value("age").toObject());
}

TEST_F(Wjx, LikertMeans)
{
    expectMeans("7、", expected->value("q7_12_items").toObject().value("means").toArray());
    expectMeans("16、", expected->value("importance").toObject().value("means").toArray());
    expectMeans("17、", expected->value("satisfaction").toObject().value("means").toArray());
}

TEST_F(Wjx, TopTwoBoxes)
{
    QStringList texts;
    for (const QString& name : variables("17、"))
        texts << "csat:" + name + ":top=2";
    const QJsonArray shares = expected->value("satisfaction").toObject().value("top2").toArray();
    ASSERT_EQ(texts.size(), shares.size());
    const QJsonArray rows = metrics(texts);
    for (qsizetype i = 0; i < shares.size(); ++i)
        EXPECT_NEAR(rows[i].toObject().value("value").toDouble(), 100 * shares[i].toDouble(), 1e-10);
}

TEST_F(Wjx, JoinedChoicesAreSplit)
{
    const QJsonObject info = runCliWell({"info", project, "--json"}).object();
    QStringList texts;
    for (const QJsonValue& value : info.value("questionnaire").toObject().value("questions").toArray()) {
        if (value.toObject().value("kind") == "multiple-response")
            texts << "freq:" + value.toObject().value("name").toString();
    }
    const QJsonObject multi = expected->value("multi").toObject();
    ASSERT_EQ(texts.size(), multi.size());
    const QJsonArray rows = metrics(texts);
    for (const QString& question : multi.keys()) {
        const QJsonObject choices = multi.value(question).toObject().value("choices").toObject();
        expectCounts(rows, choices);
        for (const QString& choice : choices.keys())
            EXPECT_EQ(findObject(rows, "label", choice).value("n").toInt(),
                      multi.value(question).toObject().value("answered").toInt());
    }
}

TEST_F(Wjx, SkippedQuestionIsMissing)
{
    QJsonObject counts = expected->value("q22").toObject();
    const int skipped = counts.take("(跳过)").toInt();
    const QJsonArray rows = metrics({"freq:" + variables("22、").value(0)});
    expectCounts(rows, counts);
    EXPECT_EQ(rows.first().toObject().value("missing").toInt(), skipped);
}

} // namespace
} // namespace manyi::tests
