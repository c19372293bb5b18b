#include "cli/run_cli.h"

namespace manyi::tests {
namespace {

// Sat: 1–5 with 9 declared missing, 1 labelled but never given; Code: codes without labels; Place: texts.
class MetricChecks : public testing::Test {
protected:
    void SetUp() override
    {
        QFile file(folder.filePath("d.csv"));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("id,Sat,Code,Place\n");
        for (int i = 0; i < 60; ++i)
            file.write(QByteArray("K") + QByteArray::number(100 + i) +
                       (i % 10 == 0  ? ",9,"
                        : i % 2 == 0 ? ",4,"
                                     : ",2,") +
                       (i % 3 == 0 ? "20," : "30,") + (i % 2 == 0 ? "North\n" : "South\n"));
        file.close();
        project = folder.filePath("p.manyi");
        runCliWell({"import", file.fileName(), "--project", project, "--set", "Sat:role=csat", "--set", "Sat:missing=9",
                    "--set", "Sat:labels=1:bad|5:good", "--set", "Sat:scale=1..5", "--set", "Code:role=segment",
                    "--set", "Place:type=code"});
    }

    CliRun metric(const char* text) { return runCli({"metrics", project, "--metric", text, "--json"}); }
    void expectRefused(const char* text, const char* named)
    {
        const CliRun run = metric(text);
        EXPECT_EQ(run.exitCode, 1) << text;
        EXPECT_TRUE(run.err.contains(named)) << run.err.toStdString();
        EXPECT_TRUE(isOneSentence(run.err)) << run.err.toStdString();
    }
    double value(const char* text)
    {
        const CliRun run = metric(text);
        EXPECT_EQ(run.exitCode, 0) << run.err.toStdString();
        return run.array().at(0).toObject().value("value").toDouble(-1);
    }

    QTemporaryDir folder;
    QString project;
};

TEST_F(MetricChecks, AnAnswerThatNobodyGaveIsZeroPerCent)
{
    EXPECT_EQ(value("share:Sat=1"), 0);                        // labelled
    EXPECT_EQ(value("share:Sat=3"), 0);                        // on the scale
    EXPECT_NEAR(value("share:Sat=4"), 100.0 * 24 / 54, 1e-12); // 30 even, 6 of them tens
    EXPECT_NEAR(value("share:Code=20"), 100.0 / 3, 1e-12);     // without labels, but given
}

TEST_F(MetricChecks, WhatIsNoAnswerIsRefused)
{
    expectRefused("share:Sat=7", "\"7\" is not an answer of Sat");
    expectRefused("share:Sat=9", "declared missing");
    expectRefused("share:Code=25", "\"25\"");
    expectRefused("share:Place=West", "\"West\"");
    expectRefused("csat:Sat:top=6", "fewer answers than 6");
}

TEST_F(MetricChecks, CodesMadeUpForTextsHaveNoMean)
{
    for (const char* text : {"mean:Place", "index:Place", "csat:Place", "nps:Place"})
        expectRefused(text, "North");
    EXPECT_NEAR(value("mean:Code"), 80.0 / 3, 1e-12); // numbers stay numbers
    EXPECT_NEAR(value("mean:Sat"), (24 * 4 + 30 * 2) / 54.0, 1e-12);
}

} // namespace
} // namespace manyi::tests
