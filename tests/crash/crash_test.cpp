// kill -9 at any moment leaves the project as before or as after the command. The driver starts this program again as a
// victim that does one job, kills it (at the n-th write, sync, truncation or deletion, or after a random time), opens
// what is left and compares it with the state before and the state after.
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <numeric>
#include <optional>
#include <random>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

#include "store/failing_vfs.h"
#include "store/fixture.h"

namespace manyi::store {

using namespace test;
using Clock = std::chrono::steady_clock;

namespace {

// More by hand: MANYI_KILLS=200.
int killsOfEach()
{
    const char* more = std::getenv("MANYI_KILLS");
    return more != nullptr ? std::atoi(more) : 50;
}

base::Status job(const std::string& name, ProjectFile& project)
{
    if (name == "import" || name == "large-import") {
        const std::size_t rows = name == "import" ? 3000 : 150'000;
        const auto result = importSurvey(project, nextWave(project, "wave3.csv"), rows, 5000);
        return result ? base::Status() : base::Status(result.error());
    }
    if (name == "edit")
        return project.setSetting("title", "changed", "Title");
    if (name == "exclude") {
        std::vector<std::int64_t> responses(400);
        std::iota(responses.begin(), responses.end(), 100);
        const auto made = project.addExclusion({0, "by hand", {}, {}, {}, responses}, "Exclusion");
        return made ? base::Status() : base::Status(made.error());
    }
    if (name == "update") {
        std::vector<NewBatch::Replacement> replacements;
        for (std::int64_t row = 0; row < 250; ++row)
            replacements.push_back({row, 2 * row + 1});
        const auto made = importUpdate(project, 300, replacements);
        return made ? base::Status() : base::Status(made.error());
    }
    if (name == "undo")
        return project.undo();
    if (name == "redo")
        return project.redo();
    if (name == "save-as")
        return project.saveAs(project.path() + ".copy.manyi");
    return base::Error{base::ErrorCode::InvalidArgument, "no such job", name};
}

// The victim: opens, tells the driver that it begins, does its job. Exit code 0: done.
int runVictim(const std::string& name, const std::string& path, long killAt)
{
    FailingVfs::install();
    if (name == "open")
        FailingVfs::arm(killAt, FailingVfs::Fault::Kill, false);
    auto project = ProjectFile::open(path, OpenMode::ReadWrite);
    if (!project || (*project)->readOnly())
        return 2;
    if (name == "open")
        return 0;
    FailingVfs::arm(killAt, FailingVfs::Fault::Kill, false);
    if (write(STDOUT_FILENO, "x", 1) != 1)
        return 3;
    return job(name, **project) ? 0 : 1;
}

struct Ending {
    bool killed = false;
    int code = 0;
    Clock::duration time{}; // from the beginning of the job
};

// killAt 0: not at an operation. `after`: SIGKILL when so much time of the job has gone.
Ending runJob(const std::string& name, const std::string& path, long killAt, std::optional<Clock::duration> after = {})
{
    int output[2];
    if (pipe(output) != 0)
        return {};
    const std::string self = std::filesystem::read_symlink("/proc/self/exe").string();
    const std::string number = std::to_string(killAt);
    const pid_t child = fork();
    if (child == 0) {
        dup2(output[1], STDOUT_FILENO);
        execl(self.c_str(), self.c_str(), "--victim", name.c_str(), path.c_str(), number.c_str(), nullptr);
        _exit(127);
    }
    close(output[1]);
    char begun = 0;
    (void)!read(output[0], &begun, 1);
    const auto start = Clock::now();
    if (after) {
        std::this_thread::sleep_for(*after);
        kill(child, SIGKILL);
    }
    int status = 0;
    waitpid(child, &status, 0);
    close(output[0]);
    return {WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL, WIFEXITED(status) ? WEXITSTATUS(status) : -1,
            Clock::now() - start};
}

class Crash : public testing::Test {
protected:
    void prepare(const std::string& name, std::size_t rows)
    {
        m_name = name;
        auto project = makeSurvey(m_original, rows);
        // Undo takes back an import, redo brings it again.
        const int undone = name == "redo" ? 2 : name == "undo" ? 1 : 0;
        for (int i = 0; i < undone; ++i) {
            ASSERT_TRUE(good(project->undo()));
        }
        m_before = dump(*project);
        project.reset();
        m_bytes = readBytes(m_original);
        restore();
        const Ending whole = runJob(name, m_path, 0);
        ASSERT_EQ(whole.code, 0);
        m_time = whole.time;
        auto done = ProjectFile::open(m_path, OpenMode::ReadOnly);
        ASSERT_TRUE(good(done));
        m_after = dump(**done);
        m_changesSource = m_after != m_before;
    }

    void restore()
    {
        for (const char* rest :
             {"", "-journal", ".lock", ".part", ".copy.manyi", ".copy.manyi.part", ".copy.manyi.lock"})
            std::filesystem::remove(m_path + rest);
        writeBytes(m_path, m_bytes);
    }

    // Sometimes the recovery is killed as well.
    void killRecovery()
    {
        for (long n = 1; n <= 4; ++n) {
            if (runJob("open", m_path, n).killed)
                ++m_recoveriesKilled;
        }
    }

