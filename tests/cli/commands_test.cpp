// What holds for all commands: exit codes, errors as one sentence, help, languages.
#include <cmath>
#include <csignal>

#include <sys/types.h>

#include <QDir>

#include "cli/run_cli.h"

namespace manyi::tests {
namespace {

class Commands : public testing::Test {
protected:
    QString path(const char* name) const { return folder.filePath(QString::fromUtf8(name)); }

    // A small survey with hand-made answers: NPS of q2 is 100 * (3 - 2) / 6.
    QString survey()
    {
        writeAll(path("survey.csv"), "id,region,q1,q2,comment\n"
                                     "r1,East,5,10,good\n"
                                     "r2,East,4,9,\"fast, friendly\"\n"
                                     "r3,East,2,3,\n"
                                     "r4,West,4,9,\n"
                                     "r5,West,1,0,slow\n"
                                     "r6,West,3,7,\n"
                                     "r7,West,,,\n");
        return path("survey.csv");
    }
    QString project()
    {
        const QString file = path("survey.manyi");
        if (!QFile::exists(file))
            runCliWell({"import", survey(), "--project", file, "--set", "q1:role=csat", "q2:role=nps",
                        "region:role=segment", "comment:role=open-text"});
        return file;
    }

    QTemporaryDir folder;
};

TEST_F(Commands, HelpOfEveryCommandSucceeds)
{
    EXPECT_TRUE(runCliWell({"--help"}).out.contains("metrics"));
    for (const char* command : {"sample", "import", "info", "metrics", "ahp", "fuzzy", "report", "export"}) {
        const CliRun run = runCliWell({command, "--help"});
        EXPECT_TRUE(run.out.contains("--lang")) << command;
        EXPECT_TRUE(run.out.contains("--quiet")) << command;
        EXPECT_TRUE(run.err.isEmpty()) << run.err.toStdString();
    }
}

TEST_F(Commands, BadArgumentsAreRefused)
{
    const QString file = project();
    const QStringList bad[] = {{},
                               {"nonsense"},
                               {"sample", "-o", path("x.csv")},
                               {"sample", "--rows", "many", "-o", path("x.csv")},
                               {"sample", "--rows", "10", "-o", path("x.txt")},
                               {"import", survey()},
                               {"import", "--project", file},
                               {"import", survey(), "--project", file, "--set", "q1:color=red"},
                               {"import", survey(), "--project", file, "--set", "q1:role=king"},
                               {"import", survey(), "--project", file, "--set", "q77:role=nps"},
                               {"metrics", file},
                               {"metrics", file, "--metric", "nps"},
                               {"metrics", file, "--metric", "nps:q77"},
                               {"metrics", file, "--metric", "nps:comment"},
                               {"metrics", file, "--metric", "nps:q2", "--by", "q77"},
                               {"metrics", file, "--metric", "nps:q2", "--by", "region,q1,q2"},
                               {"metrics", file, "--metric", "nps:q2", "--filter", "region = "},
                               {"metrics", file, "--metric", "nps:q2", "--filter", "q77 = 1"},
                               {"metrics", file, "--metric", "nps:q2", "--confidence", "2"},
                               {"metrics", survey(), "--metric", "nps:q2"},
                               {"report", file, "-o", path("x.xlsx")},
                               {"report", file, "-o", path("x.pdf"), "--template", "nonsense"},
                               {"export", file, "-o", path("x.doc")},
                               {"info", file, "--lang", "xx"}};
    for (const QStringList& arguments : bad) {
        const CliRun run = runCli(arguments);
        EXPECT_EQ(run.exitCode, 1) << arguments.join(' ').toStdString() << "\n" << run.err.toStdString();
        EXPECT_TRUE(isOneSentence(run.err)) << arguments.join(' ').toStdString() << "\n" << run.err.toStdString();
    }
}

TEST_F(Commands, MissingFilesAndFoldersFail)
{
    const QStringList failing[] = {{"info", path("none.manyi")},
                                   {"metrics", path("none.manyi"), "--metric", "nps:q2"},
                                   {"import", path("none.csv"), "--project", path("new.manyi")},
                                   {"import", survey(), "--project", path("no/folder/new.manyi")},
                                   {"sample", "--rows", "10", "-o", path("no/folder/x.csv")},
                                   {"export", project(), "-o", path("no/folder/x.csv")}};
    for (const QStringList& arguments : failing) {
        const CliRun run = runCli(arguments);
        EXPECT_EQ(run.exitCode, 2) << arguments.join(' ').toStdString();
        EXPECT_TRUE(isOneSentence(run.err)) << run.err.toStdString();
        EXPECT_TRUE(run.out.isEmpty()) << run.out.toStdString();
    }
    EXPECT_FALSE(QFile::exists(path("new.manyi"))) << "a project made for a failed import is taken away again";
}

TEST_F(Commands, InterruptCancelsAndLeavesNothing)
{
    QProcess process;
    process.start(cliProgram(), {"sample", "--rows", "20000000", "-o", path("big.csv")});
    ASSERT_TRUE(process.waitForStarted());
    process.waitForFinished(700);
    ASSERT_EQ(process.state(), QProcess::Running);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    ASSERT_TRUE(process.waitForFinished(5000));
    EXPECT_EQ(process.exitCode(), 3);
    EXPECT_TRUE(isOneSentence(process.readAllStandardError()));
    EXPECT_TRUE(QDir(folder.path()).isEmpty()) << "neither the file nor a part of it is left";
}

TEST_F(Commands, InterruptedImportLeavesTheProjectAsBefore)
{
    const QString big = path("big.csv");
    runCliWell({"sample", "--rows", "400000", "-o", big});
    const QString file = project();
    const QByteArray before = runCliWell({"info", file, "--json"}).out;
    QProcess process;
    process.start(cliProgram(), {"import", big, "--project", file});
    ASSERT_TRUE(process.waitForStarted());
    process.waitForFinished(600);
    ASSERT_EQ(process.state(), QProcess::Running);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    ASSERT_TRUE(process.waitForFinished(5000));
    EXPECT_EQ(process.exitCode(), 3) << process.readAllStandardError().toStdString();
    EXPECT_EQ(runCliWell({"info", file, "--json"}).out, before);
}

TEST_F(Commands, QuietPrintsOnlyFigures)
{
    EXPECT_TRUE(runCliWell({"sample", "--rows", "10", "-o", path("s.csv"), "--quiet"}).out.isEmpty());
    EXPECT_TRUE(runCliWell({"import", path("s.csv"), "--project", path("s.manyi"), "--quiet"}).out.isEmpty());
    EXPECT_EQ(runCliWell({"metrics", project(), "--metric", "nps:q2", "--quiet", "--json"}).array().size(), 1);
}

TEST_F(Commands, MetricsByHand)
{
    const QJsonArray total = runCliWell({"metrics", project(), "--metric", "nps:q2", "--json"}).array();
    ASSERT_EQ(total.size(), 1);
    const QJsonObject row = total.first().toObject();
    EXPECT_EQ(row.value("metric").toString(), "nps:q2");
    EXPECT_EQ(row.value("variable").toString(), "q2");
    EXPECT_TRUE(row.value("group").toObject().isEmpty());
    EXPECT_NEAR(row.value("value").toDouble(), 100.0 / 6, 1e-12);
    EXPECT_EQ(row.value("n").toInt(), 6);
    EXPECT_EQ(row.value("weighted_n").toDouble(), 6);
    EXPECT_EQ(row.value("effective_n").toDouble(), 6);
    EXPECT_EQ(row.value("missing").toInt(), 1);
    EXPECT_FALSE(row.value("definition").toString().isEmpty());
    // Adjusted Wald by hand: n' = 9, promoters 3.75, detractors 2.75, z = 1.959964.
    const double p = 3.75 / 9;
    const double d = 2.75 / 9;
    const double centre = 100 * (p - d);
    const double half = 100 * 1.959963984540054 * std::sqrt((p + d - (p - d) * (p - d)) / 9);
    EXPECT_NEAR(row.value("lower").toDouble(), centre - half, 1e-9);
    EXPECT_NEAR(row.value("upper").toDouble(), centre + half, 1e-9);
}

TEST_F(Commands, MetricsByGroup)
{
    const QJsonArray rows = runCliWell({"metrics", project(), "--metric", "csat:q1:top=2", "--metric", "mean:q1",
                                        "--by", "region", "--json"})
                                .array();
    ASSERT_EQ(rows.size(), 4);
    const auto value = [&](const char* metric, const char* region) {
        for (const QJsonValue& entry : rows) {
            const QJsonObject row = entry.toObject();
            if (row.value("metric") == metric && row.value("group").toObject().value("region") == region)
                return row.value("value").toDouble();
        }
        return -1.0;
    };
    EXPECT_NEAR(value("csat:q1:top=2", "East"), 200.0 / 3, 1e-12);
    EXPECT_NEAR(value("csat:q1:top=2", "West"), 100.0 / 3, 1e-12);
    EXPECT_NEAR(value("mean:q1", "East"), 11.0 / 3, 1e-12);
    EXPECT_NEAR(value("mean:q1", "West"), 8.0 / 3, 1e-12);
}

TEST_F(Commands, FigureThatCannotBeHadIsNullWithReason)
{
    const QJsonArray rows =
        runCliWell({"metrics", project(), "--metric", "nps:q2", "--filter", "id = r7", "--json"}).array();
    ASSERT_EQ(rows.size(), 1);
    const QJsonObject row = rows.first().toObject();
    EXPECT_TRUE(row.value("value").isNull());
    EXPECT_FALSE(row.value("reason").toString().isEmpty());
    EXPECT_EQ(row.value("n").toInt(), 0);
    EXPECT_EQ(row.value("missing").toInt(), 1);
}

TEST_F(Commands, NumbersHaveSeventeenDigits)
{
    const QByteArray out = runCliWell({"metrics", project(), "--metric", "nps:q2", "--json"}).out;
    EXPECT_TRUE(out.contains("\"value\": 16.666666666666664") || out.contains("\"value\": 16.666666666666668"))
        << out.toStdString();
}

TEST_F(Commands, FrequenciesListEveryCode)
{
    const QJsonArray rows = runCliWell({"metrics", project(), "--metric", "freq:q1", "--json"}).array();
    const int counts[] = {1, 1, 1, 2, 1};
    for (int code = 1; code <= 5; ++code) {
        const QJsonObject row = rows.at(code - 1).toObject();
        EXPECT_EQ(row.value("code").toInt(), code);
        EXPECT_EQ(row.value("count").toInt(), counts[code - 1]);
        EXPECT_NEAR(row.value("value").toDouble(), 100.0 * counts[code - 1] / 6, 1e-12);
        EXPECT_NEAR(row.value("total_percent").toDouble(), 100.0 * counts[code - 1] / 7, 1e-12);
        EXPECT_EQ(row.value("n").toInt(), 6);
    }
    EXPECT_EQ(rows.size(), 5);
}

TEST_F(Commands, TablesAreForPeople)
{
    const QByteArray out = runCliWell({"metrics", project(), "--metric", "nps:q2", "--by", "region"}).out;
    EXPECT_TRUE(out.contains("East")) << out.toStdString();
    EXPECT_TRUE(out.contains("33.3")) << out.toStdString();
    EXPECT_FALSE(out.contains('{'));
}

TEST_F(Commands, DryRunWritesNothing)
{
    const QJsonObject output = runCliWell({"import", survey(), "--dry-run", "--json"}).object();
    const QJsonObject q2 = findObject(output.value("variables").toArray(), "name", "q2");
    EXPECT_EQ(q2.value("values").toInt(), 6);
    EXPECT_EQ(q2.value("missing").toInt(), 1);
    runCliWell({"import", survey(), "--dry-run", "--project", path("none.manyi")});
    EXPECT_FALSE(QFile::exists(path("none.manyi")));
}

TEST_F(Commands, BadCellsAreReported)
{
    writeAll(path("bad.csv"), "id,score,region\na1,5,East\na2,many,East\na3,4,West\na4,12,West\n");
    const QJsonObject output =
        runCliWell({"import", path("bad.csv"), "--project", path("bad.manyi"), "--set", "score:role=csat", "--set",
                    "score:type=code", "--set", "score:scale=1..5", "--json"})
            .object();
    const QJsonArray problems = output.value("files").toArray().first().toObject().value("problems").toArray();
    const QJsonObject many = findObject(problems, "value", "many");
    EXPECT_EQ(many.value("row").toInt(), 2);
    EXPECT_EQ(many.value("column").toString(), "score");
    EXPECT_FALSE(many.value("reason").toString().isEmpty());
    EXPECT_FALSE(many.value("action").toString().isEmpty());
    EXPECT_EQ(findObject(problems, "value", "12").value("row").toInt(), 4);
}

TEST_F(Commands, MissingCodesAndLabelsAreSet)
{
    writeAll(path("codes.csv"), "id,q1\na,1\nb,5\nc,98\nd,99\ne,5\n");
    const QJsonObject output =
        runCliWell({"import", path("codes.csv"), "--project", path("codes.manyi"), "--json", "--set", "q1:role=csat",
                    "--set", "q1:missing=98|99", "--set", "q1:labels=1:bad|5:good", "--set", "q1:reverse=yes"})
            .object();
    const QJsonObject q1 = findObject(output.value("variables").toArray(), "name", "q1");
    EXPECT_EQ(q1.value("values").toInt(), 3);
    EXPECT_EQ(q1.value("missing").toInt(), 2);
    EXPECT_EQ(q1.value("labels").toObject().value("5").toString(), "good");
    EXPECT_TRUE(q1.value("reversed").toBool());
    const QJsonObject mean =
        runCliWell({"metrics", path("codes.manyi"), "--metric", "mean:q1", "--json"}).array().first().toObject();
    EXPECT_NEAR(mean.value("value").toDouble(), (5.0 + 1.0 + 1.0) / 3, 1e-12) << "6 minus code";
}

TEST_F(Commands, InfoTellsWhatThereIs)
{
    runCliWell({"import", survey(), "--project", path("w.manyi"), "--wave", "2026Q1", "--channel", "App"});
    runCliWell({"import", survey(), "--project", path("w.manyi"), "--wave", "2026Q2", "--channel", "App"});
    const QJsonObject info = runCliWell({"info", path("w.manyi"), "--json"}).object();
    EXPECT_EQ(info.value("responses").toInt(), 14);
    EXPECT_EQ(info.value("batches").toArray().size(), 2);
    const QJsonArray waves = info.value("waves").toArray();
    ASSERT_EQ(waves.size(), 2);
    EXPECT_EQ(waves[0].toObject().value("label").toString(), "2026Q1");
    EXPECT_EQ(waves[1].toObject().value("n").toInt(), 7);
    EXPECT_EQ(info.value("channels").toArray().size(), 1);
    EXPECT_TRUE(info.value("checks").toArray().first().toObject().value("ok").toBool());
}

TEST_F(Commands, ExportedCsvIsTheImportedOne)
{
    runCliWell(
        {"export", project(), "-o", path("out.csv"), "--labels", "--variables", "id", "region", "q1", "q2", "comment"});
    const QByteArray out = readAll(path("out.csv")).mid(3).replace("\r\n", "\n");
    EXPECT_EQ(out.toStdString(), readAll(survey()).toStdString());
    runCliWell({"export", project(), "-o", path("east.csv"), "--filter", "region = East", "--variables", "id"});
    EXPECT_EQ(readAll(path("east.csv")).mid(3).replace("\r\n", "\n").toStdString(), "id\nr1\nr2\nr3\n");
}

TEST_F(Commands, ExportedTablesAnswerSql)
{
    runCliWell({"export", project(), "-o", path("out.sqlite")});
    QProcess sqlite;
    sqlite.start("sqlite3", {path("out.sqlite"), "SELECT count(*), sum(q1), sum(q2) FROM response"});
    if (!sqlite.waitForFinished())
        GTEST_SKIP() << "no sqlite3 program here";
    EXPECT_EQ(sqlite.readAllStandardOutput().trimmed().toStdString(), "7|19|38");
}

} // namespace
} // namespace manyi::tests
