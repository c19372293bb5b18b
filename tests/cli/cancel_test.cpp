#include <csignal>
#include <unistd.h>

#include "cli/run_cli.h"

namespace manyi::tests {
namespace {

// Ctrl+C at a terminal goes to every process of the group, the reader of binary files among them.
TEST(Cancel, OfTheWholeGroupWhileABinaryFileIsReadIsNoDamage)
{
    QTemporaryDir folder;
    const QString project = folder.filePath("s.manyi");
    runCliWell({"sample", "--rows", "60000", "-o", project});
    const QString file = folder.filePath("s.sav");
    runCliWell({"export", project, "-o", file});
    int cancelled = 0;
    for (int delay = 20; delay <= 300; delay += 40) {
        QProcess process;
        process.setChildProcessModifier([] { ::setpgid(0, 0); });
        process.start(cliProgram(), {"import", file, "--project", folder.filePath("new.manyi")});
        ASSERT_TRUE(process.waitForStarted());
        if (!process.waitForFinished(delay))
            ::kill(-static_cast<pid_t>(process.processId()), SIGINT);
        ASSERT_TRUE(process.waitForFinished(60000));
        if (process.exitStatus() == QProcess::CrashExit)
            continue; // before the program could listen
        EXPECT_TRUE(process.exitCode() == 0 || process.exitCode() == 3)
            << delay << " ms: " << process.readAllStandardError().toStdString();
        EXPECT_EQ(QFile::exists(folder.filePath("new.manyi")), process.exitCode() == 0) << delay;
        cancelled += process.exitCode() == 3 ? 1 : 0;
        QFile::remove(folder.filePath("new.manyi"));
    }
    EXPECT_GT(cancelled, 0);
}

// The first file is taken back when the second cannot be read to its end.
TEST(Cancel, OfSeveralFilesAllOrNoneAreImported)
{
    QTemporaryDir folder;
    const QString survey = folder.filePath("s.manyi");
    runCliWell({"sample", "--rows", "500", "-o", survey});
    const QString good = folder.filePath("a.sav");
    runCliWell({"export", survey, "-o", good});
    const QByteArray bytes = readAll(good);
    writeAll(folder.filePath("b.sav"), bytes.left(bytes.size() - 400));
    const QString project = folder.filePath("p.manyi");
    runCliWell({"import", good, "--project", project});
    const QJsonObject before = runCliWell({"info", project, "--json"}).object();
    const CliRun run = runCli({"import", good, folder.filePath("b.sav"), "--project", project});
    EXPECT_NE(run.exitCode, 0);
    const QJsonObject after = runCliWell({"info", project, "--json"}).object();
    EXPECT_EQ(after["responses"], before["responses"]);
    EXPECT_EQ(after["variables"], before["variables"]);
    EXPECT_EQ(after["waves"], before["waves"]);
}

} // namespace
} // namespace manyi::tests
