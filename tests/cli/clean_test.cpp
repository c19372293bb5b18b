// `manyi-cli clean`: what a rule finds is worked out by hand from the rows below.
#include "cli/run_cli.h"
#include "engine/project.h"

namespace manyi::tests {
namespace {

class CleanTest : public testing::Test {
protected:
    void SetUp() override
    {
        const QString csv = folder.filePath("survey.csv");
        writeAll(csv, "id,seconds,q1,q2,q3,q4\n"
                      "a,100,5,5,5,5\n"
                      "b,90,1,2,3,4\n"
                      "a,110,5,4,5,4\n"
                      "c,10,2,2,2,2\n"
                      "d,120,5,9,1,3\n"
                      "e,100,4,3,4,3\n");
        project = folder.filePath("p.manyi");
        QStringList import{"import", csv,          "--project", project,
                           "--set",  "id:role=id", "--set",     "seconds:role=duration"};
        import << "--set"
               << "q2:role=segment"
               << "--set"
               << "q2:labels=1:never|2:rarely|3:at times|4:often|5:always"
               << "--set"
               << "q2:missing=";
        runCliWell(import);
    }

    QJsonObject clean(QStringList arguments) const
    {
        arguments = QStringList{"clean", project, "--json"} + arguments;
        return runCliWell(arguments).object();
    }
    double mean(const char* variable) const
    {
        const QString metric = QStringLiteral("mean:") + QLatin1String(variable);
        return runCliWell({"metrics", project, "--metric", metric, "--json"}).array().first()["value"].toDouble();
    }
    static int found(const QJsonObject& output, int rule = 0)
    {
        return output["rules"].toArray()[rule].toObject()["found"].toInt(-1);
    }