    void look(const std::string& when)
    {
        auto project = ProjectFile::open(m_path, OpenMode::ReadWrite);
        ASSERT_TRUE(good(project)) << when;
        ASSERT_FALSE((*project)->readOnly()) << when << (*project)->readOnlyDetail();
        ASSERT_TRUE(good((*project)->check())) << when;
        const std::string now = dump(**project);
        ASSERT_TRUE(now == m_before || now == m_after) << when << '\n' << now.substr(0, 3000);
        (now == m_before ? m_seenBefore : m_seenAfter) += 1;
        ASSERT_TRUE(good((*project)->setSetting("client", "works on", "Client"))) << when;
        lookAtCopy(when);
    }

    void lookAtCopy(const std::string& when)
    {
        const std::string copy = m_path + ".copy.manyi";
        if (!std::filesystem::exists(copy))
            return;
        auto project = ProjectFile::open(copy, OpenMode::ReadOnly);
        ASSERT_TRUE(good(project)) << when;
        ASSERT_EQ(dump(**project), m_before) << when;
    }

    void kills(int wanted)
    {
        std::mt19937_64 random(4711);
        int killed = 0;
        bool stepped = true;
        // First each operation in turn (or as many as are wanted, evenly spread), then random moments.
        restore();
        const long operations = operationsOf();
        const long stride = std::max(1L, operations / (wanted / 2));
        for (int round = 0; killed < wanted && round < wanted * 6; ++round) {
            restore();
            const long at = 1 + round * stride;
            stepped = at <= operations;
            const auto moment =
                Clock::duration(static_cast<Clock::rep>(random() % static_cast<std::uint64_t>(m_time.count())));
            const Ending ending = stepped ? runJob(m_name, m_path, at) : runJob(m_name, m_path, 0, moment);
            killed += ending.killed ? 1 : 0;
            if (round % 5 == 0 && std::filesystem::exists(m_path + "-journal"))
                killRecovery();
            look(m_name + (stepped ? " at operation " + std::to_string(at)
                                   : " at a random moment, round " + std::to_string(round)));
            if (HasFatalFailure())
                return;
        }
        EXPECT_GE(killed, wanted);
        std::cout << m_name << ": " << killed << " kills, " << operations << " operations, " << m_seenBefore
                  << " times as before, " << m_seenAfter << " times as after, " << m_recoveriesKilled
                  << " recoveries killed\n";
    }

    // How many operations the job has: the first that is too high lets it through.
    long operationsOf()
    {
        long low = 0;
        long high = 1;
        const auto through = [&](long n) {
            restore();
            return !runJob(m_name, m_path, n).killed;
        };
        while (!through(high))
            high *= 2;
        while (low + 1 < high) {
            const long middle = (low + high) / 2;
            (through(middle) ? high : low) = middle;
        }
        return low;
    }

    Folder m_folder;
    std::string m_original = m_folder.file("original.manyi");
    std::string m_path = m_folder.file("survey.manyi");
    std::string m_name;
    std::string m_bytes;
    std::string m_before;
    std::string m_after;
    bool m_changesSource = false;
    Clock::duration m_time{};
    int m_seenBefore = 0;
    int m_seenAfter = 0;
    int m_recoveriesKilled = 0;
};

} // namespace

TEST_F(Crash, InAnImport)
{
    prepare("import", 300);
    kills(killsOfEach());
    EXPECT_GT(m_seenBefore, 0);
}

// Large enough that pages reach the file before the end.
TEST_F(Crash, InALargeImport)
{
    prepare("large-import", 100);
    kills(6);
}

TEST_F(Crash, InAnEdit)
{
    prepare("edit", 100);
    kills(killsOfEach());
    EXPECT_GT(m_seenBefore, 0);
    EXPECT_TRUE(m_changesSource);
}

TEST_F(Crash, InAnExclusion)
{
    prepare("exclude", 300);
    kills(killsOfEach());
    EXPECT_GT(m_seenBefore, 0);
    EXPECT_TRUE(m_changesSource);
}

TEST_F(Crash, InAnUpdateById)
{
    prepare("update", 300);
    kills(killsOfEach());
    EXPECT_GT(m_seenBefore, 0);
    EXPECT_TRUE(m_changesSource);
}

TEST_F(Crash, InAnUndo)
{
    prepare("undo", 300);
    kills(killsOfEach());
    EXPECT_GT(m_seenBefore, 0);
    EXPECT_TRUE(m_changesSource);
}

TEST_F(Crash, InARedo)
{
    prepare("redo", 300);
    kills(killsOfEach());
    EXPECT_GT(m_seenBefore, 0);
    EXPECT_TRUE(m_changesSource);
}

TEST_F(Crash, InASaveAs)
{
    prepare("save-as", 300);
    kills(killsOfEach());
    EXPECT_FALSE(m_changesSource);
}

} // namespace manyi::store

int main(int argc, char** argv)
{
    if (argc == 5 && std::strcmp(argv[1], "--victim") == 0)
        return manyi::store::runVictim(argv[2], argv[3], std::atol(argv[4]));
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
