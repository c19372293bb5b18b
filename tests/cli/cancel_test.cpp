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

} // namespace
} // namespace manyi::tests