    QTemporaryDir folder;
    QString project;
};

TEST_F(CleanTest, ADryRunChangesNothing)
{
    const QJsonObject output = clean({"--rule", "duplicate-key:id", "--rule", "speeder:seconds:share=0.5", "--rule",
                                      "straight-line:q1,q2,q3,q4", "--rule", "out-of-scale:q2", "--dry-run"});
    EXPECT_EQ(found(output, 0), 1); // the second a
    EXPECT_EQ(found(output, 1), 1); // 10 s; the median of 10 90 100 100 110 120 is 100
    EXPECT_EQ(found(output, 2), 2); // 5555 and 2222
    EXPECT_EQ(found(output, 3), 1); // the 9 has no label
    EXPECT_EQ(output["found"].toInt(), 4) << "c breaks two rules and is one response";
    EXPECT_EQ(output["responses_before"].toInt(), 6);
    EXPECT_EQ(output["responses_after"].toInt(), 2);
    EXPECT_TRUE(clean({})["exclusions"].toArray().isEmpty());
    EXPECT_DOUBLE_EQ(mean("seconds"), 530.0 / 6);
}

TEST_F(CleanTest, ExcludedResponsesCountInNoFigureUntilTheyAreRestored)
{
    const QJsonObject output = clean({"--rule", "speeder:seconds:share=0.5", "--rule", "straight-line:q1,q2,q3,q4"});
    EXPECT_EQ(found(output, 0), 1);
    EXPECT_EQ(found(output, 1), 1) << "c is excluded already";
    EXPECT_EQ(output["responses_after"].toInt(), 4);
    EXPECT_DOUBLE_EQ(mean("seconds"), (90 + 110 + 120 + 100) / 4.0);
    const QJsonArray exclusions = clean({})["exclusions"].toArray();
    ASSERT_EQ(exclusions.size(), 2);
    EXPECT_TRUE(exclusions[0]["reason"].toString().contains("seconds"));
    const QString first = QString::number(exclusions[0]["id"].toInt());
    EXPECT_EQ(clean({"--restore", first})["responses_after"].toInt(), 5);
    EXPECT_DOUBLE_EQ(mean("seconds"), (90 + 110 + 10 + 120 + 100) / 5.0);
    EXPECT_EQ(clean({"--restore", "all"})["responses_after"].toInt(), 6);
    EXPECT_DOUBLE_EQ(mean("seconds"), 530.0 / 6);
}

TEST_F(CleanTest, ExportsLeaveExcludedResponsesOut)
{
    clean({"--exclude", "1", "--reason", "Test interview"});
    const QString tables = folder.filePath("out.sqlite");
    runCliWell({"export", project, "-o", tables, "--labels"}); // with a variable called id
    QProcess sqlite;
    sqlite.start("sqlite3", {tables, "SELECT count(*), group_concat(id) FROM response"});
    if (!sqlite.waitForFinished())
        GTEST_SKIP() << "no sqlite3 program here";
    EXPECT_EQ(sqlite.readAllStandardOutput().trimmed().toStdString(), "5|b,a,c,d,e");
}

// Rows 1 and 3 share an id, rows 1 and 4 answer alike throughout: the second rule is left with row 4 only.
TEST_F(CleanTest, SeveralRulesAreOneStepAndEachSeesWhatTheEarlierOnesLeft)
{
    const QJsonObject done = clean({"--rule", "duplicate-key:id:keep=last", "--rule", "straight-line:q1,q2,q3,q4",
                                    "--exclude", "2", "--reason", "asked to be left out"});
    const QJsonArray rules = done["rules"].toArray();
    ASSERT_EQ(rules.size(), 2);
    EXPECT_EQ(rules.at(0)["found"].toInt(), 1);
    EXPECT_EQ(rules.at(0)["of"].toInt(), 5);
    EXPECT_EQ(rules.at(1)["found"].toInt(), 1);
    EXPECT_EQ(rules.at(1)["of"].toInt(), 4);
    EXPECT_EQ(done["responses_before"].toInt(), 5);
    EXPECT_EQ(done["responses_after"].toInt(), 3);
    const auto opened = engine::Project::open(project.toStdString());
    ASSERT_TRUE(opened);
    EXPECT_EQ((*opened)->responseCount(), 3);
    ASSERT_TRUE((*opened)->file()->undo());
    EXPECT_EQ((*opened)->responseCount(), 6);
}

TEST_F(CleanTest, ByHandWithAReason)
{
    EXPECT_EQ(runCli({"clean", project, "--exclude", "2"}).exitCode, 1);
    const QJsonObject output = clean({"--exclude", "2,5", "--reason", "Test interviews"});
    EXPECT_EQ(output["exclusions"].toArray().first()["reason"].toString(), "Test interviews");
    EXPECT_EQ(output["excluded"].toInt(), 2);
    EXPECT_DOUBLE_EQ(mean("seconds"), (100 + 110 + 10 + 100) / 4.0);
}

TEST_F(CleanTest, WhatIsNotUnderstoodIsRefusedInOneSentence)
{
    const char* wrong[] = {"faster:seconds",
                           "duplicate-key:nobody",
                           "duplicate-key",
                           "speeder:seconds:share=a third",
                           "straight-line:q1,q2:least=3",
                           "inconsistent:q1 ~ 5",
                           "attention-check:q1",
                           "incomplete:least=2"};
    for (const char* rule : wrong) {
        const CliRun run = runCli({"clean", project, "--rule", rule});
        EXPECT_EQ(run.exitCode, 1) << rule;
        EXPECT_TRUE(isOneSentence(run.err)) << rule << ": " << run.err.toStdString();
    }
    EXPECT_EQ(runCli({"clean", project, "--restore", "77"}).exitCode, 1);
    EXPECT_TRUE(clean({})["exclusions"].toArray().isEmpty());
}

TEST_F(CleanTest, TheTextOfARuleReadsBack)
{
    for (const char* rule :
         {"duplicate-key:id:keep=last", "duplicate-answers:ids=yes", "speeder:seconds:share=0.4:within=none",
          "straight-line:q1,q2,q3:least=3:different=0.25", "out-of-scale:q2", "incomplete:q1,q2:least=0.8",
          "inconsistent:q1 = 5 and q2 = 5", "attention-check:q1=4|5:blank=right"}) {
        const QJsonObject once = clean({"--rule", rule, "--dry-run"})["rules"].toArray().first().toObject();
        EXPECT_EQ(once["rule"].toString(), QString::fromLatin1(rule));
    }
}

} // namespace
} // namespace manyi::tests
