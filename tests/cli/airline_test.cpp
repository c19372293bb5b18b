// The airline satisfaction data as it is published, end to end through the command line. The expected figures come from
// R and Python (../shared/data/airline_train/expected.json; tests/reference/cli/airline.json).
#include <cmath>

#include "cli/run_cli.h"

namespace manyi::tests {
namespace {

class Airline : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        if (!QFile::exists(sharedFile("airline_train/train.csv.gz")))
            return;
        folder = new QTemporaryDir;
        const QString csv = folder->filePath(QStringLiteral("train.csv"));
        QProcess gunzip;
        gunzip.setStandardOutputFile(csv);
        gunzip.start(QStringLiteral("gzip"), {QStringLiteral("-dc"), sharedFile("airline_train/train.csv.gz")});
        ASSERT_TRUE(gunzip.waitForFinished());
        project = folder->filePath(QStringLiteral("airline.manyi"));
        import = new QJsonObject(runCliWell({"import", csv, "--project", project, "--json"}).object());
        expected = new QJsonObject(readJson(sharedFile("airline_train/expected.json")));
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
            GTEST_SKIP() << "../shared/data/airline_train is not here";
    }

    static QJsonArray metrics(const QStringList& arguments)
    {
        return runCliWell(QStringList{"metrics", project, "--json"} + arguments).array();
    }

    static inline QTemporaryDir* folder = nullptr;
    static inline QString project;
    static inline QJsonObject* import = nullptr;
    static inline QJsonObject* expected = nullptr;
};

TEST_F(Airline, AllRowsAreReadAndTheMissingOnesCounted)
{
    const QJsonObject file = import->value("files").toArray().first().toObject();
    EXPECT_EQ(file.value("name").toString(), "train.csv");
    EXPECT_EQ(file.value("format").toString(), "csv");
    EXPECT_EQ(file.value("encoding").toString(), "UTF-8");
    EXPECT_EQ(file.value("rows_read").toInt(), 103904);
    EXPECT_EQ(file.value("rows_kept").toInt(), 103904);
    const QJsonObject delay =
        findObject(import->value("variables").toArray(), "source_column", "Arrival Delay in Minutes");
    EXPECT_EQ(delay.value("missing").toInt(), 310);
    EXPECT_EQ(delay.value("values").toInt(), 103904 - 310);
}

TEST_F(Airline, ShareOfSatisfied)
{
    const QJsonArray rows = metrics({"--metric", "share:satisfaction=satisfied"});
    ASSERT_EQ(rows.size(), 1);
    const QJsonObject row = rows.first().toObject();
    EXPECT_NEAR(row.value("value").toDouble(), 43.333269171543, 1e-10);
    EXPECT_EQ(row.value("n").toInt(), 103904);
    EXPECT_EQ(row.value("missing").toInt(), 0);
}

TEST_F(Airline, ItemMeans)
{
    const QJsonObject means = expected->value("item_means").toObject();
    ASSERT_EQ(means.size(), 14);
    QStringList arguments;
    for (const QString& item : means.keys())
        arguments << "--metric"
                  << "mean:" + item;
    const QJsonArray rows = metrics(arguments);
    ASSERT_EQ(rows.size(), means.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString item = means.keys().at(i);
        EXPECT_NEAR(rows[i].toObject().value("value").toDouble(), means.value(item).toDouble(), 1e-12)
            << item.toStdString();
    }
}

TEST_F(Airline, TopTwoBoxShares)
{
    const QJsonObject shares = expected->value("top2box_share").toObject();
    ASSERT_EQ(shares.size(), 14);
    for (const QString& item : shares.keys()) {
        const QJsonArray rows = metrics({"--metric", "csat:" + item + ":top=2"});
        ASSERT_EQ(rows.size(), 1);
        EXPECT_NEAR(rows.first().toObject().value("value").toDouble(), 100 * shares.value(item).toDouble(), 1e-10)
            << item.toStdString();
    }
}

TEST_F(Airline, ClassBySatisfactionCounts)
{
    const QJsonArray rows = metrics({"--metric", "freq:satisfaction", "--by", "Class"});
    for (const QJsonValue& entry : expected->value("class_by_satisfaction").toArray()) {
        const QJsonObject cell = entry.toObject();
        int hits = 0;
        for (const QJsonValue& value : rows) {
            const QJsonObject row = value.toObject();
            if (row.value("group").toObject().value("Class") != cell.value("Var1") ||
                row.value("label") != cell.value("Var2"))
                continue;
            ++hits;
            EXPECT_EQ(row.value("count").toInt(), cell.value("Freq").toInt());
        }
        EXPECT_EQ(hits, 1);
    }
}

// Figures by two variables and with a filter, computed by tests/reference/cli/airline.py.
TEST_F(Airline, GroupsAndFiltersAgreeWithPython)
{
    const QJsonObject reference = readJson(QStringLiteral(MANYI_SOURCE_DIR "/tests/reference/cli/airline.json"));
    for (const QJsonValue& value : reference.value("cases").toArray()) {
        const QJsonObject wanted = value.toObject();
        QStringList arguments{"--metric", wanted.value("metric").toString()};
        if (const QString by = wanted.value("by").toString(); !by.isEmpty())
            arguments << "--by" << by;
        if (const QString filter = wanted.value("filter").toString(); !filter.isEmpty())
            arguments << "--filter" << filter;
        const QJsonArray rows = metrics(arguments);
        const QJsonArray groups = wanted.value("groups").toArray();
        ASSERT_EQ(rows.size(), groups.size()) << arguments.join(' ').toStdString();
        for (const QJsonValue& groupValue : groups) {
            const QJsonObject group = groupValue.toObject();
            int hits = 0;
            for (const QJsonValue& rowValue : rows) {
                const QJsonObject row = rowValue.toObject();
                if (row.value("group") != group.value("group"))
                    continue;
                ++hits;
                EXPECT_NEAR(row.value("value").toDouble(), group.value("value").toDouble(), 1e-9);
                EXPECT_EQ(row.value("n").toInt(), group.value("n").toInt());
                EXPECT_EQ(row.value("missing").toInt(), group.value("missing").toInt());
            }
            EXPECT_EQ(hits, 1) << arguments.join(' ').toStdString();
        }
    }
}

TEST_F(Airline, ReportIsWritten)
{
    const QString pdf = folder->filePath(QStringLiteral("airline.pdf"));
    runCliWell({"report", project, "-o", pdf});
    EXPECT_TRUE(readAll(pdf).startsWith("%PDF-"));
}

} // namespace
} // namespace manyi::tests
